import { join } from "node:path";
import type { Intent, Knowledge } from "../domain/knowledge.ts";
import type { Need, NeedId } from "../domain/need.ts";
import { brokenReferences } from "./broken-references.ts";
import { type File, type Files, readFiles } from "./files.ts";
import { createPlacer } from "./placer.ts";
import { readPlaces } from "./places.ts";
import type { Problem } from "./problem.ts";
import { toActor, toExamples, toProgramme } from "./records.ts";
import { sectorsSchema } from "./schema.ts";
import { createTerritories } from "./territory.ts";
import { readYaml } from "./yaml-file.ts";

/** What a knowledge folder holds; `knowledge` is absent when a problem is an error. */
export interface Loaded {
  readonly knowledge: Knowledge | undefined;
  readonly problems: readonly Problem[];
  /** The files as written, for what only the check looks at. */
  readonly files: Files;
}

/**
 * Reads the whole knowledge folder and reports every problem at once, each with its file and line.
 *
 * @param folder absolute path
 * @throws never for what the files say; rejects when the folder itself cannot be read
 */
export async function loadKnowledge(folder: string): Promise<Loaded> {
  const problems: Problem[] = [];
  const { gazetteers, counties, municipalities } = readPlaces(folder);
  const sectors = readYaml(join(folder, "sectors.yaml"), "sectors.yaml", sectorsSchema);
  if (!("value" in sectors)) problems.push(...sectors);
  const files = readFiles(folder, problems);
  const { actors, programmes, needs, intents } = files;
  const territories = createTerritories(
    counties,
    municipalities,
    actors.map(({ country, value }) => ({ country, written: value })),
  );
  const kinds = new Map(actors.map(({ value: { id, kind } }) => [id, kind]));
  const placer = createPlacer(territories, municipalities, kinds, problems);
  const knowledge: Knowledge = {
    needs: new Map(needs.map(({ value: { examples: _, ...need } }): [NeedId, Need] => [need.id, need])),
    intents: new Map(intents.map(({ value: { id, kind } }): [string, Intent] => [id, { id, kind }])),
    sectors: new Map("value" in sectors ? sectors.value.sectors.map((sector) => [sector.id, sector]) : []),
    counties,
    municipalities,
    actors: byId(actors, (file) => toActor(file, placer), problems),
    programmes: byId(programmes, (file) => toProgramme(file, placer), problems),
    gazetteers,
    examples: [...needs, ...intents].flatMap(({ value }) => toExamples(value.id, value.examples)),
  };
  problems.push(...brokenReferences([...actors, ...programmes], knowledge));
  const isBroken = problems.some(({ severity }) => severity === "error");
  return { knowledge: isBroken ? undefined : knowledge, problems, files };
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
