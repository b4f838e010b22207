import { allowance } from "../domain/allowance.ts";
import type { HttpServer } from "../http.ts";
import type { OwnData, Texts } from "../ports.ts";
import { acceptedLanguage } from "./accepted-language.ts";
import { fileHeaders, gone } from "./file-answers.ts";
import type { SummaryLinks } from "./summary-links.ts";

export interface OwnDataParts {
  readonly ownData: OwnData;
  readonly links: Pick<SummaryLinks, "verify">;
  readonly texts: Texts;
}

/** All that is kept of the conversation that a link names, at `/my-data.json`, as it stands now. */
export function ownDataFile(server: HttpServer, { ownData, links, texts }: OwnDataParts): void {
  const made = allowance(10, 0.1, Date.now);
  server.route("GET", "/my-data.json", async ({ query, ip, headers }) => {
    const wait = made.take(ip);
    if (wait > 0) return { status: 429, headers: { "retry-after": `${wait}` } };
    const opened = links.verify(query.get("t") ?? "", "data");
    if (opened === undefined) return gone(404, localeOf(headers["accept-language"]), texts);
    if (opened.expired) return gone(410, localeOf(headers["accept-language"]), texts);
    const own = await ownData.of(opened.conversation);
    // What was forgotten is no more there than what never was.
    if (own === undefined) return gone(404, localeOf(headers["accept-language"]), texts);
    const sent = {
      ...fileHeaders("lots.json", own.locale),
      "content-type": "application/json; charset=utf-8",
    };
    return { status: 200, body: `${JSON.stringify(own.data, null, 2)}\n`, headers: sent };
  });
}

/** The conversation is not looked into for a link that opens nothing: the browser says what its reader reads. */
function localeOf(accepted: string | undefined): string {
  return acceptedLanguage(accepted, ["nb", "nn", "sv", "en"]) ?? "en";
}
