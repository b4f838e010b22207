import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { z } from "zod";
import type { Country } from "../domain/place.ts";
import type { Problem } from "./problem.ts";
import {
  actorSchema,
  intentSchema,
  needSchema,
  programmeSchema,
  type WrittenActor,
  type WrittenIntent,
  type WrittenNeed,
  type WrittenProgramme,
} from "./schema.ts";
import { type Read, readYaml } from "./yaml-file.ts";

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

/** Folder of each country inside the knowledge folder. */
export const folders = { NO: "no", SE: "se" } as const satisfies Record<Country, string>;

/** Reads every record; a file that is not in order is left out, and what is wrong with it goes to `problems`. */
export function readFiles(folder: string, problems: Problem[]): Files {
  const inBoth = <T extends { readonly id: string }>(path: string, schema: z.ZodType<T>) =>
    (["NO", "SE"] as const).flatMap((country) =>
      readRecords(folder, `${folders[country]}/${path}`, schema, country, problems),
    );
  return {
    needs: readRecords(folder, "needs", needSchema, "NO", problems),
    intents: readRecords(folder, "intents", intentSchema, "NO", problems),
    actors: inBoth("actors", actorSchema),
    programmes: inBoth("programmes", programmeSchema),
  };
}

function readRecords<T extends { readonly id: string }>(
  folder: string,
  path: string,
  schema: z.ZodType<T>,
  country: Country,
  problems: Problem[],
): readonly File<T>[] {
  const names = readdirSync(join(folder, path)).filter((name) => name.endsWith(".yaml"));
  return names.sort().flatMap((name): readonly File<T>[] => {
    const file = `${path}/${name}`;
    const result = readYaml(join(folder, file), file, schema);
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
  });
}
