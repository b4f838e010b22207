import { assert } from "chai";
import { type Proposal, proposalsOf, type Refusal } from "../../src/domain/refusal.ts";

const refusal = (changes: Partial<Refusal> = {}): Refusal => ({
  month: "2026-11",
  need: "loan",
  county: "SE-20",
  actor: "almi-gavledala",
  reason: "wrong-place",
  ...changes,
});
const times = (count: number, changes: Partial<Refusal> = {}) =>
  Array.from({ length: count }, () => refusal(changes));
const never = () => null;

describe("proposals", () => {
  it("are grouped by need, county, actor and reason over all months, the most frequent first", () => {
    const { month: _, ...same } = refusal();
    const proposals = proposalsOf(
      [
        ...times(1, { need: "grant" }),
        ...times(2),
        ...times(1, { month: "2026-10" }),
        ...times(2, { county: null }),
      ],
      never,
    );
    assert.deepEqual(proposals, [
      { ...same, count: 3 },
      { ...same, county: null, count: 2 },
      { ...same, need: "grant", count: 1 },
    ]);
  });

  const counts: readonly [reason: Refusal["reason"], said: number, shown: Proposal["count"]][] = [
    // These tell where cases are sent, and nothing of the company.
    ["wrong-place", 1, 1],
    ["wrong-topic", 4, 4],
    ["not-ours", 2, 2],
    // This tells of one company of that need and county that it is large, or small.
    ["wrong-size", 1, null],
    ["wrong-size", 4, null],
    ["wrong-size", 5, 5],
  ];
  for (const [reason, said, shown] of counts)
    it(`show ${said} of ${reason} as ${shown ?? "fewer than five"}`, () =>
      assert.deepEqual(
        proposalsOf(times(said, { reason }), never).map(({ count }) => count),
        [shown],
      ));

  it("put those whose count is kept back last, so that the order does not tell it", () => {
    const all = [...times(4, { reason: "wrong-size" }), ...times(1), ...times(2, { need: "grant" })];
    assert.deepEqual(
      proposalsOf(all, never).map(({ reason }) => reason),
      ["wrong-place", "wrong-place", "wrong-size"],
    );
  });

  const reviews: readonly [reviewed: string | null, left: number][] = [
    [null, 1],
    ["2026-10-31", 1],
    // It may have come after the review.
    ["2026-11-30", 1],
    ["2026-12-01", 0],
  ];
  for (const [reviewed, left] of reviews)
    it(`of November are ${left === 0 ? "answered" : "open"} when the record was reviewed ${reviewed ?? "never"}`, () =>
      assert.lengthOf(
        proposalsOf([refusal()], () => reviewed),
        left,
      ));
});
