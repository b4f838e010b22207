import type { ActorKind } from "./domain/actor.ts";
import type { FactName } from "./domain/company.ts";
import type { Verdict } from "./domain/condition.ts";
import type { NeedId } from "./domain/need.ts";
import type { NeedSignal } from "./domain/need-signal.ts";
import type { Country } from "./domain/place.ts";
import type { LookUp } from "./domain/register.ts";

/** What a person wrote once, as a channel hands it over. Already parsed by a schema; the text is still hostile. */
export interface Utterance {
  /** The channel's conversation id. */
  readonly conversation: string;
  /** The channel's id of this utterance; a repeated one is answered with the first turn's replies and changes nothing. */
  readonly id: string;
  readonly text: string;
  /** The BCP 47 tag the channel names, if any: a hint for the first turn. */
  readonly locale: string | undefined;
  /** How many attachments came along; they are not read. */
  readonly attachments: number;
}

/** One thing the bot says. Plain text always stands alone; a card says the same with more shape. */
export interface Reply {
  readonly text: string;
  readonly choices?: readonly Choice[];
  /** The fact this reply asks for. */
  readonly asks?: FactName | "need";
  readonly offers?: readonly Offer[];
  /** Adaptive Cards, version 1.5 at most, that show the same as `text`. */
  readonly cards?: readonly Readonly<Record<string, unknown>>[];
}

/** A suggested action: what the button says, and what is sent as an utterance when it is pressed. */
export interface Choice {
  readonly label: string;
  readonly value: string;
}

/** An offer as every tool and channel sees it. The shape is stable. */
export interface Offer {
  readonly need: NeedId;
  readonly programme: string | null;
  readonly actor: string;
  readonly actorName: string;
  readonly kind: ActorKind;
  /** Official name of the county or municipality of the local office, or null. */
  readonly place: string | null;
  readonly verdict: Verdict;
  readonly conditions: readonly { readonly text: string; readonly verdict: Verdict }[];
  readonly source: string | null;
  readonly sourceDate: string | null;
  readonly reviewed: string | null;
}

/** One utterance and the replies to it, as saved. */
export interface Turn {
  /** Counts from 1 within the conversation; also the version of the conversation after it. */
  readonly turn: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Null for what the bot says unasked (a greeting). */
  readonly heard: { readonly id: string; readonly text: string } | null;
  readonly locale: string;
  readonly replies: readonly Reply[];
}

/** The company's side. */
export interface Bot {
  /** Answers an utterance; resolves after the turn is saved. */
  hear(utterance: Utterance): Promise<Turn>;
  /** Opens a conversation, or says what was spoken of last time. Idempotent: an opened one gives its first turn. */
  open(conversation: string, locale: string | undefined): Promise<Turn>;
  /** The saved turns after turn number `after` (0 for all), oldest first, at most `limit`. */
  turns(conversation: string, after: number, limit: number): Promise<readonly Turn[]>;
}

/** A conversation as a store keeps it: `state` is a plain JSON value that the store does not look into. */
export interface Stored {
  /** Counts the saved changes; 0 is never stored. */
  readonly version: number;
  readonly state: unknown;
}

/** One saved change. The store adds nothing to it and takes nothing from it. */
export interface Change {
  /** The conversation after the change. */
  readonly state: unknown;
  /** What was said in it, for the transcript. */
  readonly turn: Turn;
  /** True while something is left to do though nobody writes: a case, a timer, a message that is not delivered. */
  readonly unfinished?: boolean;
}

/**
 * Keeps conversations. Every method rejects with an Error that names the file or table and the remedy when the
 * medium fails; a conversation that cannot be read is set aside with a message and read as absent.
 */
export interface Store {
  read(id: string): Promise<Stored | undefined>;
  /**
   * Saves `change` as version `expected + 1`.
   * @returns false, with nothing changed, when the stored version is not `expected` (0 for a new one)
   */
  append(id: string, expected: number, change: Change): Promise<boolean>;
  /** Turns after `after`, oldest first, at most `limit`. Costs the same however long the conversation is. */
  turns(id: string, after: number, limit: number): Promise<readonly Turn[]>;
  /** Removes all trace of a conversation. Removing an absent one is no error. */
  remove(id: string): Promise<void>;
  /** Ids in no particular order, a page at a time; `cursor` is undefined for the first page and after the last. */
  list(
    cursor: string | undefined,
    limit: number,
  ): Promise<{ ids: readonly string[]; cursor: string | undefined }>;
  /**
   * Ids of the conversations whose last change was `unfinished`, the same way; costs what these are, however many
   * others there are. After the death of the process it may name some that are finished by then, never too few.
   */
  unfinished(
    cursor: string | undefined,
    limit: number,
  ): Promise<{ ids: readonly string[]; cursor: string | undefined }>;
  close(): Promise<void>;
}

/** Keeps what companies have come with, without saying who. */
export interface Signals {
  add(signal: NeedSignal): Promise<void>;
  all(): Promise<readonly NeedSignal[]>;
}

export interface Clock {
  now(): Date;
}

/** Texts of the bot by key, in one locale. */
export interface Texts {
  /** Throws when the key has no text in the locale: a test keeps that from happening. */
  say(locale: string, key: string, values?: Readonly<Record<string, string | number>>): string;
}

/** A way for people to reach the bot. */
export interface Channel {
  readonly name: string;
}

/** Diagnostic log lines. Carries ids, rule names and numbers, never an utterance. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** An official register of the companies of one country. */
export interface Register {
  readonly country: Country;
  /**
   * Asks for one company, by the digits of its number; only after its consent.
   * Resolves within ten seconds and never rejects: whatever goes wrong is `unavailable`.
   */
  lookUp(orgNumber: string): Promise<LookUp>;
}
