import type { Candidate } from "./candidates.ts";
import {
  type CompanyFacts,
  type FactName,
  type FactValues,
  factOf,
  horizons,
  type Known,
  stages,
} from "./company.ts";
import type { Condition } from "./condition.ts";
import type { Knowledge } from "./knowledge.ts";
import { order, shownAtOnce } from "./matching.ts";
import type { Need, NeedId } from "./need.ts";
import type { Place } from "./place.ts";
import { type Scales, scalesFor, type Weighed, weigh, weighOne } from "./weighing.ts";

/** How many questions may be spent on one need before offers are shown; the place is asked for in any case. */
export const questionsBeforeOffers = 2;

/** A question whose answers replace less than this share of the first offers is not worth somebody's time. */
const worthAsking = 0.08;

/** A fact worth asking for, and how much its answers change what is shown: 0 (nothing) to 1 (everything). */
export interface Question {
  readonly fact: FactName;
  readonly effect: number;
}

/**
 * The questions that can still change which offers are shown first, the one with the greatest effect first.
 *
 * The effect of a fact is the mean, over the answers that conditions of the remaining offers tell apart, of the share
 * of the first offers that the answer replaces; an answer that few companies would give counts for less. A fact without
 * effect is never in the list.
 *
 * @param mayAsk false for a fact that was asked for already, or that the company does not know
 * @param today ISO date
 */
export function questions(
  need: NeedId,
  facts: CompanyFacts,
  knowledge: Knowledge,
  today: string,
  mayAsk: (fact: FactName) => boolean,
): readonly Question[] {
  const scales = scalesFor(need, facts, knowledge, today);
  const remaining = weigh(need, scales, knowledge, today);
  const now = firstOf(remaining, scales.need);
  const found: Question[] = [];
  for (const [fact, waiting] of openFacts(remaining)) {
    if (!mayAsk(fact)) continue;
    const answers = answersTo(fact, waiting, facts, knowledge, scales.frame.year);
    let changed = 0;
    let weights = 0;
    for (const answer of answers) {
      const then = {
        ...scales,
        facts: { ...scales.facts, [fact]: { value: answer, how: "said", turn: 0 } satisfies Known<unknown> },
      };
      const weight = likelihood(fact, answer);
      changed += weight * shareReplaced(now, firstOf(reweigh(remaining, waiting, fact, then), scales.need));
      weights += weight;
    }
    if (changed > 0) found.push({ fact, effect: changed / weights });
  }
  const asks = knowledge.needs.get(need)?.asks ?? [];
  const tie = (fact: FactName) => (asks.includes(fact) ? asks.indexOf(fact) : asks.length);
  return found.sort((a, b) => b.effect - a.effect || tie(a.fact) - tie(b.fact) || (a.fact < b.fact ? -1 : 1));
}

/**
 * The next thing to ask before offers are shown, or undefined when it is time to show them: need and place are known
 * and the questions are spent, or no answer can change what is shown.
 *
 * Somebody who is in trouble now is asked for the place and nothing else.
 *
 * @param spent questions already asked for this need
 */
export function nextQuestion(
  need: NeedId,
  facts: CompanyFacts,
  knowledge: Knowledge,
  today: string,
  mayAsk: (fact: FactName) => boolean,
  spent: number,
): FactName | undefined {
  const isAcute = knowledge.needs.get(need)?.urgency === 1 && factOf(facts, "horizon") === "now";
  const placeOpen = factOf(facts, "place") === undefined && mayAsk("place");
  const isSpent = isAcute || spent >= questionsBeforeOffers;
  if (isSpent && !placeOpen) return undefined;
  const worth = questions(need, facts, knowledge, today, mayAsk).filter(
    ({ effect }) => effect >= worthAsking,
  );
  const allowed = isSpent ? worth.filter(({ fact }) => fact === "place") : worth;
  // Nothing can be shown without the place, and what else matters depends on it.
  if (placeOpen && worth.some(({ fact }) => fact === "place")) return "place";
  return allowed[0]?.fact;
}

/** The candidates again, with one more fact known. Only place and sector move those that do not wait for it. */
function reweigh(
  remaining: readonly Weighed[],
  waiting: ReadonlySet<Weighed>,
  fact: FactName,
  scales: Scales,
): readonly Weighed[] {
  const movesAll = fact === "place" || fact === "sector";
  const weighed: Weighed[] = [];
  for (const one of remaining) {
    const again = movesAll || waiting.has(one) ? weighOne(one.candidate, scales) : one;
    if (again !== undefined) weighed.push(again);
  }
  return weighed;
}

function firstOf(weighed: readonly Weighed[], need: Need | undefined): readonly Candidate[] {
  return order(weighed, need)
    .slice(0, shownAtOnce)
    .map(({ candidate }) => candidate);
}

function shareReplaced(before: readonly Candidate[], after: readonly Candidate[]): number {
  const most = Math.max(before.length, after.length);
  if (most === 0) return 0;
  return 1 - before.filter((one) => after.includes(one)).length / most;
}

