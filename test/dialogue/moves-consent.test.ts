import { assert } from "chai";
import { render } from "../../src/dialogue/render.ts";
import { type Turned, turn } from "../../src/dialogue/turn.ts";
import { createVoice } from "../../src/dialogue/voice.ts";
import type { CompanyFacts } from "../../src/domain/company.ts";
import { type Conversation, newConversation } from "../../src/domain/conversation.ts";
import { type RealParts, realParts, today } from "../real-bot.ts";
import { heardWith } from "./sample-heard.ts";

const bodo: CompanyFacts = {
  country: { value: "NO", how: "said", turn: 1 },
  place: { value: { country: "NO", county: "NO-18", municipality: "NO-1804" }, how: "said", turn: 1 },
};

describe("a question that deletes or looks up", function () {
  this.timeout(60_000);
  let parts: RealParts;
  before(async () => {
    parts = await realParts();
  });

  /** A conversation after one more utterance of a single intent, and what it was answered. */
  function next(
    conversation: Conversation,
    intent: string,
  ): { readonly now: Conversation; readonly turned: Turned } {
    const heard = heardWith({ intents: [{ id: intent, score: 0.95 }] }, { registers: ["NO"] });
    const turned = turn(conversation, heard, parts.knowledge, today);
    const voice = createVoice(parts.texts, parts.knowledge, "nb");
    const rendered = turned.replies.map((draft) => render(draft, turned.conversation.facts, voice, today));
    const choices = rendered.findLast((one) => one.choices.length > 0)?.choices ?? [];
    return { now: { ...turned.conversation, turn: conversation.turn + 1, choices }, turned };
  }
  const offered = () => {
    const start = { ...newConversation("nb", `${today}T10:00:00Z`), facts: bodo, spent: 2 };
    return next(next(start, "liquidity").now, "show-now").now;
  };

  it("deletes nothing on a yes to anything else", () => {
    for (const intent of parts.knowledge.intents.keys()) {
      const asked = next(offered(), "forget-me").now;
      const then = next(asked, intent).now;
      if (then.choices.some(({ means }) => means === "do=forget-yes")) continue;
      assert.deepEqual(next(then, "yes").turned.effects, [], `forget-me, ${intent}, yes`);
    }
  });

  it("takes no for an answer", () => {
    const asked = next(offered(), "forget-me").now;
    const { now, turned } = next(asked, "no");
    assert.notInclude(turned.rules, "not-understood");
    assert.notEqual(now.pending?.ask, "forget");
    assert.deepEqual(next(now, "yes").turned.effects, []);
  });
});
