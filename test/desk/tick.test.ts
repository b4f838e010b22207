import { expect } from "chai";
import type { Search } from "../../src/desk/further.ts";
import { nextDue, tick } from "../../src/desk/tick.ts";
import { newConversation } from "../../src/domain/conversation.ts";
import type { Case, CaseState, Timer } from "../../src/domain/handoff/case.ts";
import { adviser, someHolidays } from "../domain/handoff/sample-adviser.ts";
import { monday, sampleCase } from "../domain/handoff/sample-case.ts";
import { realParts } from "../real-bot.ts";

const nextMorning = new Date("2026-11-24T09:00:00Z");

describe("what a clock does", () => {
  let search: Search;
  before(async () => {
    const { knowledge } = await realParts();
    const roster = {
      advisers: [adviser("one"), adviser("two")],
      load: new Map(),
      holidays: someHolidays,
      lastResort: undefined,
    };
    search = { roster, promiseDays: 2, knowledge, now: nextMorning };
  });

  function struck(does: Timer["does"], state: CaseState, changes: Partial<Case> = {}) {
    const timers = [{ at: monday.toISOString(), does }];
    const one = sampleCase(state, { timers, ...changes });
    const talk = { ...newConversation("sv", monday.toISOString()), case: one };
    return tick(one, talk, (id) => `Adviser ${id}`, search);
  }

  const table: readonly [
    does: Timer["does"],
    state: CaseState,
    changes: Partial<Case>,
    becomes: CaseState,
    told: string,
    left: string,
  ][] = [
    ["remind", "offered", { offeredTo: ["one"] }, "offered", "", ""],
    ["lapse", "offered", { offeredTo: ["one"] }, "offered", "case:lapsed", "remind lapse"],
    ["lapse", "offered", { offeredTo: ["one"], declinedBy: ["two"] }, "returned", "case:unanswered", ""],
    ["lapse", "taken", { adviser: "two" }, "offered", "case:lapsed", "remind lapse"],
    ["away", "taken", { adviser: "one" }, "taken", "case:away", ""],
    ["call-back", "returned", { adviser: "one" }, "returned", "case:callDue", "call-back"],
    ["follow-up", "closed", { adviser: "one" }, "closed", "case:didItHelp", ""],
    ["expire", "returned", { adviser: "one" }, "expired", "case:status.expired", ""], // they have spoken
    [
      "expire",
      "returned",
      { adviser: "one", promise: monday.toISOString() },
      "offered",
      "case:lapsed",
      "remind lapse",
    ],
    ["expire", "returned", {}, "expired", "", ""], // told when it was given back
  ];
  for (const [does, state, changes, becomes, told, left] of table)
    it(`${does} of one that is ${state} ${JSON.stringify(changes)}: ${becomes}, ${told || "silent"}`, () => {
      const step = struck(does, state, changes);
      expect(step?.case?.state).to.equal(becomes);
      const says = (step?.says ?? []).flatMap((draft) => draft.says.slice(0, 1));
      expect(says.map((one) => ("key" in one ? one.key : "")).join(" ")).to.equal(told);
      expect(step?.case?.timers.map((timer) => timer.does).join(" ")).to.equal(left);
      expect(nextDue(step?.case ?? sampleCase("draft"))).to.be.greaterThan(nextMorning.getTime());
    });

  it("asks about a call that was not made once, and a working day later asks others to make it", () => {
    const first = struck("call-back", "returned", { adviser: "one" });
    expect(first?.changes?.pending?.ask).to.equal("case-called");
    expect(first?.case?.promise).to.equal("2026-11-25T15:00:00.000Z");
    const due = { at: monday.toISOString(), does: "call-back" } as const;
    const again = first?.case && struck("call-back", "returned", { ...first.case, timers: [due] });
    expect(again?.case?.state).to.equal("offered");
    expect(again?.case?.offeredTo).to.not.include("one");
    expect(again?.case?.declinedBy).to.include("one");
  });

  it("drops a draft that waited too long, with what was asked about it, and the case before it is back", () => {
    const before = sampleCase("closed", { id: "before" });
    const one = sampleCase("draft", { timers: [{ at: monday.toISOString(), does: "expire" }] });
    const talk = {
      ...newConversation("sv", monday.toISOString()),
      case: one,
      pastCases: [before],
      pending: { ask: "case-agree", missed: 0 } as const,
    };
    expect(tick(one, talk, String, search)).to.deep.equal({
      changes: { case: before, pastCases: [], pending: null },
    });
  });

  it("asks others at once when whoever has the floor is no adviser any more", () => {
    const deserted = sampleCase("taken", { adviser: "gone" });
    const step = tick(deserted, newConversation("sv", monday.toISOString()), String, search);
    expect(step?.case).to.include({ state: "offered", adviser: null });
  });

  it("does nothing before its time", () => {
    const timers = [{ at: "2026-11-30T09:00:00.000Z", does: "lapse" } as const];
    const one = sampleCase("taken", { adviser: "one", timers });
    expect(tick(one, newConversation("sv", monday.toISOString()), String, search)).to.equal(undefined);
  });
});
