import { type CompanyFacts, type FactName, factNames, factOf, type Money, type SectorId } from "./company.ts";
import type { Condition, Range, Verdict } from "./condition.ts";
import type { Assessed } from "./offer.ts";
import type { AreaCode, Country, Place } from "./place.ts";

/** What the rules need to know beside the company's own facts. */
export interface Frame {
  /** Broader sectors of a sector. */
  readonly near: (sector: SectorId) => readonly SectorId[];
  /** The county a municipality lies in. */
  readonly countyOf: (municipality: AreaCode) => AreaCode | undefined;
  /** The calendar year, for ages. */
  readonly year: number;
}

/**
 * Weighs one condition against what is known of a company.
 *
 * @returns `unknown` with the facts that would settle it; a fact the company does not know stays unknown and is still
 *   named, so that an adviser can ask. Unknown never becomes met or failed. Never throws.
 */
export function assess(condition: Condition, facts: CompanyFacts, frame: Frame): Assessed {
  const { verdict, missing } = judge(condition, facts, frame);
  return { condition, verdict, missing };
}

/** The verdict of several conditions that must all hold: one failed settles it, whatever is still unknown. */
export function together(verdicts: Iterable<Verdict>): Verdict {
  let result: Verdict = "met";
  for (const verdict of verdicts) {
    if (verdict === "failed") return "failed";
    if (verdict === "unknown") result = "unknown";
  }
  return result;
}

/** What `together` makes of conditions, where nobody asks what each of them waits for. */
export function assessAll(conditions: readonly Condition[], facts: CompanyFacts, frame: Frame): Verdict {
  let result: Verdict = "met";
  for (const condition of conditions) {
    const { verdict } = judge(condition, facts, frame);
    if (verdict === "failed") return "failed";
    if (verdict === "unknown") result = "unknown";
  }
  return result;
}

interface Judgement {
  readonly verdict: Verdict;
  readonly missing: readonly FactName[];
}

const met: Judgement = { verdict: "met", missing: [] };
const failed: Judgement = { verdict: "failed", missing: [] };
const unknownFor = Object.fromEntries(
  factNames.map((name): [FactName, Judgement] => [name, { verdict: "unknown", missing: [name] }]),
) as Readonly<Record<FactName, Judgement>>;

function judge(condition: Condition, facts: CompanyFacts, frame: Frame): Judgement {
  if ("country" in condition) return judgeCountry(condition.country, facts);
  if ("within" in condition) return judgeWithin(condition.within.codes, facts, frame);
  if ("sector" in condition) return judgeSector(condition.sector, facts, frame);
  if ("stage" in condition) return oneOf(condition.stage, facts, "stage");
  if ("employees" in condition) return inRange(condition.employees, factOf(facts, "employees"), "employees");
  if ("age" in condition) {
    const founded = factOf(facts, "founded");
    return inRange(condition.age, founded === undefined ? undefined : frame.year - founded, "founded");
  }
  if ("turnover" in condition) return judgeMoney(condition.turnover, factOf(facts, "turnover"), "turnover");
  if ("amount" in condition) return judgeMoney(condition.amount, factOf(facts, "amount"), "amount");
  if ("legalForm" in condition) return oneOf(condition.legalForm, facts, "legalForm");
  if ("horizon" in condition) return oneOf(condition.horizon, facts, "horizon");
  if ("exporting" in condition) return same(condition.exporting, facts, "exporting");
  if ("plansExport" in condition) return same(condition.plansExport, facts, "plansExport");
  if ("alreadyStarted" in condition) return same(condition.alreadyStarted, facts, "alreadyStarted");
  if ("not" in condition) return negate(judge(condition.not, facts, frame));
  if ("usually" in condition) return except(judge(condition.usually, facts, frame));
  if ("any" in condition) return judgeAny(condition.any, facts, frame);
  return judgeAll(condition.all, facts, frame);
}

function judgeCountry(country: Country, facts: CompanyFacts): Judgement {
  const known = factOf(facts, "place")?.country ?? factOf(facts, "country");
  if (known === undefined) return unknownFor.place;
  return known === country ? met : failed;
}

