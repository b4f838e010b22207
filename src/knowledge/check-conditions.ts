import {
  type CompanyFacts,
  type FactName,
  factNames,
  horizons,
  legalForms,
  type SectorId,
  stages,
} from "../domain/company.ts";
import type { Condition, Range } from "../domain/condition.ts";
import { assess, type Frame } from "../domain/eligibility.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import type { AreaCode, Municipality } from "../domain/place.ts";
import { frameOf } from "../domain/weighing.ts";
import type { File, Files } from "./files.ts";
import type { Problem } from "./problem.ts";
import type { WrittenActor, WrittenProgramme } from "./schema.ts";

/**
 * Conditions that no company can meet: empty ranges, two rules that exclude each other, places that do not meet, a
 * condition on the other country. Such a record would never be offered, and nobody would notice.
 *
 * It is found out by trying: each fact on which several conditions rest takes every value that they tell apart, and the
 * same `assess` decides that decides for companies.
 */
export function unmeetable(files: Files, knowledge: Knowledge, today: string): readonly Problem[] {
  const municipalities = [...knowledge.municipalities.values()];
  const companyIn = ({ country, county, code }: Municipality): CompanyFacts => ({
    place: { value: { country, county, municipality: code }, how: "said", turn: 0 },
  });
  const trial: Trial = {
    frame: frameOf(knowledge, today),
    sectors: [...knowledge.sectors.keys()],
    places: municipalities.map(companyIn),
    // Of a county its first municipality.
    placeIn: new Map(
      municipalities
        .toReversed()
        .flatMap((one) => [one.code, one.county].map((code) => [code, companyIn(one)])),
    ),
  };
  const look = (file: File<WrittenActor | WrittenProgramme>, conditions: readonly Condition[]) => {
    const clash = clashOf(conditions, trial);
    return clash === undefined ? [] : [problemOf(file, clash)];
  };
  return [
    ...files.actors.flatMap((file) => look(file, knowledge.actors.get(file.value.id)?.conditions ?? [])),
    ...files.programmes.flatMap((file) =>
      look(file, knowledge.programmes.get(file.value.id)?.conditions ?? []),
    ),
  ];
}

/** What the conditions are tried on. */
interface Trial {
  readonly frame: Frame;
  readonly sectors: readonly SectorId[];
  /** A company in every municipality. */
  readonly places: readonly CompanyFacts[];
  /** One of them for each municipality and county. */
  readonly placeIn: ReadonlyMap<AreaCode, CompanyFacts>;
}

/** The conditions that cannot hold together, and the fact that they are about. */
interface Clash {
  readonly fact: FactName;
  readonly conditions: readonly Condition[];
}

function problemOf(
  { file, lineOf, value }: File<WrittenActor | WrittenProgramme>,
  { fact, conditions }: Clash,
): Problem {
  const key = value.conditions.length > 0 ? "conditions" : "territory";
  const written = conditions.map((condition) => textOf(condition)).join(" and ");
  return {
    severity: "error",
    file,
    line: lineOf([key]),
    message:
      conditions.length === 1
        ? `${key}: no company can meet ${written}`
        : `${key}: no company can meet ${written} at once (${fact})`,
  };
}

function textOf(condition: Condition): string {
  if ("within" in condition) return `within ${condition.within.names.join(", ") || "nowhere"}`;
  if ("not" in condition) return `not (${textOf(condition.not)})`;
  if ("usually" in condition) return `usually (${textOf(condition.usually)})`;
  const [key, value] = Object.entries(condition)[0] ?? ["", ""];
  return `${key} ${typeof value === "object" ? JSON.stringify(value) : String(value)}`;
}

/** Undefined as soon as one way of meeting all conditions is found. */
function clashOf(conditions: readonly Condition[], trial: Trial): Clash | undefined {
  let first: Clash | undefined;
  for (const way of waysToMeet(conditions)) {
    const clash = clashIn(way, trial);
    if (clash === undefined) return undefined;
    first ??= clash;
  }
  return first;
}

/** More ways than these are not tried: nobody can read such a rule either. */
const most = 256;

