import { generateKeyPairSync } from "node:crypto";
import { assert } from "chai";
import type { Envelope } from "../../src/channels/bot-framework-activity.ts";
import { addressOf } from "../../src/channels/bot-framework-address.ts";
import { newConversation } from "../../src/domain/conversation.ts";
import type { Parcel } from "../../src/domain/outbox.ts";
import type { DoneInChat } from "../../src/ports.ts";
import {
  appId,
  foreignKey,
  type Microsoft,
  microsoft,
  serviceUrl,
  tenant,
} from "./bot-framework-microsoft.ts";
import { type ServedChannel, serveChannel } from "./bot-framework-serve.ts";

const azure = {
  mode: "azure",
  appId,
  appPassword: "secret",
  appType: "SingleTenant",
  tenantId: tenant,
} as const;

describe("Bot Framework, Azure", () => {
  let served: ServedChannel;
  let cloud: Microsoft;
  /** What the advisers' chats were asked about. */
  const inChats: DoneInChat[] = [];
  // The SDK keeps the keys for a day, for all of the process: one Microsoft must do for all of the tests.
  before(async () => {
    cloud = await microsoft();
    served = await serveChannel(azure, {
      async hear(done) {
        inChats.push(done);
        return undefined;
      },
      async tell({ contents: { adviser } }) {
        const address = addressOf(fromTeams() as unknown as Envelope);
        if (adviser !== "kari" || address === undefined) return undefined;
        return { address, locale: "nb", reply: { text: "Ola Eksempel: Hei" } };
      },
    });
    // It also writes to the console about every bad token.
    console.error = () => {};
  });
  const { error } = console;
  after(async () => {
    console.error = error;
    await served.close();
    await cloud.close();
  });

  let count = 0;
  /** A message as Teams sends it. */
  function fromTeams(more: object = {}) {
    count += 1;
    return {
      type: "message",
      id: `1763726400${count}`,
      timestamp: "2026-11-21T12:00:00.1234567Z",
      channelId: "msteams",
      serviceUrl,
      from: { id: "29:1abc", name: "Kari Nordmann", aadObjectId: "00000000-0000-4000-8000-000000000001" },
      conversation: { conversationType: "personal", tenantId: tenant, id: `a:1conversation${count}` },
      recipient: { id: `28:${appId}`, name: "Lots" },
      entities: [{ locale: "nb-NO", country: "NO", platform: "Web", type: "clientInfo" }],
      channelData: { tenant: { id: tenant } },
      locale: "nb-NO",
      text: "hei",
      attachments: [{ contentType: "text/html", content: "<p>hei</p>" }],
      ...more,
    };
  }
  const post = (activity: object, token = cloud.token()) =>
    served.post(activity, { authorization: `Bearer ${token}` });

  for (const keys of ["failing", "unreachable"] as const)
    it(`while the keys are ${keys}: 503, so that the channel tries again`, async () => {
      cloud.keys = keys;
      const { status, body } = await post(fromTeams());
      cloud.keys = "published";
      assert.equal(status, 503);
      assert.deepEqual<unknown>(body, {
        error: { code: "Unavailable", message: "The token could not be checked. Please try again." },
      });
      assert.isEmpty(served.bot.heard);
    });

  it("answers over the channel, with a token of its own", async () => {
    const asked = fromTeams({ text: "kort" });
    const before = cloud.deliveries.length;
    assert.equal((await post(asked)).status, 200);
    const [sent, ...more] = cloud.deliveries.slice(before);
    assert.isEmpty(more);
    assert.equal(sent?.host, "smba.trafficmanager.net");
    assert.equal(
      sent?.path,
      `/emea/v3/conversations/${encodeURIComponent(asked.conversation.id)}/activities/${asked.id}`,
    );
    assert.match(sent?.authorization ?? "", /^Bearer for-the-channel-/);
    assert.equal(sent?.activity.text, "Jeg fant ett tilbud: Innovasjonslån.");
    assert.lengthOf(sent?.activity.attachments ?? [], 1);
    assert.equal(served.bot.heard.at(-1)?.conversation, `msteams:${asked.conversation.id}`);
    assert.equal(served.bot.heard.at(-1)?.attachments, 0, "Teams' second copy of the text is no attachment");
  });

  const good: [name: string, activity: object, claims: object][] = [
    ["Teams, personal", {}, {}],
    [
      "web chat, which has no tenant",
      { channelId: "webchat", channelData: {}, conversation: { id: "w" } },
      {},
    ],
    ["a clock that is a minute off", {}, { nbf: Math.floor(Date.now() / 1000) + 60 }],
  ];
  for (const [name, more, claims] of good)
    it(`${name} is heard`, async () => {
      const { status } = await post(fromTeams(more), cloud.token(claims));
      assert.equal(status, 200);
    });

  const now = Math.floor(Date.now() / 1000);
  const elliptic = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  const bad: [name: string, header: () => string | undefined][] = [
    ["no header", () => undefined],
    ["an empty header", () => ""],
    ["another scheme", () => `Basic ${cloud.token()}`],
    ["a lower-case scheme", () => `bearer ${cloud.token()}`],
    ["no token", () => "Bearer "],
    ["a word", () => "Bearer x"],
    ["three words", () => "Bearer a.b.c"],
    ["a payload that is no JSON", () => `Bearer ${part({ typ: "JWT" })}.${part("x").slice(1)}.x`],
    ["a payload that is a number", () => `Bearer ${part({ typ: "JWT" })}.${part(1)}.x`],
    ["no signature", () => `Bearer ${cloud.token().replace(/[^.]*$/, "")}`],
    ["another's signature", () => `Bearer ${cloud.token({}, {}, foreignKey)}`],
    ["the algorithm none", () => `Bearer ${cloud.token({}, { alg: "none" })}`],
    ["a public key as a password", () => `Bearer ${cloud.token({}, { alg: "HS256" })}`],
    ["an elliptic key", () => `Bearer ${cloud.token({}, { alg: "ES256" }, elliptic)}`],
    ["an unknown key", () => `Bearer ${cloud.token({}, { kid: "key-2" })}`],
    ["no key", () => `Bearer ${cloud.token({}, { kid: undefined })}`],
    ["another bot", () => `Bearer ${cloud.token({ aud: "99999999-2222-4333-8444-555555555555" })}`],
    ["no bot", () => `Bearer ${cloud.token({ aud: undefined })}`],
    ["another issuer", () => `Bearer ${cloud.token({ iss: "https://sts.windows.net/evil/" })}`],
    ["the Emulator's issuer", () => `Bearer ${cloud.token(emulatorClaims)}`],
    ["our issuer, and a tenant to be trusted", () => `Bearer ${cloud.token({ tid: "evil" })}`],
    ["a skill", () => `Bearer ${cloud.token({ ver: "1.0", appid: "99999999-2222-4333-8444-555555555555" })}`],
    ["another serviceUrl", () => `Bearer ${cloud.token({ serviceurl: "https://evil.example/" })}`],
    ["no serviceUrl", () => `Bearer ${cloud.token({ serviceurl: undefined })}`],
    ["expired ten minutes ago", () => `Bearer ${cloud.token({ nbf: now - 4200, exp: now - 600 })}`],
    ["valid in ten minutes", () => `Bearer ${cloud.token({ nbf: now + 600 })}`],
  ];
  for (const [name, header] of bad)
    it(`${name}: 401, and nothing is heard`, async () => {
      const heard = served.bot.heard.length;
      const chats = inChats.length;
      const authorization = header();
      const sent = { ...fromTeams(), deliveryMode: "expectReplies" };
      const answer = await served.post(sent, authorization === undefined ? {} : { authorization });
      assert.equal(answer.status, 401);
      assert.deepEqual<unknown>(answer.body, {
        error: { code: "Unauthorized", message: "The token is missing, or not valid here." },
      });
      assert.lengthOf(served.bot.heard, heard);
      assert.lengthOf(inChats, chats, "nor in the advisers' chats");
    });

  const others: [name: string, more: object][] = [
    [
      "another tenant",
      { channelData: { tenant: { id: "evil" } }, conversation: { id: "a", tenantId: "evil" } },
    ],
    ["a tenant that is ours in one place only", { channelData: { tenant: { id: "evil" } } }],
    ["no tenant", { channelData: {}, conversation: { id: "a" } }],
    ["a channel that is not served", { channelId: "facebook" }],
    ["the channel of Azure's own extension", { channelId: "AseChannel" }],
  ];
  for (const [name, more] of others)
    it(`${name}: 403, and nothing is heard`, async () => {
      const heard = served.bot.heard.length;
      const chats = inChats.length;
      const { status, body } = await post(fromTeams(more));
      assert.equal(status, 403);
      assert.equal(body.error.code, "Forbidden");
      assert.lengthOf(served.bot.heard, heard);
      assert.lengthOf(inChats, chats);
    });

  it("a channel that the key is not endorsed for: 401", async () => {
    assert.equal((await post(fromTeams({ channelId: "emulator" }))).status, 401);
  });

  it("a token, but a body that is none: 400", async () => {
    const { status, body } = await post(fromTeams({ text: 5 }));
    assert.equal(status, 400);
    assert.equal(body.error.message, "text: Must be a text.");
  });

  it("an invoke with a token: 501, without: 401", async () => {
    const invoke = fromTeams({ type: "invoke", name: "composeExtension/query", text: undefined });
    assert.equal((await post(invoke)).status, 501);
    assert.equal((await served.post(invoke)).status, 401);
  });

  it("does not start with what the SDK cannot work with", async () => {
    const failure = await serveChannel({ ...azure, tenantId: undefined }).catch((error: unknown) => error);
    assert.match(String(failure), /MicrosoftAppTenantId is required/);
  });

  it("is sent what is said unasked with a token of ours, to where a proven activity came from", async () => {
    const first = fromTeams();
    await post(first);
    const conversation = `msteams:${first.conversation.id}`;
    served.bot.say(conversation, { text: "Hei fra rådgiveren", adviser: "Demo adviser" });
    const carried = await served.carrier.carry(
      {
        id: "said-2-x-0",
        contents: { kind: "turn", turn: 2, reply: 0 },
        tries: 0,
        due: "",
        until: "",
      },
      conversation,
      { ...newConversation("nb", ""), address: addressOf(first as unknown as Envelope) ?? null },
    );
    assert.equal(carried, "delivered");
    const sent = cloud.deliveries.at(-1);
    assert.equal(sent?.host, "smba.trafficmanager.net");
    assert.match(sent?.authorization ?? "", /^Bearer for-the-channel-/);
    assert.deepInclude(sent?.activity, { id: "said-2-x-0", text: "Hei fra rådgiveren", textFormat: "plain" });
  });

  const user = "00000000-0000-4000-8000-000000000001";
  for (const [name, more, person] of [
    ["alone with the bot", {}, { tenant, user }],
    ["in a group", { conversation: { id: "g", conversationType: "groupChat", tenantId: tenant } }, null],
    ["without an id of the directory", { from: { id: "29:1abc", name: user } }, null],
  ] as const)
    it(`says who writes ${name} as Teams does, and by no name`, async () => {
      await post(fromTeams({ ...more, text: `connect 1234-5678` }));
      assert.deepEqual(inChats.at(-1)?.person, person);
    });

  it("asks the advisers' chats about Teams alone", async () => {
    const before = inChats.length;
    await post(fromTeams({ channelId: "webchat", channelData: {} }));
    assert.lengthOf(inChats, before);
  });

  it("tells an adviser with a token of ours, to where Teams said they are", async () => {
    const parcel = (adviser: string): Parcel<"adviser"> => ({
      id: "adviser-2-x-0",
      contents: { kind: "adviser", adviser, case: "one", news: { what: "said", turn: 2 } },
      tries: 0,
      due: "",
      until: "",
    });
    const conversation = newConversation("nb", "");
    assert.equal(await served.adviserCarrier.carry(parcel("kari"), "c", conversation), "delivered");
    const sent = cloud.deliveries.at(-1);
    assert.equal(sent?.host, "smba.trafficmanager.net");
    assert.match(sent?.authorization ?? "", /^Bearer for-the-channel-/);
    assert.deepInclude(sent?.activity, { id: "adviser-2-x-0-one", text: "Ola Eksempel: Hei" });
    assert.equal(await served.adviserCarrier.carry(parcel("per"), "c", conversation), "never");
  });

  it("asks for the keys once, not with every token", () => {
    // Once in vain, once in vain, once for where they are and once for themselves.
    assert.equal(cloud.lookups, 4);
  });

  it("writes to the log that it could not get the keys, and nothing of bad tokens", () => {
    assert.lengthOf(served.complaints, 2);
    for (const line of served.complaints) assert.match(line, /keys could not be read/);
  });
});

const emulatorClaims = {
  iss: "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
  ver: "1.0",
  appid: appId,
};

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
