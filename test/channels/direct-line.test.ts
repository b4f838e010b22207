import { gzipSync } from "node:zlib";
import { assert } from "chai";
import { WebSocket } from "ws";
import { directLine } from "../../src/channels/direct-line.ts";
import { lifetimes, tokens } from "../../src/channels/direct-line-token.ts";
import { createLive } from "../../src/live.ts";
import { everything, scriptedBot } from "../web/scripted-bot.ts";
import { clientOf, embedOrigin, type Served, secret, serve } from "../web/serve.ts";

const base = "/v3/directline";

interface Frame {
  readonly activities: readonly Record<string, unknown>[];
  readonly watermark: string;
}

/** A websocket that keeps its frames until they are asked for. */
function listen(streamUrl: string) {
  const socket = new WebSocket(streamUrl);
  const frames: string[] = [];
  const waiting: ((text: string) => void)[] = [];
  socket.on("message", (data) => {
    const next = waiting.shift();
    if (next) next(String(data));
    else frames.push(String(data));
  });
  const nextText = () => {
    const text = frames.shift();
    return text === undefined
      ? new Promise<string>((resolve) => waiting.push(resolve))
      : Promise.resolve(text);
  };
  return {
    socket,
    nextText,
    next: async (): Promise<Frame> => JSON.parse(await nextText()),
    refused: new Promise<number>((resolve) => {
      socket.once("unexpected-response", (_, answer) => resolve(answer.statusCode ?? 0));
      socket.on("error", () => {});
    }),
    closed: new Promise<number>((resolve) => socket.once("close", resolve)),
  };
}

/** The same bytes in other letters: the last one of a signature has two bits to spare. */
function respelt(token: string): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const other = token.slice(0, -1) + letters[letters.indexOf(token.at(-1) ?? "") + 1];
  const bytes = (one: string) => Buffer.from(one.split(".")[2] ?? "", "base64url").toString("hex");
  assert.equal(bytes(other), bytes(token));
  return other;
}

