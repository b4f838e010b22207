import type { Actor } from "../domain/actor.ts";
import type { Condition } from "../domain/condition.ts";
import type { AreaCode, Municipality } from "../domain/place.ts";
import type { File } from "./files.ts";
import type { Problem } from "./problem.ts";
import type { WrittenActor, WrittenProgramme } from "./schema.ts";
import { hostOf, type Territories, within } from "./territory.ts";

/** A file in which places are named. */
export type Placed = File<WrittenActor | WrittenProgramme>;

/** Turns the places that a file names into conditions and codes; a name that is none is a problem of its file. */
export interface Placer {
  /** @param key the field that names them, for the line of a problem */
  named(file: Placed, key: string, names: readonly string[]): Condition;
  territory(file: Placed): readonly Condition[];
  countyOf(file: Placed, key: string, name: string): AreaCode | null;
}

/** @param kinds of the actors: a programme near a town serves whom its actor would serve from there */
export function createPlacer(
  territories: Territories,
  municipalities: ReadonlyMap<string, Municipality>,
  kinds: ReadonlyMap<string, Actor["kind"]>,
  problems: Problem[],
): Placer {
  const named: Placer["named"] = (file, key, names) => {
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
  const territory = (file: Placed): readonly Condition[] => {
    const written = file.value.territory;
    const country: Condition = { country: file.country };
    if (written === "national") return [country];
    if ("places" in written) return [country, named(file, "territory", written.places)];
    const host = hostOf(territories.codesOf(file.country, written.nearest), municipalities);
    const kind = "kind" in file.value ? file.value.kind : kinds.get(file.value.actor);
    if (host === undefined || kind === undefined)
      return [country, named(file, "territory", [written.nearest])];
    const codes = territories.nearest(file.country, host, kind);
    return [country, { within: { codes, names: [host.name], nearest: host.name } }];
  };
  const countyOf = (file: Placed, key: string, name: string): AreaCode | null => {
    named(file, key, [name]);
    return hostOf(territories.codesOf(file.country, name), municipalities)?.county ?? null;
  };
  return { named, territory, countyOf };
}
