import { assert } from "chai";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import type { Programme } from "../../src/domain/programme.ts";
import { type Loaded, loadKnowledge } from "../../src/knowledge/load.ts";
import { dueForReview, dueSince } from "../../src/knowledge/stale.ts";
import { orThrow } from "../../src/knowledge/watch.ts";
import { folders, today } from "../real-bot.ts";

describe("what is due for review", function () {
  this.timeout(60_000);

  const table: readonly [
    reviewed: string | null,
    sourceDate: string | null,
    reviewEvery: number,
    since: string | null,
  ][] = [
    ["2026-05-21", null, 6, null],
    ["2026-05-21", null, 5, "2026-05-21"],
    ["2025-11-01", "2020", 12, null], // the review counts, however old the source
    ["2025-10-31", null, 12, "2025-10-31"],
    [null, "2025-12", 12, null],
    [null, "2025", 12, "2025"], // a year counts from its January
    [null, "2024-06-30", 12, "2024-06-30"],
    [null, null, 1, null], // of what has no date nobody can say since when
    ["2026-11-21", null, 1, null],
  ];
  for (const [reviewed, sourceDate, reviewEvery, since] of table)
    it(`reviewed ${reviewed}, source of ${sourceDate}, every ${reviewEvery} months: ${since ?? "fresh"}`, () => {
      assert.equal(dueSince({ reviewed, sourceDate, reviewEvery }, today), since);
    });

  describe("in the real files", () => {
    let loaded: Loaded;
    let knowledge: Knowledge;
    before(async () => {
      loaded = await loadKnowledge(folders.knowledge);
      knowledge = orThrow(loaded);
    });

    const changed = (id: string, change: Partial<Programme>): Knowledge => {
      const programme = knowledge.programmes.get(id);
      assert.isDefined(programme);
      if (programme === undefined) return knowledge;
      return { ...knowledge, programmes: new Map(knowledge.programmes).set(id, { ...programme, ...change }) };
    };
    const dueOf = (id: string, version: Knowledge) =>
      dueForReview(loaded.files, version, today).find((one) => one.id === id);

    it("begins with the most asked-for", () => {
      const due = dueForReview(loaded.files, knowledge, today);
      assert.deepEqual(
        due.map(({ asked }) => asked),
        due.map(({ asked }) => asked).toSorted((a, b) => b - a),
      );
      assert.isAbove(due[0]?.asked ?? 0, 500);
    });

    it("leaves out what is gone", () => {
      const due = dueForReview(loaded.files, knowledge, today);
      assert.notInclude(
        due.map(({ id }) => id),
        "startoff",
      );
      assert.notInclude(
        due.map(({ id }) => id),
        "viken-fylkeskommune",
      );
    });

    it("names what was never compared with its source", () => {
      assert.match(dueOf("skattefunn", knowledge)?.reasons.join() ?? "", /never compared/);
    });

    it("leaves out what was compared lately", () => {
      assert.isUndefined(dueOf("skattefunn", changed("skattefunn", { reviewed: "2026-11-01" })));
    });

    it("names what was compared too long ago", () => {
      const due = dueOf("skattefunn", changed("skattefunn", { reviewed: "2025-01-15" }));
      assert.deepEqual(due?.reasons, ["last compared 2025-01-15, due every 12 months"]);
    });

    it("names a programme outside its window, with the next opening where it is known", () => {
      const yearly = { reviewed: "2026-11-01", opens: "--02-01", closes: "--04-30" };
      assert.deepEqual(dueOf("skattefunn", changed("skattefunn", yearly))?.reasons, [
        "outside its window until 2027-02-01",
      ]);
      const once = { reviewed: "2026-11-01", opens: "2026-02-01", closes: "2026-04-30" };
      assert.deepEqual(dueOf("skattefunn", changed("skattefunn", once))?.reasons, [
        "outside its window, the next one is not known",
      ]);
      const open = { reviewed: "2026-11-01", opens: "--10-01", closes: "--12-31" };
      assert.isUndefined(dueOf("skattefunn", changed("skattefunn", open)));
    });
  });
});
