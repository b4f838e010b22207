import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import type { Actor } from "../domain/actor.ts";
import type { Condition } from "../domain/condition.ts";
import type { Gazetteer } from "../domain/gazetteer.ts";
import type { Example, Intent, Knowledge } from "../domain/knowledge.ts";
import type { Need, NeedId } from "../domain/need.ts";
import type { AreaCode, Country, County, Municipality } from "../domain/place.ts";
import type { Programme } from "../domain/programme.ts";
import type { Problem } from "./problem.ts";
import {
  actorSchema,
  intentSchema,
  needSchema,
  programmeSchema,
  sectorsSchema,
  type WrittenActor,
  type WrittenCondition,
  type WrittenIntent,
  type WrittenNeed,
  type WrittenProgramme,
} from "./schema.ts";
import { createTerritories, hostOf, type Territories, within } from "./territory.ts";
import { type Read, readYaml } from "./yaml-file.ts";

/** What a knowledge folder holds; `knowledge` is absent when a problem is an error. */
export interface Loaded {
  readonly knowledge: Knowledge | undefined;
  readonly problems: readonly Problem[];
  /** The files as written, for what only the check looks at. */
  readonly files: Files;
}

/** Every record of the folder that its schema accepts, as staff wrote it. */
export interface Files {
  readonly actors: readonly File<WrittenActor>[];
  readonly programmes: readonly File<WrittenProgramme>[];
  readonly needs: readonly File<WrittenNeed>[];
  readonly intents: readonly File<WrittenIntent>[];
}

/** A file of one record: its name must be the record's id. */
export interface File<T> extends Read<T> {
  /** Path inside the knowledge folder. */
  readonly file: string;
  readonly country: Country;
}

const folders = { NO: "no", SE: "se" } as const satisfies Record<Country, string>;

/**
 * Reads the whole knowledge folder and reports every problem at once, each with its file and line.
 *
 * @param folder absolute path
 * @throws never for what the files say; rejects when the folder itself cannot be read
 */
export async function loadKnowledge(folder: string): Promise<Loaded> {
  const problems: Problem[] = [];
  const reader = recordReader(folder, problems);
  const gazetteers = await Promise.all(
    (["NO", "SE"] as const).map((country) => readGazetteer(folder, country)),
  );
  const sectors = await readYaml(join(folder, "sectors.yaml"), "sectors.yaml", sectorsSchema);
  if (!("value" in sectors)) problems.push(...sectors);
  const needs = await reader("needs", needSchema, "NO");
  const intents = await reader("intents", intentSchema, "NO");
  const actors = (
    await Promise.all((["NO", "SE"] as const).map((c) => reader(`${folders[c]}/actors`, actorSchema, c)))
  ).flat();
  const programmes = (
    await Promise.all(
      (["NO", "SE"] as const).map((c) => reader(`${folders[c]}/programmes`, programmeSchema, c)),
    )
  ).flat();

  const { counties, municipalities } = unitsOf(gazetteers);
  const territories = createTerritories(
    counties,
    municipalities,
    actors.map(({ country, value }) => ({ country, written: value })),
  );
  const kinds = new Map(actors.map(({ value: { id, kind } }) => [id, kind]));
  const place = placer(territories, municipalities, kinds, problems);
  const knowledge: Knowledge = {
    needs: new Map(needs.map(({ value: { examples: _, ...need } }): [NeedId, Need] => [need.id, need])),
    intents: new Map(intents.map(({ value: { id, kind } }): [string, Intent] => [id, { id, kind }])),
    sectors: new Map("value" in sectors ? sectors.value.sectors.map((sector) => [sector.id, sector]) : []),
    counties,
    municipalities,
    actors: byId(actors, (file) => toActor(file, place), problems),
    programmes: byId(programmes, (file) => toProgramme(file, place), problems),
    gazetteers,
    examples: [...needs, ...intents].flatMap(({ value }) => toExamples(value.id, value.examples)),
  };
  checkReferences(knowledge, [...actors, ...programmes], problems);
  const broken = problems.some((problem) => problem.severity === "error");
  return {
    knowledge: broken ? undefined : knowledge,
    problems,
    files: { actors, programmes, needs, intents },
  };
}

