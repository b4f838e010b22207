import { assert } from "chai";
import { type Heard, turn } from "../../src/dialogue/turn.ts";
import { type Conversation, newConversation } from "../../src/domain/conversation.ts";
import type { Letter } from "../../src/domain/outbox.ts";
import { actor, knowledgeOf } from "../domain/sample.ts";
import { today } from "../real-bot.ts";
import { heardWith } from "./sample-heard.ts";

const knowledge = knowledgeOf([actor("bank")]);
const start: Conversation = {
  ...newConversation("nb", `${today}T10:00:00Z`),
  need: "loan",
  turn: 3,
  shown: { need: "loan", offers: [{ actor: "bank", programme: null }], upTo: 1 },
};
const letter: Letter = { to: "kari@example.org", subject: "s", text: "t", locale: "nb", summary: null };
const nowhere = { files: undefined, ownData: undefined };
const files = { pdf: "/summary.pdf?t=x", text: "/summary.txt?t=x" };

interface Said extends Partial<Pick<Heard, "address" | "links" | "canMail">> {
  readonly intent?: string;
  readonly choice?: string;
  readonly words?: number;
}

function hear(conversation: Conversation, { intent, choice, words = 3, ...rest }: Said) {
  const recognition = {
    intents: intent === undefined ? [] : [{ id: intent, score: 0.9 }],
    ...(choice !== undefined && { choice }),
  };
  return turn(
    conversation,
    heardWith(recognition, { links: { files, ownData: undefined }, canMail: true, words, ...rest }),
    knowledge,
    today,
  );
}

const keys = ({ replies }: ReturnType<typeof hear>) =>
  replies.flatMap(({ says }) => says.map(({ key }) => key));
const means = ({ replies }: ReturnType<typeof hear>) =>
  replies.at(-1)?.choices?.map((choice) => choice.means) ?? [];

describe("the summary as a file and by mail", () => {
  it("is offered in the ways there are, here", () => {
    const ways = (said: Said) => means(hear(start, { intent: "summary", ...said })).slice(0, 2);
    assert.deepEqual(ways({}), ["do=file", "do=mail"]);
    assert.deepEqual(ways({ canMail: false }), ["do=file", "do=person"]);
    assert.deepEqual(ways({ links: nowhere }), ["do=mail", "do=person"]);
  });

  it("comes with links, and all on the screen where there are none", () => {
    const linked = hear(start, { intent: "as-file" });
    assert.deepEqual(linked.rules, ["as-file"]);
    assert.deepEqual(
      linked.replies[0]?.links?.map(({ url }) => url),
      [files.pdf, files.text],
    );
    assert.deepEqual(keys(hear(start, { intent: "as-file", links: nowhere })).slice(0, 3), [
      "bot:file.notHere",
      "bot:summary.lead",
      "bot:summary.need",
    ]);
  });

  for (const intent of ["as-file", "by-mail"])
    it(`is nothing yet when no need was said (${intent})`, () =>
      assert.equal(keys(hear({ ...start, need: null, shown: null }, { intent }))[0], "bot:nothingToSum"));

  it("says where mail is not set up, with the file instead", () => {
    const turned = hear(start, { intent: "by-mail", canMail: false });
    assert.deepEqual(keys(turned), ["bot:mail.notSetUp", "bot:file.here"]);
    assert.isUndefined(turned.effects[0]);
  });

  it("asks for the address, again for one that cannot be, and for leave", () => {
    const asked = hear(start, { intent: "by-mail" });
    assert.equal(asked.conversation.pending?.ask, "mail-address");
    const wrong = hear(asked.conversation, { address: "malformed", words: 0 });
    assert.deepEqual(keys(wrong), ["bot:mail.wrongAddress"]);
    const given = hear(wrong.conversation, { address: { address: "kari@example.org" }, words: 0 });
    assert.equal(given.conversation.pending?.ask, "mail");
    assert.equal(given.replies[0]?.letterTo, "kari@example.org");
    assert.deepEqual(means(given), ["do=mail-yes", "do=go-on"]);
    assert.isEmpty(given.effects);
  });

  const consenting: Conversation = { ...start, pending: { ask: "mail", missed: 0 }, letter };

  it("posts the mail that was shown, on a yes", () => {
    for (const said of [{ intent: "yes" }, { choice: "do=mail-yes" }]) {
      const { effects, conversation, rules } = hear(consenting, said);
      assert.deepEqual(rules, ["mail-agreed"]);
      assert.deepEqual<unknown>(effects, [{ type: "post", contents: { kind: "mail", letter } }]);
      assert.deepEqual(conversation.mailed, { day: today, count: 1 });
      assert.isNull(conversation.pending);
    }
  });

  const nots: readonly [what: string, conversation: Conversation, said: Said][] = [
    ["a yes to nothing", start, { intent: "yes" }],
    ["a button of before", start, { choice: "do=mail-yes" }],
    ["a no", consenting, { intent: "no" }],
    ["another address", consenting, { intent: "yes", address: { address: "ola@example.org" } }],
    ["a wish for something else", consenting, { intent: "why-this" }],
    ["a fourth yes in a day", { ...consenting, mailed: { day: today, count: 3 } }, { intent: "yes" }],
  ];
  for (const [what, conversation, said] of nots)
    it(`posts nothing on ${what}`, () =>
      assert.notInclude(
        hear(conversation, said).effects.map(({ type }) => type),
        "post",
      ));

  it("counts anew the next day", () => {
    const { effects } = hear({ ...consenting, mailed: { day: "2026-11-20", count: 3 } }, { intent: "yes" });
    assert.equal(effects[0]?.type, "post");
  });

  it("keeps what is on its way when the company starts over", () => {
    const outbox = [{ id: "1.0", contents: { kind: "mail" as const, letter }, tries: 0, due: "", until: "" }];
    const mailed = { day: today, count: 2 };
    const { conversation } = hear({ ...start, outbox, mailed }, { intent: "start-over" });
    assert.deepEqual(conversation.outbox, outbox);
    assert.deepEqual(conversation.mailed, mailed);
    assert.isNull(conversation.need);
  });
});
