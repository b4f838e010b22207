import { EventFactory } from "botbuilder";
import { assert } from "chai";
import { createOutbox, type Outbox } from "../../src/outbox.ts";
import type { Bot } from "../../src/ports.ts";
import { adviserDoes, chatAdvisers } from "../dialogue/chat-adviser.ts";
import { adviser } from "../domain/handoff/sample-adviser.ts";
import { type Office, realOffice } from "../real-bot.ts";
import { silent } from "../stores/silent.ts";
import { type ChannelStub, channelStub, type ServedChannel, serveBot } from "./bot-framework-serve.ts";

/** The event as `EventFactory.createHandoffInitiation` makes it. */
interface Initiation {
  readonly id: string;
  readonly type: string;
  readonly channelId: string;
  readonly name: string;
  readonly value: unknown;
  readonly conversation: { readonly id: string };
  readonly from: { readonly id: string };
  readonly relatesTo: { readonly conversation: { readonly id: string } };
  readonly attachments: readonly {
    readonly contentType: string;
    readonly name: string;
    readonly content: {
      readonly activities: readonly {
        readonly type: string;
        readonly text: string;
        readonly locale: string;
        readonly from: { readonly role: string };
      }[];
    };
  }[];
}

describe("A hand-off to an external hub, over the Bot Framework", () => {
  let office: Office;
  let served: ServedChannel<Bot>;
  /** The channel, behind which the hub sits. */
  let channel: ChannelStub;
  let outbox: Outbox;
  let count = 0;
  let theirs: string;
  let ours: string;

  before(async () => {
    // There are people at the desk as well: they are not to be asked.
    const lead = adviser("lead", { role: "lead", places: ["NO"], locales: ["nb"], capacity: 0 });
    office = await realOffice([...chatAdvisers, lead], { isAtHub: true });
    const { bot, conversations, clock, live, hub } = office;
    served = await serveBot({ mode: "local", hubs: ["directline"] }, bot, live, hub);
    const carriers = { turn: served.carrier, handoff: served.handoffCarrier };
    const now = () => new Date(clock.at);
    outbox = createOutbox({ conversations, carriers, clock: { now }, log: silent });
    await outbox.start();
  });
  after(async () => {
    await outbox.close();
    await served.close();
  });
  beforeEach(async () => {
    channel = await channelStub();
    count += 1;
    theirs = `h${count}`;
    ours = `directline:${theirs}`;
  });
  afterEach(() => channel.close());

  function activity(more: object = {}) {
    count += 1;
    return {
      type: "message",
      id: `a${count}`,
      channelId: "directline",
      serviceUrl: channel.url,
      conversation: { id: theirs },
      from: { id: "dl_user" },
      recipient: { id: "lots" },
      locale: "nb-NO",
      ...more,
    };
  }
  const companySays = async (...texts: readonly string[]) => {
    for (const text of texts) assert.equal((await served.post(activity({ text }))).status, 200);
  };
  /** As the hub says it, by the Bot Framework's own hand. */
  const hubSays = (state: string, more: object = {}) => {
    const { name, value } = EventFactory.createHandoffStatus({ id: theirs } as never, state as never);
    return served.post(activity({ type: "event", name, value, from: { id: "hub" }, ...more }));
  };
  async function askForAPerson(...before: readonly string[]) {
    await companySays("Vi er en møbelprodusent i Hamar med 12 ansatte og trenger lån til ny maskin");
    await companySays("jeg vil snakke med et menneske", "Jeg heter Ola Eksempel", "40 00 00 00", ...before);
    await companySays("Ja, send");
    await outbox.look();
  }
  const caseNow = () => office.cases.in(ours).at(-1)?.case;
  const initiations = () =>
    channel.deliveries
      .map(({ activity }) => activity as unknown as Initiation)
      .filter(({ name }) => name === "handoff.initiate");
  const lastSaid = () => channel.deliveries.at(-1)?.activity.text ?? "";

  it("is begun as the Bot Framework defines it, with what the company agreed to", async () => {
    await askForAPerson();
    const [event, ...more] = initiations();
    assert.isEmpty(more);
    assert.deepInclude(event, { type: "event", channelId: "directline" });
    if (event === undefined) return;
    const { value, attachments, conversation, from, relatesTo } = event;
    const one = caseNow();
    assert.deepEqual(value, {
      case: one?.id,
      need: "loan",
      place: one?.place,
      locale: "nb",
      actor: "in-innlandet",
    });
    assert.equal(conversation.id, theirs);
    assert.equal(from.id, "lots");
    assert.equal(relatesTo.conversation.id, theirs);
    assert.deepInclude(attachments[0], { contentType: "application/json", name: "Transcript" });
    const [first, ...rest] = attachments[0]?.content.activities ?? [];
    assert.deepInclude(first, { type: "message", locale: "nb" });
    assert.match(first?.text ?? "", /^Vi er en møbelprodusent/);
    assert.equal(first?.from.role, "user");
    assert.include(
      rest.map((activity) => activity.from.role),
      "bot",
    );
    assert.equal(one?.state, "offered");
    assert.notInclude(one?.offeredTo ?? [], "no");
  });

  it("goes without the links that are for the company alone", async () => {
    await companySays("Gi meg dataene mine");
    assert.include(lastSaid(), "my-data.json");
    await askForAPerson();
    const said = JSON.stringify(initiations()[0]?.attachments);
    assert.include(said, "Gi meg dataene mine");
    assert.notInclude(said, "my-data.json");
  });

  it("goes without the transcript when the company struck it out", async () => {
    await askForAPerson("Ta bort noe", "Det vi har skrevet");
    const [event] = initiations();
    assert.isEmpty(event?.attachments ?? []);
    assert.notInclude(JSON.stringify(event), "møbelprodusent");
  });

  it("is begun again under the same id while the channel fails", async () => {
    channel.answerWith(200);
    await companySays("Vi er en møbelprodusent i Hamar med 12 ansatte og trenger lån til ny maskin");
    await companySays("jeg vil snakke med et menneske", "Jeg heter Ola Eksempel", "40 00 00 00");
    channel.answerWith("lost");
    await served.post(activity({ text: "Ja, send" }));
    await outbox.look();
    channel.answerWith(200);
    office.clock.at = new Date(Date.parse(office.clock.at) + 60_000).toISOString();
    await outbox.look();
    const ids = initiations().map(({ id }) => id);
    assert.isAbove(ids.length, 1);
    assert.lengthOf(new Set(ids), 1);
  }).timeout(60_000);

  it("accepted: the bot says so, and is silent; twice is once", async () => {
    await askForAPerson();
    assert.equal((await hubSays("accepted")).status, 200);
    assert.equal((await hubSays("accepted")).status, 200);
    await outbox.look();
    assert.equal(caseNow()?.state, "taken");
    assert.match(lastSaid(), /^En rådgiver som svarer for Innovasjon Norge.*er her nå\./);
    const before = channel.deliveries.length;
    await companySays("Hei, er du der?");
    await adviserDoes(office, ours, "", "wait", "3 days");
    await outbox.look();
    assert.lengthOf(channel.deliveries, before, "whoever answers, it is not the bot");
    await adviserDoes(office, ours, "", "wait", "12 days");
    await outbox.look();
    assert.equal(caseNow()?.state, "expired");
    assert.match(lastSaid(), /^Samtalen med rådgiveren er over\./);
  });

  it("is nobody's at the desk to take or pass on", async () => {
    await askForAPerson();
    const id = caseNow()?.id ?? "";
    const lead = { adviser: "lead", locale: "nb" };
    assert.isFalse((await office.desk.take(lead, id)).ok);
    assert.isFalse((await office.desk.passOn(lead, id, { to: "adviser", adviser: "no" }, "")).ok);
    assert.isTrue((await office.desk.note(lead, id, "Hos dem.")).ok);
    assert.equal(caseNow()?.state, "offered");
    assert.notInclude(caseNow()?.offeredTo ?? [], "no");
  });

  it("accepted, and stopped by the company", async () => {
    await askForAPerson();
    await hubSays("accepted");
    await companySays("stopp");
    assert.equal(caseNow()?.state, "withdrawn");
  });

  it("failed: the people at the desk are asked, and the company is told", async () => {
    await askForAPerson();
    assert.equal((await hubSays("failed")).status, 200);
    await outbox.look();
    assert.equal(caseNow()?.state, "offered");
    assert.isFalse(caseNow()?.offeredTo.includes("hub"));
    assert.match(lastSaid(), /^Saken er gitt videre/);
    const before = channel.deliveries.length;
    await companySays("hva kan du hjelpe med?");
    assert.isAbove(channel.deliveries.length, before);
  });

  it("completed: closed, and the company is told", async () => {
    await askForAPerson();
    await hubSays("accepted");
    assert.equal((await hubSays("completed")).status, 200);
    await outbox.look();
    assert.equal(caseNow()?.state, "closed");
    assert.match(lastSaid(), /^Samtalen med rådgiveren er over\./);
    await hubSays("failed");
    assert.equal(caseNow()?.state, "closed");
  });

  for (const [name, more] of [
    ["an unknown case", { conversation: { id: "nobody" } }],
    ["an unknown state", { value: { state: "pondering" } }],
    ["no state", { value: undefined }],
  ] as const)
    it(`a status for ${name} is not refused, and changes nothing`, async () => {
      await askForAPerson();
      assert.equal((await hubSays("completed", more)).status, 200);
      assert.equal(caseNow()?.state, "offered");
      assert.isUndefined(await office.conversations.read("directline:nobody"));
    });

  it("lapses like any promise: the people at the desk are asked then", async () => {
    await askForAPerson();
    await adviserDoes(office, ours, "", "wait", "5 days");
    assert.deepEqual(caseNow()?.offeredTo, ["no"]);
  });
});
