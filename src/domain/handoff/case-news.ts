import type { NeedId } from "../need.ts";
import type { AreaCode } from "../place.ts";
import type { Case, CaseEvent, CaseState } from "./case.ts";

/** What an actor's own system is told of a move of a case: nothing that says who the company is. */
export interface CaseNews {
  /** The case's id, which is random. */
  readonly case: string;
  readonly event: CaseEvent["what"];
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly need: NeedId;
  /** Official code of the county, `NO-18` or `SE-25`; null when the company named none. */
  readonly county: AreaCode | null;
  /** The state that the case is in after it. */
  readonly state: CaseState;
}

/** An actor's own system that wants to know. */
export interface Subscriber {
  readonly url: string;
  /** The actor whose cases it is told of; all cases when absent. */
  readonly actor?: string | undefined;
}

/** The moves of a case that a subscriber is told of. What a company drafts and does not send is nobody's. */
export function newsFor(
  { actor }: Subscriber,
  one: Case,
  before: Case | undefined,
  events: readonly CaseEvent[],
): readonly CaseNews[] {
  // Who had it before hears that it went elsewhere.
  const offices = [one.actor, one.office, before?.office];
  if (one.shared === null || (actor !== undefined && !offices.includes(actor))) return [];
  return events
    .filter(({ what }) => what !== "drafted")
    .map(({ what, at }) => ({
      case: one.id,
      event: what,
      time: at,
      need: one.need,
      county: one.place.county,
      state: one.state,
    }));
}
