import { setTimeout as sleep } from "node:timers/promises";
import { assert } from "chai";
import { changeOf, readState } from "../src/conversation-state.ts";
import { type Conversations, createConversations } from "../src/conversations.ts";
import { newConversation } from "../src/domain/conversation.ts";
import { type Case, draftCase } from "../src/domain/handoff/case.ts";
import { type Became, type Letter, type Parcel, post } from "../src/domain/outbox.ts";
import { createOutbox, type Outbox } from "../src/outbox.ts";
import type { Carried, Carrier, Log } from "../src/ports.ts";
import { lowdbStore } from "../src/stores/lowdb.ts";
import { memoryStore } from "../src/stores/memory.ts";
import { silent } from "./stores/silent.ts";
import { temporaryFolder } from "./stores/temporary-folder.ts";

const start = Date.parse("2026-11-21T10:00:00Z");
const minute = 60_000;
const letter = (to: string): Letter => ({ to, subject: "s", text: "t", locale: "nb", summary: null });

/** A carrier that answers as told, the last answer for ever, and notes what it was given. */
function carrierOf(...answers: readonly (Carried | Error)[]) {
  const carried: string[] = [];
  const told: [id: string, became: Became][] = [];
  const carrier: Carrier<"mail"> = {
    async carry({ id, contents }, conversation) {
      carried.push(`${conversation} ${id} ${contents.letter.to}`);
      const answer = answers[Math.min(carried.length, answers.length) - 1] ?? "delivered";
      if (answer instanceof Error) throw answer;
      return answer;
    },
    tell({ id }, became) {
      told.push([id, became]);
      return [{ text: `${id} ${became}` }];
    },
  };
  return { carrier, carried, told };
}

/** Saves a turn that posts a letter to each address. */
async function say(conversations: Conversations, id: string, now: Date, ...to: readonly string[]) {
  await conversations.change(id, async (stored) => {
    const { conversation, recent } =
      stored === undefined
        ? { conversation: newConversation("nb", now.toISOString()), recent: [] }
        : readState(stored.state);
    const turn = conversation.turn + 1;
    const outbox = to.reduce<readonly Parcel[]>(
      (box, one, i) => post(box, `${turn}.${i}`, { kind: "mail", letter: letter(one) }, now),
      conversation.outbox,
    );
    const choices = [{ label: "Mer", means: "do=more" }];
    const change = changeOf(
      { conversation: { ...conversation, turn, outbox, choices }, recent },
      {
        turn,
        at: now.toISOString(),
        heard: { id: `u${turn}`, text: "ja" },
        locale: "nb",
        replies: [{ text: "ok" }],
      },
    );
    return { change, result: undefined };
  });
}

async function spoken(conversations: Conversations, id = "a") {
  const turns = await conversations.turns(id, 0, 100);
  return turns
    .filter(({ heard }) => heard === null)
    .flatMap(({ replies }) => replies.map(({ text }) => text));
}

