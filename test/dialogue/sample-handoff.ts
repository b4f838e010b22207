import type { Handoff } from "../../src/dialogue/handoff/handoff.ts";
import type { Adviser } from "../../src/domain/handoff/adviser.ts";
import { someHolidays } from "../domain/handoff/sample-adviser.ts";
import { today } from "../real-bot.ts";

/** A hand-off to these advisers, on the day the tests play on. */
export function handoffTo(advisers: readonly Adviser[], newId = "case-1"): Handoff {
  return {
    promiseDays: 2,
    now: new Date(`${today}T10:00:00Z`),
    newId,
    roster: () => ({ advisers, load: new Map(), holidays: someHolidays, lastResort: undefined }),
  };
}

/** Nobody can take over. */
export const nobodyThere: Handoff = handoffTo([]);
