import { expect } from "chai";
import { changeOf, readState, stateOf } from "../../src/conversation-state.ts";
import { transcriptOf } from "../../src/desk/transcript.ts";
import { createOutbox } from "../../src/outbox.ts";
import { adviser } from "../domain/handoff/sample-adviser.ts";
import { type Office, realOffice, realParts } from "../real-bot.ts";

const kari = adviser("kari", { actor: "innovasjon-norge", places: ["NO"], locales: ["nb"] });
const as = { adviser: "kari", locale: "nb" };

describe("the transcript that an adviser sees", function () {
  this.timeout(60_000);
  before(realParts);

  /** A case that Kari has taken; of a channel that is sent what is said, when there is an address. */
  async function taken(
    address?: Readonly<Record<string, unknown>>,
    struck: readonly string[] = [],
    quietTurns = 0,
  ) {
    const office = await realOffice([kari]);
    for (let n = 0; n < quietTurns; n++) await saysNothing(office);
    const opening = ["Vi trenger et lån. Vi holder til i Bodø og er 8 ansatte", "snakk med et menneske"];
    const texts = [...opening, "Kari Eksempel", "det holder her", ...struck, "Ja, send"];
    for (const [i, text] of texts.entries())
      await office.bot.hear({
        conversation: "c",
        id: `o${i}`,
        text,
        locale: "nb",
        attachments: 0,
        ...(address && { address }),
      });
    const id = office.cases.in("c").at(-1)?.case.id ?? "";
    expect(await office.desk.take(as, id)).to.deep.equal({ ok: true, value: null });
    return { ...office, id };
  }
  const saysNothing = ({ conversations }: Office) =>
    conversations.change("c", async (stored) => {
      const { conversation, recent } = stateOf(stored, "nb", new Date("2026-11-20T10:00:00Z"));
      const turn = conversation.turn + 1;
      const at = "2026-11-20T10:00:00.000Z";
      const said = { turn, at, heard: null, locale: "nb", replies: [] };
      return { change: changeOf({ conversation: { ...conversation, turn }, recent }, said), result: null };
    });
  const say = (office: Office, id: string, n: number) => office.desk.say(as, id, `m${n}`, `svar ${n}`);
  async function seen({ desk }: Office, id: string) {
    const view = await desk.open(as, id);
    if (!view.ok) return expect.fail(view.because);
    const { transcript, isTranscriptCut } = view.value;
    return { first: transcript[0]?.text, last: transcript.at(-1)?.text, isTranscriptCut };
  }

  it("goes back to the beginning, however many tries of a delivery lie between", async () => {
    const office = await taken({ channel: "x" });
    const { conversations, parts } = office;
    const carrier = { carry: async () => "delivered" as const, tell: () => [] };
    const outbox = createOutbox({ ...parts, carriers: { turn: carrier } });
    await outbox.start();
    for (let n = 1; n <= 180; n++) {
      await say(office, office.id, n);
      await outbox.look();
    }
    await outbox.close();
    const turns = readState((await conversations.read("c"))?.state).conversation.turn;
    expect(turns).to.be.above(500);
    const { first, ...rest } = await seen(office, office.id);
    expect(first).to.include("Vi trenger et lån");
    expect(rest).to.deep.equal({ last: "svar 180", isTranscriptCut: false });
  });

  it("is cut after 400 turns with words, and says so", async () => {
    const office = await taken();
    for (let n = 1; n <= 400; n++) await say(office, office.id, n);
    expect(await seen(office, office.id)).to.deep.equal({
      first: "svar 1",
      last: "svar 400",
      isTranscriptCut: true,
    });
  });

  it("is not cut where what came before the case was struck out", async () => {
    const office = await taken(undefined, ["Ta bort noe", "Det vi har skrevet"], 5100);
    for (let n = 1; n <= 3; n++) await say(office, office.id, n);
    const { first, last, isTranscriptCut } = await seen(office, office.id);
    expect([last, isTranscriptCut]).to.deep.equal(["svar 3", false]);
    expect(first).not.to.include("Vi trenger et lån");
  });

  it("is bounded in what is read for it", async () => {
    const office = await taken();
    const { conversations } = office;
    let read = 0;
    const counted: typeof conversations = {
      ...conversations,
      read: async (id) => {
        const stored = await conversations.read(id);
        return stored && { ...stored, version: 1_000_000 };
      },
      turns: async (id, after, limit) => {
        read += limit;
        expect(after).to.be.above(0);
        return await conversations.turns(id, 2_000_000, limit);
      },
    };
    const one = office.cases.find(office.id)?.case ?? expect.fail("no case");
    expect(await transcriptOf("c", one, counted, 0)).to.deep.equal({
      transcript: [],
      isTranscriptCut: true,
    });
    expect(read).to.be.below(10_000);
  });
});