function recordReader(folder: string, problems: Problem[]) {
  return async <T extends { readonly id: string }>(
    path: string,
    schema: z.ZodType<T>,
    country: Country,
  ): Promise<File<T>[]> => {
    const names = (await readdir(join(folder, path))).filter((name) => name.endsWith(".yaml")).sort();
    const read = await Promise.all(
      names.map(async (name) => {
        const file = `${path}/${name}`;
        const result = await readYaml(join(folder, file), file, schema);
        if (!("value" in result)) {
          problems.push(...result);
          return [];
        }
        if (result.value.id !== basename(name, ".yaml"))
          problems.push({
            severity: "error",
            file,
            line: result.lineOf(["id"]),
            message: `id "${result.value.id}" must be the file's name: rename one of them`,
          });
        return [{ ...result, file, country }];
      }),
    );
    return read.flat();
  };
}

async function readGazetteer(folder: string, country: Country): Promise<Gazetteer> {
  const file = `places/${folders[country]}.json`;
  const parsed: unknown = JSON.parse(await readFile(join(folder, file), "utf8"));
  const shape = z.looseObject({
    country: z.literal(country),
    counties: z.array(z.looseObject({ code: z.string(), name: z.string(), seat: z.string() })).min(1),
    municipalities: z
      .array(
        z.looseObject({
          code: z.string().regex(/^\d{4}$/),
          name: z.string(),
          county: z.string(),
          lat: z.number(),
          lon: z.number(),
        }),
      )
      .min(1),
    places: z.array(z.looseObject({ name: z.string(), municipality: z.string() })),
    regions: z.array(z.looseObject({ name: z.string() })),
    ambiguous: z.array(z.looseObject({ term: z.string(), policy: z.array(z.string()) })),
    everydayWords: z.record(z.string(), z.array(z.string())),
  });
  const result = shape.safeParse(parsed);
  if (!result.success) throw new Error(`knowledge/${file}: ${z.prettifyError(result.error)}`);
  return parsed as Gazetteer;
}

function unitsOf(gazetteers: readonly Gazetteer[]) {
  const counties = new Map<string, County>();
  const municipalities = new Map<string, Municipality>();
  for (const { country, ...gazetteer } of gazetteers) {
    for (const { code, name } of gazetteer.counties) {
      const own = `${country}-${code}`;
      counties.set(own, { code: own, country, name });
    }
    if (country === "NO") addSvalbard(counties, municipalities);
    for (const { code, name, county, lat, lon } of gazetteer.municipalities) {
      const own = `${country}-${code}`;
      municipalities.set(own, { code: own, country, county: `${country}-${county}`, name, lat, lon });
    }
  }
  return { counties, municipalities };
}

/**
 * Svalbard is neither a county nor a municipality, but companies are registered there: under number 2100 in the
 * register, with Longyearbyen as the place everybody means (its centre: the harbour's position).
 */
function addSvalbard(counties: Map<string, County>, municipalities: Map<string, Municipality>): void {
  counties.set("NO-21", { code: "NO-21", country: "NO", name: "Svalbard" });
  municipalities.set("NO-2100", {
    code: "NO-2100",
    country: "NO",
    county: "NO-21",
    name: "Longyearbyen",
    lat: 78.22,
    lon: 15.65,
  });
}

function byId<W extends { readonly id: string }, T extends { readonly id: string }>(
  files: readonly File<W>[],
  to: (file: File<W>) => T,
  problems: Problem[],
): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const file of files) {
    if (map.has(file.value.id))
      problems.push({
        severity: "error",
        file: file.file,
        line: 1,
        message: `"${file.value.id}" is also a file of the other country: ids are unique`,
      });
    map.set(file.value.id, to(file));
  }
  return map;
}

type Placer = (
  file: File<WrittenActor | WrittenProgramme>,
  key: string,
  names: readonly string[],
) => Condition;

function placer(
  territories: Territories,
  municipalities: ReadonlyMap<string, Municipality>,
  kinds: ReadonlyMap<string, Actor["kind"]>,
  problems: Problem[],
) {
  const named: Placer = (file, key, names) => {
    const { condition, wrong } = within(territories, file.country, names);
    for (const name of wrong)
      problems.push({
        severity: "error",
        file: file.file,
        line: file.lineOf([key]),
        message: `${key}: "${name}" is no county or municipality, or several: write the official name, with the county in brackets where two share it`,
      });
    return condition;
  };
  const territory = (file: File<WrittenActor | WrittenProgramme>): readonly Condition[] => {
    const written = file.value.territory;
    const country: Condition = { country: file.country };
    if (written === "national") return [country];
    if ("places" in written) return [country, named(file, "territory", written.places)];
    const host = hostOf(territories.codesOf(file.country, written.nearest), municipalities);
    // A programme near a town serves whom its actor would serve from there.
    const kind = "kind" in file.value ? file.value.kind : kinds.get(file.value.actor);
    if (host === undefined || kind === undefined)
      return [country, named(file, "territory", [written.nearest])];
    const codes = territories.nearest(file.country, host, kind);
    return [country, { within: { codes, names: [host.name], nearest: host.name } }];
  };
  const countyOf = (file: File<WrittenActor>, key: string, name: string): AreaCode | null => {
    named(file, key, [name]);
    return hostOf(territories.codesOf(file.country, name), municipalities)?.county ?? null;
  };
  return { named, territory, countyOf };
}

