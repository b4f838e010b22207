import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import type { HttpServer } from "../http.ts";

/** The page's files, under an address that changes whenever one of them does. */
export interface Assets {
  url(name: string): string;
  /** Addresses of the modules that the page's script imports. */
  readonly modules: readonly string[];
  serve(server: HttpServer): void;
}

/** A body in the form that a client accepts. */
export type Compressed = (acceptEncoding: string | undefined) => {
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
};

const root = new URL("../../", import.meta.url);
const built = new URL("dist/web/client/", root);
const kept = new URL("src/web/client/", root);

const types: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
};

/** @throws when the scripts have not been built */
export async function loadAssets(): Promise<Assets> {
  const scripts = (await readdir(built).catch(() => [])).filter((name) => name.endsWith(".js")).sort();
  if (!scripts.includes("chat.js")) throw new Error(`${built.pathname} has no chat.js: run npm run build`);
  const files = new Map<string, Buffer>();
  for (const name of scripts) files.set(name, await readFile(new URL(name, built)));
  for (const name of ["chat.css", "lots.svg"]) files.set(name, await readFile(new URL(name, kept)));
  files.set("adaptivecards.js", await adaptiveCards());

  const hash = createHash("sha256");
  for (const [name, bytes] of files) hash.update(`${name} ${bytes.byteLength} `).update(bytes);
  const version = hash.digest("base64url").slice(0, 12);
  const bodies = new Map([...files].map(([name, bytes]) => [name, compressed(bytes)]));
  const url = (name: string) => `/assets/${version}/${name}`;
  return {
    url,
    modules: scripts.filter((name) => name !== "chat.js").map(url),
    serve(server) {
      server.route("GET", "/assets/:version/:name", ({ params, headers }) => {
        const answer = bodies.get(params.name ?? "")?.(headers["accept-encoding"]);
        if (!answer) return { status: 404, body: "" };
        // A page from before the last start may ask for what is no longer there; it gets what is, for now.
        const isCurrent = params.version === version;
        return {
          status: 200,
          body: answer.body,
          headers: {
            ...answer.headers,
            "content-type": types[params.name?.split(".").at(-1) ?? ""] ?? "application/octet-stream",
            "cache-control": isCurrent ? "public, max-age=31536000, immutable" : "no-cache",
            vary: "Accept-Encoding",
          },
        };
      });
    },
  };
}

/** Compresses once what is sent often. */
export function compressed(content: string | Uint8Array): Compressed {
  const plain = typeof content === "string" ? Buffer.from(content) : content;
  const gzip = gzipSync(plain, { level: 9 });
  return (acceptEncoding = "") =>
    /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(acceptEncoding)
      ? { body: gzip, headers: { "content-encoding": "gzip" } }
      : { body: plain, headers: {} };
}

/** The library as an ES module, so that the page's script can import it when the first card comes. */
async function adaptiveCards(): Promise<Buffer> {
  const path = createRequire(import.meta.url).resolve("adaptivecards/dist/adaptivecards.min.js");
  const library = (await readFile(path, "utf8")).replace(/\n\/\/# sourceMappingURL=.*/, "");
  return Buffer.from(
    `const exports = {}, module = { exports };\n${library}\nexport const { AdaptiveCard, HostConfig } = module.exports;\n`,
  );
}
