import { pino } from "pino";
import type { Log } from "./ports.ts";

/**
 * Log lines as JSON on standard error, so that standard output stays the program's own. They are gathered for at most
 * a fifth of a second, and written before the process exits: a write for each line costs a turn more than what it says.
 */
export function createLog(level: string): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: false, minLength: 4096, periodicFlush: 200 }),
  );
}
