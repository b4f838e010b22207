import type { CompanyFacts, FactName } from "../company.ts";
import type { ShownOffer } from "../conversation.ts";
import type { NeedId } from "../need.ts";
import type { Place } from "../place.ts";

/**
 * Which state of a case may follow which. `offered` follows itself when it goes to the next rung; `returned` is back
 * with the bot, or waits for a call: whoever is to call may write instead, and who never does loses it to others.
 */
export const mayFollow = {
  draft: ["requested", "withdrawn", "expired"],
  requested: ["offered", "withdrawn", "expired"],
  offered: ["offered", "taken", "returned", "closed", "withdrawn", "expired"],
  taken: ["closed", "offered", "returned", "withdrawn", "expired"],
  returned: ["taken", "offered", "returned", "closed", "withdrawn", "expired"],
  closed: [],
  withdrawn: [],
  expired: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type CaseState = keyof typeof mayFollow;

export const outcomes = ["helped", "not-helped", "not-reached", "not-ours"] as const;
/** How an adviser closed a case. */
export type CaseOutcome = (typeof outcomes)[number];

export const refusalReasons = [
  "wrong-topic",
  "wrong-place",
  "wrong-size",
  "no-time",
  "known-to-me",
  "other",
] as const;
/** Why an adviser did not take a case that was offered. */
export type RefusalReason = (typeof refusalReasons)[number];

export const followUpAnswers = ["yes", "partly", "no"] as const;
/** What the company said some days after the case was closed: did it help? */
export type FollowUpAnswer = (typeof followUpAnswers)[number];

/** Steps on which a case looks for somebody, from the actor that was asked for to the last resort. */
export const rungs = ["actor", "office", "door", "last-resort"] as const;
export type Rung = (typeof rungs)[number];

/** Who did something: the company, the bot, a clock, or `adviser:<id>`. */
export type Who = "company" | "bot" | "clock" | `adviser:${string}`;

/** One move of a case, with time and who. Kept as long as the case. */
export interface CaseEvent {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly who: Who;
  readonly what:
    | "drafted"
    | "requested"
    | "offered"
    | "reminded"
    | "refused"
    | "taken"
    | "away"
    | "unread"
    | "noted"
    | "passed-on"
    | "given-back"
    | "spoken"
    | "closed"
    | "withdrawn"
    | "expired"
    | "asked-after"
    | "answered-after";
  /** Adviser or actor ids it went to, a reason or an answer. */
  readonly to?: readonly string[];
  readonly reason?: string;
  /** What an adviser wrote for other advisers. */
  readonly note?: string;
}

/** What is due when nobody does anything. */
export interface Timer {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly does: "remind" | "lapse" | "away" | "unread" | "rest" | "call-back" | "follow-up" | "expire";
}

/** What the company agreed to send: nothing else reaches an adviser. */
export interface Shared {
  readonly facts: CompanyFacts;
  /** What no one knows yet, the first things to ask. */
  readonly notKnown: readonly FactName[];
  readonly offers: readonly ShownOffer[];
  /** False when the company struck the transcript out: then only what is said with an adviser is shown. */
  readonly hasTranscript: boolean;
  /** True when there were cases before it and the company did not strike them out; absent counts as false. */
  readonly hasEarlier?: boolean;
}

export interface Contact {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** One request for a person, with all that happened to it. Lives in the conversation and changes with it. */
export interface Case {
  /** Says nothing about the company. */
  readonly id: string;
  readonly state: CaseState;
  readonly need: NeedId;
  readonly place: Place;
  readonly locale: string;
  /** The actor that a person was asked for at. */
  readonly actor: string;
  /** Parts of the draft that the company struck out: fact names, `offers`, `transcript`, `earlier`. */
  readonly struck: readonly string[];
  readonly contact: Contact;
  /** Null in a draft. */
  readonly shared: Shared | null;
  readonly rung: Rung;
  /** The actor whose people have it now. */
  readonly office: string;
  readonly offeredTo: readonly string[];
  /** Everybody who refused it or let a promise lapse; it does not come back to them. */
  readonly declinedBy: readonly string[];
  /** Who has taken it, or promised to call. */
  readonly adviser: string | null;
  /** The moment the company was told to expect an answer by. */
  readonly promise: string | null;
  /** Since when the company has waited for a word of the adviser who has the floor. */
  readonly waitingSince: string | null;
  readonly timers: readonly Timer[];
  readonly events: readonly CaseEvent[];
  /** The last turn that belongs to it; null while it is open. */
  readonly lastTurn: number | null;
  readonly outcome: CaseOutcome | null;
  readonly followUp: FollowUpAnswer | null;
}

/** Events kept of a case; the first and the last ones tell its story. */
const mostEvents = 200;

/** @param id random, so that nobody can guess it */
export function draftCase(
  id: string,
  about: Pick<Case, "need" | "place" | "locale" | "actor">,
  at: Date,
): Case {
  return {
    id,
    state: "draft",
    ...about,
    struck: [],
    contact: { name: null, email: null, phone: null },
    shared: null,
    rung: "actor",
    office: about.actor,
    offeredTo: [],
    declinedBy: [],
    adviser: null,
    promise: null,
    waitingSince: null,
    timers: [],
    events: [{ at: at.toISOString(), who: "company", what: "drafted" }],
    lastTurn: null,
    outcome: null,
    followUp: null,
  };
}

/** True while somebody is to act on it: one that was given back counts while an adviser is to call. */
export function isOpen({ state, adviser }: Pick<Case, "state" | "adviser">): boolean {
  if (state === "returned") return adviser !== null;
  return state === "requested" || state === "offered" || state === "taken";
}

/** True while an adviser has the floor and the bot is silent. */
export function hasFloor(one: Case | null): one is Case & { readonly adviser: string } {
  return one?.state === "taken" && one.adviser !== null;
}

/**
 * The case after a move.
 *
 * @throws an Error when the table does not allow the move: its caller did not look at the state
 */
export function moved(one: Case, to: CaseState, event: CaseEvent, changes: Partial<Case> = {}): Case {
  const allowed: readonly CaseState[] = mayFollow[one.state];
  if (!allowed.includes(to)) throw new Error(`a case cannot go from ${one.state} to ${to}`);
  return noted({ ...one, ...changes, state: to }, event);
}

/** The case with one more event, in the same state. */
export function noted(one: Case, event: CaseEvent): Case {
  const events = [...one.events, event];
  return {
    ...one,
    events: events.length > mostEvents ? [...events.slice(0, 20), ...events.slice(21)] : events,
  };
}

/** The timers of a case with these set, and those named `without` gone. */
export function withTimers(
  one: Case,
  set: readonly Timer[],
  without: readonly Timer["does"][] = [],
): readonly Timer[] {
  const gone = new Set([...without, ...set.map(({ does }) => does)]);
  return [...one.timers.filter(({ does }) => !gone.has(does)), ...set];
}

/** The timers that are due, the earliest first. */
export function dueTimers({ timers }: Case, now: Date): readonly Timer[] {
  const time = now.toISOString();
  return timers.filter(({ at }) => at <= time).sort((a, b) => (a.at < b.at ? -1 : 1));
}
