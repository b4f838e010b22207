import { z } from "zod";
import { needIds } from "../domain/need.ts";
import { misroutings, type Refusal } from "../domain/refusal.ts";
import type { Log, Refusals } from "../ports.ts";
import { monthFiles } from "./month-files.ts";

const schema = z.object({
  month: z.string().regex(/^\d{4}-\d{2}$/),
  need: z.enum(needIds),
  county: z.string().nullable(),
  actor: z.string(),
  reason: z.enum(misroutings),
});

/** Keeps the refusals of each month in a file of its own, a JSON line each. */
export function refusalFiles(folder: string, log: Log): Refusals {
  const files = monthFiles(folder);
  return {
    add: (refusal) => files.append(refusal.month, refusal),
    /** A line that cannot be read is passed over and told of. */
    async all() {
      const refusals: Refusal[] = [];
      for await (const { value, file, line } of files.lines()) {
        const read = schema.safeParse(value);
        if (read.success) refusals.push(read.data);
        else log.warn({ file, line }, "a refusal could not be read and is not counted");
      }
      return refusals;
    },
  };
}
