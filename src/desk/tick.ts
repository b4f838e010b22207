import {
  askAfter,
  tellAway,
  tellCallDue,
  tellHubClosed,
  tellLapsed,
  tellOver,
  tellPassedOn,
  tellRested,
} from "../dialogue/handoff/notices.ts";
import { withoutDraft } from "../dialogue/handoff/without-draft.ts";
import type { Conversation } from "../domain/conversation.ts";
import { expired, lapsed, reminded } from "../domain/handoff/asking.ts";
import { type Case, dueTimers, isOpen, type Timer, withTimers } from "../domain/handoff/case.ts";
import { hubId } from "../domain/handoff/hub.ts";
import { backAtWork } from "../domain/handoff/search.ts";
import { askedAfter, away, lookedUnread, rested } from "../domain/handoff/taking.ts";
import { workingDaysAfter } from "../domain/handoff/working-time.ts";
import { goFurther, type Search } from "./further.ts";
import type { Step } from "./step.ts";

/**
 * What is due in a case, done: one timer, the earliest, or others asked for an adviser who is gone. Undefined when
 * nothing is. Each timer is gone when its step is
 * saved, so that a clock that runs late, twice, or in two processes does it once.
 */
export function tick(
  one: Case,
  conversation: Conversation,
  nameOf: (adviser: string) => string | undefined,
  search: Search,
  isUnread = false,
): Step | undefined {
  if (isDeserted(one, search)) return goFurther(lapsed(one), "clock", tellPassedOn, search);
  const [timer] = dueTimers(one, search.now);
  return timer && steps[timer.does](one, conversation, nameOf, search, isUnread);
}

const steps: Readonly<
  Record<
    Timer["does"],
    (
      one: Case,
      talk: Conversation,
      nameOf: (id: string) => string | undefined,
      search: Search,
      isUnread: boolean,
    ) => Step
  >
> = {
  remind: (one, _, __, { now }) => ({ case: reminded(one, now) }),

  lapse: (one, _, __, search) => goFurther(lapsed(one), "clock", tellLapsed, search),

  away: (one, _, nameOf, { now, roster }) => ({
    case: away(one, now),
    says: [tellAway(one, nameOf(one.adviser ?? ""), backAtWork(one.adviser ?? "", roster, now))],
  }),

  // A company that each word is sent to needs no mail beside.
  unread: (one, talk, _, { now }, isUnread) => ({
    case: lookedUnread(one, isUnread && talk.address === null && one.contact.email !== null, now),
  }),

  rest: (one, _, nameOf, { now }) => ({
    case: rested(one, now),
    says: [tellRested(one, nameOf(one.adviser ?? ""))],
  }),

  // The company may well have been called, with nobody saying so here: it is asked, and the adviser reminded. With no
  // word of either for another working day, the promise is broken, and others are asked.
  "call-back": (one, _, __, search) => {
    const { now, roster } = search;
    if (one.events.findLast(({ what }) => what !== "noted")?.what === "reminded")
      return goFurther(lapsed(one), "clock", tellLapsed, search);
    const again = workingDaysAfter(now, 1, one.place.country, roster.holidays).toISOString();
    const after = reminded({ ...one, promise: again }, now);
    return {
      case: { ...after, timers: withTimers(after, [{ at: again, does: "call-back" }]) },
      says: [tellCallDue(one)],
      changes: { pending: { ask: "case-called", missed: 0 } },
    };
  },

  "follow-up": (one, _, __, { now }) => ({
    case: askedAfter(one, now),
    says: [askAfter(one)],
    changes: { pending: { ask: "follow-up", missed: 0 } },
  }),

  expire: (one, talk, __, search) => {
    const { now } = search;
    if (one.state === "draft") return { changes: withoutDraft(talk) };
    // No process ran when the call was due: the promise is broken all the same.
    if (one.state === "returned" && isOpen(one) && one.promise !== null)
      return goFurther(lapsed(one), "clock", tellLapsed, search);
    const after = expired(one, now);
    if (one.adviser === hubId) return { case: after, says: [tellHubClosed()] };
    return { case: after, ...(isOpen(one) && { says: [tellOver()] }) };
  },
};

/** Nobody of those who have it, are to call or were asked is in the directory any more: others are asked at once. */
export function isDeserted(one: Case, { roster }: Pick<Search, "roster">): boolean {
  const theirs = one.state === "offered" ? one.offeredTo : isOpen(one) && one.adviser ? [one.adviser] : [];
  return (
    theirs.length > 0 &&
    !theirs.some((id) => id === hubId || roster.advisers.some((other) => other.id === id))
  );
}

/** The earliest moment at which something is due, in milliseconds since 1970; infinity for never. */
export function nextDue({ timers }: Case): number {
  return Math.min(...timers.map(({ at }) => Date.parse(at)));
}