/** Each way to meet all conditions, as single rules that must all hold: `any` gives a choice, `not` is carried inward. */
function waysToMeet(conditions: readonly Condition[]): readonly (readonly Condition[])[] {
  let ways: readonly (readonly Condition[])[] = [[]];
  for (const condition of conditions) {
    const choices = choicesOf(condition);
    ways = ways.flatMap((way) => choices.map((choice) => [...way, ...choice])).slice(0, most);
  }
  return ways;
}

function choicesOf(condition: Condition): readonly (readonly Condition[])[] {
  if ("any" in condition) return condition.any.flatMap(choicesOf);
  if ("all" in condition) return waysToMeet(condition.all);
  // The usual case, too, must be one that exists.
  if ("usually" in condition) return choicesOf(condition.usually);
  if (!("not" in condition)) return [[condition]];
  const inner = condition.not;
  if ("not" in inner) return choicesOf(inner.not);
  if ("any" in inner) return waysToMeet(inner.any.map((one) => ({ not: one })));
  if ("all" in inner) return inner.all.flatMap((one) => choicesOf({ not: one }));
  return [[condition]];
}

function clashIn(rules: readonly Condition[], trial: Trial): Clash | undefined {
  for (const fact of factNames) {
    const own = rules.filter((rule) => factOfRule(rule) === fact);
    if (own.length === 0) continue;
    const canHold = (some: readonly Condition[]) =>
      companiesFor(fact, some, trial).some((facts) =>
        some.every((rule) => assess(rule, facts, trial.frame).verdict === "met"),
      );
    if (canHold(own)) continue;
    const alone = own.find((rule) => !canHold([rule]));
    return { fact, conditions: alone === undefined ? own : [alone] };
  }
  return undefined;
}

function factOfRule(rule: Condition): FactName {
  if ("not" in rule) return factOfRule(rule.not);
  if ("usually" in rule) return factOfRule(rule.usually);
  if ("country" in rule || "within" in rule) return "place";
  if ("age" in rule) return "founded";
  return (Object.keys(rule)[0] ?? "place") as FactName;
}

/** Companies of which one fact is known, one for each value that the rules could tell apart. */
function companiesFor(fact: FactName, rules: readonly Condition[], trial: Trial): readonly CompanyFacts[] {
  const bare = rules.map((rule) => ("not" in rule ? rule.not : rule));
  switch (fact) {
    case "place": {
      // Where the rules point: nearly always that is enough.
      const codes = bare.flatMap((rule) => ("within" in rule ? rule.within.codes : []));
      const likely = codes.map((code) => trial.placeIn.get(code)).filter((facts) => facts !== undefined);
      return likely.some((facts) => rules.every((rule) => assess(rule, facts, trial.frame).verdict === "met"))
        ? likely
        : trial.places;
    }
    case "sector":
      return companiesWith(
        fact,
        trial.sectors.map((id) => [id]),
      );
    case "stage":
      return companiesWith(fact, stages);
    case "legalForm":
      return companiesWith(fact, legalForms);
    case "horizon":
      return companiesWith(fact, horizons);
    case "employees":
      return companiesWith(fact, numbers(bare.map((rule) => ("employees" in rule ? rule.employees : {}))));
    case "founded": {
      const ages = numbers(bare.map((rule) => ("age" in rule ? rule.age : {})));
      return companiesWith(
        fact,
        ages.map((age) => trial.frame.year - age),
      );
    }
    case "turnover":
    case "amount": {
      const ranges = bare.flatMap((rule) =>
        "turnover" in rule ? [rule.turnover] : "amount" in rule ? [rule.amount] : [],
      );
      return companiesWith(
        fact,
        ranges.flatMap(({ currency }) => numbers(ranges).map((value) => ({ currency, value }))),
      );
    }
    default:
      return companiesWith(fact, [true, false]);
  }
}

function companiesWith(fact: FactName, values: readonly unknown[]): readonly CompanyFacts[] {
  return values.map((value) => ({ [fact]: { value, how: "said", turn: 0 } }));
}

/** Zero, and the numbers at and beside every bound. */
function numbers(ranges: readonly Range[]): readonly number[] {
  return ranges
    .flatMap(({ atLeast, atMost }) => [atLeast ?? 0, atMost ?? 0])
    .flatMap((bound) => [bound - 1, bound, bound + 1])
    .concat(0)
    .filter((number) => number >= 0);
}
