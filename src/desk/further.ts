import type { Draft } from "../dialogue/draft.ts";
import { tellUnanswered } from "../dialogue/handoff/notices.ts";
import type { Adviser } from "../domain/handoff/adviser.ts";
import { offered, unanswered } from "../domain/handoff/asking.ts";
import type { Case, Who } from "../domain/handoff/case.ts";
import { type Asked, nextAt, type Roster } from "../domain/handoff/ladder.ts";
import { search } from "../domain/handoff/search.ts";
import { workingDaysAfter } from "../domain/handoff/working-time.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import type { PassTo } from "../ports.ts";
import type { Step } from "./step.ts";

/** What a search for somebody needs, as it is now. */
export interface Search {
  readonly roster: Roster;
  readonly promiseDays: number;
  readonly knowledge: Knowledge;
  readonly now: Date;
}

/** The case goes to the next who can take it, or, when nobody is left, back to the bot, which says so. */
export function goFurther(
  one: Case,
  who: Who,
  tell: (after: Case) => Draft,
  { roster, promiseDays, knowledge, now }: Search,
): Step {
  const next = search(one, one.rung, roster, promiseDays, knowledge, now);
  if (next === undefined) return { case: unanswered(one, now), says: [tellUnanswered(one)] };
  const after = offered(one, next.asked, next.promise, who, now);
  return { case: after, says: [tell(after)] };
}

/** Whom an adviser passes a case on to: never themselves. Undefined when there is nobody. */
export function askedBy(
  to: PassTo,
  one: Case,
  who: Adviser,
  { roster, promiseDays, knowledge, now }: Search,
): Asked | undefined {
  const promise = workingDaysAfter(now, promiseDays, one.place.country, roster.holidays);
  if (to.to === "region") {
    const wanted = { ...one, declinedBy: [...one.declinedBy, who.id] };
    return search(wanted, "office", roster, promiseDays, knowledge, now)?.asked;
  }
  const there =
    to.to === "adviser"
      ? roster.advisers.filter(({ id }) => id === to.adviser && id !== who.id)
      : nextAt(to.actor, { ...one, declinedBy: [...one.declinedBy, who.id] }, roster, now, promise);
  const [first] = there;
  return first && { rung: one.rung, office: first.actor, advisers: there };
}
