import type { HttpAnswer } from "../http.ts";
import type { Texts } from "../ports.ts";

/** What goes with a file that is for one person only: saved under `name`, kept by nobody on the way. */
export function fileHeaders(name: string, locale: string): Readonly<Record<string, string>> {
  return {
    "content-language": locale,
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "no-store, private",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex",
  };
}

/** The answer to a link that opens nothing, or nothing any more. */
export function gone(status: 404 | 410, locale: string, texts: Texts): HttpAnswer {
  const headers = { "content-language": locale, "referrer-policy": "no-referrer" };
  return { status, headers, body: texts.say(locale, "page:fileGone") };
}
