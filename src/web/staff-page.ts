import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { HttpAnswer, HttpServer } from "../http.ts";
import type { Texts } from "../ports.ts";
import { html, type Inserted, type Markup } from "./markup.ts";
import { staticFiles } from "./static-files.ts";

/** A page for those who work with Lots: advisers and knowledge staff. */
export interface StaffPage {
  readonly status?: number;
  readonly locale: string;
  readonly title: string;
  /** Navigation and who is signed in, in the banner. */
  readonly banner?: Inserted;
  readonly main: Inserted;
  /** The page's own module, by name; one of `src/web/desk/client`. */
  readonly script?: string;
}

/** What puts these pages together, and the style sheets and the icon for pages that are put together elsewhere. */
export interface StaffPages {
  page(page: StaffPage): HttpAnswer;
  readonly stylesheets: readonly string[];
  readonly icon: string;
}

const root = new URL("../../", import.meta.url);
const built = new URL("dist/web/desk/client/", root);
const kept = new URL("src/web/desk/client/", root);

/**
 * What htmx is told: no style of its own, no history (our pages have addresses), a part that is swapped keeps what
 * the reader opened. Nothing is evaluated: the content security policy would not let it.
 */
const htmxConfig = JSON.stringify({
  includeIndicatorCSS: false,
  history: false,
  extensions: "sse",
  morphIgnore: ["data-htmx-powered", "open"],
});

/**
 * Serves the style sheets and scripts of these pages.
 *
 * @throws when the scripts have not been built
 */
export async function staffPages(server: HttpServer, texts: Texts): Promise<StaffPages> {
  const { url, serve } = staticFiles("/staff", await files());
  serve(server);
  const stylesheets = ["designsystemet.css", "desk.css"].map(url);
  const icon = url("lots.svg");
  const page = ({ status = 200, locale, title, banner, main, script }: StaffPage): HttpAnswer => ({
    status,
    headers: { "content-type": "text/html; charset=utf-8", "content-language": locale },
    body: html`<!doctype html>
<html lang="${locale}" data-color-scheme="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Lots</title>
<meta name="color-scheme" content="light dark">
<meta name="htmx-config" content="${htmxConfig}">
<link rel="icon" type="image/svg+xml" href="${icon}">
${stylesheets.map((address) => html`<link rel="stylesheet" href="${address}">`)}
${script !== undefined && scripts(url, script)}
</head>
<body data-size="sm">
<a class="ds-skip-link" href="#main">${texts.say(locale, "desk:page.skip")}</a>
<header class="banner"><p class="brand"><img src="${icon}" alt="" width="28" height="28">Lots</p>${banner}</header>
<main id="main" tabindex="-1">
${main}
</main>
</body>
</html>
`.text,
  });
  return { page, stylesheets, icon };
}

function scripts(url: (name: string) => string, own: string): Markup {
  return html`<script defer src="${url("htmx.js")}"></script>
<script type="module" src="${url(own)}"></script>`;
}

async function files(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { resolve } = createRequire(import.meta.url);
  const text = async (path: string) =>
    (await readFile(path, "utf8")).replace(/\n\/\/# sourceMappingURL=.*/, "");
  const design = ["@digdir/designsystemet-css", "@digdir/designsystemet-css/theme"].map((name) =>
    resolve(name),
  );
  // One file: htmx starts as soon as it is there, and would not wait for an extension that comes after it.
  const parts = ["htmx.org/dist/htmx.min.js", "htmx.org/dist/ext/hx-sse.min.js"];
  const htmx = await Promise.all(parts.map((name) => text(resolve(name))));
  const own = (await readdir(built).catch(() => [])).filter((name) => name.endsWith(".js")).sort();
  if (own.length === 0) throw new Error(`${built.pathname} has no script: run npm run build`);
  return new Map<string, Uint8Array>([
    ["designsystemet.css", Buffer.from((await Promise.all(design.map(text))).join("\n"))],
    ["htmx.js", Buffer.from(htmx.join("\n;"))],
    ["desk.css", await readFile(new URL("desk.css", kept))],
    ["lots.svg", await readFile(new URL("../../client/lots.svg", kept))],
    ...(await Promise.all(own.map(async (name) => [name, await readFile(new URL(name, built))] as const))),
  ]);
}
