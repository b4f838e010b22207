import { type CompanyFacts, type FactName, factNames } from "./company.ts";
import type { Case } from "./handoff/case.ts";
import type { NeedId } from "./need.ts";
import type { Letter, Parcel } from "./outbox.ts";

/** A choice offered with a reply: what the button says, and what it means to the dialogue (`stage=growth`, `do=more`). */
export interface OfferedChoice {
  readonly label: string;
  readonly means: string;
}

/** What is asked for on the way to a person, and after. */
export type HandoffAsk =
  | "contact-name"
  | "contact-reach"
  | "contact-phone"
  | "case-agree"
  | "case-called"
  | "follow-up";

/** What a later "yes", to something else, must not answer. */
export type Consent = (typeof consents)[number];
export const consents = ["forget", "look-up", "mail", "case-agree", "case-called", "follow-up"] as const;

/** Where a channel sends what is said unasked, as that channel wrote it; nobody else reads it. */
export type Address = Readonly<Record<string, unknown>>;

/** What the bot asked last and is waiting for. */
export interface Pending {
  readonly ask: FactName | "need" | Consent | "mail-address" | HandoffAsk;
  /** How often in a row the answer was not understood. */
  readonly missed: number;
}

/** An offer as it was shown, by id. */
export interface ShownOffer {
  readonly actor: string;
  readonly programme: string | null;
}

/**
 * All that is remembered of one conversation: a plain JSON value, replaced by each turn. What was said stands in the
 * transcript and not here, so its size does not grow with the conversation.
 */
export interface Conversation {
  readonly locale: string;
  /** True once the person has chosen or clearly written the language. */
  readonly localeIsSure: boolean;
  /** Turns so far; the version of the stored conversation. */
  readonly turn: number;
  /** The need at hand. */
  readonly need: NeedId | null;
  /** Needs that it might be, asked about and not yet answered. */
  readonly proposed: readonly NeedId[];
  /** Other needs that were said and not yet answered, most urgent first. */
  readonly waiting: readonly NeedId[];
  /** Needs for which offers have been shown. */
  readonly answered: readonly NeedId[];
  readonly facts: CompanyFacts;
  /** Facts asked for that the company could not or would not give. */
  readonly declined: readonly FactName[];
  /** Questions spent on the need at hand. */
  readonly spent: number;
  readonly pending: Pending | null;
  /** Choices of the last reply, so that a number or a label picks one. */
  readonly choices: readonly OfferedChoice[];
  /** The offers of the last list: which need, and how far down the ranking it went. */
  readonly shown: {
    readonly need: NeedId;
    readonly offers: readonly ShownOffer[];
    readonly upTo: number;
  } | null;
  /** True while a person was asked for and only the place was missing to say who. */
  readonly wantsPerson: boolean;
  /** The actor or programme spoken of by name last. */
  readonly named: string | null;
  /** Whether what was understood has been said back. */
  readonly understoodSaid: boolean;
  /** The last request for a person; null when there was none. */
  readonly case: Case | null;
  /** Requests before that one, oldest first. */
  readonly pastCases: readonly Case[];
  /** The mail that was shown with the last reply, to be sent on a yes; null when none was. */
  readonly letter: Letter | null;
  /** How many mails were agreed to on one day (ISO date). */
  readonly mailed: { readonly day: string; readonly count: number } | null;
  /** What has to leave the process and has not yet been delivered, oldest first. */
  readonly outbox: readonly Parcel[];
  /** Null for a company that comes for what is said, as the web chat does. */
  readonly address: Address | null;
  /** Turns of which something could not be delivered to that address, and is not tried again; the last ones. */
  readonly undelivered: readonly number[];
  /** ISO time of the last turn. */
  readonly at: string;
}

/** A conversation in which nothing has been said. */
export function newConversation(locale: string, at: string): Conversation {
  return {
    locale,
    localeIsSure: false,
    turn: 0,
    need: null,
    proposed: [],
    waiting: [],
    answered: [],
    facts: {},
    declined: [],
    spent: 0,
    pending: null,
    choices: [],
    shown: null,
    wantsPerson: false,
    named: null,
    understoodSaid: false,
    case: null,
    pastCases: [],
    letter: null,
    mailed: null,
    outbox: [],
    address: null,
    undelivered: [],
    at,
  };
}

/** The fact, or the need, that the bot asked for last. */
export function askedOf({ pending }: Conversation): FactName | "need" | undefined {
  const ask = pending?.ask;
  return ask === "need" ? ask : factNames.find((name) => name === ask);
}

/** False for a fact that was given, that the company does not know, or that was asked for in vain. */
export function mayAsk({ facts, declined }: Conversation, fact: FactName): boolean {
  if (declined.includes(fact)) return false;
  // What is only an idea has not been founded, and sells nothing.
  if (facts.stage?.value === "idea" && (fact === "founded" || fact === "turnover")) return false;
  if (fact === "place")
    return facts.place?.value == null ? facts.place === undefined : facts.place.value.municipality === null;
  return facts[fact] === undefined;
}
