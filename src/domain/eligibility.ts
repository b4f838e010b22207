import {
  type CompanyFacts,
  type FactName,
  type FactValues,
  type Money,
  type SectorId,
  type Values,
  valuesOf,
} from "./company.ts";
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
  return judgeOf(condition)(valuesOf(facts), frame);
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
export function judgeAll(judges: readonly Judge[], values: Values, frame: Frame): Verdict {
  let result: Verdict = "met";
  for (const judge of judges) {
    const { verdict } = judge(values, frame);
    if (verdict === "failed") return "failed";
    if (verdict === "unknown") result = "unknown";
  }
  return result;
}

/** `assess` for one condition, made ready: a turn weighs conditions by the thousand. */
export type Judge = (values: Values, frame: Frame) => Assessed;

const judges = new WeakMap<Condition, Judge>();

/** Made once for each condition, with all that it can answer. */
export function judgeOf(condition: Condition): Judge {
  let judge = judges.get(condition);
  if (judge === undefined) {
    judge = make(condition);
    judges.set(condition, judge);
  }
  return judge;
}

function make(condition: Condition): Judge {
  if ("country" in condition) return ofCountry(condition, condition.country);
  if ("within" in condition) return ofTerritory(condition, condition.within.codes);
  if ("sector" in condition)
    return ofFact(condition, "sector", (own, frame) => sectorFit(condition.sector, own, frame) > 0);
  if ("stage" in condition) return ofFact(condition, "stage", (own) => condition.stage.includes(own));
  if ("employees" in condition)
    return ofFact(condition, "employees", (own) => isInRange(condition.employees, own));
  if ("age" in condition)
    return ofFact(condition, "founded", (own, { year }) => isInRange(condition.age, year - own));
  if ("turnover" in condition) return ofMoney(condition, "turnover", condition.turnover);
  if ("amount" in condition) return ofMoney(condition, "amount", condition.amount);
  if ("legalForm" in condition)
    return ofFact(condition, "legalForm", (own) => condition.legalForm.includes(own));
  if ("horizon" in condition) return ofFact(condition, "horizon", (own) => condition.horizon.includes(own));
  if ("exporting" in condition) return ofFact(condition, "exporting", (own) => own === condition.exporting);
  if ("plansExport" in condition)
    return ofFact(condition, "plansExport", (own) => own === condition.plansExport);
  if ("alreadyStarted" in condition)
    return ofFact(condition, "alreadyStarted", (own) => own === condition.alreadyStarted);
  if ("not" in condition) return notThat(condition, judgeOf(condition.not));
  if ("usually" in condition) return usually(condition, judgeOf(condition.usually));
  if ("any" in condition) return ofSeveral(condition, condition.any.map(judgeOf), "met", "failed");
  return ofSeveral(condition, condition.all.map(judgeOf), "failed", "met");
}

function ofFact<F extends FactName>(
  condition: Condition,
  name: F,
  holds: (own: FactValues[F], frame: Frame) => boolean,
): Judge {
  const { met, failed, open } = answersOf(condition, name);
  return (values, frame) => {
    const own = values[name];
    if (own === undefined) return open;
    return holds(own as FactValues[F], frame) ? met : failed;
  };
}

function ofCountry(condition: Condition, country: Country): Judge {
  const { met, failed, open } = answersOf(condition, "place");
  return (values) => {
    const own = values.place?.country ?? values.country;
    if (own === undefined) return open;
    return own === country ? met : failed;
  };
}

function ofTerritory(condition: Condition, codes: readonly AreaCode[]): Judge {
  const { met, failed, open } = answersOf(condition, "place");
  const within = new Set<string | null>(codes);
  return ({ place, country }, frame) => {
    if (place === undefined) return country === undefined || isPartlyIn(codes, country) ? open : failed;
    if (within.has(place.municipality) || within.has(place.county) || within.has(place.country)) return met;
    if (place.municipality !== null) return failed;
    return couldLieIn(codes, place, frame) ? open : failed;
  };
}

function isPartlyIn(codes: readonly AreaCode[], country: Country): boolean {
  return codes.some((code) => code.startsWith(country));
}

function couldLieIn(codes: readonly AreaCode[], { country, county }: Place, frame: Frame): boolean {
  return county === null ? isPartlyIn(codes, country) : codes.some((code) => frame.countyOf(code) === county);
}

/** How well a company's sectors meet a list: 2 named itself, 1 by a broader sector, 0 not at all. */
export function sectorFit(
  allowed: readonly SectorId[],
  sectors: readonly SectorId[],
  frame: Frame,
): 0 | 1 | 2 {
  let fit: 0 | 1 = 0;
  for (const sector of sectors) {
    if (allowed.includes(sector)) return 2;
    for (const broader of frame.near(sector)) if (allowed.includes(broader)) fit = 1;
  }
  return fit;
}

function isInRange({ atLeast, atMost }: Range, value: number): boolean {
  return (atLeast === undefined || value >= atLeast) && (atMost === undefined || value <= atMost);
}

/** Money in another currency than the rule's is not known: rates are not ours to guess. */
function ofMoney(
  condition: Condition,
  name: "turnover" | "amount",
  range: Range & { readonly currency: string },
): Judge {
  const { met, failed, open } = answersOf(condition, name);
  return (values) => {
    const own: Money | undefined = values[name];
    if (own === undefined || own.currency !== range.currency) return open;
    return isInRange(range, own.value) ? met : failed;
  };
}

function notThat(condition: Condition, inner: Judge): Judge {
  const { met, failed } = answersOf(condition);
  return (values, frame) => {
    const { verdict, missing } = inner(values, frame);
    if (verdict === "unknown") return { condition, verdict, missing };
    return verdict === "met" ? failed : met;
  };
}

/** Whether an exception is made is for the actor to say: no fact of the company settles it, and none is asked for. */
function usually(condition: Condition, inner: Judge): Judge {
  const { met, open } = answersOf(condition);
  return (values, frame) => {
    const { verdict, missing } = inner(values, frame);
    if (verdict === "unknown") return { condition, verdict, missing };
    return verdict === "met" ? met : open;
  };
}

/** Several conditions, of which one with the verdict `settles` settles it, and `otherwise` is where none is open. */
function ofSeveral(
  condition: Condition,
  parts: readonly Judge[],
  settles: "met" | "failed",
  otherwise: "met" | "failed",
): Judge {
  const answers = answersOf(condition);
  return (values, frame) => {
    let isOpen = false;
    for (const part of parts) {
      const { verdict } = part(values, frame);
      if (verdict === settles) return answers[settles];
      if (verdict === "unknown") isOpen = true;
    }
    if (!isOpen) return answers[otherwise];
    const missing = new Set(parts.flatMap((part) => part(values, frame).missing));
    return { condition, verdict: "unknown", missing: [...missing] };
  };
}

/** All that a condition can answer, when it waits for these facts. */
function answersOf(condition: Condition, ...missing: readonly FactName[]) {
  return {
    met: { condition, verdict: "met", missing: [] },
    failed: { condition, verdict: "failed", missing: [] },
    open: { condition, verdict: "unknown", missing },
  } as const satisfies Readonly<Record<string, Assessed>>;
}
