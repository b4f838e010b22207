import type { Adviser } from "./domain/handoff/adviser.ts";
import { officeHours } from "./domain/handoff/working-time.ts";
import type { Country } from "./domain/place.ts";
import type { Directory, Log } from "./ports.ts";

/** Whose people the demonstration pretends to be, by country. */
const demos: readonly {
  readonly country: Country;
  readonly actor: string;
  readonly locales: readonly string[];
}[] = [
  { country: "NO", actor: "innovasjon-norge", locales: ["nb", "nn", "en"] },
  { country: "SE", actor: "almi", locales: ["sv", "en"] },
];

/** One adviser of each country who is plainly none: at work at all hours, so that a case finds somebody whenever it is tried. */
export const demoAdvisers: readonly Adviser[] = demos.map(({ country, actor, locales }, i) => ({
  id: `demo-${i + 1}`,
  name: `Demo adviser ${i + 1}`,
  actor,
  role: "lead",
  places: [country],
  needs: [],
  locales,
  hours: {
    ...officeHours(country),
    days: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 0, to: 24 * 60 })),
  },
  absences: [],
  capacity: 20,
  email: null,
  teams: null,
}));

/** True of a demonstration adviser, whatever was changed about their hours and the like; one of another name is a person. */
export function isDemo({ id, name }: Adviser): boolean {
  return demoAdvisers.some((one) => one.id === id && one.name === name);
}

/**
 * Removes the advisers that an earlier start as a demonstration has left: a company must not be promised an answer by
 * nobody. What they had is passed on as that of anybody who leaves.
 */
export async function removeDemoAdvisers(directory: Directory, log: Log): Promise<void> {
  for (const { id } of directory.all().filter(isDemo)) {
    await directory.change(id, (found) => (found && isDemo(found) ? undefined : found));
    log.warn({ adviser: id }, "a demonstration adviser of an earlier start with --demo was removed");
  }
}
