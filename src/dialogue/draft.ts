import type { FactName } from "../domain/company.ts";
import type { Condition } from "../domain/condition.ts";
import type { Match } from "../domain/offer.ts";

/**
 * A text by key, with the values that go into it; a value may itself be a text by key, or several in a row.
 * Besides the texts of `locales`, `need:`, `sector:`, `place:`, `actor:` and `programme:` name a record of the knowledge.
 */
export interface Say {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number | Say | DateSay | readonly (Say | RuleSay)[]>>;
}

/** A date, as exact as it is known: `2026`, `2026-11` or `2026-11-21`. */
export interface DateSay {
  readonly date: string;
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
}

export function say(key: string, values?: Say["values"]): Say {
  return values === undefined ? { key } : { key, values };
}
