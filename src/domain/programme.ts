import type { ActorKind, Names, Provenance } from "./actor.ts";
import type { Currency } from "./company.ts";
import type { Condition } from "./condition.ts";
import type { NeedId } from "./need.ts";

export const programmeTypes = [
  "grant",
  "loan",
  "bridge-loan",
  "guarantee",
  "equity",
  "tax-credit",
  "advice",
  "training",
  "incubation",
  "network",
  "export-support",
  "test-facility",
  "innovation-procurement",
  "restructuring",
  "ip",
  "student-collaboration",
] as const;
export type ProgrammeType = (typeof programmeTypes)[number];

/** Something definite that an actor offers. */
export interface Programme extends Provenance {
  readonly id: string;
  /** Id of the actor that gives it. */
  readonly actor: string;
  /** The kind of the actor's local offices that handle it, where companies talk with those and not with the actor itself. */
  readonly through: ActorKind | null;
  readonly names: Names;
  readonly aliases: readonly string[];
  readonly type: ProgrammeType;
  /** Needs it can meet, the strongest first. */
  readonly needs: readonly NeedId[];
  readonly summary: Names;
  readonly conditions: readonly Condition[];
  /** What no rule can decide, one sentence each by locale: for the company and the adviser to look at. */
  readonly alsoCheck: readonly Names[];
  /** Whole units of the currency; null where the source gives no figure. */
  readonly amount: {
    readonly currency: Currency;
    readonly min: number | null;
    readonly max: number | null;
  } | null;
  readonly terms: Names | null;
  readonly apply: Names | null;
  /** Months and days (`--03-01`) or dates (`2026-03-01`) of the application window; null is open all year or not known. */
  readonly opens: string | null;
  readonly closes: string | null;
  readonly status: "open" | "unsure" | "closed" | "historical";
  /** Programme or actor that a company should look at now. */
  readonly replacedBy: string | null;
  readonly url: string | null;
}
