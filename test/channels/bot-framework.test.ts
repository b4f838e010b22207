import { request } from "node:http";
import { assert } from "chai";
import { type ChannelStub, channelStub, type ServedChannel, serveChannel } from "./bot-framework-serve.ts";

describe("Bot Framework, local", () => {
  let served: ServedChannel;
  let channel: ChannelStub;
  before(async () => {
    served = await serveChannel({ mode: "local" });
    channel = await channelStub();
  });
  after(async () => {
    await served.close();
    await channel.close();
  });

  let count = 0;
  /** An activity as the Emulator sends it, in a conversation of its own. */
  function activity(more: object = {}) {
    count += 1;
    return {
      type: "message",
      id: `a${count}`,
      channelId: "emulator",
      serviceUrl: channel.url,
      conversation: { id: `c${count}` },
      from: { id: "user-1", name: "User", role: "user" },
      recipient: { id: "bot-1", name: "Bot", role: "bot" },
      timestamp: "2026-11-21T12:00:00.000Z",
      text: "hei",
      ...more,
    };
  }
  const inAnswer = { deliveryMode: "expectReplies" };

  /** What the channel was sent since `work` began. */
  async function sentBy(work: () => Promise<unknown>) {
    const before = channel.deliveries.length;
    await work();
    return channel.deliveries.slice(before);
  }

  describe("replies in the answer", () => {
    it("say all of a reply, addressed back", async () => {
      const asked = activity({ ...inAnswer, serviceUrl: undefined, text: "valg", locale: "sv-SE" });
      const { status, body } = await served.post(asked);
      assert.equal(status, 200);
      assert.lengthOf(body.activities, 1);
      const [reply] = body.activities;
      assert.deepInclude(reply, {
        type: "message",
        text: "Hvilket land er bedriften i?",
        textFormat: "plain",
        locale: "sv-SE",
        inputHint: "expectingInput",
        channelId: "emulator",
        replyToId: asked.id,
        channelData: { asks: "country" },
      });
      assert.deepEqual(reply?.suggestedActions, {
        to: ["user-1"],
        actions: [
          { type: "imBack", title: "Norge", value: "NO" },
          { type: "imBack", title: "Sverige", value: "SE" },
        ],
      });
      assert.equal(reply?.conversation.id, asked.conversation.id);
      assert.equal(reply?.recipient.id, "user-1");
      assert.equal(reply?.from.id, "bot-1");
    });

    it("carry cards beside the same text", async () => {
      const { body } = await served.post(activity({ ...inAnswer, text: "kort" }));
      const [reply] = body.activities;
      assert.equal(reply?.text, "Jeg fant ett tilbud: Innovasjonslån.");
      assert.equal(reply?.attachments[0]?.contentType, "application/vnd.microsoft.card.adaptive");
      assert.equal(reply?.attachments[0]?.content.type, "AdaptiveCard");
      assert.equal(reply?.inputHint, "acceptingInput");
    });

    it("keep their order, and may be none", async () => {
      const { body } = await served.post(activity({ ...inAnswer, text: "to" }));
      assert.deepEqual(
        body.activities.map(({ text }: { text: string }) => text),
        ["Først dette.", "Så dette."],
      );
      assert.deepEqual<unknown>((await served.post(activity({ ...inAnswer, type: "typing" }))).body, {
        activities: [],
      });
    });

    it("are given again for an activity that comes again, which is heard once", async () => {
      const asked = activity({ ...inAnswer, text: "en gang" });
      const [first, second] = await Promise.all([served.post(asked), served.post(asked)]);
      assert.deepEqual<unknown>(first.body.activities[0]?.text, "Du sa: en gang");
      assert.deepEqual<unknown>(second.body.activities, first.body.activities);
      assert.lengthOf(
        served.bot.heard.filter(({ text }) => text === "en gang"),
        1,
      );
    });
  });

  describe("delivery to the channel", () => {
    it("answers 200 when every reply has arrived", async () => {
      const asked = activity({ text: "to" });
      const sent = await sentBy(async () => {
        const { status, text } = await served.post(asked);
        assert.deepEqual([status, text], [200, ""]);
      });
      assert.deepEqual(
        sent.map(({ path, activity }) => [path, activity.text]),
        [
          [`/v3/conversations/${asked.conversation.id}/activities/${asked.id}`, "Først dette."],
          [`/v3/conversations/${asked.conversation.id}/activities/${asked.id}`, "Så dette."],
        ],
      );
      assert.isUndefined(sent[0]?.authorization);
    });

    it("keeps the shape of choices and cards", async () => {
      const [choices, card] = await sentBy(async () => {
        await served.post(activity({ text: "valg" }));
        await served.post(activity({ text: "kort" }));
      });
      assert.deepEqual(choices?.activity.suggestedActions.actions[0], {
        type: "imBack",
        title: "Norge",
        value: "NO",
      });
      assert.deepEqual(choices?.activity.channelData, { asks: "country" });
      assert.equal(card?.activity.attachments[0]?.content.actions[0]?.type, "Action.OpenUrl");
    });

    it("does not send twice what comes twice, one after the other or at once", async () => {
      const asked = activity({ text: "langsomt" });
      const sent = await sentBy(async () => {
        const both = await Promise.all([served.post(asked), served.post(asked)]);
        const third = await served.post(asked);
        assert.deepEqual(
          [...both, third].map(({ status }) => status),
          [200, 200, 200],
        );
      });
      assert.lengthOf(sent, 1);
    });

    it("answers 502 when the channel takes nothing, and sends the saved replies when asked again", async () => {
      channel.answerWith(403);
      const asked = activity({ text: "senere" });
      const failed = await served.post(asked);
      assert.equal(failed.status, 502);
      assert.deepEqual<unknown>(failed.body, {
        error: { code: "NotDelivered", message: "The reply could not be delivered." },
      });
      assert.match(served.complaints.at(-1) ?? "", /not delivered .*emulator:c/);
      assert.notInclude(served.complaints.join(), "senere");
      channel.answerWith(200);
      const sent = await sentBy(async () => assert.equal((await served.post(asked)).status, 200));
      assert.deepEqual(
        sent.map(({ activity }) => activity.text),
        ["Du sa: senere"],
      );
      assert.lengthOf(
        served.bot.heard.filter(({ text }) => text === "senere"),
        1,
      );
    });

    it("answers an inner fault with a 500 that says nothing of the inside", async () => {
      const { status, text } = await served.post(activity({ text: "feil" }));
      assert.equal(status, 500);
      assert.notInclude(text, "hunter2");
      assert.notInclude(text, "at ");
    });
  });

  describe("a greeting", () => {
    const added = { type: "conversationUpdate", text: undefined, membersAdded: [{ id: "bot-1" }] };

    it("comes once, however often somebody arrives", async () => {
      const first = activity({ ...added, locale: "nn-NO" });
      const { conversation } = first;
      const sent = await sentBy(async () => {
        await Promise.all([
          served.post(first),
          served.post(activity({ ...added, conversation, membersAdded: [{ id: "user-1" }] })),
          served.post(activity({ conversation, type: "installationUpdate", action: "add" })),
        ]);
        await served.post(first);
        await served.post(activity({ ...added, conversation }));
      });
      assert.deepEqual(
        sent.map(({ activity }) => activity.text),
        ["Hei (nn-NO)"],
      );
      assert.deepEqual(sent[0]?.activity.channelData, { asks: "need" });
    });

    it("can stand in the answer, in the language that a clientInfo names", async () => {
      const entities = [{ type: "mention" }, { type: "clientInfo", locale: "sv-SE", country: "SE" }];
      const asked = activity({ ...added, ...inAnswer, entities });
      const { body } = await served.post(asked);
      assert.equal(body.activities[0]?.text, "Hei (sv-SE)");
      assert.deepEqual<unknown>((await served.post(asked)).body, { activities: [] });
    });

    it("does not come in the middle of a conversation", async () => {
      const { conversation } = activity();
      await served.post(activity({ conversation, ...inAnswer }));
      const { body } = await served.post(activity({ ...added, ...inAnswer, conversation }));
      assert.deepEqual<unknown>(body, { activities: [] });
    });

    for (const [name, update] of [
      ["nobody arrives", { type: "conversationUpdate", membersAdded: [] }],
      ["somebody leaves", { type: "conversationUpdate", membersRemoved: [{ id: "user-1" }] }],
      ["the bot is removed", { type: "installationUpdate", action: "remove" }],
    ] as const)
      it(`does not come when ${name}`, async () => {
        const { status, body } = await served.post(activity({ ...inAnswer, ...update, text: undefined }));
        assert.equal(status, 200);
        assert.deepEqual<unknown>(body, { activities: [] });
      });
  });

  describe("what is not for the bot", () => {
    for (const type of ["typing", "event", "messageReaction", "endOfConversation", "somethingNew"])
      it(`${type} is acknowledged`, async () => {
        const heard = served.bot.heard.length;
        const { status, text } = await served.post(activity({ type, text: undefined }));
        assert.deepEqual([status, text], [200, ""]);
        assert.lengthOf(served.bot.heard, heard);
      });

    it("an invoke is answered with 501, and with 400 when it names nothing", async () => {
      const known = await served.post(activity({ type: "invoke", name: "adaptiveCard/action", value: {} }));
      assert.equal(known.status, 501);
      assert.equal(known.body.error.code, "NotImplemented");
      assert.equal((await served.post(activity({ type: "invoke" }))).status, 400);
    });
  });

  describe("without authentication", () => {
    for (const host of ["localhost", "127.0.0.1", "LOCALHOST"])
      it(`answers go to ${host}`, async () => {
        const sent = await sentBy(() =>
          served.post(activity({ serviceUrl: `http://${host}:${channel.port}/` })),
        );
        assert.lengthOf(sent, 1);
      });

    const refused: [serviceUrl: string, status: number][] = [
      ["http://evil.example", 403],
      ["https://smba.trafficmanager.net/teams/", 403],
      ["http://localhost.evil.example", 403],
      ["http://127.0.0.1@evil.example/", 403],
      ["http://127.0.0.1:9@evil.example/", 403],
      ["http://127.0.0.1\\@evil.example/", 403], // a slash to one parser, a name to another
      ["http://127.0.0.1.evil.example/", 403],
      ["http://169.254.169.254/", 403],
      ["http://0.0.0.0:9/", 403],
      ["http://[::ffff:10.0.0.1]/", 403],
      ["file:///etc/passwd", 400],
      ["//evil.example", 400],
      ["", 400],
    ];
    for (const [serviceUrl, status] of refused)
      it(`${JSON.stringify(serviceUrl)} as serviceUrl is refused with ${status}`, async () => {
        const heard = served.bot.heard.length;
        const answer = await served.post(activity({ serviceUrl }));
        assert.equal(answer.status, status);
        assert.lengthOf(served.bot.heard, heard);
      });

    it("a serviceUrl elsewhere is refused even if the answer would not go there", async () => {
      const asked = activity({ ...inAnswer, serviceUrl: "http://evil.example" });
      assert.equal((await served.post(asked)).status, 403);
    });

    it("a name that was pointed to this machine is refused", async () => {
      const { status } = await requestAs("evil.example", served.origin, activity(inAnswer));
      assert.equal(status, 403);
      assert.equal((await requestAs("localhost:80", served.origin, activity(inAnswer))).status, 200);
    });
  });

  describe("bodies that are none", () => {
    const bodies: [name: string, body: unknown, status: number][] = [
      ["no body", undefined, 400],
      ["no JSON", "{", 400],
      ["null", null, 400],
      ["a list", [], 400],
      ["a text", '"hei"', 400],
      ["an empty object", {}, 400],
      ["depth", `{"type":"message","value":${"[".repeat(100)}${"]".repeat(100)}}`, 400],
    ];
    const activities: [name: string, more: object, status: number][] = [
      ["no type", { type: undefined }, 400],
      ["a type that is no text", { type: 7 }, 400],
      ["no channel", { channelId: undefined }, 400],
      ["a channel that is a path", { channelId: "../x" }, 400],
      ["no conversation", { conversation: undefined }, 400],
      ["a conversation without an id", { conversation: {} }, 400],
      ["an empty conversation id", { conversation: { id: "" } }, 400],
      ["a conversation id with a line break", { conversation: { id: "a\nb" } }, 400],
      ["an endless conversation id", { conversation: { id: "x".repeat(1001) } }, 400],
      ["half a character in an id", { id: "\ud800" }, 400],
      ["an id that is a number", { id: 1 }, 400],
      ["a sender that is a text", { from: "me" }, 400],
      ["a text that is a number", { text: 5 }, 400],
      ["a text that is an object", { text: {} }, 400],
      ["no text at all", { text: undefined }, 400],
      ["a value that says nothing, alone", { text: undefined, value: { x: 1 } }, 400],
      ["attachments that are a text", { attachments: "x" }, 400],
      ["attachments of nothing", { attachments: [null] }, 400],
      ["too many attachments", { attachments: Array(101).fill({}) }, 400],
      ["a locale that is a number", { locale: 5 }, 400],
      ["entities that are a text", { entities: "x" }, 400],
      ["arrivals that are a text", { type: "conversationUpdate", membersAdded: "x" }, 400],
      ["an installation that does nothing", { type: "installationUpdate" }, 400],
      ["channel data that is a text", { channelData: "x" }, 400],
      ["nowhere to answer to", { serviceUrl: undefined }, 400],
      ["a long text", { text: "x".repeat(100_001) }, 413],
      ["a long body", { text: "hei", value: "x".repeat(300_000) }, 413],
    ];
    for (const [name, body, status] of bodies)
      it(`${name}: ${status}, and nothing is heard`, () => isRefused(body, status));
    for (const [name, more, status] of activities)
      it(`${name}: ${status}, and nothing is heard`, () => isRefused(activity(more), status));

    async function isRefused(body: unknown, status: number): Promise<void> {
      const heard = served.bot.heard.length;
      const complaints = served.complaints.length;
      const answer = await served.post(body);
      assert.equal(answer.status, status, answer.text);
      assert.isString(answer.body.error.code);
      assert.isString(answer.body.error.message);
      assert.lengthOf(served.bot.heard, heard);
      assert.lengthOf(served.complaints, complaints);
    }
  });
});

/** A request under another name than the address has; fetch allows none. */
function requestAs(host: string, origin: string, body: unknown): Promise<{ status: number | undefined }> {
  return new Promise((resolve, reject) => {
    const headers = { host, "content-type": "application/json" };
    const sent = request(`${origin}/api/messages`, { method: "POST", headers }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode });
    });
    sent.on("error", reject);
    sent.end(JSON.stringify(body));
  });
}
