import type { Adviser } from "../../../src/domain/handoff/adviser.ts";
import { type Holidays, officeHours } from "../../../src/domain/handoff/working-time.ts";

/** Norway's Constitution Day and Christmas, Sweden's midsummer: enough to tell the two countries apart. */
export const someHolidays: Holidays = (country, date) =>
  date.endsWith("-12-25") || (country === "NO" ? date.endsWith("-05-17") : date === "2026-06-19");

/** An adviser of nobody in particular, with what a test says. */
export function adviser(id: string, changes: Partial<Adviser> = {}): Adviser {
  return {
    id,
    name: `Adviser ${id}`,
    actor: "almi-orebro",
    role: "adviser",
    places: ["SE-18"],
    needs: [],
    locales: ["sv", "en"],
    hours: officeHours(changes.places?.some((code) => code.startsWith("NO")) ? "NO" : "SE"),
    absences: [],
    capacity: 3,
    email: null,
    teams: null,
    ...changes,
  };
}
