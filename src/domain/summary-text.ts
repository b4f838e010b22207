import type { Summary, SummaryOffer, SummarySection } from "./summary.ts";

/** A summary as plain text, for a file or a mail: underlined headings, a blank line between parts, lines as they are. */
export function summaryText({ title, about, sections, closing, back }: Summary): string {
  return [
    underlined(title, "="),
    about.join("\n"),
    ...sections.flatMap(sectionText),
    ...closing,
    ...(back === null ? [] : [`${back.text}\n${back.url}`]),
  ].join("\n\n");
}

function sectionText({ heading, empty, offers }: SummarySection): readonly string[] {
  return [underlined(heading, "-"), ...(offers.length === 0 ? [empty] : offers.map(offerText))];
}

function offerText({ title, by, lines }: SummaryOffer, index: number, all: readonly SummaryOffer[]): string {
  const number = all.length > 1 ? `${index + 1}. ` : "";
  return [`${number}${title} – ${by}`, ...lines].join("\n");
}

function underlined(text: string, by: string): string {
  return `${text}\n${by.repeat([...text].length)}`;
}
