import type { CompanyFacts } from "../domain/company.ts";
import type { OfferedChoice } from "../domain/conversation.ts";
import type { Reply } from "../ports.ts";
import type { Draft } from "./draft.ts";
import { offerCard } from "./offer-card.ts";
import { explain, offerLines, offerText, toOffer } from "./offer-text.ts";
import type { Voice } from "./voice.ts";

/** A reply in words, and its choices with what they mean, to be kept for the next turn. */
export interface Rendered {
  readonly reply: Reply;
  readonly choices: readonly OfferedChoice[];
}

/** Puts a draft into one locale. The text says everything; the cards say it again with more shape. */
export function render(draft: Draft, facts: CompanyFacts, voice: Voice, today: string): Rendered {
  const choices = (draft.choices ?? []).map(({ label, means }) => ({
    label: capital(voice.say(label)),
    means,
  }));
  const shown = [...(draft.offers ?? []), ...(draft.explained ?? [])];
  const explained = shown.map((match) => explain(match, facts, voice));
  const texts = shown.map((match, i) =>
    offerText(match, explained[i] ?? [], facts, voice, today, draft.explained !== undefined),
  );
  const paragraphs = [
    ...draft.says.map((one) => voice.say(one)),
    ...texts.map((text, i) => offerLines(text, shown.length > 1 ? i + 1 : undefined, voice)),
  ];
  return {
    reply: {
      text: paragraphs.join("\n\n"),
      ...(choices.length > 0 && { choices: choices.map(({ label }) => ({ label, value: label })) }),
      ...(draft.asks !== undefined && { asks: draft.asks }),
      ...(draft.offers !== undefined && {
        offers: draft.offers.map((match, i) => toOffer(match, explained[i] ?? [], facts, voice)),
      }),
      ...(texts.length > 0 && { cards: texts.map((text) => offerCard(text, voice)) }),
    },
    choices,
  };
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
