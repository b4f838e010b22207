import { assert } from "chai";
import { workingDaysAfter } from "../src/domain/handoff/working-time.ts";
import type { Country } from "../src/domain/place.ts";
import { holidays } from "../src/holidays.ts";

/** Weekdays (Monday to Friday) on which offices are closed, as the calendars of both countries have them. */
const closedWeekdays: Readonly<Record<Country, Readonly<Record<number, readonly string[]>>>> = {
  NO: {
    2026: ["01-01", "04-02", "04-03", "04-06", "05-01", "05-14", "05-25", "12-24", "12-25", "12-31"],
    2027: ["01-01", "03-25", "03-26", "03-29", "05-06", "05-17", "12-24", "12-31"],
    2028: ["04-13", "04-14", "04-17", "05-01", "05-17", "05-25", "06-05", "12-25", "12-26"],
  },
  SE: {
    2026: ["01-01", "01-06", "04-03", "04-06", "05-01", "05-14", "06-19", "12-24", "12-25", "12-31"],
    2027: ["01-01", "01-06", "03-26", "03-29", "05-06", "06-25", "12-24", "12-31"],
    2028: ["01-06", "04-14", "04-17", "05-01", "05-25", "06-06", "06-23", "12-25", "12-26"],
  },
};

describe("the holidays", () => {
  const isClosed = holidays();

  for (const [country, years] of Object.entries(closedWeekdays))
    for (const [year, days] of Object.entries(years))
      it(`of ${country} in ${year} are the days on which its offices are closed, and no other weekday`, () => {
        const found: string[] = [];
        for (const day = new Date(`${year}-01-01T00:00:00Z`); day.getUTCFullYear() === Number(year); ) {
          const date = day.toISOString().slice(0, 10);
          const isWeekday = day.getUTCDay() % 6 !== 0;
          if (isWeekday && isClosed(country as Country, date)) found.push(date.slice(5));
          day.setUTCDate(day.getUTCDate() + 1);
        }
        assert.deepEqual(found, [...days]);
      });

  const table: readonly [country: Country, date: string, closed: boolean, why: string][] = [
    ["NO", "2026-05-17", true, "the Constitution Day, on a Sunday too"],
    ["SE", "2027-05-17", false, "the other country's"],
    ["SE", "2026-06-06", true, "the National Day, on a Saturday too"],
    ["NO", "2028-06-06", false, "the other country's"],
    ["NO", "2026-06-19", false, "midsummer's eve is a working day there"],
    ["NO", "2026-06-23", false, "St John's eve is only marked"],
    ["SE", "2026-01-05", false, "an eve of which only the afternoon is free somewhere"],
    ["SE", "2026-04-30", false, "Walpurgis"],
    ["SE", "2026-04-02", false, "Maundy Thursday is a working day in Sweden"],
    ["SE", "2026-05-25", false, "Whit Monday has been none since 2005"],
    ["NO", "2026-07-29", false, "St Olaf's day is only marked"],
    ["NO", "2026-02-06", false, "the Sami national day is marked, not free"],
  ];
  for (const [country, date, closed, why] of table)
    it(`${closed ? "count" : "do not count"} ${date} in ${country}: ${why}`, () =>
      assert.equal(isClosed(country, date), closed));

  it("carry a promise over Easter", () => {
    // Maundy Thursday to Easter Monday are closed in Norway; in Sweden the Thursday is not.
    const asked = new Date("2026-04-01T10:00:00Z");
    assert.equal(workingDaysAfter(asked, 1, "NO", isClosed).toISOString(), "2026-04-07T14:00:00.000Z");
    assert.equal(workingDaysAfter(asked, 1, "SE", isClosed).toISOString(), "2026-04-02T14:00:00.000Z");
  });

  it("are the same whatever zone the machine is in", () => {
    const zone = process.env.TZ;
    try {
      for (const other of ["Pacific/Auckland", "America/Los_Angeles"]) {
        process.env.TZ = other;
        assert.isTrue(holidays()("NO", "2027-05-17"), other);
        assert.isFalse(holidays()("NO", "2027-05-18"), other);
        assert.isFalse(holidays()("SE", "2026-06-18"), other);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
