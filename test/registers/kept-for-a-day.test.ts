import { expect } from "chai";
import { keptForADay } from "../../src/registers/kept-for-a-day.ts";

const hour = 60 * 60 * 1000;

describe("what is kept for a day", () => {
  let now: number;
  const clock = { now: () => new Date(now) };
  beforeEach(() => {
    now = Date.parse("2026-11-21T10:00:00Z");
  });

  it("is the newest, and no more than so many", () => {
    const kept = keptForADay<string>(clock, 3);
    for (const key of ["a", "b", "c", "a", "d"]) kept.keep(key, `${key}!`);
    expect(["a", "b", "c", "d"].map((key) => kept.get(key))).to.deep.equal(["a!", undefined, "c!", "d!"]);
  });

  it("goes after a day", () => {
    const kept = keptForADay<string>(clock, 3);
    kept.keep("a", "a!");
    now += 23 * hour;
    expect(kept.get("a")).to.equal("a!");
    kept.keep("b", "b!");
    now += hour;
    expect(kept.get("a")).to.equal(undefined);
    expect(kept.get("b")).to.equal("b!");
  });

  it("starts anew when it is kept again", () => {
    const kept = keptForADay<string>(clock, 3);
    kept.keep("a", "old");
    now += 23 * hour;
    kept.keep("a", "new");
    now += 23 * hour;
    expect(kept.get("a")).to.equal("new");
  });

  it("makes room for nothing that is too old to be shown", () => {
    const kept = keptForADay<string>(clock, 3);
    kept.keep("a", "a!");
    now += 24 * hour;
    kept.keep("b", "b!");
    // Had it stayed, setting the clock back would bring it back.
    now -= 24 * hour;
    expect(kept.get("a")).to.equal(undefined);
  });

  it("can be forgotten", () => {
    const kept = keptForADay<string>(clock, 3);
    kept.keep("a", "a!");
    kept.forget("a");
    kept.forget("b");
    expect(kept.get("a")).to.equal(undefined);
  });
});