function toActor({ value, ...file }: File<WrittenActor>, place: ReturnType<typeof placer>): Actor {
  const whole = { value, ...file };
  if (value.office !== null) place.named(whole, "office", [value.office]);
  const { territory: _, note: __, ...actor } = value;
  return {
    ...actor,
    seat: value.seat === null ? null : place.countyOf(whole, "seat", value.seat),
    country: file.country,
    conditions: [
      ...place.territory(whole),
      ...(value.sectors.length > 0 ? [{ sector: value.sectors }] : []),
      ...value.conditions.map((condition) => toCondition(condition, whole, place)),
    ],
  };
}

function toProgramme(
  { value, ...file }: File<WrittenProgramme>,
  place: ReturnType<typeof placer>,
): Programme {
  const whole = { value, ...file };
  const { territory: _, note: __, sectors, stages, employees, kept: ___, golden: ____, ...programme } = value;
  return {
    ...programme,
    conditions: [
      ...place.territory(whole),
      ...(sectors.length > 0 ? [{ sector: sectors }] : []),
      ...(stages.length > 0 ? [{ stage: stages }] : []),
      ...(employees === null ? [] : [{ employees: rangeOf(employees) }]),
      ...value.conditions.map((condition) => toCondition(condition, whole, place)),
    ],
  };
}

function toCondition(
  written: WrittenCondition,
  file: File<WrittenActor | WrittenProgramme>,
  place: ReturnType<typeof placer>,
): Condition {
  const inner = (one: WrittenCondition) => toCondition(one, file, place);
  if (written.within !== undefined) return place.named(file, "conditions", written.within);
  if (written.any !== undefined) return { any: written.any.map(inner) };
  if (written.all !== undefined) return { all: written.all.map(inner) };
  if (written.not !== undefined) return { not: inner(written.not) };
  if (written.usually !== undefined) return { usually: inner(written.usually) };
  return written as Condition;
}

function rangeOf({ atLeast, atMost }: { atLeast?: number | undefined; atMost?: number | undefined }) {
  return { ...(atLeast !== undefined && { atLeast }), ...(atMost !== undefined && { atMost }) };
}

function toExamples(
  label: string,
  examples: Readonly<Record<string, readonly string[]>>,
): readonly Example[] {
  return Object.entries(examples).flatMap(([locale, lines]) =>
    lines.map((text) => ({ label, locale, text })),
  );
}

/** True for an actor whose parents lead back to it. */
function isOwnAncestor(id: string, { actors }: Knowledge): boolean {
  const seen = new Set<string>();
  for (let one = actors.get(id)?.parent ?? null; one !== null; one = actors.get(one)?.parent ?? null) {
    if (one === id) return true;
    if (seen.has(one)) return false;
    seen.add(one);
  }
  return false;
}

function checkReferences(
  knowledge: Knowledge,
  files: readonly File<WrittenActor | WrittenProgramme>[],
  problems: Problem[],
): void {
  const wrong = (file: File<WrittenActor | WrittenProgramme>, key: string, message: string) =>
    problems.push({ severity: "error", file: file.file, line: file.lineOf([key]), message });
  for (const file of files) {
    const { value } = file;
    const isActor = (id: string | null) => id === null || knowledge.actors.has(id);
    if ("parent" in value && !isActor(value.parent))
      wrong(file, "parent", `parent: no actor "${value.parent}"`);
    if ("parent" in value && isOwnAncestor(value.id, knowledge))
      wrong(file, "parent", `parent: "${value.id}" is part of itself`);
    if ("actor" in value && !isActor(value.actor)) wrong(file, "actor", `actor: no actor "${value.actor}"`);
    if (!isActor(value.replacedBy) && !knowledge.programmes.has(value.replacedBy ?? ""))
      wrong(file, "replacedBy", `replacedBy: no actor or programme "${value.replacedBy}"`);
    for (const sector of value.sectors)
      if (!knowledge.sectors.has(sector))
        wrong(file, "sectors", `sectors: no sector "${sector}" in sectors.yaml`);
  }
}
