import type { CompanyFacts, Known } from "../domain/company.ts";
import { assess, together } from "../domain/eligibility.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import type { Assessed } from "../domain/offer.ts";
import type { Country, Place } from "../domain/place.ts";
import { frameOf } from "../domain/weighing.ts";
import type { File, Files } from "./files.ts";
import type { Problem } from "./problem.ts";
import type { WrittenFacts, WrittenProgramme } from "./schema.ts";

/** The two golden companies of a programme, weighed against its conditions. */
export interface Golden {
  readonly yes: readonly Assessed[];
  readonly no: readonly Assessed[];
}

/**
 * Weighs the golden companies that stand beside a programme. All conditions must be met by `yes`, which therefore has
 * to say every fact that they ask for; at least one must be failed by `no`.
 *
 * @param today ISO date, for ages
 * @returns nothing to weigh for a programme that the knowledge does not have
 */
export function goldenOf(file: File<WrittenProgramme>, knowledge: Knowledge, today: string): Golden {
  const conditions = knowledge.programmes.get(file.value.id)?.conditions ?? [];
  const frame = frameOf(knowledge, today);
  const weigh = (company: WrittenFacts) => {
    const facts = factsOf(company, file.country, knowledge);
    return conditions.map((condition) => assess(condition, facts, frame));
  };
  return { yes: weigh(file.value.golden.yes), no: weigh(file.value.golden.no) };
}

/** Golden companies that do not come out as they should: a rule was changed, or was wrong from the start. */
export function failedGolden({ programmes }: Files, knowledge: Knowledge, today: string): readonly Problem[] {
  return programmes.flatMap((file) => {
    const { yes, no } = goldenOf(file, knowledge, today);
    const error = (which: "yes" | "no", message: string): Problem => ({
      severity: "error",
      file: file.file,
      line: file.lineOf(["golden", which]),
      message: `golden.${which}: ${message}`,
    });
    const open = yes.filter(({ verdict }) => verdict !== "met");
    return [
      ...unknownPlaces(file, knowledge).map(([which, place]) =>
        error(which, `no place "${place}" in that country`),
      ),
      ...(open.length === 0
        ? []
        : [error("yes", `should match, but does not meet ${open.map(textOf).join("; ")}`)]),
      ...(together(no.map(({ verdict }) => verdict)) === "failed"
        ? []
        : [error("no", "should not match, but fails no condition")]),
    ];
  });
}

/**
 * The facts of a golden company as the domain knows them.
 *
 * @param country where its place is looked for when it does not say
 */
export function factsOf(written: WrittenFacts, country: Country, knowledge: Knowledge): CompanyFacts {
  const { place: name, sector, ...rest } = written;
  const place = name === undefined ? undefined : placeNamed(name, rest.country ?? country, knowledge);
  const values = {
    ...rest,
    ...(sector !== undefined && { sector: [sector] }),
    ...(place !== undefined && { place, country: place.country }),
  };
  return Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([fact, value]) => [fact, { value, how: "said", turn: 0 } satisfies Known<unknown>]),
  );
}

/** A municipality (`Bodø`, `Herøy (Nordland)`) or county by its official name; a municipality before its county. */
function placeNamed(
  name: string,
  country: Country,
  { municipalities, counties }: Knowledge,
): Place | undefined {
  for (const one of municipalities.values())
    if (
      one.country === country &&
      name.startsWith(one.name) &&
      (one.name === name || name === `${one.name} (${counties.get(one.county)?.name})`)
    )
      return { country, county: one.county, municipality: one.code };
  for (const one of counties.values())
    if (one.country === country && one.name === name)
      return { country, county: one.code, municipality: null };
  return undefined;
}

function unknownPlaces(
  { value: { golden }, country }: File<WrittenProgramme>,
  knowledge: Knowledge,
): readonly (readonly ["yes" | "no", string])[] {
  return (["yes", "no"] as const).flatMap((which) => {
    const { place, country: own } = golden[which];
    return place === undefined || placeNamed(place, own ?? country, knowledge) !== undefined
      ? []
      : [[which, place] as const];
  });
}

function textOf({ condition, verdict, missing }: Assessed): string {
  const [key, value] = Object.entries(condition)[0] ?? ["", ""];
  const rule = key === "within" ? "the territory" : `${key} ${JSON.stringify(value)}`;
  return verdict === "failed" ? rule : `${rule}: ${missing.join(", ")} is not said`;
}
