import type { Knowledge } from "../knowledge.ts";
import { firstDoors } from "../matching.ts";
import type { Case, Rung } from "./case.ts";
import { type Asked, nextAsked, type Roster } from "./ladder.ts";
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

/** Until when an adviser's silence is borne: the end of the next working day. */
export function silenceBorne({ holidays }: Roster, { place }: Pick<Case, "place">, now: Date): Date {
  return workingDaysAfter(now, 1, place.country, holidays);
}

/** When an adviser who is not at work now is back; undefined for one who is there, or is not known. */
export function backAtWork(adviser: string, { advisers, holidays }: Roster, now: Date): Date | undefined {
  const found = advisers.find(({ id }) => id === adviser);
  const next = found && nextAtWork(found.hours, found.absences, now, holidays);
  return next !== undefined && next > now ? next : undefined;
}
