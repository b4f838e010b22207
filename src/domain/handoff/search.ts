import type { Knowledge } from "../knowledge.ts";
import { firstDoors } from "../matching.ts";
import type { Case, Rung } from "./case.ts";
import { type Asked, nextAsked, type Roster } from "./ladder.ts";
import type { Patience } from "./taking.ts";
import { nextAtWork, workingDaysAfter } from "./working-time.ts";

/** Who is asked next, and the promise that the company is given with it. */
export interface Found {
  readonly asked: Asked;
  readonly promise: Date;
}

/** Looks for somebody from a rung on. Undefined when there is nobody. */
export function search(
  wanted: Pick<Case, "need" | "place" | "locale" | "actor" | "declinedBy">,
  from: Rung,
  roster: Roster,
  promiseDays: number,
  knowledge: Knowledge,
  now: Date,
): Found | undefined {
  const { place } = wanted;
  const promise = workingDaysAfter(now, promiseDays, place.country, roster.holidays);
  const facts = { place: { value: place, how: "said", turn: 0 } } as const;
  const doors = firstDoors(facts, knowledge, now.toISOString().slice(0, 10)).map(({ door }) => door.id);
  const asked = nextAsked(wanted, from, roster, knowledge.actors, doors, now, promise);
  return asked === undefined ? undefined : { asked, promise };
}

/** How long an adviser's silence is borne: counted from when they are at work, and a working day in all. */
export function patienceWith(adviser: string, roster: Roster, one: Pick<Case, "place">, now: Date): Patience {
  const found = roster.advisers.find(({ id }) => id === adviser);
  const atWork = found === undefined ? now : nextAtWork(found.hours, found.absences, now, roster.holidays);
  return {
    atWork: atWork ?? now,
    until: workingDaysAfter(now, 1, one.place.country, roster.holidays),
  };
}