describe("the outbox", () => {
  const clock = { at: start, now: () => new Date(clock.at) };
  const opened: Outbox[] = [];
  beforeEach(() => {
    clock.at = start;
  });
  afterEach(async () => {
    for (const outbox of opened.splice(0)) await outbox.close();
  });

  async function open(carrier: Carrier<"mail"> | undefined, conversations: Conversations, log: Log = silent) {
    const carriers = carrier === undefined ? {} : { mail: carrier };
    const outbox = createOutbox({ conversations, carriers, clock, log });
    opened.push(outbox);
    await outbox.start();
    return outbox;
  }
  const memory = () => createConversations(memoryStore());
  const left = async (conversations: Conversations, id = "a") =>
    readState((await conversations.read(id))?.state).conversation.outbox;

  it("carries what a turn posted as soon as it is saved, and says so", async () => {
    const conversations = memory();
    const { carrier, carried } = carrierOf("delivered");
    await open(carrier, conversations);
    await say(conversations, "a", clock.now(), "kari@example.org");
    await opened[0]?.look();
    assert.deepEqual(carried, ["a 1.0 kari@example.org"]);
    assert.deepEqual(await left(conversations), []);
    const last = (await conversations.turns("a", 0, 9)).at(-1);
    assert.deepEqual(last?.replies, [{ text: "1.0 delivered", choices: [{ label: "Mer", value: "Mer" }] }]);
    assert.equal(readState((await conversations.read("a"))?.state).conversation.turn, last?.turn);
    assert.deepEqual((await conversations.unfinished(undefined, 9)).ids, []);
  });

  it("carries several in their order, one at a time", async () => {
    const conversations = memory();
    const { carrier, carried } = carrierOf("delivered");
    const outbox = await open(carrier, conversations);
    await say(conversations, "a", clock.now(), "1@example.org", "2@example.org", "3@example.org");
    await outbox.look();
    assert.deepEqual(carried, ["a 1.0 1@example.org", "a 1.1 2@example.org", "a 1.2 3@example.org"]);
  });

  it("waits longer after each try, says so once, and gets there under the same id", async () => {
    const conversations = memory();
    const { carrier, carried, told } = carrierOf("later", "later", "later", "delivered");
    const outbox = await open(carrier, conversations);
    await say(conversations, "a", clock.now(), "kari@example.org");
    await outbox.look();
    for (const [wait, tries] of [
      [1 * minute - 1, 1],
      [1, 2],
      [5 * minute - 1, 2],
      [1, 3],
      [10 * minute, 4],
    ] as const) {
      clock.at += wait;
      await outbox.look();
      assert.lengthOf(carried, tries, `after ${(clock.at - start) / minute} minutes`);
    }
    assert.deepEqual([...new Set(carried)], ["a 1.0 kari@example.org"]);
    assert.deepEqual(
      told.map(([, became]) => became),
      ["waiting", "waiting", "waiting", "delivered"],
    );
    assert.deepEqual(await spoken(conversations), ["1.0 waiting", "1.0 delivered"]);
  });

  it("gives up after a day, and says so", async () => {
    const conversations = memory();
    const { carrier, carried } = carrierOf("later");
    const outbox = await open(carrier, conversations);
    await say(conversations, "a", clock.now(), "kari@example.org");
    for (let at = 0; at <= 30 * 60; at += 10) {
      await outbox.look();
      clock.at += 10 * minute;
    }
    assert.isAbove(carried.length, 20);
    assert.isBelow(carried.length, 35);
    assert.deepEqual(await spoken(conversations), ["1.0 waiting", "1.0 failed"]);
    assert.deepEqual(await left(conversations), []);
  });

  it("gives up at once what is refused for good, and goes on to the next", async () => {
    const conversations = memory();
    const { carrier } = carrierOf("never", "delivered");
    const outbox = await open(carrier, conversations);
    await say(conversations, "a", clock.now(), "1@example.org", "2@example.org");
    await outbox.look();
    assert.deepEqual(await spoken(conversations), ["1.0 failed", "1.1 delivered"]);
  });

  describe("while an adviser has the floor", () => {
    const withFloor = (conversations: Conversations, has: boolean) =>
      conversations.change("a", async (stored) => {
        const { conversation, recent } = readState(stored?.state);
        const about = {
          need: "loan",
          place: { country: "NO", county: null, municipality: null },
          locale: "nb",
          actor: "x",
        } as const;
        const one: Case = { ...draftCase("c1", about, clock.now()), state: "taken", adviser: "kari" };
        const turn = conversation.turn + 1;
        const after = { ...conversation, turn, case: has ? one : null };
        const said = { turn, at: clock.now().toISOString(), heard: null, locale: "nb", replies: [] };
        return { change: changeOf({ conversation: after, recent }, said), result: undefined };
      });

    it("carries, and says nothing of it", async () => {
      const conversations = memory();
      const { carrier, carried } = carrierOf("later", "delivered");
      await say(conversations, "a", clock.now(), "kari@example.org");
      await withFloor(conversations, true);
      const outbox = await open(carrier, conversations);
      await outbox.look();
      clock.at += minute;
      await outbox.look();
      assert.lengthOf(carried, 2);
      assert.deepEqual(await spoken(conversations), []);
      assert.deepEqual(await left(conversations), []);
    });

    it("keeps what failed, to try it and tell of it afterwards", async () => {
      const conversations = memory();
      const { carrier } = carrierOf("never");
      await say(conversations, "a", clock.now(), "kari@example.org");
      await withFloor(conversations, true);
      const outbox = await open(carrier, conversations);
      await outbox.look();
      assert.deepEqual(await spoken(conversations), []);
      await withFloor(conversations, false);
      clock.at += 10 * minute;
      await outbox.look();
      assert.deepEqual(await spoken(conversations), ["1.0 failed"]);
      assert.deepEqual(await left(conversations), []);
    });
  });

  it("takes a carrier that throws for one that is down", async () => {
    const conversations = memory();
    const { carrier, carried } = carrierOf(new Error("kari@example.org"), "delivered");
    const lines: unknown[] = [];
    const note = (fields: unknown, message: string) => void lines.push(fields, message);
    const outbox = await open(carrier, conversations, { info: note, warn: note, error: note });
    await say(conversations, "a", clock.now(), "kari@example.org");
    await outbox.look();
    clock.at += minute;
    await outbox.look();
    assert.lengthOf(carried, 2);
    assert.deepEqual(await left(conversations), []);
    assert.notInclude(JSON.stringify(lines), "kari");
  });

  it("keeps what nothing can carry, until its time is up", async () => {
    const conversations = memory();
    const outbox = await open(undefined, conversations);
    await say(conversations, "a", clock.now(), "kari@example.org");
    await outbox.look();
    assert.lengthOf(await left(conversations), 1);
    clock.at += 25 * 60 * minute;
    await outbox.look();
    assert.lengthOf(await left(conversations), 0);
  });

  it("sends nothing more of a conversation that is forgotten", async () => {
    const conversations = memory();
    const { carrier, carried } = carrierOf("later");
    const outbox = await open(carrier, conversations);
    await say(conversations, "a", clock.now(), "kari@example.org");
    await outbox.look();
    await conversations.remove("a");
    clock.at += 60 * minute;
    await outbox.look();
    assert.lengthOf(carried, 1);
    assert.isUndefined(await conversations.read("a"));
  });

  it("brings nothing back of a conversation that is forgotten while its mail is under way", async () => {
    const conversations = memory();
    let deliver = (_: Carried) => {};
    const slow: Carrier<"mail"> = {
      carry: () => new Promise((resolve) => (deliver = resolve)),
      tell: () => [{ text: "sent" }],
    };
    const outbox = await open(slow, conversations);
    await say(conversations, "a", clock.now(), "kari@example.org");
    await sleep(20);
    await conversations.remove("a");
    deliver("delivered");
    await outbox.look();
    assert.isUndefined(await conversations.read("a"));
  });

  it("loses no utterance that comes in while a mail is under way", async () => {
    const conversations = memory();
    let deliver = (_: Carried) => {};
    const slow: Carrier<"mail"> = {
      carry: () => new Promise((resolve) => (deliver = resolve)),
      tell: () => [],
    };
    const outbox = await open(slow, conversations);
    await say(conversations, "a", clock.now(), "kari@example.org");
    await sleep(20);
    await say(conversations, "a", clock.now());
    deliver("delivered");
    await outbox.look();
    const turns = await conversations.turns("a", 0, 9);
    assert.deepEqual(
      turns.map(({ turn }) => turn),
      [1, 2, 3, 4],
    );
    assert.lengthOf(
      turns.filter(({ heard }) => heard !== null),
      2,
    );
    assert.deepEqual(await left(conversations), []);
  });

  it("sends after a restart what was saved and not sent", async () => {
    const folder = await temporaryFolder();
    const first = await lowdbStore(folder, silent);
    await say(createConversations(first), "a", clock.now(), "kari@example.org");
    await first.close();
    const second = await lowdbStore(folder, silent);
    const conversations = createConversations(second);
    const { carrier, carried } = carrierOf("delivered");
    const outbox = await open(carrier, conversations);
    await outbox.look();
    assert.deepEqual(carried, ["a 1.0 kari@example.org"]);
    assert.deepEqual(await spoken(conversations), ["1.0 delivered"]);
    await outbox.close();
    await second.close();
  });

  it("sends again, under the same id, what a process was sending when it died", async () => {
    const folder = await temporaryFolder();
    const first = await lowdbStore(folder, silent);
    const dying = createConversations(first);
    let began = "";
    const dead: Carrier<"mail"> = {
      carry: ({ id }) => {
        began = id;
        return new Promise<Carried>(() => {});
      },
      tell: () => [],
    };
    // Not closed: it never ends.
    await createOutbox({ conversations: dying, carriers: { mail: dead }, clock, log: silent }).start();
    await say(dying, "a", clock.now(), "kari@example.org");
    while (began === "") await sleep(5);
    await first.close();

    const second = await lowdbStore(folder, silent);
    const conversations = createConversations(second);
    const { carrier, carried } = carrierOf("delivered");
    const outbox = await open(carrier, conversations);
    await outbox.look();
    assert.lengthOf(carried, 0, "the other process may still be at it");
    clock.at += 2 * minute;
    await outbox.look();
    assert.deepEqual(carried, [`a ${began} kari@example.org`]);
    await outbox.close();
    await second.close();
  });

  it("is carried once by two processes that see the same conversation", async () => {
    const store = memoryStore();
    const one = createConversations(store);
    const other = createConversations(store);
    await say(one, "a", clock.now(), "kari@example.org");
    const { carrier, carried } = carrierOf("delivered");
    const outboxes = await Promise.all([open(carrier, one), open(carrier, other)]);
    await Promise.all(outboxes.map((outbox) => outbox.look()));
    assert.lengthOf(carried, 1);
    assert.deepEqual(await spoken(one), ["1.0 delivered"]);
  });
});
