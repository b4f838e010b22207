import { assert } from "chai";
import type { FactName, Stage } from "../../src/domain/company.ts";
import { mayAsk, newConversation } from "../../src/domain/conversation.ts";

/** Whether a company at a stage may be asked for a fact. */
const table: readonly (readonly [stage: Stage, fact: FactName, mayBeAsked: boolean])[] = [
  ["idea", "founded", false], // nothing has been founded
  ["idea", "turnover", false],
  ["idea", "employees", true], // they are some, all the same
  ["idea", "legalForm", true],
  ["startup", "founded", true],
  ["established", "turnover", true],
  ["established", "stage", false], // it has said so
];

describe("what may be asked", () => {
  for (const [stage, fact, mayBeAsked] of table)
    it(`of a company that is ${stage}: ${fact}, ${mayBeAsked}`, () => {
      const facts = { stage: { value: stage, how: "said" as const, turn: 1 } };
      assert.equal(mayAsk({ ...newConversation("nb", "2026-11-22T00:00:00Z"), facts }, fact), mayBeAsked);
    });
});
