import type { DraftLink } from "./draft.ts";
import type { Voice } from "./voice.ts";

/** Links to files, as text and as a card with a button for each: the text stands alone where cards are not shown. */
export function tellLinks(
  links: readonly DraftLink[],
  voice: Voice,
): { readonly lines: string; readonly card: Readonly<Record<string, unknown>> } {
  const lines = links.map(({ label, url }) => `${voice.say(label)}: ${url}`);
  return {
    lines: lines.join("\n"),
    card: {
      $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
      type: "AdaptiveCard",
      version: "1.3",
      lang: voice.locale,
      // How the part of the text begins that the card shows again.
      fallbackText: lines[0] ?? "",
      body: [],
      actions: links.map(({ label, url }) => ({ type: "Action.OpenUrl", title: voice.say(label), url })),
    },
  };
}
