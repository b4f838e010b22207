import { z } from "zod";
import { horizons } from "../domain/company.ts";
import { needIds } from "../domain/need.ts";
import { type NeedSignal, sizeBands } from "../domain/need-signal.ts";
import type { Log, Signals } from "../ports.ts";
import { monthFiles } from "./month-files.ts";

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

/** Keeps the signals of each month in a file of its own, a JSON line each. */
export function signalFiles(folder: string, log: Log): Signals {
  const files = monthFiles(folder);
  return {
    async add(signal) {
      files.append(signal.month, signal);
    },
    /** A line torn by a crash, or spoilt by hand, is passed over and told of; the rest counts. */
    async all() {
      const signals: NeedSignal[] = [];
      for await (const { value, file, line } of files.lines()) {
        const read = schema.safeParse(value);
        if (read.success) signals.push(read.data);
        else log.warn({ file, line }, "a need signal could not be read and is not counted");
      }
      return signals;
    },
  };
}
