import { no, ok, type Result } from "../result.ts";
import {
  type Case,
  type CaseOutcome,
  type FollowUpAnswer,
  isOpen,
  moved,
  noted,
  type RefusalReason,
  type Timer,
  withTimers,
} from "./case.ts";

/** Minutes of an adviser's silence after which the company is told and may choose. */
const awayAfter = 10;
/** Minutes after which a company that has not read an answer is told of it by mail. */
const unreadAfter = 10;
/** Days after which a case that was given back to the bot is over. */
const returnedKept = 14;

/**
 * One adviser takes an offered case, or speaks again in one that waits for their call. It is atomic by the version of
 * the conversation that it is saved with.
 *
 * @param until when the case goes to somebody else, should the adviser not write
 */
export function take(
  one: Case,
  adviser: string,
  until: Date,
  at: Date,
): Result<Case, "already-taken" | "not-open"> {
  if (one.state === "taken") return no("already-taken");
  const isTheirs = one.state === "returned" && one.adviser === adviser;
  if (one.state !== "offered" && !isTheirs) return no("not-open");
  const event = { at: at.toISOString(), who: `adviser:${adviser}`, what: "taken" } as const;
  return ok(
    moved(one, "taken", event, {
      adviser,
      offeredTo: [],
      promise: null,
      waitingSince: at.toISOString(),
      timers: silence(until, at),
    }),
  );
}

/** An adviser says no, with a reason; while others were asked it stays with them. */
export function refuse(
  one: Case,
  adviser: string,
  reason: RefusalReason,
  note: string,
  at: Date,
): Result<Case, "already-taken" | "not-open"> {
  if (one.state === "taken") return no("already-taken");
  if (one.state !== "offered") return no("not-open");
  const event = { at: at.toISOString(), who: `adviser:${adviser}`, what: "refused", reason, note } as const;
  return ok(
    noted(
      {
        ...one,
        offeredTo: one.offeredTo.filter((id) => id !== adviser),
        declinedBy: [...new Set([...one.declinedBy, adviser])],
      },
      event,
    ),
  );
}

/** The company wrote while the adviser has the floor: the clock of their silence runs from the first unanswered word. */
export function companySpoke(one: Case, until: Date, at: Date): Case {
  if (one.waitingSince !== null) return one;
  return {
    ...one,
    waitingSince: at.toISOString(),
    timers: withTimers(one, silence(until, at), ["unread", "rest"]),
  };
}

/**
 * The adviser wrote: nobody waits for them. A company that has not read it after a while is told so, and a talk in which
 * neither says more does not go on for ever.
 *
 * @param restAt when it has been quiet for long enough
 */
export function adviserSpoke(one: Case, restAt: Date, at: Date): Case {
  const timers: readonly Timer[] = [
    { at: restAt.toISOString(), does: "rest" },
    { at: new Date(at.getTime() + unreadAfter * 60_000).toISOString(), does: "unread" },
  ];
  return { ...one, waitingSince: null, timers: withTimers(one, timers, ["away", "lapse"]) };
}

/** Looked whether the company has read what the adviser wrote: it is told by mail, or there is no need to. */
export function lookedUnread(one: Case, isTold: boolean, at: Date): Case {
  const after = { ...one, timers: withTimers(one, [], ["unread"]) };
  return isTold ? noted(after, { at: at.toISOString(), who: "clock", what: "unread" }) : after;
}

/** Quiet for days: the bot has the floor again, and the adviser, who can still write or close it, the case. */
export function rested(one: Case, at: Date): Case {
  const event = { at: at.toISOString(), who: "clock", what: "given-back", reason: "quiet" } as const;
  return moved(one, "returned", event, {
    promise: null,
    waitingSince: null,
    timers: [{ at: overAt(at), does: "expire" }],
  });
}

/** The company has been told that the adviser is silent; told once for each silence. */
export function away(one: Case, at: Date): Case {
  const event = { at: at.toISOString(), who: "clock", what: "away" } as const;
  return noted({ ...one, timers: withTimers(one, [], ["away"]) }, event);
}

/** Somebody else is to have it: what follows is an offer to them. Who had it, and who let it go, are not asked again. */
export function letGo(one: Case, adviser: string, to: readonly string[], note: string, at: Date): Case {
  const event = { at: at.toISOString(), who: `adviser:${adviser}`, what: "passed-on", to, note } as const;
  const before = one.adviser === null ? [adviser] : [one.adviser, adviser];
  return noted({ ...one, declinedBy: [...new Set([...one.declinedBy, ...before])] }, event);
}

/** The company says that whoever was to call has: nobody is reminded any more, and they say how it went. */
export function spoken(one: Case, at: Date): Case {
  const event = { at: at.toISOString(), who: "company", what: "spoken" } as const;
  return noted({ ...one, promise: null, timers: withTimers(one, [], ["call-back"]) }, event);
}

/** Back to the bot; with a time to call back by, the adviser keeps the case but not the floor. */
export function giveBack(
  one: Case,
  by: `adviser:${string}` | "company",
  callBy: Date | undefined,
  at: Date,
): Case {
  const event = {
    at: at.toISOString(),
    who: by,
    what: "given-back",
    reason: callBy === undefined ? "bot" : "call-back",
  } as const;
  const timers: readonly Timer[] = [
    { at: overAt(at), does: "expire" },
    ...(callBy === undefined ? [] : [{ at: callBy.toISOString(), does: "call-back" } as const]),
  ];
  return moved(one, "returned", event, {
    adviser: callBy === undefined ? null : one.adviser,
    promise: callBy?.toISOString() ?? null,
    waitingSince: null,
    timers,
  });
}

/** The adviser closes it with an outcome; some days later the company is asked once whether it helped. */
export function close(
  one: Case,
  adviser: string,
  outcome: CaseOutcome,
  note: string,
  askAt: Date,
  at: Date,
): Result<Case, "not-yours" | "not-open"> {
  if (!isOpen(one)) return no("not-open");
  if (one.adviser !== adviser) return no("not-yours");
  const event = {
    at: at.toISOString(),
    who: `adviser:${adviser}`,
    what: "closed",
    reason: outcome,
    note,
  } as const;
  return ok(
    moved(one, "closed", event, {
      outcome,
      promise: null,
      waitingSince: null,
      timers: [{ at: askAt.toISOString(), does: "follow-up" }],
    }),
  );
}

/** The company has been asked whether it helped. */
export function askedAfter(one: Case, at: Date): Case {
  const event = { at: at.toISOString(), who: "clock", what: "asked-after" } as const;
  return noted({ ...one, timers: withTimers(one, [], ["follow-up"]) }, event);
}

export function answeredAfter(one: Case, answer: FollowUpAnswer, at: Date): Case {
  const event = { at: at.toISOString(), who: "company", what: "answered-after", reason: answer } as const;
  return noted({ ...one, followUp: answer }, event);
}

/** A note for other advisers. */
export function addNote(one: Case, adviser: string, note: string, at: Date): Case {
  return noted(one, { at: at.toISOString(), who: `adviser:${adviser}`, what: "noted", note });
}

function overAt(at: Date): string {
  return new Date(at.getTime() + returnedKept * 86_400_000).toISOString();
}

/** Also outside the adviser's hours: a company that is told on Friday when they are back does not wait until Monday. */
function silence(until: Date, at: Date): readonly Timer[] {
  return [
    { at: new Date(at.getTime() + awayAfter * 60_000).toISOString(), does: "away" },
    { at: until.toISOString(), does: "lapse" },
  ];
}