function judgeWithin(codes: readonly AreaCode[], facts: CompanyFacts, frame: Frame): Judgement {
  const place = factOf(facts, "place");
  if (place === undefined) {
    const country = factOf(facts, "country");
    return country !== undefined && codes.every((code) => !code.startsWith(country))
      ? failed
      : unknownFor.place;
  }
  if (place.municipality !== null) {
    const { municipality, county, country } = place;
    for (const code of codes) if (code === municipality || code === county || code === country) return met;
    return failed;
  }
  if (codes.some((code) => code === place.county || code === place.country)) return met;
  return codes.some((code) => couldLieIn(code, place, frame)) ? unknownFor.place : failed;
}

function couldLieIn(code: AreaCode, place: Place, frame: Frame): boolean {
  if (place.county === null) return code.startsWith(place.country);
  return frame.countyOf(code) === place.county;
}

function judgeSector(allowed: readonly SectorId[], facts: CompanyFacts, frame: Frame): Judgement {
  const sectors = factOf(facts, "sector");
  if (sectors === undefined) return unknownFor.sector;
  return sectorFit(allowed, sectors, frame) > 0 ? met : failed;
}

/** How well a company's sectors meet a list: 2 named itself, 1 by a broader sector, 0 not at all. */
export function sectorFit(
  allowed: readonly SectorId[],
  sectors: readonly SectorId[],
  frame: Frame,
): 0 | 1 | 2 {
  if (sectors.some((sector) => allowed.includes(sector))) return 2;
  return sectors.some((sector) => frame.near(sector).some((broader) => allowed.includes(broader))) ? 1 : 0;
}

function oneOf<F extends "stage" | "legalForm" | "horizon">(
  allowed: readonly unknown[],
  facts: CompanyFacts,
  name: F,
): Judgement {
  const value = factOf(facts, name);
  if (value === undefined) return unknownFor[name];
  return allowed.includes(value) ? met : failed;
}

function same<F extends "exporting" | "plansExport" | "alreadyStarted">(
  wanted: boolean,
  facts: CompanyFacts,
  name: F,
): Judgement {
  const value = factOf(facts, name);
  if (value === undefined) return unknownFor[name];
  return value === wanted ? met : failed;
}

function inRange(range: Range, value: number | undefined, name: FactName): Judgement {
  if (value === undefined) return unknownFor[name];
  if (range.atLeast !== undefined && value < range.atLeast) return failed;
  if (range.atMost !== undefined && value > range.atMost) return failed;
  return met;
}

/** Money in another currency than the rule's is not known: rates are not ours to guess. */
function judgeMoney(
  range: Range & { readonly currency: string },
  money: Money | undefined,
  name: "turnover" | "amount",
): Judgement {
  return inRange(range, money?.currency === range.currency ? money.value : undefined, name);
}

function negate({ verdict, missing }: Judgement): Judgement {
  if (verdict === "unknown") return { verdict, missing };
  return verdict === "met" ? failed : met;
}

/** Whether an exception is made is for the actor to say: no fact of the company settles it, and none is asked for. */
function except(usual: Judgement): Judgement {
  return usual.verdict === "failed" ? { verdict: "unknown", missing: [] } : usual;
}

function judgeAny(conditions: readonly Condition[], facts: CompanyFacts, frame: Frame): Judgement {
  const missing = new Set<FactName>();
  let unknown = false;
  for (const condition of conditions) {
    const one = judge(condition, facts, frame);
    if (one.verdict === "met") return met;
    if (one.verdict === "failed") continue;
    unknown = true;
    for (const name of one.missing) missing.add(name);
  }
  return unknown ? { verdict: "unknown", missing: [...missing] } : failed;
}

function judgeAll(conditions: readonly Condition[], facts: CompanyFacts, frame: Frame): Judgement {
  const missing = new Set<FactName>();
  let unknown = false;
  for (const condition of conditions) {
    const one = judge(condition, facts, frame);
    if (one.verdict === "failed") return failed;
    if (one.verdict === "met") continue;
    unknown = true;
    for (const name of one.missing) missing.add(name);
  }
  return unknown ? { verdict: "unknown", missing: [...missing] } : met;
}
