import { assert } from "chai";
import { readState } from "../src/conversation-state.ts";
import type { Conversations } from "../src/conversations.ts";
import type { Store, Viewer } from "../src/ports.ts";
import { createRetention } from "../src/retention.ts";
import { lowdbStore } from "../src/stores/lowdb.ts";
import { memoryStore } from "../src/stores/memory.ts";
import { chatAdvisers } from "./dialogue/chat-adviser.ts";
import { hears, sentCase } from "./hand-over.ts";
import { type Logged, type Office, realOffice } from "./real-bot.ts";
import { temporaryFolder } from "./stores/temporary-folder.ts";

const no: Viewer = { adviser: "no", locale: "nb" };
const need = "Vi trenger et lån i Bodø";

function retentionOf({ conversations, clock }: Office, lines: Logged[] = []) {
  const note = (fields: Logged["fields"], message: string) => void lines.push({ fields, message });
  return createRetention({
    conversations,
    retentionDays: 180,
    clock: { now: () => new Date(clock.at) },
    log: { info: note, warn: note, error: note },
  });
}

function later({ clock }: Office, days: number): void {
  clock.at = new Date(Date.parse(clock.at) + days * 86_400_000).toISOString();
}

async function idsIn(conversations: Conversations): Promise<readonly string[]> {
  return [...(await conversations.list(undefined, 1000)).ids].sort();
}

const stateIn = async ({ conversations }: Office, id: string) =>
  readState((await conversations.read(id))?.state).conversation;

