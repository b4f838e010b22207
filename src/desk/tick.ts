import { askAfter, tellAway, tellLapsed } from "../dialogue/handoff/notices.ts";
import type { Conversation } from "../domain/conversation.ts";
import { expired, lapsed, reminded } from "../domain/handoff/asking.ts";
import { type Case, dueTimers, type Timer, withTimers } from "../domain/handoff/case.ts";
import { askedAfter, away } from "../domain/handoff/taking.ts";
import { workingDaysAfter } from "../domain/handoff/working-time.ts";
import { goFurther, type Search } from "./further.ts";
import type { Step } from "./step.ts";

/**
 * What is due in a case, done: one timer, the earliest. Undefined when nothing is. Each timer is gone when its step is
 * saved, so that a clock that runs late, twice, or in two processes does it once.
 */
export function tick(
  one: Case,
  conversation: Conversation,
  nameOf: (adviser: string) => string,
  search: Search,
): Step | undefined {
  const [timer] = dueTimers(one, search.now);
  return timer && steps[timer.does](one, conversation, nameOf, search);
}

const steps: Readonly<
  Record<
    Timer["does"],
    (one: Case, talk: Conversation, nameOf: (id: string) => string, search: Search) => Step
  >
> = {
  remind: (one, _, __, { now }) => ({ case: reminded(one, now) }),

  lapse: (one, _, __, search) => goFurther(lapsed(one), "clock", tellLapsed, search),

  away: (one, _, nameOf, { now }) => ({ case: away(one, now), says: [tellAway(nameOf(one.adviser ?? ""))] }),

  // Reminded every working day until the adviser says how it went, or the case is over.
  "call-back": (one, _, __, { now, roster }) => {
    const again = workingDaysAfter(now, 1, one.place.country, roster.holidays).toISOString();
    const after = reminded(one, now);
    return { case: { ...after, timers: withTimers(after, [{ at: again, does: "call-back" }]) } };
  },

  "follow-up": (one, _, __, { now }) => ({
    case: askedAfter(one, now),
    says: [askAfter(one)],
    changes: { pending: { ask: "follow-up", missed: 0 } },
  }),

  expire: (one, { pending }, __, { now }) => ({
    case: expired(one, now),
    changes: { pending: isAboutDraft(pending) ? null : pending },
  }),
};

function isAboutDraft(pending: Conversation["pending"]): boolean {
  return pending?.ask === "contact-name" || pending?.ask === "contact-reach" || pending?.ask === "case-agree";
}

/** The earliest moment at which something is due, in milliseconds since 1970; infinity for never. */
export function nextDue({ timers }: Case): number {
  return Math.min(...timers.map(({ at }) => Date.parse(at)));
}
