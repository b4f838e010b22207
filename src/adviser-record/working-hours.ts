import { officeHours, type WorkingHours } from "../domain/handoff/working-time.ts";
import type { Country } from "../domain/place.ts";

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/**
 * Hours as people write them: `mon-fri 08:00-16:00`, several with commas between; `24:00` ends a day.
 *
 * @returns undefined for what is none
 */
export function parseHours(text: string): WorkingHours["days"] | undefined {
  const days = text.split(",").map((part) => {
    const [, from = "", to = from, start = "", end = ""] =
      /^\s*([a-z]{3})(?:-([a-z]{3}))?\s+(\d\d:\d\d)-(\d\d:\d\d)\s*$/i.exec(part) ?? [];
    const [first, last] = [weekdays.indexOf(from.toLowerCase()), weekdays.indexOf(to.toLowerCase())];
    const [begins, ends] = [minutesOf(start), minutesOf(end)];
    if (first < 0 || last < first || begins === undefined || ends === undefined || begins >= ends) return [];
    return weekdays
      .slice(first, last + 1)
      .map((_, i) => ({ weekday: first + i + 1, from: begins, to: ends }));
  });
  return days.some((part) => part.length === 0) ? undefined : days.flat();
}

/** The same as text, each day for itself. */
export function hoursText({ days }: WorkingHours): string {
  return days
    .map(({ weekday, from, to }) => `${weekdays[weekday - 1]} ${clock(from)}-${clock(to)}`)
    .join(", ");
}

/** The hours of a country's offices, on other days and at other times where `days` says so. */
export function hoursIn(country: Country, days: WorkingHours["days"] | undefined): WorkingHours {
  const office = officeHours(country);
  return days === undefined ? office : { ...office, days };
}

function minutesOf(text: string): number | undefined {
  const [hours = Number.NaN, minutes = Number.NaN] = text.split(":").map(Number);
  const all = hours * 60 + minutes;
  return minutes < 60 && all <= 24 * 60 ? all : undefined;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