describe("Direct Line", () => {
  let served: Served;
  let call: ReturnType<typeof clientOf>;
  beforeEach(async () => {
    served = await serve();
    call = clientOf(served.origin);
  });
  afterEach(() => served.close());

  async function begin(body: unknown = { locale: "nb-NO" }) {
    const minted = await call("POST", `${base}/tokens/generate`, { body: {} });
    const started = await call("POST", `${base}/conversations`, { token: minted.body.token, body });
    const id: string = started.body.conversationId;
    const token: string = minted.body.token;
    const at = `${base}/conversations/${id}`;
    return {
      id,
      token,
      at,
      resume: minted.body.resume as string,
      streamUrl: started.body.streamUrl as string,
      say: (text: string, more = {}) =>
        call("POST", `${at}/activities`, { token, body: { type: "message", text, ...more } }),
      post: (body: unknown, headers = {}) => call("POST", `${at}/activities`, { token, body, headers }),
      read: (watermark = "") => call("GET", `${at}/activities?watermark=${watermark}`, { token }),
    };
  }

  describe("tokens", () => {
    it("are for one conversation that nobody can guess, and do not start it", async () => {
      const { status, body } = await call("POST", `${base}/tokens/generate`, { body: {} });
      assert.equal(status, 200);
      assert.match(body.conversationId, /^dl-[0-9a-f]{32}$/);
      assert.equal(body.expires_in, 1800);
      const read = await call("GET", `${base}/conversations/${body.conversationId}/activities`, body);
      assert.deepEqual<unknown>(read.body, { activities: [], watermark: "" });
    });

    const bySender: [name: string, headers: Record<string, string>, status: number][] = [
      ["an embedding page", { origin: embedOrigin }, 200],
      ["another page", { origin: "https://evil.example" }, 403],
      ["a sandboxed page", { origin: "null" }, 403],
      ["another server with the secret", { origin: "", authorization: `Bearer ${secret}` }, 200],
      [
        "another page with the secret",
        { origin: "https://evil.example", authorization: `Bearer ${secret}` },
        403,
      ],
      ["another server with another secret", { authorization: "Bearer guess", origin: "" }, 403],
    ];
    for (const [name, headers, status] of bySender)
      it(`${name} is answered with ${status}`, async () => {
        const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ""));
        const answer = await fetch(`${served.origin}${base}/tokens/generate`, {
          method: "POST",
          headers: given,
        });
        assert.equal(answer.status, status);
        const shared = answer.headers.get("access-control-allow-origin");
        assert.equal(shared, headers.origin === embedOrigin ? embedOrigin : null);
      });

    it("a caller without an origin and without the secret is refused", async () => {
      const answer = await fetch(`${served.origin}${base}/tokens/generate`, { method: "POST" });
      assert.equal(answer.status, 403);
    });

    it("answer the preflight of an embedding page alone", async () => {
      const ask = (origin: string) =>
        fetch(`${served.origin}${base}/conversations`, { method: "OPTIONS", headers: { origin } });
      const answer = await ask(embedOrigin);
      assert.equal(answer.status, 204);
      assert.include(answer.headers.get("access-control-allow-headers"), "x-ms-bot-agent");
      assert.equal((await ask("https://evil.example")).status, 403);
    });

    it("keep their user and conversation when refreshed", async () => {
      const { token, id } = await begin();
      const { status, body } = await call("POST", `${base}/tokens/refresh`, { token });
      assert.equal(status, 200);
      assert.equal(body.conversationId, id);
      assert.deepEqual<unknown>(payloadOf(body.token).user, payloadOf(token).user);
    });

    it("carry a user that we made, whatever the page asks for", async () => {
      const { body } = await call("POST", `${base}/tokens/generate`, {
        body: { user: { id: "dl_admin", name: "x" } },
      });
      assert.match(payloadOf(body.token).user, /^dl_[0-9a-f]{32}$/);
    });

    it("that expired are refused, and cannot be refreshed", async () => {
      const { id, at } = await begin();
      const old = tokens(secret, () => Date.now() - lifetimes.talk * 1000);
      const token = old.issue({ conversation: id, user: "dl_x" }, "talk");
      for (const [method, path] of [
        ["POST", `${base}/tokens/refresh`],
        ["GET", at],
        ["GET", `${at}/activities`],
        ["POST", `${at}/activities`],
      ] as const) {
        const answer = await call(method, path, { token });
        assert.equal(answer.status, 403, path);
        assert.equal(answer.body.error.code, "TokenExpired");
      }
    });

    it("that were good are refused once they expire, and for another use at any time", () => {
      let now = Date.now();
      const signed = tokens(secret, () => now);
      const claims = { conversation: "dl-x", user: "dl_x" };
      const token = signed.issue(claims, "talk");
      for (let times = 0; times < 2; times += 1) {
        assert.deepEqual(signed.verify(token, "talk"), claims);
        assert.equal(signed.verify(token, "stream"), "other-use");
      }
      now += lifetimes.talk * 1000;
      assert.equal(signed.verify(token, "talk"), "expired");
    });

    it("of another conversation, another use or another signature are refused everywhere", async () => {
      const mine = await begin();
      const theirs = await begin();
      const other = tokens("another secret").issue({ conversation: mine.id, user: "dl_x" }, "talk");
      const [head, payload] = mine.token.split(".");
      const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString("base64url");
      const bad = [
        theirs.token,
        theirs.resume,
        mine.resume,
        other,
        `${head}.${payload}.`,
        `${none}.${payload}.`,
        respelt(mine.token),
        "x",
        "a.b.c",
      ];
      for (const token of bad)
        for (const [method, path] of [
          ["GET", mine.at],
          ["GET", `${mine.at}/activities`],
          ["POST", `${mine.at}/activities`],
          ["POST", `${mine.at}/upload`],
        ] as const)
          assert.equal(
            (await call(method, path, { token, ...(method === "POST" ? { body: { type: "typing" } } : {}) }))
              .status,
            403,
          );
      assert.equal((await call("GET", mine.at)).status, 401);
      assert.isEmpty(served.bot.heard);
    });

    it("of a page of ours are had again with the resume ticket, for the same conversation", async () => {
      const first = await begin();
      await first.say("hei");
      const { body } = await call("POST", `${base}/tokens/generate`, { body: { resume: first.resume } });
      assert.equal(body.conversationId, first.id);
      const started = await call("POST", `${base}/conversations`, { token: body.token, body: {} });
      assert.equal(started.status, 200);
      const forged = await call("POST", `${base}/tokens/generate`, { body: { resume: first.token } });
      assert.equal(forged.status, 200);
      assert.notEqual(forged.body.conversationId, first.id);
    });

    it("are not minted without end for one address", async () => {
      const all = Array.from({ length: 70 }, () => call("POST", `${base}/tokens/generate`, { body: {} }));
      const refused = (await Promise.all(all)).filter(({ status }) => status === 429);
      assert.isAtLeast(refused.length, 8);
      assert.match(refused[0]?.headers.get("retry-after") ?? "", /^[1-9]\d*$/);
    });
  });

  describe("a conversation", () => {
    it("starts with 201 and a greeting in the client's language, and starts again with 200 and the same", async () => {
      const { id, token, at, read } = await begin({ user: {}, locale: "sv-SE" });
      const first = await read();
      assert.deepEqual(
        first.body.activities.map(({ text }: { text: string }) => text),
        ["Hei (sv-SE)"],
      );
      const again = await call("POST", `${base}/conversations`, { token, body: { user: {}, locale: "nb" } });
      assert.equal(again.status, 200);
      assert.equal(again.body.conversationId, id);
      assert.deepEqual<unknown>((await read()).body, first.body);
      const found = await call("GET", `${at}?watermark=${first.body.watermark}`, { token });
      assert.equal(found.status, 200);
      assert.isString(found.body.token);
      assert.include(found.body.streamUrl, `watermark=${first.body.watermark}`);
    });

    it("starts for another server that has the secret", async () => {
      const { status, body } = await call("POST", `${base}/conversations`, { token: secret });
      assert.equal(status, 201);
      assert.equal(
        (await call("GET", `${base}/conversations/${body.conversationId}/activities`, body)).status,
        200,
      );
    });

    it("has ids and watermarks that are the same after a restart", async () => {
      const { id, token, at, say, read } = await begin();
      await say("to", { channelData: { clientActivityID: "abc" } });
      const before = (await read()).body;
      assert.deepEqual(
        before.activities.map((activity: { id: string }) => activity.id),
        [`${id}|1.1`, `${id}|2u`, `${id}|2.1`, `${id}|2.2`],
      );
      const again = await serve(everything, served.bot);
      const after = await clientOf(again.origin)("GET", `${at}/activities`, { token });
      assert.deepEqual<unknown>(after.body, before);
      assert.deepEqual<unknown>(
        (await clientOf(again.origin)("GET", `${at}/activities?watermark=${before.watermark}`, { token }))
          .body,
        {
          activities: [],
          watermark: before.watermark,
        },
      );
      await again.close();
    });

    it("echoes what the person wrote with its own id, from the user of the token", async () => {
      const { token, say, read } = await begin();
      const { status, body } = await say("hei", {
        from: { id: "someone else", role: "bot" },
        id: "x",
        timestamp: "1999-01-01T00:00:00Z",
        recipient: { id: "x" },
        serviceUrl: "http://169.254.169.254/",
        channelId: "msteams",
        channelData: { clientActivityID: "abc123", secret: 1 },
      });
      assert.equal(status, 200);
      const echo = (await read()).body.activities[1];
      assert.equal(echo?.id, body.id);
      assert.deepEqual(echo?.from, { id: payloadOf(token).user, role: "user" });
      assert.deepEqual(echo?.channelData, { turn: 2, clientActivityID: "abc123" });
      assert.equal(echo?.channelId, "directline");
      assert.notProperty(echo, "serviceUrl");
      assert.notProperty(echo, "recipient");
    });

    it("hears an utterance once, however often it is sent", async () => {
      const { say, read } = await begin();
      const more = { channelData: { clientActivityID: "abc123" } };
      const answers = await Promise.all([say("hei", more), say("hei", more)]);
      const third = await say("hei", more);
      assert.equal(answers[0].body.id, third.body.id);
      assert.lengthOf((await read()).body.activities, 3);
    });

    it("keeps the replies of one turn in their order for a client that sorts by time", async () => {
      const { say, read } = await begin();
      await say("to");
      const times = (await read()).body.activities.map(({ timestamp }: { timestamp: string }) => timestamp);
      assert.deepEqual(times, [...times].sort());
      assert.equal(new Set(times).size, times.length);
    });

    it("gives choices, what is asked and cards in Direct Line's form", async () => {
      const { say, read } = await begin();
      await say("valg");
      await say("kort");
      const { activities } = (await read()).body;
      assert.deepInclude(activities[2], {
        text: "Hvilket land er bedriften i?",
        textFormat: "plain",
        inputHint: "expectingInput",
        suggestedActions: {
          actions: [
            { type: "imBack", title: "Norge", value: "NO" },
            { type: "imBack", title: "Sverige", value: "SE" },
          ],
        },
        channelData: { turn: 2, asks: "country" },
      });
      assert.equal(activities[2]?.replyToId, activities[1]?.id);
      assert.equal(activities[4]?.attachments[0]?.contentType, "application/vnd.microsoft.card.adaptive");
      assert.include(activities[4]?.text, "Innovasjonslån");
    });

    it("is read from the start with a watermark that is not ours", async () => {
      const { read, say } = await begin();
      await say("hei");
      for (const watermark of [
        "undefined",
        "null",
        "-1",
        "0",
        "99",
        "1",
        "2-zzz",
        "999999999999999999-a",
        "' OR 1=1",
      ])
        assert.lengthOf((await read(encodeURIComponent(watermark))).body.activities, 3, watermark);
    });

    it("is read from its new start when it was forgotten and begun anew", async () => {
      const { id, read, say } = await begin();
      await say("hei");
      const { watermark } = (await read()).body;
      served.bot.forget(id);
      for (const text of ["en", "to", "tre"]) await say(text);
      const { activities } = (await read(watermark)).body;
      assert.equal(activities[0]?.text, "en");
      served.bot.forget(id);
      assert.deepEqual<unknown>((await read(watermark)).body.activities, []);
    });

    it("goes out in full however long it is", async () => {
      const { id, at, token, streamUrl } = await begin();
      for (let n = 2; n <= 120; n += 1) served.bot.say(id, { text: `${n}` });
      const { next, socket } = listen(streamUrl);
      const texts: unknown[] = [];
      while (texts.length < 120) texts.push(...(await next()).activities.map(({ text }) => text));
      assert.deepEqual(
        texts.slice(1),
        Array.from({ length: 119 }, (_, n) => `${n + 2}`),
      );
      socket.close();
      const seen: unknown[] = [];
      for (let watermark = ""; seen.length < 120; ) {
        const { body } = await call("GET", `${at}/activities?watermark=${watermark}`, { token });
        seen.push(...body.activities);
        watermark = body.watermark;
      }
      assert.lengthOf(seen, 120);
    });

    it("is an empty set, not an error, while it cannot be read", async () => {
      const bot = { ...scriptedBot(everything), turns: () => Promise.reject(new Error("disk")) };
      const broken = await serve(everything, bot);
      const { conversationId, token } = (await clientOf(broken.origin)("POST", `${base}/tokens/generate`))
        .body;
      const path = `${base}/conversations/${conversationId}/activities?watermark=3-a`;
      const answer = await clientOf(broken.origin)("GET", path, { token });
      assert.equal(answer.status, 200);
      assert.deepEqual<unknown>(answer.body, { activities: [], watermark: "3-a" });
      assert.lengthOf(broken.complaints, 1);
      await broken.close();
    });
  });

  describe("what clients send", () => {
    const hostile = [
      "",
      " ",
      "x".repeat(100_000),
      "<script>alert(1)</script><img src=x onerror=alert(1)>",
      "\u0001\u0007\u001b[31m\u200b\u200d\u2066\ufeff\u202e",
      "{{x}} {{{y}}}",
      '$t(title) $t(x, {"y":1})',
      "__proto__",
      "constructor",
      "'; DROP TABLE turns; --",
      "🏔️ 👩🏽‍🚀 e\u0301",
    ];
    for (const text of hostile)
      it(`${JSON.stringify(text.slice(0, 30))} reaches the bot as it is`, async () => {
        const { say, read } = await begin();
        assert.equal((await say(text)).status, 200);
        assert.equal(served.bot.heard[0]?.text, text);
        assert.equal((await read()).body.activities[1]?.text, text);
      });

    it("what no database takes is replaced", async () => {
      const { say } = await begin();
      await say("a\u0000b\ud800c");
      assert.equal(served.bot.heard[0]?.text, "a\ufffdb\ufffdc");
    });

    const table: [name: string, activity: unknown, status: number][] = [
      ["nothing", undefined, 400],
      ["null", null, 400],
      ["a number", 7, 400],
      ["a list", [], 400],
      ["an object without a type", { text: "hei" }, 400],
      ["a message without a text", { type: "message" }, 400],
      ["a number for a text", { type: "message", text: 7 }, 400],
      ["null for a text", { type: "message", text: null }, 400],
      ["an object for a text", { type: "message", text: { toString: "x" } }, 400],
      ["100,001 characters", { type: "message", text: "x".repeat(100_001) }, 413],
      ["a locale that is none", { type: "message", text: "x", locale: "<b>" }, 400],
      [
        "a client id with a line break",
        { type: "message", text: "x", channelData: { clientActivityID: "a\nb" } },
        400,
      ],
      [
        "a client id like our own",
        { type: "message", text: "x", channelData: { clientActivityID: "~a" } },
        400,
      ],
      ["an empty client id", { type: "message", text: "x", channelData: { clientActivityID: "" } }, 400],
      ["a text for channel data", { type: "message", text: "x", channelData: "x" }, 400],
      ["a text for attachments", { type: "message", text: "x", attachments: "x" }, 400],
      ["101 attachments", { type: "message", text: "x", attachments: Array(101).fill({}) }, 400],
      ["a conversation update", { type: "conversationUpdate", membersAdded: [{ id: "x" }] }, 400],
      ["an invoke", { type: "invoke", name: "x" }, 400],
      ["the end of the conversation", { type: "endOfConversation" }, 400],
      ["a type of the prototype", { type: "__proto__" }, 400],
      ["an adviser's status", { type: "event", name: "handoff.status", value: { state: "accepted" } }, 400],
      ["an event without a name", { type: "event" }, 400],
      ["an event of the prototype", { type: "event", name: "constructor" }, 400],
      ["a page that is ready", { type: "event", name: "webchat/join", value: { language: "nb" } }, 200],
      ["typing", { type: "typing" }, 200],
      ["prototype keys", JSON.parse('{"type":"message","text":"x","__proto__":{"y":1}}'), 200],
    ];
    for (const [name, activity, status] of table)
      it(`${name} is answered with ${status}${status === 200 ? "" : ", says why, and changes nothing"}`, async () => {
        const { post, read } = await begin();
        const before = (await read()).body;
        const answer = await post(activity);
        assert.equal(answer.status, status);
        if (status === 200) return assert.isString(answer.body.id);
        assert.isNotEmpty(answer.body.error.message);
        assert.deepEqual<unknown>((await read()).body, before);
        assert.isEmpty(served.bot.heard);
      });

    it("malformed, compressed and other bodies are refused and change nothing", async () => {
      const { post } = await begin();
      assert.equal((await post('{"type":"message","text":')).status, 400);
      assert.equal(
        (await post("type=message", { "content-type": "application/x-www-form-urlencoded" })).status,
        415,
      );
      assert.equal((await post("<a/>", { "content-type": "text/xml" })).status, 415);
      assert.equal((await post("{}", { "content-encoding": "gzip" })).status, 415);
      const zipped = gzipSync('{"type":"message","text":"x"}').toString("latin1");
      assert.equal((await post(zipped, { "content-encoding": "gzip" })).status, 415);
      assert.equal((await post(`${"[".repeat(99)}${"]".repeat(99)}`)).status, 400);
      assert.isEmpty(served.bot.heard);
      assert.equal((await call("GET", "/health")).status, 200);
    });

    it("a card's button speaks as its author wrote", async () => {
      const { post } = await begin();
      await post({ type: "message", value: "Hvorfor dette?" });
      await post({ type: "message", text: "", value: { msteams: { type: "imBack", value: "Ja" } } });
      assert.deepEqual(
        served.bot.heard.map(({ text }) => text),
        ["Hvorfor dette?", "Ja"],
      );
    });

    it("a failing turn tells nothing of the inside, and the conversation goes on", async () => {
      const { say, read } = await begin();
      const { status, text } = await say("feil");
      assert.equal(status, 500);
      assert.notInclude(text, "hunter2");
      assert.equal((await read()).status, 200);
      assert.equal((await say("hei")).status, 200);
    });

    it("too much at once is refused with 400, and only for that conversation", async () => {
      const first = await begin();
      const other = await begin();
      const all = await Promise.all(Array.from({ length: 30 }, (_, n) => first.say(`${n}`)));
      const refused = all.filter(({ status }) => status === 400);
      assert.isAtLeast(refused.length, 9);
      assert.equal(refused[0]?.body.error.code, "TooMany");
      assert.equal((await other.say("hei")).status, 200);
    });
  });

  describe("uploads", () => {
    const upload = async (body: BodyInit, headers: Record<string, string> = {}) => {
      const { at, token } = await begin();
      return fetch(`${served.origin}${at}/upload?userId=x`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, ...headers },
        body,
      });
    };
    const activity = (value: unknown) =>
      new Blob([JSON.stringify(value)], { type: "application/vnd.microsoft.activity" });

    it("are counted, and the message beside them is heard", async () => {
      const form = new FormData();
      const message = { type: "message", text: "se vedlegg", attachments: [{ name: "a" }, { name: "b" }] };
      form.append("activity", activity({ ...message, channelData: { clientActivityID: "f1" } }));
      form.append("file", new Blob([new Uint8Array(3_000_000)], { type: "image/png" }), "a.png");
      form.append("file", new Blob(["--x\r\n\r\nContent-Disposition"]), "b.txt");
      const answer = await upload(form);
      assert.equal(answer.status, 200);
      assert.isString((await answer.json()).id);
      assert.deepInclude(served.bot.heard[0], { id: "f1", text: "se vedlegg", attachments: 2 });
    });

    it("without a message are heard as attachments alone", async () => {
      assert.equal((await upload(new Uint8Array(100), { "content-type": "image/png" })).status, 200);
      assert.deepInclude(served.bot.heard[0], { text: "", attachments: 1 });
    });

    const malformed: [name: string, body: BodyInit, type: string, status: number][] = [
      ["no boundary", "x", "multipart/form-data", 400],
      [
        "cut short",
        "--b\r\ncontent-disposition: form-data; name=file\r\n\r\nabc",
        "multipart/form-data; boundary=b",
        400,
      ],
      [
        "an activity that is no JSON",
        "--b\r\ncontent-type: application/vnd.microsoft.activity\r\n\r\n{\r\n--b--",
        "multipart/form-data; boundary=b",
        400,
      ],
      [
        "an event of an adviser",
        `--b\r\ncontent-type: application/vnd.microsoft.activity\r\n\r\n{"type":"event","name":"handoff.status"}\r\n--b--`,
        "multipart/form-data; boundary=b",
        400,
      ],
      ["an endless part header", `--b\r\n${"x".repeat(300_000)}`, "multipart/form-data; boundary=b", 413],
      ["26 MB", "x".repeat(26 * 1024 * 1024), "image/png", 413],
    ];
    for (const [name, body, type, status] of malformed)
      it(`${name} is answered with ${status}`, async () => {
        assert.equal((await upload(body, { "content-type": type })).status, status);
        assert.isEmpty(served.bot.heard);
      });

    it("are read right however they are cut into pieces", async () => {
      const whole = Buffer.from(
        `--b\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{"type":"message","text":"ø"}\r\n--b\r\nContent-Type: a/b\r\n\r\n\r\n-\r\n--\r\n--b\r\n\r\n\r\n\r\n--b--\r\n`,
      );
      const pieces = new ReadableStream({
        start(stream) {
          for (const byte of whole) stream.enqueue(new Uint8Array([byte]));
          stream.close();
        },
      });
      const { at, token } = await begin();
      const answer = await fetch(`${served.origin}${at}/upload`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": 'multipart/form-data; boundary="b"' },
        body: pieces,
        ...{ duplex: "half" },
      });
      assert.equal(answer.status, 200);
      assert.deepInclude(served.bot.heard[0], { text: "ø", attachments: 2 });
    });
  });

  describe("the stream", () => {
    it("replays what was said, then carries echo and replies in one frame", async () => {
      const { streamUrl, say } = await begin();
      const stream = listen(streamUrl);
      assert.equal((await stream.next()).activities[0]?.text, "Hei (nb-NO)");
      await say("to", { channelData: { clientActivityID: "abc" } });
      const frame = await stream.next();
      assert.deepEqual(
        frame.activities.map(({ text }) => text),
        ["to", "Først dette.", "Så dette."],
      );
      assert.match(frame.watermark, /^2-/);
      stream.socket.close();
    });

    it("shows that an answer is being made, and saves nothing of that", async () => {
      const { streamUrl, say, read } = await begin();
      const stream = listen(streamUrl);
      await stream.next();
      const said = say("langsomt");
      const frame = await stream.next();
      assert.equal(frame.activities[0]?.type, "typing");
      assert.match(frame.watermark, /^1-/);
      await said;
      assert.deepEqual(
        (await stream.next()).activities.map(({ text }) => text),
        ["langsomt", "Du sa: langsomt"],
      );
      assert.lengthOf((await read()).body.activities, 3);
      stream.socket.close();
    });

    it("answers an empty text with an empty text", async () => {
      const stream = listen((await begin()).streamUrl);
      await stream.next();
      stream.socket.send("");
      assert.equal(await stream.nextText(), "");
      stream.socket.send("anything else is not for us");
      stream.socket.close();
    });

    it("resumes after the watermark with what was missed, and nothing twice", async () => {
      const { at, token, streamUrl, say } = await begin();
      const first = listen(streamUrl);
      const { watermark } = await first.next();
      first.socket.close();
      await first.closed;
      await say("hei");
      const { body } = await call("GET", `${at}?watermark=${watermark}`, { token });
      const second = listen(body.streamUrl);
      assert.deepEqual(
        (await second.next()).activities.map(({ text }) => text),
        ["hei", "Du sa: hei"],
      );
      await say("igjen");
      assert.deepEqual(
        (await second.next()).activities.map(({ text }) => text),
        ["igjen", "Du sa: igjen"],
      );
      second.socket.close();
    });

    it("reaches every tab of the conversation, and no other conversation", async () => {
      const mine = await begin();
      const theirs = await begin();
      const again = await call("GET", mine.at, { token: mine.token });
      const tabs = [listen(mine.streamUrl), listen(again.body.streamUrl), listen(theirs.streamUrl)];
      for (const tab of tabs) await tab.next();
      await mine.say("hei");
      for (const tab of tabs.slice(0, 2)) assert.equal((await tab.next()).activities[0]?.text, "hei");
      await theirs.say("deres");
      assert.equal((await tabs[2]?.next())?.activities[0]?.text, "deres");
      for (const tab of tabs) tab.socket.close();
    });

    it("finds what was said unasked within seconds", async () => {
      const { id, streamUrl } = await begin();
      const stream = listen(streamUrl);
      await stream.next();
      served.bot.say(id, { text: "En rådgiver er her." });
      assert.equal((await stream.next()).activities[0]?.text, "En rådgiver er her.");
      stream.socket.close();
    });

    it("takes a ticket once, for its own conversation, from our own pages", async () => {
      const mine = await begin();
      const theirs = await begin();
      const first = listen(mine.streamUrl);
      await first.next();
      assert.equal(await listen(mine.streamUrl).refused, 403);
      first.socket.close();
      assert.equal(await listen(theirs.streamUrl.replace(theirs.id, mine.id)).refused, 403);
      assert.equal(await listen(mine.streamUrl.replace(/t=[^&]+/, `t=${mine.token}`)).refused, 403);
      assert.equal(await listen(mine.streamUrl.replace(/\?.*/, "")).refused, 403);
      assert.equal(await listen(mine.streamUrl.replace("/stream", "/elsewhere")).refused, 404);
      const old = tokens(secret, () => Date.now() - 61_000).issue(
        { conversation: mine.id, user: "x" },
        "stream",
      );
      assert.equal(await listen(mine.streamUrl.replace(/t=[^&]+/, `t=${old}`)).refused, 403);
      const socket = new WebSocket(theirs.streamUrl, { origin: "https://evil.example" });
      socket.on("error", () => {});
      assert.equal(
        await new Promise((resolve) => socket.once("unexpected-response", (_, it) => resolve(it.statusCode))),
        403,
      );
    });

    it("is open ten times at most for one conversation", async () => {
      const { at, token } = await begin();
      const opened = [];
      for (let n = 0; n < 11; n += 1) opened.push(listen((await call("GET", at, { token })).body.streamUrl));
      assert.equal(await opened[10]?.refused, 429);
      for (const { socket } of opened) socket.close();
    });

    it("is closed with 1001 when the server goes", async () => {
      const { streamUrl } = await begin();
      const stream = listen(streamUrl);
      await stream.next();
      const going = served.close();
      assert.equal(await stream.closed, 1001);
      await going;
    });
  });

  it("has a name", () => {
    const config = { secret, embedOrigins: [], publicUrl: undefined };
    assert.equal(directLine(config, createLive(), { info() {}, warn() {}, error() {} }).name, "direct-line");
  });
});

function payloadOf(token: string): { user: string } {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
}
