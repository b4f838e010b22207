import type { CompanyFacts } from "../domain/company.ts";
import type { OfferedChoice } from "../domain/conversation.ts";
import type { Reply } from "../ports.ts";
import { tellAsked } from "./asked-text.ts";
import type { Draft } from "./draft.ts";
import { tellOffer } from "./told-offer.ts";
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
  const matches = [...(draft.offers ?? []), ...(draft.explained ?? [])];
  const long = draft.explained !== undefined;
  const told = matches.map((match, i) =>
    tellOffer(match, facts, voice, { today, long, number: matches.length > 1 ? i + 1 : undefined }),
  );
  return {
    reply: {
      text: [
        ...draft.says.map((one) => voice.say(one)),
        ...told.map(({ lines }) => lines),
        ...(draft.asked === undefined ? [] : tellAsked(draft.asked, facts, voice, today)),
      ].join("\n\n"),
      ...(choices.length > 0 && { choices: choices.map(({ label }) => ({ label, value: label })) }),
      ...(draft.asks !== undefined && { asks: draft.asks }),
      ...(draft.offers !== undefined && {
        offers: told.slice(0, draft.offers.length).map(({ offer }) => offer),
      }),
      ...(told.length > 0 && { cards: told.map(({ card }) => card) }),
    },
    choices,
  };
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
