import { expect } from "chai";
import fc from "fast-check";
import { dateAfter, momentOf, weekdayOf, zonedTime } from "../../src/domain/zoned-time.ts";

describe("zoned time", () => {
  const table: [at: string, zone: string, date: string, clock: string, weekday: number][] = [
    ["2026-11-20T15:00:00Z", "Europe/Oslo", "2026-11-20", "16:00", 5],
    ["2026-07-01T22:30:00Z", "Europe/Stockholm", "2026-07-02", "00:30", 4],
    ["2026-03-29T00:59:00Z", "Europe/Oslo", "2026-03-29", "01:59", 7], // a minute before summer time
    ["2026-03-29T01:00:00Z", "Europe/Oslo", "2026-03-29", "03:00", 7],
    ["2026-12-31T23:00:00Z", "Europe/Oslo", "2027-01-01", "00:00", 5],
    ["2026-01-01T00:00:00Z", "America/New_York", "2025-12-31", "19:00", 3],
  ];
  for (const [at, zone, date, clock, weekday] of table)
    it(`reads ${at} in ${zone} as ${date} ${clock}`, () => {
      const [hours = "", minutes = ""] = clock.split(":");
      expect(zonedTime(new Date(at), zone)).to.deep.equal({
        date,
        minutes: Number(hours) * 60 + Number(minutes),
        weekday,
      });
    });

  it("finds the moment that a calendar and clock show", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2020-01-01"), max: new Date("2035-01-01"), noInvalidDate: true }),
        fc.constantFrom("Europe/Oslo", "Europe/Stockholm", "America/New_York"),
        (at, zone) => {
          const { date, minutes } = zonedTime(at, zone);
          const shown = zonedTime(momentOf(date, minutes, zone), zone);
          expect(shown.date).to.equal(date);
          expect(shown.minutes).to.equal(minutes);
        },
      ),
    );
  });

  it("gives the hour after for one that clocks skip", () => {
    expect(momentOf("2026-03-29", 2 * 60 + 30, "Europe/Oslo").toISOString()).to.equal(
      "2026-03-29T01:30:00.000Z",
    );
  });

  it("counts days", () => {
    expect(dateAfter("2026-02-27", 2)).to.equal("2026-03-01");
    expect(dateAfter("2028-02-28", 1)).to.equal("2028-02-29");
    expect(weekdayOf("2026-11-22")).to.equal(7);
  });
});
