import { assert } from "chai";
import fc from "fast-check";
import type { CompanyFacts, FactName } from "../../src/domain/company.ts";
import type { Condition } from "../../src/domain/condition.ts";
import { match, shownAtOnce } from "../../src/domain/matching.ts";
import { nextQuestion, questions } from "../../src/domain/questions.ts";
import { actor, knowledgeOf } from "./sample.ts";

const today = "2026-11-21";
const anything = () => true;
const said = <T>(value: T) => ({ value, how: "said" as const, turn: 1 });
const aby = {
  place: said({ country: "NO", county: "NO-01", municipality: "NO-0101" }),
} as unknown as CompanyFacts;
const ask = (conditions: readonly (readonly Condition[])[], facts = aby) =>
  questions(
    "loan",
    facts,
    knowledgeOf(conditions.map((rules, i) => actor(`a${i}`, { conditions: [{ country: "NO" }, ...rules] }))),
    today,
    anything,
  );

describe("questions", () => {
  it("asks nothing that cannot change what is shown", () => {
    assert.deepEqual(ask([[], [], []]), []);
    // Three that are certain and for the company's own place fill the list: whether a fourth fits changes nothing.
    const here: Condition = { within: { codes: ["NO-01"], names: [] } };
    const fourth: readonly Condition[] = [{ any: [{ country: "SE" }, { exporting: true }] }];
    assert.deepEqual(ask([[here], [here], [here], fourth]), []);
  });

  it("asks first what changes most", () => {
    const two = ask([[{ stage: ["growth"] }], [{ stage: ["growth"] }], [{ exporting: true }]]);
    assert.deepEqual(
      two.map(({ fact }) => fact),
      ["stage", "exporting"],
    );
  });

  it("asks first where the company is when that decides", () => {
    const knowledge = knowledgeOf([
      actor("here", { conditions: [{ country: "NO" }, { within: { codes: ["NO-01"], names: [] } }] }),
      actor("there", { conditions: [{ country: "NO" }, { within: { codes: ["NO-02"], names: [] } }] }),
    ]);
    assert.equal(nextQuestion("loan", {}, knowledge, today, anything, 0), "place");
  });

  it("shows offers once two questions are spent, but asks for the place even then", () => {
    const knowledge = knowledgeOf([
      actor("a", { conditions: [{ country: "NO" }, { exporting: true }] }),
      actor("b", { conditions: [{ country: "NO" }, { stage: ["growth"] }] }),
    ]);
    assert.isDefined(nextQuestion("loan", aby, knowledge, today, anything, 1));
    assert.isUndefined(nextQuestion("loan", aby, knowledge, today, anything, 2));
    assert.equal(nextQuestion("loan", {}, knowledge, today, anything, 2), "place");
    assert.isUndefined(nextQuestion("loan", {}, knowledge, today, (fact) => fact !== "place", 2));
  });

  it("asks for the place before anything else that matters", () => {
    const knowledge = knowledgeOf([
      actor("a", { conditions: [{ country: "NO" }, { stage: ["growth"] }] }),
      actor("b", { conditions: [{ country: "NO" }, { stage: ["idea"] }] }),
    ]);
    for (const spent of [0, 1, 2])
      assert.equal(nextQuestion("loan", {}, knowledge, today, anything, spent), "place");
  });

  const rule = fc.constantFrom<Condition>(
    { stage: ["growth"] },
    { stage: ["idea", "startup"] },
    { employees: { atMost: 9 } },
    { employees: { atLeast: 10 } },
    { exporting: true },
    { sector: ["food"] },
    { sector: ["ict"] },
    { horizon: ["now"] },
    { within: { codes: ["NO-0102"], names: [] } },
    { any: [{ exporting: true }, { plansExport: true }] },
  );
  const rules = fc.array(fc.array(rule, { maxLength: 3 }), { minLength: 1, maxLength: 8 });

  it("follows the knowledge: renaming facts in the rules renames the questions alike", () => {
    const swap: Readonly<Record<string, FactName>> = {
      exporting: "plansExport",
      plansExport: "exporting",
    };
    const swapped = (condition: Condition): Condition => {
      if ("exporting" in condition) return { plansExport: condition.exporting };
      if ("plansExport" in condition) return { exporting: condition.plansExport };
      if ("any" in condition) return { any: condition.any.map(swapped) };
      return condition;
    };
    fc.assert(
      fc.property(rules, (all) => {
        const effects = (list: ReturnType<typeof ask>) =>
          Object.fromEntries(list.map(({ fact, effect }) => [fact, Math.round(effect * 1e9)]));
        const before = effects(ask(all));
        const after = effects(ask(all.map((one) => one.map(swapped))));
        const renamed = Object.fromEntries(
          Object.entries(before).map(([fact, effect]) => [swap[fact] ?? fact, effect]),
        );
        assert.deepEqual(after, renamed);
      }),
      { numRuns: 200 },
    );
  });

  it("does not depend on the order of the files", () => {
    fc.assert(
      fc.property(rules, fc.infiniteStream(fc.nat()), (all, keys) => {
        const actors = all.map((conditions, i) =>
          actor(`a${i}`, { conditions: [{ country: "NO" }, ...conditions] }),
        );
        const shuffled = actors
          .map((one) => ({ one, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const run = (list: typeof actors) => questions("loan", aby, knowledgeOf(list), today, anything);
        assert.deepEqual(run(shuffled), run(actors));
      }),
      { numRuns: 200 },
    );
  });

  it("never names a question no answer to which changes the first offers", () => {
    fc.assert(
      fc.property(rules, (all) => {
        const knowledge = knowledgeOf(
          all.map((conditions, i) => actor(`a${i}`, { conditions: [{ country: "NO" }, ...conditions] })),
        );
        const shown = (facts: CompanyFacts) =>
          match("loan", facts, knowledge, today)
            .slice(0, shownAtOnce)
            .map((one) => one.actor)
            .sort()
            .join();
        for (const { fact } of questions("loan", aby, knowledge, today, anything)) {
          const answers: Readonly<Record<string, readonly unknown[]>> = {
            stage: ["idea", "startup", "growth", "established"],
            employees: [8, 9, 10, 11],
            exporting: [true, false],
            plansExport: [true, false],
            sector: [["food"], ["ict"], ["retail"]],
            horizon: ["now", "thisYear", "later"],
          };
          const outcomes = (answers[fact] ?? []).map((answer) =>
            shown({ ...aby, [fact]: said(answer) } as CompanyFacts),
          );
          assert.isTrue(
            outcomes.some((outcome) => outcome !== shown(aby)),
            `${fact} changes nothing`,
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});
