import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { assert } from "chai";
import { readState } from "../../src/conversation-state.ts";
import { createOutbox, type Outbox } from "../../src/outbox.ts";
import { webhooks } from "../../src/webhooks/webhooks.ts";
import { adviserDoes, chatAdvisers } from "../dialogue/chat-adviser.ts";
import { type Logged, type Office, realOffice } from "../real-bot.ts";

interface Call {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** An actor's own system. */
async function actorsSystem() {
  const calls: Call[] = [];
  const system = { calls, answers: 200 as number | "slow" | "down", url: "", close: async () => {} };
  const server = createServer((req, res) => {
    const chunks: Uint8Array[] = [];
    req.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    req.on("end", () => {
      const { url: path = "", headers } = req;
      calls.push({ path, headers, text: Buffer.concat(chunks).toString() });
      if (system.answers === "slow") return;
      if (system.answers === "down") return void req.socket.destroy();
      // Not in one: restify, once it is loaded, has `writeHead` return nothing.
      res.writeHead(system.answers, { location: "/elsewhere" });
      res.end("thanks");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  system.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/lots`;
  system.close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return system;
}

describe("webhooks", () => {
  const secret = "s".repeat(32);
  let system: Awaited<ReturnType<typeof actorsSystem>>;
  let office: Office;
  let outbox: Outbox;
  let lines: Logged[];
  let count = 0;

  /** An office whose cases are told of to the system. */
  async function begin(actor?: string) {
    lines = [];
    const hook = { url: system.url, ...(actor !== undefined && { actor }) };
    office = await realOffice(chatAdvisers, { lines, subscribers: [hook] });
    const { conversations, clock } = office;
    const time = { now: () => new Date(clock.at) };
    const note = (fields: Readonly<Record<string, unknown>>, message: string) =>
      void lines.push({ fields, message });
    const log = { info: note, warn: note, error: note };
    const carrier = webhooks([{ ...hook, secret }], time, log);
    outbox = createOutbox({ conversations, carriers: { webhook: carrier }, clock: time, log });
    await outbox.start();
  }
  beforeEach(async () => {
    system = await actorsSystem();
  });
  afterEach(async () => {
    await outbox.close();
    await system.close();
  });

  async function companySays(...texts: readonly string[]) {
    for (const text of texts)
      await office.bot.hear({
        conversation: "a",
        id: `u${++count}`,
        text,
        locale: "nb",
        attachments: 0,
      });
  }
  async function draft() {
    await companySays("Vi er en møbelprodusent i Hamar med 12 ansatte og trenger lån til ny maskin");
    await companySays("jeg vil snakke med et menneske", "Jeg heter Ola Eksempel", "40 00 00 00");
  }
  async function send() {
    await draft();
    await companySays("Ja, send");
    await outbox.look();
  }
  async function later(seconds: number) {
    office.clock.at = new Date(Date.parse(office.clock.at) + seconds * 1000).toISOString();
    await outbox.look();
  }
  const told = () => system.calls.map(({ text }) => JSON.parse(text));
  const events = () => told().map(({ event }) => event);
  const left = async () =>
    readState((await office.conversations.read("a"))?.state).conversation.outbox.length;

  it("tell of each move of a case, and say nothing of the company", async () => {
    await begin();
    await draft();
    await outbox.look();
    assert.deepEqual(events(), [], "a draft is nobody's");
    await companySays("Ja, send");
    await adviserDoes(office, "a", "", "adviser", "[take]");
    await adviserDoes(office, "a", "m1", "adviser", "Hei, Ola!");
    await companySays("Mitt nummer er 40 00 00 00");
    await adviserDoes(office, "a", "", "adviser", "[close helped]");
    await outbox.look();
    assert.deepEqual(events(), ["requested", "offered", "taken", "closed"]);
    const [, offered] = told();
    const one = office.cases.in("a").at(-1)?.case;
    const { id, ...rest } = offered;
    assert.deepEqual(rest, {
      case: one?.id,
      event: "offered",
      time: `${office.clock.at.slice(0, 19)}.000Z`,
      need: "loan",
      county: "NO-34",
      state: "offered",
    });
    assert.match(id, new RegExp(`^${one?.id}\\.`));
    assert.lengthOf(new Set(told().map((notice) => notice.id)), 4);
    assert.notMatch(JSON.stringify(system.calls), /Ola|4000|møbel|Hei/);
    assert.equal(await left(), 0);
  });

  it("are signed, with the time of the try", async () => {
    await begin();
    await send();
    const [call] = system.calls;
    const [, time, signed] =
      /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(call?.headers["lots-signature"])) ?? [];
    assert.equal(Number(time) * 1000, Date.parse(office.clock.at));
    const expected = createHmac("sha256", secret).update(`${time}.${call?.text}`).digest("hex");
    assert.equal(signed, expected);
    assert.equal(call?.headers["content-type"], "application/json");
  });

  for (const answers of [500, 503, 404, 429, "down", 302, 307] as const)
    it(`are tried again, the same and in order, when the system answers ${answers}`, async () => {
      await begin();
      system.answers = answers;
      await send();
      assert.deepEqual(events(), ["requested"], "what came after it waits");
      system.answers = 200;
      await later(10);
      assert.deepEqual(events(), ["requested", "requested", "offered"]);
      assert.deepEqual(system.calls[1]?.text, system.calls[0]?.text);
      assert.notEqual(system.calls[1]?.headers["lots-signature"], system.calls[0]?.headers["lots-signature"]);
      assert.isTrue(
        system.calls.every(({ path }) => path === "/lots"),
        "no redirect is followed",
      );
      assert.equal(await left(), 0);
      assert.notInclude(JSON.stringify(lines.map(({ fields }) => fields)), secret);
    });

  it("are tried again when the system is slow", async () => {
    await begin();
    system.answers = "slow";
    const started = Date.now();
    await send();
    assert.isBelow(Date.now() - started, 9_000);
    assert.isAbove(await left(), 0);
    system.answers = 200;
    await later(10);
    assert.deepEqual(events(), ["requested", "requested", "offered"]);
  }).timeout(20_000);

  it("are given up when the system will not have one, and the next goes on", async () => {
    await begin();
    system.answers = 422;
    await send();
    assert.deepEqual(events(), ["requested", "offered"]);
    assert.equal(await left(), 0);
  });

  it("are given up after a day", async () => {
    await begin();
    system.answers = 500;
    await send();
    for (let hour = 0; hour < 27; hour++) await later(3600);
    const tries = system.calls.length;
    assert.isAbove(tries, 20);
    await later(3600);
    assert.lengthOf(system.calls, tries);
  });

  it("go to the actor that has the case, and to no other", async () => {
    await begin("in-innlandet");
    await send();
    assert.deepEqual(events(), ["requested", "offered"]);
    await outbox.close();
    await begin("almi-orebro");
    await send();
    assert.lengthOf(system.calls, 2);
  });
});
