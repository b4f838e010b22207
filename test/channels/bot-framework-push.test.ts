import { assert } from "chai";
import { readState } from "../../src/conversation-state.ts";
import { createOutbox, type Outbox } from "../../src/outbox.ts";
import type { Bot, CaseLine } from "../../src/ports.ts";
import { adviserDoes, chatAdvisers } from "../dialogue/chat-adviser.ts";
import { type Office, realOffice } from "../real-bot.ts";
import { silent } from "../stores/silent.ts";
import { type ChannelStub, channelStub, type ServedChannel, serveBot } from "./bot-framework-serve.ts";

describe("What is said unasked, over the Bot Framework", () => {
  let office: Office;
  let served: ServedChannel<Bot>;
  let channel: ChannelStub;
  let outbox: Outbox;
  let count = 0;
  /** The company's conversation on the channel, and ours of it. */
  let theirs: string;
  let ours: string;

  before(async () => {
    office = await realOffice(chatAdvisers.map((one) => ({ ...one, capacity: 100 })));
    const { bot, conversations, clock, live } = office;
    served = await serveBot({ mode: "local" }, bot, live);
    const now = () => new Date(clock.at);
    outbox = createOutbox({
      conversations,
      carriers: { turn: served.carrier },
      clock: { now },
      log: silent,
    });
    await outbox.start();
  });
  after(async () => {
    await outbox.close();
    await served.close();
  });
  beforeEach(async () => {
    channel = await channelStub();
    count += 1;
    theirs = `c${count}`;
    ours = `msteams:${theirs}`;
  });
  afterEach(() => channel.close());

  /** An activity as Teams sends it. */
  function activity(more: object = {}) {
    count += 1;
    return {
      type: "message",
      id: `a${count}`,
      channelId: "msteams",
      serviceUrl: channel.url,
      conversation: { id: theirs, conversationType: "personal", tenantId: "t1" },
      from: { id: "29:user", name: "Ola Eksempel", aadObjectId: "o1" },
      recipient: { id: "28:bot", name: "Lots" },
      locale: "nb-NO",
      ...more,
    };
  }

  async function companySays(...texts: readonly string[]) {
    for (const text of texts) assert.equal((await served.post(activity({ text }))).status, 200);
  }

  /** Asks for a person, and an adviser takes the case. */
  async function handOver() {
    await companySays("Vi er en møbelprodusent i Hamar med 12 ansatte og trenger lån til ny maskin");
    await companySays("jeg vil snakke med et menneske", "Jeg heter Ola Eksempel", "40 00 00 00", "Ja, send");
    await adviserDoes(office, ours, "take", "adviser", "[take]");
    await outbox.look();
  }

  const adviserSays = (text: string) => adviserDoes(office, ours, `m${++count}`, "adviser", text);

  /** Time goes by until the next try is due. */
  async function later(seconds = 60) {
    office.clock.at = new Date(Date.parse(office.clock.at) + seconds * 1000).toISOString();
    await outbox.look();
  }

  /** What came since `from`, the tries of one message as one. */
  function arrived(from = 0) {
    const texts = new Map(channel.deliveries.slice(from).map(({ activity: { id, text } }) => [id, text]));
    return [...texts.values()];
  }

  async function lines(text: string): Promise<readonly CaseLine[]> {
    const one = office.cases.in(ours).at(-1)?.case;
    const open = await office.desk.open({ adviser: one?.adviser ?? "", locale: "nb" }, one?.id ?? "");
    return open.ok ? open.value.transcript.filter((line) => line.text === text) : [];
  }
  const stateOf = async () => readState((await office.conversations.read(ours))?.state).conversation;

  it("reaches the company in the order in which it was said, and counts as delivered then", async () => {
    await handOver();
    const before = channel.deliveries.length;
    assert.match(channel.deliveries.at(-1)?.activity.text ?? "", /^Demo adviser fra Innovasjon Norge er her/);
    await Promise.all(["Hei!", "Hva koster maskinen?", "Og når?"].map(adviserSays));
    await outbox.look();
    assert.deepEqual(arrived(before), ["Hei!", "Hva koster maskinen?", "Og når?"]);
    const sent = channel.deliveries.slice(before);
    assert.deepEqual(
      new Set(sent.map(({ path }) => path)),
      new Set([`/v3/conversations/${theirs}/activities`]),
    );
    const { from, recipient, textFormat, conversation } = sent[0]?.activity ?? {};
    assert.deepEqual([from?.id, recipient?.id, textFormat], ["28:bot", "29:user", "plain"]);
    assert.deepInclude(conversation, { id: theirs });
    assert.lengthOf(new Set(sent.map(({ activity: { id } }) => id)), 3);
    assert.isTrue((await lines("Og når?"))[0]?.isDelivered);
    assert.deepEqual((await stateOf()).outbox, []);
  });

  it("keeps no name of the person with where they are found", async () => {
    await handOver();
    const { address } = await stateOf();
    assert.isNotNull(address);
    assert.notMatch(JSON.stringify(address), /Ola|o1/);
  });

  it("answers what the company asks in the answer alone", async () => {
    await companySays("hei", "Vi trenger lån");
    await outbox.look();
    const texts = channel.deliveries.map(({ activity: { text } }) => text);
    assert.lengthOf(texts, new Set(texts).size);
    assert.deepEqual((await stateOf()).outbox, []);
  });

  it("waits for a channel that fails, with all that is said after it, and shows none as delivered", async () => {
    await handOver();
    const before = channel.deliveries.length;
    channel.answerWith(503);
    await adviserSays("Først dette.");
    await outbox.look();
    await adviserSays("Så dette.");
    await outbox.look();
    assert.deepEqual(arrived(before), ["Først dette."]);
    assert.deepEqual(
      [...(await lines("Først dette.")), ...(await lines("Så dette."))].map(({ isDelivered }) => isDelivered),
      [false, false],
    );
    channel.answerWith(200);
    await later();
    assert.deepEqual(arrived(before), ["Først dette.", "Så dette."]);
    const ids = channel.deliveries.slice(before).map(({ activity: { id } }) => id);
    assert.lengthOf(new Set(ids), 2);
    assert.isTrue((await lines("Så dette."))[0]?.isDelivered);
  }).timeout(40_000);

  it("comes again under the same id when the answer to it was lost", async () => {
    await handOver();
    const before = channel.deliveries.length;
    channel.answerWith("lost");
    await adviserSays("Hørte du meg?");
    await outbox.look();
    assert.isFalse((await lines("Hørte du meg?"))[0]?.isDelivered);
    channel.answerWith(200);
    await later();
    const sent = channel.deliveries.slice(before).map(({ activity: { id, text } }) => ({ id, text }));
    assert.isAbove(sent.length, 1);
    assert.deepEqual(
      sent,
      sent.map(() => ({ id: sent[0]?.id, text: "Hørte du meg?" })),
    );
    assert.match(String(sent[0]?.id), /^turn-/);
    await later();
    assert.lengthOf(channel.deliveries, before + sent.length);
  }).timeout(40_000);

  for (const status of [403, 404])
    it(`is given up when the channel says ${status}, and never shown as delivered`, async () => {
      await handOver();
      channel.answerWith(status);
      await adviserSays("Er du der?");
      await outbox.look();
      const tries = channel.deliveries.length;
      channel.answerWith(200);
      await later();
      assert.lengthOf(channel.deliveries, tries);
      assert.deepEqual((await stateOf()).outbox, []);
      await adviserSays("Nå da?");
      await outbox.look();
      assert.isFalse((await lines("Er du der?"))[0]?.isDelivered);
      assert.isTrue((await lines("Nå da?"))[0]?.isDelivered);
    });

  it("goes where the bot was installed last", async () => {
    await handOver();
    const moved = await channelStub();
    const before = channel.deliveries.length;
    const again = activity({ type: "installationUpdate", action: "add", serviceUrl: moved.url });
    assert.equal((await served.post(again)).status, 200);
    await adviserSays("Velkommen tilbake.");
    await outbox.look();
    assert.lengthOf(channel.deliveries, before);
    assert.deepEqual(
      moved.deliveries.map(({ activity: { text } }) => text),
      ["Velkommen tilbake."],
    );
    await served.post({ ...again, id: "again" });
    const { turn } = await stateOf();
    await served.post({ ...again, id: "once more" });
    assert.equal((await stateOf()).turn, turn, "what is known already changes nothing");
    await moved.close();
  });

  it("is forgotten with the conversation, and so is where it went", async () => {
    await handOver();
    channel.answerWith(503);
    await adviserSays("Hei igjen.");
    // The first try is over: one that is under way while a conversation is forgotten still arrives.
    await outbox.look();
    await office.conversations.remove(ours);
    channel.answerWith(200);
    const before = channel.deliveries.length;
    await later();
    assert.notInclude(arrived(before), "Hei igjen.");
    assert.isUndefined(await office.conversations.read(ours));
  }).timeout(40_000);

  it("tells by the clock that an adviser is silent", async () => {
    await handOver();
    const before = channel.deliveries.length;
    await adviserDoes(office, ours, "", "wait", "3 days");
    await outbox.look();
    assert.isNotEmpty(arrived(before));
  });
});
