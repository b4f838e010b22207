import type { Carried } from "../ports.ts";

/**
 * What a refusal means for the next try: whatever may be another time is tried again. A conversation that is gone, that
 * shut the bot out, or that will not have this message, stays so.
 *
 * @param status of the connector's answer; undefined when there was none
 */
export function carriedBy(status: unknown): Carried {
  return typeof status === "number" && forGood.has(status) ? "never" : "later";
}

const forGood: ReadonlySet<number> = new Set([400, 403, 404, 405, 410, 413, 415, 422]);