describe("retention", () => {
  it("removes a conversation whole when nobody has touched it for so long, and not a day before", async () => {
    const office = await realOffice([]);
    await hears(office, "old", need);
    later(office, 100);
    await hears(office, "young", need);
    later(office, 79);
    assert.deepEqual(await retentionOf(office).look(), { removed: 0, emptied: 0, failed: 0 });
    later(office, 1);
    assert.deepEqual(await retentionOf(office).look(), { removed: 1, emptied: 0, failed: 0 });
    assert.deepEqual(await idsIn(office.conversations), ["young"]);
    assert.deepEqual(await office.conversations.turns("old", 0, 10), []);
  });

  it("keeps a conversation in which somebody has written since", async () => {
    const office = await realOffice([]);
    await hears(office, "a", need);
    later(office, 179);
    await hears(office, "a", "12 ansatte");
    later(office, 179);
    assert.deepEqual(await retentionOf(office).look(), { removed: 0, emptied: 0, failed: 0 });
  });

  it("keeps a conversation in which somebody writes while it looks", async () => {
    const store = memoryStore();
    const writes: Store = {
      ...store,
      async list(cursor, limit) {
        const page = await store.list(cursor, limit);
        await hears(office, "a", "12 ansatte");
        return page;
      },
    };
    const office = await realOffice([], { store: writes });
    await hears(office, "a", need);
    later(office, 200);
    assert.deepEqual(await retentionOf(office).look(), { removed: 0, emptied: 0, failed: 0 });
  });

  it("never removes a conversation with an open case", async () => {
    const office = await realOffice(chatAdvisers);
    for (const id of ["offered", "taken", "closed"]) await sentCase(office, id);
    for (const { conversation, case: one } of [...office.cases.all()])
      if (conversation !== "offered") await office.desk.take(no, one.id);
    const [closed] = office.cases.in("closed");
    await office.desk.close(no, closed?.case.id ?? "", "helped", "");
    later(office, 1000);
    assert.deepEqual(await retentionOf(office).look(), { removed: 1, emptied: 0, failed: 0 });
    assert.deepEqual(await idsIn(office.conversations), ["offered", "taken"]);
  });

  it("takes a removed conversation's case from the desk", async () => {
    const office = await realOffice(chatAdvisers);
    const id = await sentCase(office, "a");
    await office.desk.take(no, id);
    await office.desk.close(no, id, "helped", "");
    later(office, 200);
    await retentionOf(office).look();
    assert.deepEqual(await office.desk.open(no, id), { ok: false, because: "not-found" });
    assert.deepEqual(office.desk.cases(no, "ended"), []);
  });

  it("empties a case that ended a quarter ago, though the company still writes, and once", async () => {
    const office = await realOffice(chatAdvisers);
    const id = await sentCase(office, "a");
    await office.desk.take(no, id);
    await office.desk.note(no, id, "Ringte Per.");
    await office.desk.close(no, id, "helped", "Gikk fint.");
    later(office, 89);
    await hears(office, "a", need);
    assert.deepEqual(await retentionOf(office).look(), { removed: 0, emptied: 0, failed: 0 });
    later(office, 1);
    const before = await stateIn(office, "a");
    assert.deepEqual(await retentionOf(office).look(), { removed: 0, emptied: 1, failed: 0 });
    assert.deepEqual(await retentionOf(office).look(), { removed: 0, emptied: 0, failed: 0 });
    const after = await stateIn(office, "a");
    assert.equal(after.at, before.at, "it must not count as touching the conversation");
    assert.deepEqual(after.case?.contact, { name: null, email: null, phone: null });
    assert.isNull(after.case?.shared);
    assert.equal(after.case?.outcome, "helped");
    assert.notInclude(JSON.stringify(after), "Ringte");
    assert.notInclude(JSON.stringify(after), "Gikk fint");
    assert.deepEqual(await office.desk.open(no, id), { ok: false, because: "not-found" });
    assert.include(
      (await hears(office, "a", "vis forslagene")).replies.map(({ text }) => text).join(),
      "1. ",
    );
  });

  it("empties a case that nobody could take, or that was given back, as any other that is over", async () => {
    for (const move of ["refuse", "giveBack"] as const) {
      const office = await realOffice(chatAdvisers.slice(0, 1));
      const id = await sentCase(office, "a");
      if (move === "refuse") await office.desk.refuse(no, id, "no-time", "Et notat.");
      else {
        await office.desk.take(no, id);
        await office.desk.giveBack(no, id, false);
      }
      later(office, 89);
      await hears(office, "a", "hei");
      later(office, 2);
      assert.deepEqual(await retentionOf(office).look(), { removed: 0, emptied: 1, failed: 0 }, move);
      assert.deepInclude((await stateIn(office, "a")).case, { shared: null });
    }
  });

  it("empties earlier cases of a conversation whose last one is open, and leaves that", async () => {
    const office = await realOffice(chatAdvisers);
    const first = await sentCase(office, "a");
    await office.desk.take(no, first);
    await office.desk.close(no, first, "not-reached", "Tok ikke telefonen.");
    later(office, 60);
    await sentCase(office, "a", ["snakk med en rådgiver", "Ja, send"]);
    later(office, 40);
    assert.deepEqual(await retentionOf(office).look(), { removed: 0, emptied: 1, failed: 0 });
    const { case: last, pastCases } = await stateIn(office, "a");
    assert.isNull(pastCases[0]?.shared);
    assert.equal(pastCases[0]?.contact.name, null);
    assert.equal(last?.contact.name, "Per Eksempel");
  });

  it("goes on after a stop in the middle and a restart, over more than a page, and says only how many", async () => {
    const folder = await temporaryFolder();
    const log = { info() {}, warn() {}, error() {} };
    const first = await lowdbStore(folder, log);
    const clock = { at: "2026-11-21T10:00:00Z" };
    const office = await realOffice([], { store: first, clock });
    for (let i = 0; i < 45; i++) await office.bot.open(`old-${i}`, "nb");
    later(office, 180);
    for (let i = 0; i < 5; i++) await office.bot.open(`young-${i}`, "nb");
    const stopped = retentionOf(office);
    stopped.start();
    while ((await idsIn(office.conversations)).length === 50)
      await new Promise((done) => setTimeout(done, 1));
    await stopped.close();
    const left = (await idsIn(office.conversations)).length;
    assert.isAbove(left, 5);
    await first.close();

    const lines: Logged[] = [];
    const store = await lowdbStore(folder, log);
    const next = await realOffice([], { store, clock });
    assert.deepEqual(await retentionOf(next, lines).look(), { removed: left - 5, emptied: 0, failed: 0 });
    assert.deepEqual(
      await idsIn(next.conversations),
      [0, 1, 2, 3, 4].map((i) => `young-${i}`),
    );
    assert.deepEqual(lines, [{ fields: { removed: left - 5, emptied: 0, failed: 0 }, message: "retention" }]);
    await store.close();
  });

  it("passes over what cannot be read, and counts it", async () => {
    const store = memoryStore();
    const office = await realOffice([], { store });
    const turn = { turn: 1, at: office.clock.at, heard: null, locale: "nb", replies: [] };
    await store.append("strange", 0, { state: { format: 99 }, turn });
    await hears(office, "old", need);
    later(office, 180);
    assert.deepEqual(await retentionOf(office).look(), { removed: 1, emptied: 0, failed: 1 });
  });

  it("lets turns pass between two pages", async () => {
    const office = await realOffice([]);
    for (let i = 0; i < 41; i++) await office.bot.open(`old-${i}`, "nb");
    later(office, 180);
    const looking = retentionOf(office).look();
    await new Promise(setImmediate);
    assert.lengthOf(await idsIn(office.conversations), 21);
    assert.deepEqual(await looking, { removed: 41, emptied: 0, failed: 0 });
  });
});
