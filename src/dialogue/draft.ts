import type { FactName } from "../domain/company.ts";
import type { Condition } from "../domain/condition.ts";
import type { ShownOffer } from "../domain/conversation.ts";
import type { Match } from "../domain/offer.ts";

/**
 * A text by key, with the values that go into it; a value may itself be a text by key, or several in a row.
 * Besides the texts of `locales`, `need:`, `sector:`, `place:`, `actor:` and `programme:` name a record of the knowledge.
 */
export interface Say {
  readonly key: string;
  readonly values?: Readonly<
    Record<string, string | number | Say | DateSay | AllSay | readonly (Say | RuleSay)[]>
  >;
}

/** A date, as exact as it is known: `2026`, `2026-11` or `2026-11-21`. */
export interface DateSay {
  readonly date: string;
}

/** Several things in a sentence: "a, b and c". A bare list is told as on a label: "a · b · c". */
export interface AllSay {
  readonly all: readonly Say[];
}

/** What a condition asks for, as a phrase. */
export interface RuleSay {
  readonly rule: Condition;
}

/** A choice before it has a language: the text of the button and what pressing it means. */
export interface DraftChoice {
  readonly label: Say | string;
  readonly means: string;
}

/** A file to fetch. */
export interface DraftLink {
  readonly label: Say;
  readonly url: string;
}

/** A reply as a move decides it: keys and values, never text. */
export interface Draft {
  /** Paragraphs, in order. */
  readonly says: readonly Say[];
  readonly choices?: readonly DraftChoice[];
  readonly asks?: FactName | "need";
  /** Offers to show, best first. */
  readonly offers?: readonly Match[];
  /** Offers to explain at length, each condition on its line. */
  readonly explained?: readonly Match[];
  /** Offers of which one thing was asked, and what. */
  readonly asked?: { readonly about: AskedAbout; readonly of: readonly Numbered[] };
  readonly links?: readonly DraftLink[];
  /** Shows the mail that goes to this address when the company agrees, word for word. */
  readonly letterTo?: string;
}

/** What an offer gives and on which terms; how to reach whoever gives it; what sets several apart. */
export type AskedAbout = "amount" | "contact" | "difference";

/** An offer with its number in the list as it was shown; undefined where it was not. */
export interface Numbered {
  readonly match: Match;
  readonly number: number | undefined;
}

export function say(key: string, values?: Say["values"]): Say {
  return values === undefined ? { key } : { key, values };
}

/** What an offer is called: the programme, or the actor where it has none. */
export function sayOffer({ programme, actor }: ShownOffer): Say {
  return say(programme === null ? `actor:${actor}` : `programme:${programme}`);
}
