import { assert } from "chai";
import { readState } from "../src/conversation-state.ts";
import type { Letter } from "../src/domain/outbox.ts";
import { adviser } from "./domain/handoff/sample-adviser.ts";
import { type Office, realOffice, realParts } from "./real-bot.ts";

const near = adviser("near", {
  name: "Demo adviser",
  actor: "almi",
  places: ["SE"],
  email: "near@example.org",
});
const deskOnly = adviser("desk-only", { actor: "almi", places: ["SE"], email: null });

describe("notices of a case", function () {
  this.timeout(60_000);
  before(realParts);
  let office: Office;
  let id = "";
  const viewer = { adviser: "near", locale: "sv" };

  async function say(text: string): Promise<void> {
    await office.bot.hear({ conversation: "c", id: `${Math.random()}`, text, locale: "sv", attachments: 0 });
  }

  async function wait(minutes: number): Promise<void> {
    office.clock.at = new Date(Date.parse(office.clock.at) + minutes * 60_000).toISOString();
    await office.clocks.look();
  }

  /** The letters posted so far. */
  async function letters(): Promise<readonly Letter[]> {
    const stored = await office.conversations.read("c");
    return readState(stored?.state).conversation.outbox.flatMap(({ contents }) =>
      contents.kind === "notice" ? [contents.letter] : [],
    );
  }

  beforeEach(async () => {
    office = await realOffice([near, deskOnly], { publicUrl: "https://lots.example/" });
    await say("Vi är 12 anställda i Lindesberg och behöver lån till en ny maskin");
    await say("Prata med en människa");
    await say("Hemliga Karin, karin@example.org");
    await say("Ja, skicka");
    id = office.cases.in("c").at(-1)?.case.id ?? "";
  });

  it("tell an adviser who has an address that a case waits, and no name or word of the company", async () => {
    const [first, ...others] = await letters();
    assert.deepEqual(others, []);
    assert.equal(first?.to, "near@example.org");
    assert.equal(first?.subject, "Lån, Lindesberg: svar utlovat tisdag 24 november kl. 16:00");
    assert.include(first?.text, `https://lots.example/desk/cases/${id}`);
    for (const secret of ["Karin", "example.org\n", "maskin"])
      assert.notInclude(JSON.stringify(first), secret);
  });

  it("tell the company of each step by mail, but not of what it did itself", async () => {
    assert.isTrue((await office.desk.take(viewer, id)).ok);
    assert.isTrue((await office.desk.say(viewer, id, "1", "Hej! Vad kostar maskinen?")).ok);
    assert.isTrue((await office.desk.close(viewer, id, "helped", "")).ok);
    const told = (await letters()).filter(({ to }) => to === "karin@example.org");
    assert.lengthOf(told, 2);
    assert.include(told[0]?.text, "Demo adviser från Almi är här");
    assert.include(told[0]?.text, "https://lots.example/?lang=sv");
    assert.include(told[1]?.text, "har avslutat ärendet");
  });

  it("tell a company that an answer waits which its page has not shown, once, and not what it says", async () => {
    const unread = async () =>
      (await letters()).filter(
        ({ to, subject }) => to === "karin@example.org" && subject.includes("svar från"),
      );
    await office.desk.take(viewer, id);
    await office.desk.say(viewer, id, "1", "Vad kostar maskinen?");
    await wait(9);
    assert.lengthOf(await unread(), 0);
    await wait(2);
    await wait(60);
    assert.lengthOf(await unread(), 1);
    assert.include((await unread())[0]?.text, "https://lots.example/?lang=sv");
    assert.notInclude(JSON.stringify(await unread()), "maskinen");
    // What its page has shown needs no mail, nor what it has answered.
    await office.desk.say(viewer, id, "2", "Hallå?");
    office.live.seen("c", readState((await office.conversations.read("c"))?.state).conversation.turn);
    await wait(11);
    await office.desk.say(viewer, id, "3", "Är ni kvar?");
    await say("Ja, två miljoner");
    await wait(11);
    assert.lengthOf(await unread(), 1);
  });

  it("tell the company of a question that it has to answer", async () => {
    await office.desk.take(viewer, id);
    await office.desk.giveBack(viewer, id, true);
    await wait(60 * 24 * 4);
    const told = (await letters()).filter(({ to }) => to === "karin@example.org");
    assert.include(told.at(-1)?.text, "Har ni pratat?");
  });

  it("remind the adviser before the promise lapses, and when the company waits", async () => {
    // Noon of the day that the answer was promised for.
    await wait(3 * 24 * 60 + 61);
    assert.deepEqual(
      (await letters()).filter(({ to }) => to === "near@example.org").map(({ subject }) => subject),
      ["Lån, Lindesberg: svar utlovat tisdag 24 november kl. 16:00", "Ingen har svarat än: lån, Lindesberg"],
    );
    assert.isTrue((await office.desk.take(viewer, id)).ok);
    await wait(11);
    assert.equal((await letters()).at(-2)?.subject, "Företaget väntar på dig i chatten: lån, Lindesberg");
  });

  it("are posted once, whatever else is said", async () => {
    const before = await letters();
    await say("hur går det med ärendet?");
    await say("tack");
    assert.deepEqual(await letters(), before);
  });
});
