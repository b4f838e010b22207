import { appendFileSync, mkdirSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { horizons } from "../domain/company.ts";
import { needIds } from "../domain/need.ts";
import { type NeedSignal, sizeBands } from "../domain/need-signal.ts";
import type { Log, Signals } from "../ports.ts";

const schema = z.object({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  need: z.enum(needIds),
  county: z.string().nullable(),
  municipality: z.string().nullable(),
  sector: z.string().nullable(),
  size: z.enum(sizeBands).nullable(),
  horizon: z.enum(horizons).nullable(),
  locale: z.string(),
  offered: z.array(z.object({ actor: z.string(), programme: z.string().nullable() })),
  served: z.boolean(),
});

/**
 * Keeps the signals of each month in a file of its own, a JSON line each: only ever appended to. Writing is synchronous:
 * handing a line to the operating system takes microseconds, and each way through the thread pool many times that.
 */
export function signalFiles(folder: string, log: Log): Signals {
  return {
    async add(signal) {
      const path = join(folder, `${signal.month}.jsonl`);
      // The line end before it keeps a signal whole after one that a crash tore.
      const line = `\n${JSON.stringify(signal)}\n`;
      try {
        appendFileSync(path, line);
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
        mkdirSync(folder, { recursive: true });
        appendFileSync(path, line);
      }
    },
    async all() {
      const names = await readdir(folder).catch(() => []);
      const signals: NeedSignal[] = [];
      for (const name of names.filter((one) => one.endsWith(".jsonl")).sort())
        signals.push(...parse(await readFile(join(folder, name), "utf8"), name, log));
      return signals;
    },
  };
}

/** A line torn by a crash, or spoilt by hand, is passed over and told of; the rest counts. */
function parse(text: string, name: string, log: Log): readonly NeedSignal[] {
  return text.split("\n").flatMap((line, i) => {
    if (line === "") return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch {
      log.warn({ file: name, line: i + 1 }, "a need signal could not be read and is not counted");
      return [];
    }
  });
}
