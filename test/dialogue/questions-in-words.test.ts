import { assert } from "chai";
import { render } from "../../src/dialogue/render.ts";
import { turn } from "../../src/dialogue/turn.ts";
import { createVoice } from "../../src/dialogue/voice.ts";
import { type FactName, factNames } from "../../src/domain/company.ts";
import { type Conversation, newConversation } from "../../src/domain/conversation.ts";
import { type Locale, locales } from "../../src/language/locale.ts";
import type { Recognition } from "../../src/language/recognizer.ts";
import { type RealParts, realParts, today } from "../real-bot.ts";
import { heardWith } from "./sample-heard.ts";

// Which facts are asked for depends on what the knowledge has today; how each is asked for must not wait for that.
describe("every question about a company", () => {
  let parts: RealParts;
  before(async () => {
    parts = await realParts();
  });

  /** What the bot says, in words, while `fact` stands asked for. */
  function answer(locale: Locale, fact: FactName, more: Partial<Recognition>): string {
    const open: Conversation = {
      ...newConversation(locale, `${today}T10:00:00Z`),
      localeIsSure: true,
      need: "loan",
      pending: { ask: fact, missed: 0 },
    };
    const turned = turn(open, heardWith({ locale, ...more }), parts.knowledge, today);
    const voice = createVoice(parts.texts, parts.knowledge, turned.conversation.locale);
    return turned.replies
      .map((draft) => render(draft, turned.conversation.facts, voice, today).reply.text)
      .join("\n");
  }

  for (const locale of locales)
    for (const fact of factNames)
      it(`is asked, helped with and given a reason for: ${fact} in ${locale}`, () => {
        const ask = parts.texts.say(locale, `facts:ask.${fact}`);
        const help = answer(locale, fact, { intents: [] });
        assert.include(help, parts.texts.say(locale, `facts:again.${fact}`));
        assert.include(help, ask);
        const reason = answer(locale, fact, { intents: [{ id: "why-ask", score: 0.9 }] });
        assert.include(reason, parts.texts.say(locale, `facts:why.${fact}`));
        assert.include(answer(locale, fact, { choice: `change=${fact}` }), ask);
      });
});
