import { assert } from "chai";
import { turn } from "../../src/dialogue/turn.ts";
import type { CompanyFacts } from "../../src/domain/company.ts";
import { type Conversation, newConversation } from "../../src/domain/conversation.ts";
import { noEntities } from "../../src/language/recognizer.ts";
import { actor, knowledgeOf, programme } from "../domain/sample.ts";
import { heardWith } from "./sample-heard.ts";

const today = "2026-11-21";
const aby: CompanyFacts = {
  place: { value: { country: "NO", county: "NO-01", municipality: "NO-0101" }, how: "said", turn: 1 },
};
const conversation: Conversation = { ...newConversation("nb", `${today}T10:00:00Z`), facts: aby };

const wantsLoan = heardWith({ intents: [{ id: "loan", score: 0.9 }] });
const county = actor("county", { kind: "county", needs: ["business-development"] });

// The real knowledge has something for every need everywhere, so that this is told with a made-up one.
describe("when nothing fits", () => {
  it("says so at once, with the first door of the place, and records the need as unserved", () => {
    const { rules, replies, effects } = turn(conversation, wantsLoan, knowledgeOf([county]), today);
    assert.deepEqual(rules, ["nothing-fits"]);
    assert.deepEqual(
      replies[0]?.offers?.map((offer) => offer.actor),
      ["county"],
    );
    assert.deepInclude(effects[0], { type: "signal" });
    assert.isFalse(effects[0]?.type === "signal" && effects[0].signal.served);
  });

  it("says so even where nobody is near, with a way to go on", () => {
    const { rules, replies } = turn(conversation, wantsLoan, knowledgeOf([]), today);
    assert.deepEqual(rules, ["nothing-fits"]);
    assert.isNotEmpty(replies[0]?.choices);
  });
});

describe("a turn", () => {
  const knowledge = knowledgeOf([actor("bank"), county]);

  it("is the same for the same conversation, utterance, knowledge and day, and changes none of them", () => {
    const before = structuredClone(conversation);
    const first = turn(conversation, wantsLoan, knowledge, today);
    assert.deepEqual(turn(conversation, wantsLoan, knowledge, today), first);
    assert.deepEqual(conversation, before);
  });

  it("takes facts that were not asked for, and forgets none that were not spoken of", () => {
    const entities = { ...noEntities, employees: 12, stage: "growth" as const };
    const { conversation: after } = turn(conversation, heardWith({ entities }), knowledge, today);
    assert.deepEqual([after.facts.employees?.value, after.facts.stage?.value], [12, "growth"]);
    assert.deepEqual(after.facts.place, aby.place);
  });

  it("keeps several needs in one order of urgency", () => {
    const both = heardWith({
      intents: [
        { id: "training", score: 0.8 },
        { id: "liquidity", score: 0.7 },
      ],
    });
    const urgent = new Map(knowledge.needs);
    const needs = {
      ...knowledge.needs.get("loan"),
      names: {},
      means: {},
      asks: [],
      vague: false,
      doors: [],
      implies: {},
    };
    urgent.set("liquidity", { ...needs, id: "liquidity", urgency: 1 });
    urgent.set("training", { ...needs, id: "training", urgency: 4 });
    const { conversation: after } = turn(conversation, both, { ...knowledge, needs: urgent }, today);
    assert.equal(after.need, "liquidity");
    assert.deepEqual(after.waiting, ["training"]);
  });

  it("does not take a vague need beside one that is named", () => {
    const both = heardWith({
      intents: [
        { id: "loan", score: 0.8 },
        { id: "business-development", score: 0.7 },
      ],
    });
    const { conversation: after } = turn(conversation, both, knowledge, today);
    assert.deepEqual([after.need, after.waiting], ["loan", []]);
  });

  it("guesses no need from a low score, but asks with the likeliest as choices", () => {
    const doubtful = heardWith({
      intents: [
        { id: "loan", score: 0.3 },
        { id: "business-development", score: 0.25 },
      ],
    });
    const {
      conversation: after,
      replies,
      rules,
    } = turn(newConversation("nb", today), doubtful, knowledge, today);
    assert.deepEqual(rules, ["which-need"]);
    assert.isNull(after.need);
    assert.deepEqual(
      replies[0]?.choices?.slice(0, 2).map(({ means }) => means),
      ["need=loan", "need=business-development"],
    );
  });

  it("follows the language of a clear utterance, and not of a doubtful one", () => {
    const clear = turn(conversation, heardWith({ locale: "sv", localeIsSure: true }), knowledge, today);
    const doubtful = turn(conversation, heardWith({ locale: "sv", localeIsSure: false }), knowledge, today);
    const danish = turn(conversation, heardWith({ locale: "da", localeIsSure: true }), knowledge, today);
    assert.deepEqual(
      [clear, doubtful, danish].map((one) => one.conversation.locale),
      ["sv", "nb", "nb"],
    );
  });

  const asking: Conversation = {
    ...newConversation("nb", today),
    proposed: ["loan", "grant"],
    pending: { ask: "need", missed: 0 },
    choices: ["need=loan", "need=grant", "do=other-need"].map((means) => ({ label: means, means })),
  };
  const means = ({ replies }: ReturnType<typeof turn>) => replies.at(-1)?.choices?.map((one) => one.means);

  it("keeps asking which of a few needs is meant while it is told of the company", () => {
    const entities = { ...noEntities, employees: 12 };
    const told = turn(asking, heardWith({ entities }), knowledge, today);
    assert.equal(told.conversation.facts.employees?.value, 12);
    assert.deepEqual(means(told), ["need=loan", "need=grant", "do=other-need"]);
    const unheard = turn(asking, heardWith({}), knowledge, today);
    assert.notDeepEqual(means(unheard), means(told));
  });

  it("takes the likeliest of them when asked to just show something", () => {
    const shown = turn(asking, heardWith({ intents: [{ id: "show-now", score: 0.9 }] }), knowledge, today);
    assert.equal(shown.conversation.need, "loan");
  });

  it("says that a programme is closed, and does not explain why it was not offered", () => {
    const closed = knowledgeOf([actor("bank"), county], [programme("old", "bank", { status: "closed" })]);
    const whyNot = heardWith({
      intents: [{ id: "why-not", score: 0.9 }],
      entities: { ...noEntities, named: [{ type: "programme", id: "old", start: 0, end: 3 }] },
    });
    const { rules, replies } = turn({ ...conversation, need: "loan" }, whyNot, closed, today);
    assert.equal(rules[0], "named");
    assert.equal(replies[0]?.says[0]?.key, "bot:programmeClosed");
  });

  it("does not begin anew when the need on the table is spoken of again", () => {
    const shown: Conversation = {
      ...conversation,
      need: "loan",
      shown: { need: "loan", offers: [{ actor: "bank", programme: null }], upTo: 1 },
    };
    const again = turn(shown, wantsLoan, knowledge, today);
    assert.deepEqual(again.conversation.shown, shown.shown);
    const asks = heardWith({
      intents: [
        { id: "loan", score: 0.97 },
        { id: "how-much", score: 0.02 },
      ],
    });
    assert.deepEqual(turn(shown, asks, knowledge, today).rules, ["how-much"]);
    assert.equal(turn(conversation, asks, knowledge, today).conversation.need, "loan");
  });
});
