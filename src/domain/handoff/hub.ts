import type { Adviser } from "./adviser.ts";
import { type Case, moved, type Timer } from "./case.ts";
import { officeHours } from "./working-time.ts";

/** An external hub of people that takes cases in our desk's place. No adviser can have this id. */
export const hubId = "@hub";

/** The hub as the search for somebody sees it: it finds the person itself. */
export const hub: Adviser = {
  id: hubId,
  name: hubId,
  actor: hubId,
  role: "adviser",
  places: [],
  needs: [],
  locales: [],
  hours: officeHours("NO"),
  absences: [],
  capacity: 0,
  email: null,
  teams: null,
};

/** What a hub says of a case: the words of the protocol. */
export const hubStatuses = ["accepted", "failed", "completed"] as const;
export type HubStatus = (typeof hubStatuses)[number];

/** Days after which a case that a hub took and said nothing more of is over, so that the bot is not silent for ever. */
const keptByHub = 14;

/** A person of the hub has it. How soon they answer is the hub's to watch: what is said there, we do not hear. */
export function takenByHub(one: Case, at: Date): Case {
  const over = new Date(at.getTime() + keptByHub * 86_400_000).toISOString();
  const timers: readonly Timer[] = [{ at: over, does: "expire" }];
  const event = { at: at.toISOString(), who: by, what: "taken" } as const;
  return moved(one, "taken", event, {
    adviser: hubId,
    offeredTo: [],
    promise: null,
    waitingSince: null,
    timers,
  });
}

/** The talk is over; how it ended, a hub does not say, and so the company is asked some days later. */
export function completedAtHub(one: Case, askAt: Date, at: Date): Case {
  const event = { at: at.toISOString(), who: by, what: "closed" } as const;
  const timers: readonly Timer[] = [{ at: askAt.toISOString(), does: "follow-up" }];
  return moved(one, "closed", event, { ...over, adviser: hubId, timers });
}

/** True while a hub has been asked for somebody, or one of its people has the floor. */
export function isWithHub({ state, adviser, offeredTo }: Case): boolean {
  return (state === "taken" && adviser === hubId) || (state === "offered" && offeredTo.includes(hubId));
}

const by = `adviser:${hubId}` as const;
const over: Partial<Case> = { adviser: null, offeredTo: [], promise: null, waitingSince: null, timers: [] };
