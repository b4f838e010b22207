import { pino } from "pino";
import type { Log } from "./ports.ts";

/** Log lines as JSON on standard error, so that standard output stays the program's own. */
export function createLog(level: string): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: false }),
  );
}
