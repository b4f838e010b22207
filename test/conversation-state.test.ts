import { assert } from "chai";
import { changeOf, readState, stateOf } from "../src/conversation-state.ts";
import { newConversation } from "../src/domain/conversation.ts";
import { post } from "../src/domain/outbox.ts";

const now = new Date("2026-11-21T10:00:00Z");
const conversation = newConversation("sv", now.toISOString());
const turn = { turn: 1, at: now.toISOString(), heard: null, locale: "sv", replies: [] };

describe("the state of a conversation", () => {
  it("is read as it was saved", () => {
    const state = {
      conversation: { ...conversation, need: "loan" as const },
      recent: [{ id: "u", turn: 1 }],
    };
    assert.deepEqual(readState(JSON.parse(JSON.stringify(changeOf(state, turn).state))), state);
  });

  it("is a new one in the given language where nothing is stored", () =>
    assert.deepEqual(stateOf(undefined, "sv", now), { conversation, recent: [] }));

  it("is read from a version of the program that kept less", () => {
    const { outbox: _, ...older } = conversation;
    const { conversation: read } = readState({ format: 1, conversation: older, recent: [] });
    assert.deepEqual(read, conversation);
  });

  it("is not read from what is none of ours", () => {
    for (const state of [null, "x", { format: 2, conversation, recent: [] }, { format: 1 }])
      assert.throws(() => readState(state));
  });

  it("is unfinished while something lies in the outbox", () => {
    const letter = { to: "a@example.org", subject: "", text: "", locale: "sv", summary: null };
    const outbox = post([], "1.0", { kind: "mail", letter }, now);
    assert.isUndefined(changeOf({ conversation, recent: [] }, turn).unfinished);
    assert.isTrue(changeOf({ conversation: { ...conversation, outbox }, recent: [] }, turn).unfinished);
  });
});
