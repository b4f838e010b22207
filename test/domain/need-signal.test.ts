import { assert } from "chai";
import { countNeeds, type NeedSignal } from "../../src/domain/need-signal.ts";

const signal = (more: Partial<NeedSignal> = {}): NeedSignal => ({
  month: "2026-11",
  need: "loan",
  county: "NO-18",
  municipality: "NO-1804",
  sector: null,
  size: null,
  horizon: null,
  locale: "nb",
  offered: [],
  served: true,
  ...more,
});

describe("needs signalled", () => {
  it("are counted by month, county and need", () => {
    const rows = countNeeds([
      ...Array(6).fill(signal()),
      ...Array(5).fill(signal({ served: false })),
      ...Array(7).fill(signal({ county: "SE-18" })),
    ]);
    assert.deepEqual(rows, [
      { month: "2026-11", county: "NO-18", need: "loan", said: 11, unserved: 5 },
      { month: "2026-11", county: "SE-18", need: "loan", said: 7, unserved: 0 },
    ]);
  });

  it("hide counts that could point at somebody", () => {
    const rows = countNeeds([signal(), signal({ served: false }), signal()]);
    assert.deepEqual([rows[0]?.said, rows[0]?.unserved], [null, null]);
  });

  it("hide a count from which a small one follows", () => {
    const counts = (served: number, unserved: number) => {
      const [row] = countNeeds([
        ...Array(served).fill(signal()),
        ...Array(unserved).fill(signal({ served: false })),
      ]);
      return [row?.said, row?.unserved];
    };
    for (const served of [1, 2, 3, 4]) assert.deepEqual(counts(served, 9), [served + 9, null]);
    // Neither all of them nor none of them is a small count.
    assert.deepEqual(
      [counts(5, 9), counts(0, 9), counts(9, 0)],
      [
        [14, 9],
        [9, 9],
        [9, 0],
      ],
    );
  });
});
