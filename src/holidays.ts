import DateHolidays from "date-holidays";
import type { Holidays } from "./domain/handoff/working-time.ts";
import type { Country } from "./domain/place.ts";

/**
 * The types of days on which offices are closed. `public` are the red days of the calendar. `bank` are the eves that
 * are no red days and on which offices are closed all the same: midsummer's eve, Christmas Eve and New Year's Eve in
 * Sweden, which the law on annual leave (semesterlagen 3 a §) counts as Sundays, and Christmas Eve and New Year's Eve
 * in Norway, where what is open at all closes early. A promise is counted in whole days, so an eve
 * of which only the afternoon is free is a day off: a promise that is kept a day early harms nobody. Shorter eves
 * (`optional`: Epiphany, Walpurgis, All Saints) are ordinary working days, and so are days that are only marked.
 */
const closed: ReadonlySet<string> = new Set(["public", "bank"]);

/** The days on which the offices of Norway and of Sweden are closed; each year is computed once. */
export function holidays(): Holidays {
  const calendars: Readonly<Record<Country, DateHolidays>> = {
    // A calendar without a zone would count in that of the machine.
    NO: new DateHolidays("NO", { timezone: "Europe/Oslo" }),
    SE: new DateHolidays("SE", { timezone: "Europe/Stockholm" }),
  };
  const years = new Map<string, ReadonlySet<string>>();
  return (country, date) => {
    const year = date.slice(0, 4);
    const key = `${country} ${year}`;
    const known = years.get(key);
    if (known !== undefined) return known.has(date);
    const found = calendars[country].getHolidays(Number(year)).filter(({ type }) => closed.has(type));
    const days = new Set(found.map((day) => day.date.slice(0, 10)));
    years.set(key, days);
    return days.has(date);
  };
}
