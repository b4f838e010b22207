import { type CompanyFacts, type FactName, type FactValues, factOf, horizons, stages } from "./company.ts";
import type { Condition } from "./condition.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Place } from "./place.ts";

/**
 * The answers to a question that conditions tell apart, one for each case.
 *
 * @param rules of those that wait for the fact, each without others inside
 * @param year the calendar year, for ages
 */
export function answersTo(
  fact: FactName,
  rules: readonly Condition[],
  facts: CompanyFacts,
  knowledge: Knowledge,
  year: number,
): readonly FactValues[FactName][] {
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

/**
 * How likely an answer is, roughly: nearly all companies of both countries have fewer than fifty employees and speak of
 * sums below ten million. A bound that hardly anybody meets is no reason to ask everybody.
 */
export function likelihood(fact: FactName, answer: FactValues[FactName]): number {
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
