import type { Country } from "../place.ts";
import { dateAfter, momentOf, weekdayOf, zonedTime } from "../zoned-time.ts";

/** Public holidays: true when the offices of a country are closed on an ISO date. Weekends are not asked about. */
export type Holidays = (country: Country, date: string) => boolean;

/** When somebody works: minutes since midnight by weekday (1 is Monday), in a time zone. */
export interface WorkingHours {
  readonly timeZone: string;
  /** Whose public holidays are kept. */
  readonly country: Country;
  readonly days: readonly { readonly weekday: number; readonly from: number; readonly to: number }[];
}

/** Whole days on which somebody is away, both included, as ISO dates. */
export interface Absence {
  readonly from: string;
  readonly to: string;
}

/** The time zone that a country's promises are counted in. */
export const timeZoneOf: Readonly<Record<Country, string>> = { NO: "Europe/Oslo", SE: "Europe/Stockholm" };

/** What most offices of both countries keep: Monday to Friday, eight to four. */
export function officeHours(country: Country): WorkingHours {
  const days = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 8 * 60, to: 16 * 60 }));
  return { timeZone: timeZoneOf[country], country, days };
}

/** True on a weekday that is no public holiday. */
export function isWorkingDay(country: Country, date: string, holidays: Holidays): boolean {
  return weekdayOf(date) <= 5 && !holidays(country, date);
}

/**
 * The end of office hours (16:00) so many working days after a moment. The day of the moment itself is not counted:
 * what is asked for on a Friday evening and promised within one day is promised for Monday.
 *
 * @param days at least 1
 */
export function workingDaysAfter(at: Date, days: number, country: Country, holidays: Holidays): Date {
  const timeZone = timeZoneOf[country];
  let date = zonedTime(at, timeZone).date;
  for (let left = days; left > 0; ) {
    date = dateAfter(date, 1);
    if (isWorkingDay(country, date, holidays)) left--;
  }
  return momentOf(date, 16 * 60, timeZone);
}

/** True when somebody is at work at a moment: within the hours, on no holiday, not away. */
export function isAtWork(
  hours: WorkingHours,
  absences: readonly Absence[],
  at: Date,
  holidays: Holidays,
): boolean {
  const { date, minutes } = zonedTime(at, hours.timeZone);
  return hoursOn(date, hours, absences, holidays).some(({ from, to }) => minutes >= from && minutes < to);
}

/**
 * The next moment, `at` included, at which somebody is at work.
 *
 * @returns undefined when there is none within `within` days
 */
export function nextAtWork(
  hours: WorkingHours,
  absences: readonly Absence[],
  at: Date,
  holidays: Holidays,
  within = 60,
): Date | undefined {
  const now = zonedTime(at, hours.timeZone);
  for (let day = 0, date = now.date; day <= within; day++, date = dateAfter(date, 1)) {
    const open = hoursOn(date, hours, absences, holidays)
      .filter(({ to }) => day > 0 || to > now.minutes)
      .sort((a, b) => a.from - b.from)[0];
    if (open === undefined) continue;
    return day === 0 && open.from <= now.minutes ? at : momentOf(date, open.from, hours.timeZone);
  }
  return undefined;
}

function hoursOn(date: string, hours: WorkingHours, absences: readonly Absence[], holidays: Holidays) {
  if (absences.some(({ from, to }) => from <= date && date <= to) || holidays(hours.country, date)) return [];
  const weekday = weekdayOf(date);
  return hours.days.filter((day) => day.weekday === weekday);
}
