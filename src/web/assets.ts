import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type StaticFiles, staticFiles } from "./static-files.ts";

/** The files of the chat page. */
export interface Assets extends StaticFiles {
  /** Addresses of the modules that the page's script imports. */
  readonly modules: readonly string[];
}

const root = new URL("../../", import.meta.url);
const built = new URL("dist/web/client/", root);
const kept = new URL("src/web/client/", root);

/** @throws when the scripts have not been built */
export async function loadAssets(): Promise<Assets> {
  const scripts = (await readdir(built).catch(() => [])).filter((name) => name.endsWith(".js")).sort();
  if (!scripts.includes("chat.js")) throw new Error(`${built.pathname} has no chat.js: run npm run build`);
  const files = new Map<string, Buffer>();
  for (const name of scripts) files.set(name, await readFile(new URL(name, built)));
  for (const name of ["chat.css", "lots.svg"]) files.set(name, await readFile(new URL(name, kept)));
  files.set("adaptivecards.js", await adaptiveCards());
  const served = staticFiles("/assets", files);
  return {
    ...served,
    modules: scripts.filter((name) => name !== "chat.js").map(served.url),
  };
}

/** The library as an ES module, so that the page's script can import it when the first card comes. */
async function adaptiveCards(): Promise<Buffer> {
  const path = createRequire(import.meta.url).resolve("adaptivecards/dist/adaptivecards.min.js");
  const library = (await readFile(path, "utf8")).replace(/\n\/\/# sourceMappingURL=.*/, "");
  return Buffer.from(
    `const exports = {}, module = { exports };\n${library}\nexport const { AdaptiveCard, HostConfig } = module.exports;\n`,
  );
}
