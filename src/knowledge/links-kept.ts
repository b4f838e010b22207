import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { DataFile } from "lowdb/node";
import { z } from "zod";
import type { Answer } from "./links-ask.ts";

/** Good answers of the last day, in a file, so that a second look the same day does not ask the same servers again. */
export interface KeptAnswers {
  get(url: string): Answer | undefined;
  keep(url: string, answer: Answer): void;
  write(): Promise<void>;
}

const day = 24 * 60 * 60 * 1000;

const shape = z.record(
  z.string(),
  z.object({
    at: z.number(),
    answer: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("ok") }),
      z.object({ kind: z.literal("moved"), to: z.string() }),
    ]),
  }),
);

/**
 * Reads the answers that are kept; a file that cannot be understood is begun anew. What failed is not kept: staff mend
 * it and look again.
 *
 * @param path of the file, in a folder that is made when there is something to write
 * @param now milliseconds since 1970
 */
export async function keptAnswers(path: string, now: number): Promise<KeptAnswers> {
  const file = new DataFile<unknown>(path, { parse: parsed, stringify: (data) => JSON.stringify(data) });
  const read = shape.safeParse(await file.read());
  const kept = new Map(Object.entries(read.success ? read.data : {}).filter(([, { at }]) => now - at < day));
  return {
    get: (url) => kept.get(url)?.answer,
    keep(url, answer) {
      if (answer.kind === "ok" || answer.kind === "moved") kept.set(url, { at: now, answer });
      else kept.delete(url);
    },
    async write() {
      await mkdir(dirname(path), { recursive: true });
      await file.write(Object.fromEntries(kept));
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
