import type { CompanyFacts } from "../domain/company.ts";
import type { OfferedChoice } from "../domain/conversation.ts";
import type { Letter } from "../domain/outbox.ts";
import type { Reply } from "../ports.ts";
import { tellAsked } from "./asked-text.ts";
import type { Draft } from "./draft.ts";
import { tellLinks } from "./link-card.ts";
import { tellOffer } from "./told-offer.ts";
import type { Voice } from "./voice.ts";

/** A reply in words, and its choices with what they mean, to be kept for the next turn. */
export interface Rendered {
  readonly reply: Reply;
  readonly choices: readonly OfferedChoice[];
}

/**
 * Puts a draft into one locale. The text says everything; the cards say it again with more shape.
 * @param letter the mail that a draft with `letterTo` shows
 */
export function render(
  draft: Draft,
  facts: CompanyFacts,
  voice: Voice,
  today: string,
  letter: Letter | null = null,
): Rendered {
  const choices = (draft.choices ?? []).map(({ label, means }) => ({
    label: capital(voice.say(label)),
    means,
  }));
  const matches = [...(draft.offers ?? []), ...(draft.explained ?? [])];
  const long = draft.explained !== undefined;
  const told = matches.map((match, i) =>
    tellOffer(match, facts, voice, { today, long, number: matches.length > 1 ? i + 1 : undefined }),
  );
  const links = draft.links === undefined ? [] : [tellLinks(draft.links, voice)];
  const shown = draft.letterTo === undefined || letter === null ? [] : [letter.subject, letter.text];
  const cards = [...told, ...links].map(({ card }) => card);
  return {
    reply: {
      text: [
        ...draft.says.map((one) => voice.say(one)),
        ...[...told, ...links].map(({ lines }) => lines),
        ...(draft.asked === undefined ? [] : tellAsked(draft.asked, facts, voice, today)),
        ...shown,
      ].join("\n\n"),
      ...(choices.length > 0 && { choices: choices.map(({ label }) => ({ label, value: label })) }),
      ...(draft.asks !== undefined && { asks: draft.asks }),
      ...(draft.offers !== undefined && {
        offers: told.slice(0, draft.offers.length).map(({ offer }) => offer),
      }),
      ...(cards.length > 0 && { cards }),
      ...(links.length > 0 && { isPrivate: true as const }),
    },
    choices,
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
