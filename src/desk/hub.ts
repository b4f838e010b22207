import { tellHubClosed, tellHubTaken, tellPassedOn } from "../dialogue/handoff/notices.ts";
import { lapsed } from "../domain/handoff/asking.ts";
import { completedAtHub, type HubStatus, hubId, isWithHub, takenByHub } from "../domain/handoff/hub.ts";
import type { Roster } from "../domain/handoff/ladder.ts";
import { workingDaysAfter } from "../domain/handoff/working-time.ts";
import type { Hub, Log } from "../ports.ts";
import { goFurther, type Search } from "./further.ts";
import { type Step, type StepParts, takeStep } from "./step.ts";

export interface HubParts extends StepParts {
  readonly handoff: { readonly promiseDays: number; roster(): Roster };
  readonly log: Log;
}

/** Working days after which the company is asked whether it helped. */
const askAfterDays = 5;

/** What an external hub says of the cases it was given. */
export function createHub(parts: HubParts): Hub {
  const { cases, handoff, knowledge, log } = parts;
  const searchAt = (now: Date): Search => ({
    roster: handoff.roster(),
    promiseDays: handoff.promiseDays,
    knowledge: knowledge.current(),
    now,
  });
  return {
    async status(conversation, status) {
      // One that is not there, or not with the hub any more, is nobody's fault: hubs say things twice, and late.
      const id = cases.in(conversation).findLast(({ case: one }) => isWithHub(one))?.case.id;
      if (id === undefined) return;
      const isDone = await takeStep(parts, id, (one, _, now) => {
        if (one === undefined || !isWithHub(one)) return { result: false };
        if (status === "accepted" && one.adviser === hubId) return { result: false };
        const askAt = workingDaysAfter(now, askAfterDays, one.place.country, handoff.roster().holidays);
        const steps: Readonly<Record<HubStatus, () => Step>> = {
          accepted: () => ({ case: takenByHub(one, now), says: [tellHubTaken(one)] }),
          // Whoever is at the desk may still help.
          failed: () => goFurther(lapsed(one), "bot", tellPassedOn, searchAt(now)),
          completed: () => ({ case: completedAtHub(one, askAt, now), says: [tellHubClosed()] }),
        };
        return { step: steps[status](), result: true };
      });
      log.info({ case: id, status, done: isDone }, "hub");
    },
  };
}
