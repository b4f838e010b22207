import type { OfferText } from "./offer-text.ts";
import type { Voice } from "./voice.ts";

/**
 * An offer as an Adaptive Card of version 1.3, which every channel shows; it says the same as the plain text. Text is
 * put in runs, which unlike text blocks are not read as Markdown: nothing becomes a link or a list by accident.
 *
 * @param body of `offerBody`
 * @param number in its list, which people go by; undefined where it stands alone
 */
export function offerCard(
  offer: OfferText,
  body: readonly string[],
  voice: Voice,
  number?: number,
): Readonly<Record<string, unknown>> {
  const run = (text: string, look: Readonly<Record<string, unknown>> = {}, spacing = "Small") => ({
    type: "RichTextBlock",
    spacing,
    inlines: [{ type: "TextRun", text, ...look }],
  });
  return {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.3",
    lang: voice.locale,
    fallbackText: `${offer.title} – ${offer.by}`,
    body: [
      run(number === undefined ? offer.title : `${number}. ${offer.title}`, {
        weight: "Bolder",
        size: "Medium",
      }),
      run(offer.by, { isSubtle: true }, "None"),
      run(offer.what),
      ...body.map((line) => run(line)),
      run(offer.source, { isSubtle: true, size: "Small" }),
    ],
    actions:
      offer.url === null
        ? []
        : [{ type: "Action.OpenUrl", title: voice.say({ key: "bot:offer.open" }), url: offer.url }],
  };
}
