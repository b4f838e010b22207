import { allowance } from "../domain/allowance.ts";
import type { Summary } from "../domain/summary.ts";
import { summaryText } from "../domain/summary-text.ts";
import type { HttpServer } from "../http.ts";
import type { Bot, Texts } from "../ports.ts";
import { fileHeaders, gone } from "./file-answers.ts";
import type { SummaryLinks } from "./summary-links.ts";

export interface SummaryFileParts {
  readonly bot: Pick<Bot, "summary">;
  readonly links: Pick<SummaryLinks, "verify">;
  readonly texts: Texts;
  readonly pdf: (summary: Summary) => Promise<Uint8Array>;
}

/** The summary of the conversation that a link names, at `/summary.pdf` and `/summary.txt`, as it stands now. */
export function summaryFile(server: HttpServer, { bot, links, texts, pdf }: SummaryFileParts): void {
  // Making one takes a hundred times what a page does.
  const made = allowance(30, 0.5, Date.now);
  const route = (
    ending: string,
    type: string,
    make: (summary: Summary) => Promise<Uint8Array> | string,
  ): void =>
    server.route("GET", `/summary.${ending}`, async ({ query, ip }) => {
      const wait = made.take(ip);
      if (wait > 0) return { status: 429, headers: { "retry-after": `${wait}` } };
      const opened = links.verify(query.get("t") ?? "", "summary");
      const summary = opened === undefined ? undefined : await bot.summary(opened.conversation);
      // What was forgotten is no more there than what never was.
      if (opened === undefined || summary === undefined) return gone(404, "en", texts);
      if (opened.expired) return gone(410, summary.locale, texts);
      return {
        status: 200,
        body: await make(summary),
        headers: { ...fileHeaders(`lots-${summary.date}.${ending}`, summary.locale), "content-type": type },
      };
    });
  route("pdf", "application/pdf", pdf);
  // The mark in front tells old editors that it is UTF-8.
  route("txt", "text/plain; charset=utf-8", (summary) => `\ufeff${withLineEnds(summaryText(summary))}`);
}

/** Text files are opened on Windows above all. */
function withLineEnds(text: string): string {
  return `${text.replaceAll("\n", "\r\n")}\r\n`;
}
