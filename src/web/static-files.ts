import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { HttpServer } from "../http.ts";

/** Files of pages, under an address that changes whenever one of them does. */
export interface StaticFiles {
  url(name: string): string;
  serve(server: HttpServer): void;
}

/** A body in the form that a client accepts. */
export type Compressed = (acceptEncoding: string | undefined) => {
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
};

const types: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  svg: "image/svg+xml",
};

/** @param base the path they are served under, `/assets` */
export function staticFiles(base: string, files: ReadonlyMap<string, Uint8Array>): StaticFiles {
  const hash = createHash("sha256");
  for (const [name, bytes] of files) hash.update(`${name} ${bytes.byteLength} `).update(bytes);
  const version = hash.digest("base64url").slice(0, 12);
  const bodies = new Map([...files].map(([name, bytes]) => [name, compressed(bytes)]));
  return {
    url: (name) => `${base}/${version}/${name}`,
    serve(server) {
      server.route("GET", `${base}/:version/:name`, ({ params, headers }) => {
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
