import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { assert } from "chai";
import { readState } from "../src/conversation-state.ts";
import { createOutbox } from "../src/outbox.ts";
import type { Viewer } from "../src/ports.ts";
import { lowdbStore } from "../src/stores/lowdb.ts";
import { chatAdvisers } from "./dialogue/chat-adviser.ts";
import { hears, sentCase } from "./hand-over.ts";
import { type Office, realOffice } from "./real-bot.ts";
import { temporaryFolder } from "./stores/temporary-folder.ts";

const no: Viewer = { adviser: "no", locale: "nb" };
const log = { info() {}, warn() {}, error() {} };
/** The first word makes the adviser leave, where one has the floor. */
const forgetMe = ["stopp", "Slett alt om meg", "Ja, slett alt"];

/** A company's words that must be nowhere when it has been forgotten. */
const marked = ["Vi trenger hjelp til eksport av zvartfisk. Hamar, 20 ansatte", "snakk med en rådgiver"];
const contact = ["Qvintus Zvart", "qvintus@zvart.example", "Ja, send"];

async function takenCase(office: Office): Promise<string> {
  const id = await sentCase(office, "a", [...marked, ...contact]);
  await office.desk.take(no, id);
  await office.desk.note(no, id, "Ringte Qvintus.");
  await office.desk.say(no, id, "m", "Hei, Qvintus!");
  return id;
}

describe("forget me", () => {
  it("takes the case from the lists of the desk and from an adviser's open page, and tells that page at once", async () => {
    const office = await realOffice(chatAdvisers);
    const id = await takenCase(office);
    assert.isTrue((await office.desk.open(no, id)).ok);
    await hears(office, "a", "stopp", "Slett alt om meg");
    const events: string[] = [];
    office.desk.watch(no, (event) => void events.push(event.id));
    await hears(office, "a", "Ja, slett alt");
    assert.deepEqual(events, [id]);
    assert.deepEqual(await office.desk.open(no, id), { ok: false, because: "not-found" });
    for (const list of ["waiting", "mine", "ended"] as const)
      assert.deepEqual(office.desk.cases(no, list), []);
    for (const done of [
      await office.desk.take(no, id),
      await office.desk.say(no, id, "n", "Er du der?"),
      await office.desk.close(no, id, "helped", ""),
    ])
      assert.deepEqual(done, { ok: false, because: "not-found" });
    assert.equal(office.cases.load().get("no") ?? 0, 0, "the adviser is free for another case");
  });

  it("takes a case that nobody has taken yet, and an earlier one", async () => {
    const office = await realOffice(chatAdvisers);
    const first = await takenCase(office);
    await office.desk.close(no, first, "helped", "");
    const second = await sentCase(office, "a", ["snakk med en rådgiver", "Ja, send"]);
    await hears(office, "a", ...forgetMe.slice(1));
    for (const id of [first, second])
      assert.deepEqual(await office.desk.open(no, id), { ok: false, because: "not-found" });
    assert.deepEqual([...office.cases.all()], []);
  });

  it("leaves no clock that strikes", async () => {
    const office = await realOffice(chatAdvisers);
    await takenCase(office);
    await hears(office, "a", ...forgetMe);
    office.clock.at = "2027-11-21T10:00:00Z";
    await office.clocks.look();
    assert.lengthOf(await office.bot.turns("a", 0, 10), 1);
  });

  it("takes a parcel that waits, and says nothing more of one that is on its way", async () => {
    const office = await realOffice([]);
    let carried = 0;
    let arrive: (how: "later" | "delivered") => void = () => {};
    const { conversations, clock } = office;
    const mail = {
      carry: () => {
        carried++;
        return new Promise<"later" | "delivered">((resolve) => {
          arrive = resolve;
        });
      },
      tell: () => [{ text: "Sendt til qvintus@zvart.example" }],
    };
    const outbox = createOutbox({
      conversations,
      carriers: { mail },
      clock: { now: () => new Date(clock.at) },
      log,
    });
    await outbox.start();
    await hears(office, "a", ...marked.slice(0, 1), "bare vis meg forslagene");
    await hears(office, "a", "send det på e-post", "qvintus@zvart.example", "ja");
    await new Promise(setImmediate);
    assert.equal(carried, 1, "no mail is on its way");
    await hears(office, "a", ...forgetMe.slice(1));
    arrive("later");
    await outbox.look();
    clock.at = "2026-11-21T12:00:00Z";
    await outbox.look();
    assert.equal(carried, 1);
    const state = readState((await conversations.read("a"))?.state).conversation;
    assert.deepEqual(state.outbox, []);
    assert.lengthOf(await office.bot.turns("a", 0, 10), 1);
    await outbox.close();
  });

  it("leaves nothing of what was said, of the contact or of the case in the data folder", async () => {
    const folder = await temporaryFolder();
    const store = await lowdbStore(folder, log);
    const office = await realOffice(chatAdvisers, { store });
    await takenCase(office);
    const words = /zvart|qvintus/i;
    assert.match(await allFiles(folder), words);
    await hears(office, "a", ...forgetMe);
    assert.notMatch(await allFiles(folder), words);
    assert.notMatch(JSON.stringify(await office.conversations.read("a")), words);
    await store.close();
  });
});

async function allFiles(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return (await Promise.all(files.map((file) => readFile(file, "utf8")))).join("\n");
}
