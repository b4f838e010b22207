import type { Currency, Horizon, LegalForm, SectorId, Stage } from "./company.ts";
import type { AreaCode, Country } from "./place.ts";

export interface Range {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/**
 * A small typed rule on company facts. Each has exactly one key, which names its kind.
 *
 * `within` holds official codes (a county means all of its municipalities) with the names as staff wrote them;
 * `nearest` marks a catchment that was computed as the municipalities of the county nearest to a host town.
 * `age` is in whole years since founding. `sector` is met by a sector of the list or one whose `near` names it.
 * `usually` is what a source asks for as a rule and lets go in special cases: it never fails.
 */
export type Condition =
  | { readonly country: Country }
  | {
      readonly within: {
        readonly codes: readonly AreaCode[];
        readonly names: readonly string[];
        readonly nearest?: string;
      };
    }
  | { readonly sector: readonly SectorId[] }
  | { readonly stage: readonly Stage[] }
  | { readonly employees: Range }
  | { readonly age: Range }
  | { readonly turnover: Range & { readonly currency: Currency } }
  | { readonly amount: Range & { readonly currency: Currency } }
  | { readonly legalForm: readonly LegalForm[] }
  | { readonly horizon: readonly Horizon[] }
  | { readonly exporting: boolean }
  | { readonly plansExport: boolean }
  | { readonly alreadyStarted: boolean }
  | { readonly any: readonly Condition[] }
  | { readonly all: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly usually: Condition };

export const verdicts = ["met", "unknown", "failed"] as const;
export type Verdict = (typeof verdicts)[number];

/** The conditions without others inside that a condition is made of. */
export function leavesOf(condition: Condition): readonly Condition[] {
  if ("any" in condition) return condition.any.flatMap(leavesOf);
  if ("all" in condition) return condition.all.flatMap(leavesOf);
  if ("not" in condition) return leavesOf(condition.not);
  if ("usually" in condition) return leavesOf(condition.usually);
  return [condition];
}
