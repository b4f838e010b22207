import { expect } from "chai";
import fc from "fast-check";
import {
  isAtWork,
  isWorkingDay,
  nextAtWork,
  officeHours,
  workingDaysAfter,
} from "../../../src/domain/handoff/working-time.ts";
import type { Country } from "../../../src/domain/place.ts";
import { zonedTime } from "../../../src/domain/zoned-time.ts";
import { someHolidays } from "./sample-adviser.ts";

describe("working time", () => {
  const promises: [at: string, days: number, country: Country, promise: string][] = [
    ["2026-11-19T09:00:00Z", 1, "SE", "2026-11-20T15:00:00.000Z"], // Thursday: Friday at four
    ["2026-11-20T09:00:00Z", 1, "SE", "2026-11-23T15:00:00.000Z"], // Friday: Monday
    ["2026-11-20T09:00:00Z", 2, "NO", "2026-11-24T15:00:00.000Z"],
    ["2026-11-21T22:30:00Z", 1, "NO", "2026-11-23T15:00:00.000Z"], // Saturday night
    ["2026-11-22T23:30:00Z", 1, "NO", "2026-11-24T15:00:00.000Z"], // already Monday there
    ["2027-05-14T10:00:00Z", 1, "NO", "2027-05-18T14:00:00.000Z"], // over the 17th of May, in summer time
    ["2027-05-14T10:00:00Z", 1, "SE", "2027-05-17T14:00:00.000Z"], // which Sweden does not keep
    ["2026-12-24T10:00:00Z", 1, "SE", "2026-12-28T15:00:00.000Z"],
  ];
  for (const [at, days, country, promise] of promises)
    it(`promises ${promise} when asked ${at} in ${country} for ${days} working days`, () => {
      expect(workingDaysAfter(new Date(at), days, country, someHolidays).toISOString()).to.equal(promise);
    });

  it("promises working days only, and the later the more of them", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2026-01-01"), max: new Date("2030-01-01"), noInvalidDate: true }),
        fc.integer({ min: 1, max: 10 }),
        fc.constantFrom<Country>("NO", "SE"),
        (at, days, country) => {
          const promise = workingDaysAfter(at, days, country, someHolidays);
          expect(isWorkingDay(country, zonedTime(promise, "Europe/Oslo").date, someHolidays)).to.equal(true);
          expect(promise > at).to.equal(true);
          expect(workingDaysAfter(at, days + 1, country, someHolidays) > promise).to.equal(true);
        },
      ),
    );
  });

  const away = [{ from: "2026-11-23", to: "2026-11-25" }];
  const next: [at: string, absent: boolean, isNow: boolean, next: string | undefined][] = [
    ["2026-11-20T08:00:00Z", false, true, "2026-11-20T08:00:00.000Z"], // nine in the morning
    ["2026-11-20T06:00:00Z", false, false, "2026-11-20T07:00:00.000Z"],
    ["2026-11-20T15:00:00Z", false, false, "2026-11-23T07:00:00.000Z"], // four sharp is closed
    ["2026-11-20T15:00:00Z", true, false, "2026-11-26T07:00:00.000Z"],
    ["2026-11-24T10:00:00Z", true, false, "2026-11-26T07:00:00.000Z"],
    ["2026-11-25T10:00:00Z", false, true, "2026-11-25T10:00:00.000Z"],
  ];
  for (const [at, absent, isNow, then] of next)
    it(`is ${isNow ? "at work" : "not at work"} at ${at}${absent ? ", away" : ""}, next ${then}`, () => {
      const absences = absent ? away : [];
      expect(isAtWork(officeHours("SE"), absences, new Date(at), someHolidays)).to.equal(isNow);
      expect(nextAtWork(officeHours("SE"), absences, new Date(at), someHolidays)?.toISOString()).to.equal(
        then,
      );
    });

  it("finds nothing for somebody who does not work for two months", () => {
    const absences = [{ from: "2026-11-01", to: "2027-06-01" }];
    expect(nextAtWork(officeHours("NO"), absences, new Date("2026-11-20T08:00:00Z"), someHolidays)).to.equal(
      undefined,
    );
  });
});
