import {
  type Case,
  type Contact,
  moved,
  noted,
  type Shared,
  type Timer,
  type Who,
  withTimers,
} from "./case.ts";
import type { Asked } from "./ladder.ts";

/** Hours before a promise lapses at which whoever could keep it is reminded: noon, for one that lapses at four. */
const remindBefore = 4;
/** A draft that nobody sends is dropped after so many hours. */
const draftKept = 24;

/** Sends a draft: what is shared is now fixed. */
export function requested(one: Case, shared: Shared, contact: Contact, at: Date): Case {
  const event = { at: at.toISOString(), who: "company", what: "requested" } as const;
  return moved(one, "requested", event, { shared, contact, timers: [] });
}

/** Offers a case to the people of a rung, with the promise that the company is given. */
export function offered(
  one: Case,
  { rung, office, advisers }: Asked,
  promise: Date,
  who: Who,
  at: Date,
): Case {
  const offeredTo = advisers.map(({ id }) => id);
  const event = { at: at.toISOString(), who, what: "offered", to: offeredTo } as const;
  return moved(one, "offered", event, {
    rung,
    office,
    offeredTo,
    adviser: null,
    promise: promise.toISOString(),
    waitingSince: null,
    timers: promiseTimers(promise, at),
  });
}

/** The promise has lapsed: nobody of those who were asked is asked again. The case is then offered further, or returned. */
export function lapsed(one: Case): Case {
  const before = one.adviser === null ? one.offeredTo : [one.adviser];
  return { ...one, declinedBy: [...new Set([...one.declinedBy, ...before])] };
}

/** Nobody is left to ask: back to the bot, which says so. */
export function unanswered(one: Case, at: Date): Case {
  const event = { at: at.toISOString(), who: "clock", what: "given-back", reason: "nobody" } as const;
  return moved(one, "returned", event, ended);
}

/** The company does not want it any more. */
export function withdrawn(one: Case, at: Date): Case {
  return moved(one, "withdrawn", { at: at.toISOString(), who: "company", what: "withdrawn" }, ended);
}

/** Time has passed over it: a draft that was never sent, a case that was given back. */
export function expired(one: Case, at: Date): Case {
  return moved(one, "expired", { at: at.toISOString(), who: "clock", what: "expired" }, ended);
}

/** The adviser who could still keep the promise has been reminded; the promise itself stands. */
export function reminded(one: Case, at: Date): Case {
  const event = { at: at.toISOString(), who: "clock", what: "reminded" } as const;
  return noted({ ...one, timers: withTimers(one, [], ["remind"]) }, event);
}

/** The clock of a draft, started anew with every word about it. */
export function draftTimer(at: Date): readonly Timer[] {
  return [{ at: new Date(at.getTime() + draftKept * 3_600_000).toISOString(), does: "expire" }];
}

function promiseTimers(promise: Date, at: Date): readonly Timer[] {
  const remind = new Date(promise.getTime() - remindBefore * 3_600_000);
  return [
    ...(remind > at ? [{ at: remind.toISOString(), does: "remind" } as const] : []),
    { at: promise.toISOString(), does: "lapse" },
  ];
}

/** What ends with a case, however it ends. */
const ended: Partial<Case> = { adviser: null, offeredTo: [], promise: null, waitingSince: null, timers: [] };
