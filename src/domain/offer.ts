import type { ActorKind } from "./actor.ts";
import type { FactName } from "./company.ts";
import type { Condition, Verdict } from "./condition.ts";
import type { NeedId } from "./need.ts";

/** A condition as it stands for one company, with the facts that would settle it. */
export interface Assessed {
  readonly condition: Condition;
  readonly verdict: Verdict;
  readonly missing: readonly FactName[];
}

/** An actor, with or without one of its programmes, weighed for one need of one company. */
export interface Match {
  readonly need: NeedId;
  /** The door: the actor itself, or the local office that handles the programme where the company is. */
  readonly actor: string;
  readonly programme: string | null;
  readonly kind: ActorKind;
  readonly verdict: Verdict;
  /** True when somebody has seen a page that says so and the record is not marked unsure. */
  readonly confirmed: boolean;
  readonly conditions: readonly Assessed[];
}
