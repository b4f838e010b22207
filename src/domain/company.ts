import type { Country, Place } from "./place.ts";

export const stages = ["idea", "startup", "growth", "established"] as const;
export type Stage = (typeof stages)[number];

export const horizons = ["now", "thisYear", "later"] as const;
/** How soon the need must be met: within weeks, within the year, or after that. */
export type Horizon = (typeof horizons)[number];

export const legalForms = [
  "limited",
  "sole-trader",
  "partnership",
  "cooperative",
  "association",
  "public",
  "none",
] as const;
/** AS and AB are limited; ENK and enskild firma sole-trader; none: not yet registered. */
export type LegalForm = (typeof legalForms)[number];

export const currencies = ["NOK", "SEK", "EUR"] as const;
export type Currency = (typeof currencies)[number];

/** An amount of money in whole units of its currency; never converted. */
export interface Money {
  readonly currency: Currency;
  readonly value: number;
}

/** A sector id of `knowledge/sectors.yaml`. */
export type SectorId = string;

/** What each fact is, where it is known. This is the only list of facts. */
export interface FactValues {
  country: Country;
  place: Place;
  /** The company's own words can point at several sectors, the likeliest first. */
  sector: readonly SectorId[];
  stage: Stage;
  /** Head count, the owner included. */
  employees: number;
  /** Calendar year. */
  founded: number;
  /** A year's turnover. */
  turnover: Money;
  legalForm: LegalForm;
  /** Nine (NO) or ten (SE) digits, of a legal person. */
  orgNumber: string;
  exporting: boolean;
  plansExport: boolean;
  /** The sum the company speaks of. */
  amount: Money;
  horizon: Horizon;
  /** Whether the project that support is asked for has begun. */
  alreadyStarted: boolean;
}

export type FactName = keyof FactValues;

export const factNames = [
  "country",
  "place",
  "sector",
  "stage",
  "employees",
  "founded",
  "turnover",
  "legalForm",
  "orgNumber",
  "exporting",
  "plansExport",
  "amount",
  "horizon",
  "alreadyStarted",
] as const satisfies readonly FactName[];

/** A fact with where it came from and the turn that brought it; `dont-know` is a real answer and is not asked again. */
export type Known<T> =
  | { readonly value: T; readonly how: "said" | "looked-up" | "inferred"; readonly turn: number }
  | { readonly value: null; readonly how: "dont-know"; readonly turn: number };

/** What is known of one company. A fact that is absent was never spoken of. */
export type CompanyFacts = { readonly [F in FactName]?: Known<FactValues[F]> };

/** The value of a fact, or undefined where it is not known for whatever reason. */
export function factOf<F extends FactName>(facts: CompanyFacts, name: F): FactValues[F] | undefined {
  const known = facts[name] as Known<FactValues[F]> | undefined;
  return known?.value ?? undefined;
}

/** True when the company was asked, or told us, and so must not be asked again. */
export function isSettled(facts: CompanyFacts, name: FactName): boolean {
  return facts[name] !== undefined;
}

/** The value of every fact, undefined where it is not known: the same shape for every company, so that it is read fast. */
export type Values = { readonly [F in FactName]: FactValues[F] | undefined };

export function valuesOf(facts: CompanyFacts): Values {
  return {
    country: factOf(facts, "country"),
    place: factOf(facts, "place"),
    sector: factOf(facts, "sector"),
    stage: factOf(facts, "stage"),
    employees: factOf(facts, "employees"),
    founded: factOf(facts, "founded"),
    turnover: factOf(facts, "turnover"),
    legalForm: factOf(facts, "legalForm"),
    orgNumber: factOf(facts, "orgNumber"),
    exporting: factOf(facts, "exporting"),
    plansExport: factOf(facts, "plansExport"),
    amount: factOf(facts, "amount"),
    horizon: factOf(facts, "horizon"),
    alreadyStarted: factOf(facts, "alreadyStarted"),
  };
}

/** The country a company is in, as far as that is known. */
export function homeOf(facts: CompanyFacts): Country | undefined {
  return factOf(facts, "place")?.country ?? factOf(facts, "country");
}