/**
 * How likely an answer is, roughly: nearly all companies of both countries have fewer than fifty employees and speak of
 * sums below ten million. A bound that hardly anybody meets is no reason to ask everybody.
 */
function likelihood(fact: FactName, answer: FactValues[FactName]): number {
  if (fact === "legalForm") return answer === "limited" ? 1 : answer === "sole-trader" ? 0.5 : 0.1;
  const steps = {
    employees: [50, 250],
    amount: [10_000_000, 50_000_000],
    turnover: [50_000_000, 500_000_000],
  } as const;
  if (fact !== "employees" && fact !== "amount" && fact !== "turnover") return 1;
  const value = typeof answer === "number" ? answer : (answer as { readonly value: number }).value;
  const [many, most] = steps[fact];
  if (value < many) return 1;
  return value < most ? 0.25 : 0.05;
}

/** The facts that some remaining candidate waits for, each with the candidates that wait for it. */
function openFacts(remaining: readonly Weighed[]): ReadonlyMap<FactName, ReadonlySet<Weighed>> {
  const open = new Map<FactName, Set<Weighed>>();
  for (const one of remaining)
    for (const { missing } of one.assessed)
      for (const fact of missing) {
        const waiting = open.get(fact);
        if (waiting === undefined) open.set(fact, new Set([one]));
        else waiting.add(one);
      }
  return open;
}

/** Answers that the conditions of the waiting candidates tell apart, one for each case. */
function answersTo(
  fact: FactName,
  waiting: ReadonlySet<Weighed>,
  facts: CompanyFacts,
  knowledge: Knowledge,
  year: number,
): readonly FactValues[FactName][] {
  const rules = [...waiting].flatMap(({ candidate }) => candidate.conditions.flatMap(leaves));
  switch (fact) {
    case "country":
      return ["NO", "SE"];
    case "place":
      return places(facts, knowledge);
    case "stage":
      return stages;
    case "horizon":
      return horizons;
    case "exporting":
    case "plansExport":
    case "alreadyStarted":
      return [true, false];
    case "employees":
      return bounds(
        rules.map((rule) => ("employees" in rule ? rule.employees : {})),
        usual.employees,
      );
    case "founded":
      return bounds(rules.map((rule) => ("age" in rule ? rule.age : {}))).map((age) => year - age);
    case "turnover":
    case "amount":
      return rules.flatMap((rule) => {
        const range =
          fact === "turnover" ? "turnover" in rule && rule.turnover : "amount" in rule && rule.amount;
        return range
          ? bounds([range], usual[fact]).map((value) => ({ currency: range.currency, value }))
          : [];
      });
    case "legalForm":
      return [
        ...new Set([
          "limited" as const,
          ...rules.flatMap((rule) => ("legalForm" in rule ? rule.legalForm : [])),
        ]),
      ];
    case "sector":
      return sectors(rules, knowledge);
    case "orgNumber":
      return [];
  }
}

function leaves(condition: Condition): readonly Condition[] {
  if ("any" in condition) return condition.any.flatMap(leaves);
  if ("all" in condition) return condition.all.flatMap(leaves);
  if ("not" in condition) return leaves(condition.not);
  if ("usually" in condition) return leaves(condition.usually);
  return [condition];
}

/** What a company usually answers: weighs against bounds that are far from it. */
const usual = { employees: 8, amount: 1_000_000, turnover: 10_000_000 };

/** The numbers on both sides of every bound, and a usual one. */
function bounds(
  ranges: readonly { readonly atLeast?: number; readonly atMost?: number }[],
  usually?: number,
): readonly number[] {
  const numbers = new Set<number>(usually === undefined ? [] : [usually]);
  for (const { atLeast, atMost } of ranges) {
    if (atLeast !== undefined) numbers.add(atLeast - 1).add(atLeast);
    if (atMost !== undefined) numbers.add(atMost).add(atMost + 1);
  }
  return [...numbers].filter((number) => number >= 0).sort((a, b) => a - b);
}

/** Every sector that a rule names, and one that none does. */
function sectors(rules: readonly Condition[], knowledge: Knowledge): readonly (readonly string[])[] {
  const named = new Set(rules.flatMap((rule) => ("sector" in rule ? rule.sector : [])));
  const outside = [...knowledge.sectors.values()].find(
    ({ id, near }) => !named.has(id) && !near.some((broader) => named.has(broader)),
  );
  return [...named, ...(outside === undefined ? [] : [outside.id])].map((id) => [id]);
}

/** One municipality of each county that is still possible, or all of the county when only that is known. */
function places(facts: CompanyFacts, knowledge: Knowledge): readonly Place[] {
  const known = factOf(facts, "place");
  const country = known?.country ?? factOf(facts, "country");
  const seen = new Set<string>();
  const result: Place[] = [];
  for (const municipality of knowledge.municipalities.values()) {
    if (country !== undefined && municipality.country !== country) continue;
    if (known?.county != null && municipality.county !== known.county) continue;
    if (known?.county == null && seen.has(municipality.county)) continue;
    seen.add(municipality.county);
    result.push({
      country: municipality.country,
      county: municipality.county,
      municipality: municipality.code,
    });
  }
  return result;
}
