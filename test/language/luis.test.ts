import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { assert } from "chai";
import type { UtteranceLocale } from "../../src/language/locale.ts";
import {
  type Hearing,
  noEntities,
  type Recognition,
  type Recognizer,
} from "../../src/language/recognizer.ts";
import { luis } from "../../src/language/recognizers/luis.ts";
import type { Log } from "../../src/ports.ts";

const nb = "1e651c00-8ebc-5260-90c4-7345ec072794";
const sv = "4a02b24c-2c03-5d2e-b997-c5ac1656c711";
const known = new Set(["loan", "liquidity", "greeting", "out-of-scope"]);
const text = "Vi treng lån til lønningar, seier Kari";

const hearing: Hearing = { locale: "nb", asked: undefined, choices: [], facts: {}, year: 2026 };

/** What the embedded recognizer would say; the language is the utterance's first word where that is one. */
const fallback: Recognizer = {
  recognise: (utterance): Recognition => ({
    locale: (/^(nb|nn|sv|en|da|other)\b/.exec(utterance)?.[0] ?? "nb") as UtteranceLocale,
    localeIsSure: true,
    intents: [{ id: "liquidity", score: 0.7 }],
    entities: { ...noEntities, employees: 12 },
    source: "embedded",
  }),
};

describe("the LUIS recognizer", () => {
  let server: Server;
  let endpoint: string;
  let answer: RequestListener;
  let asked: { url: string; body: string; headers: Record<string, unknown> }[];
  let sockets: Set<unknown>;
  let lines: { fields: Readonly<Record<string, unknown>>; message: string }[];
  let now: number;

  const log: Log = {
    info: (fields, message) => void lines.push({ fields, message }),
    warn: (fields, message) => void lines.push({ fields, message }),
    error: (fields, message) => void lines.push({ fields, message }),
  };
  const recognizer = (appIds: Record<string, string> = { nb, sv }) =>
    luis({ endpoint, key: "k3y", appIds }, fallback, log, known, () => now);
  const raw =
    (status: number, headers: Record<string, string>, body: string): RequestListener =>
    (_, response) => {
      response.writeHead(status, headers);
      response.end(body);
    };
  const json = (value: unknown, status = 200) =>
    raw(status, { "content-type": "application/json" }, JSON.stringify(value));
  const prediction = (topIntent: unknown, intents: unknown) =>
    json({ query: "", prediction: { topIntent, intents, entities: {} } });

  before(async () => {
    server = createServer((request, response) => {
      let body = "";
      request.setEncoding("utf8");
      request.on("data", (chunk: string) => {
        body += chunk;
      });
      request.on("end", () => {
        asked.push({ url: request.url ?? "", body, headers: request.headers });
        sockets.add(request.socket);
        answer(request, response);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  beforeEach(() => {
    asked = [];
    sockets = new Set();
    lines = [];
    now = 0;
    answer = prediction("loan", { loan: { score: 0.9 }, greeting: { score: 0.1 } });
  });

  it("takes intents from the service, and all else from the fallback", async () => {
    assert.deepEqual(await recognizer().recognise(text, hearing), {
      locale: "nb",
      localeIsSure: true,
      intents: [
        { id: "loan", score: 0.9 },
        { id: "greeting", score: 0.1 },
      ],
      entities: { ...noEntities, employees: 12 },
      source: "luis",
    });
    assert.deepEqual(lines, []);
  });

  it("asks the production slot for all scores, shows the key, and wants nothing logged", async () => {
    await recognizer().recognise(text, hearing);
    const [{ url, body, headers } = { url: "", body: "", headers: {} }] = asked;
    const { pathname, searchParams } = new URL(url, endpoint);
    assert.equal(pathname, `/luis/prediction/v3.0/apps/${nb}/slots/production/predict`);
    assert.equal(searchParams.get("show-all-intents"), "true");
    assert.equal(searchParams.get("log"), "false");
    assert.equal(headers["ocp-apim-subscription-key"], "k3y");
    assert.deepEqual(JSON.parse(body), { query: text });
  });

  it("masks personal numbers before they leave", async () => {
    await recognizer().recognise("Jeg heter Kari, fødselsnummer 01010112377", hearing);
    assert.notInclude(asked[0]?.body, "01010112377");
  });

  it("keeps the connection", async () => {
    const one = recognizer();
    for (let n = 0; n < 3; n++) await one.recognise(text, hearing);
    assert.lengthOf(asked, 3);
    assert.equal(sockets.size, 1);
  });

  const apps: [utterance: string, appIds: Record<string, string>, app: string | undefined][] = [
    ["nb", { nb, sv }, nb],
    ["sv", { nb, sv }, sv],
    ["nn", { nb, sv }, nb], // both are Norwegian
    ["nb", { nn: sv }, sv],
    ["en", { nb, sv }, undefined],
    ["da", { nb, sv }, undefined],
    ["other", { nb, sv }, undefined],
  ];
  for (const [utterance, appIds, app] of apps)
    it(`asks ${app === undefined ? "nobody" : app === nb ? "the app of nb" : "the other app"} about ${utterance} when there are apps for ${Object.keys(appIds)}`, async () => {
      const { source } = await recognizer(appIds).recognise(utterance, hearing);
      assert.equal(source, app === undefined ? "embedded" : "luis");
      assert.deepEqual(
        asked.map(({ url }) => url.split("/")[5]),
        app === undefined ? [] : [app],
      );
    });

  const unasked: [what: string, utterance: string][] = [
    ["an empty utterance", " \n "],
    ["one longer than LUIS takes", "lån ".repeat(200)],
  ];
  for (const [what, utterance] of unasked)
    it(`does not ask about ${what}`, async () => {
      assert.equal((await recognizer().recognise(utterance, hearing)).source, "embedded");
      assert.deepEqual([asked, lines], [[], []]);
    });

  const predictions: [what: string, intents: unknown, expected: Recognition["intents"]][] = [
    [
      "drops intents that are not ours",
      { BookFlight: { score: 0.9 }, loan: { score: 0.4 } },
      [{ id: "loan", score: 0.4 }],
    ],
    ["reads None as out of scope", { None: { score: 0.8 } }, [{ id: "out-of-scope", score: 0.8 }]],
    [
      "keeps scores within 0 and 1, and puts the best first",
      { greeting: { score: -3 }, loan: { score: 17 } },
      [
        { id: "loan", score: 1 },
        { id: "greeting", score: 0 },
      ],
    ],
    [
      "drops an intent without a score",
      { loan: {}, greeting: { score: 0.2 } },
      [{ id: "greeting", score: 0.2 }],
    ],
  ];
  for (const [what, intents, expected] of predictions)
    it(what, async () => {
      answer = prediction("loan", intents);
      assert.deepEqual((await recognizer().recognise(text, hearing)).intents, expected);
    });

  const bad: [what: string, answer: RequestListener, reason: object, slow?: "slow"][] = [
    ["does not answer", () => undefined, { reason: "too slow" }, "slow"],
    [
      "begins to answer and never ends",
      (_, response) => {
        response.writeHead(200, { "content-type": "application/json" });
        response.write('{"query":');
      },
      { reason: "too slow" },
      "slow",
    ],
    [
      "answers with a page",
      raw(200, { "content-type": "text/html" }, `<p>${text}</p>`),
      { reason: "the answer is no prediction" },
    ],
    ["answers with nothing", raw(200, {}, ""), { reason: "the answer is no prediction" }],
    ["answers with an empty object", json({}), { reason: "the answer is no prediction" }],
    ["names no best intent", prediction(null, {}), { reason: "the answer is no prediction" }],
    ["gives no scores", prediction("loan", null), { reason: "the answer is no prediction" }],
    [
      "gives scores that are no numbers",
      prediction("loan", { loan: { score: "high" } }),
      { reason: "the answer is no prediction" },
    ],
    [
      "knows other intents than ours",
      prediction("BookFlight", { BookFlight: { score: 0.9 } }),
      { reason: "the app is not ours: it names none of our intents" },
    ],
    [
      "answers with broken JSON",
      raw(200, { "content-type": "application/json" }, "{"),
      { code: "PARSE_ERROR" },
    ],
    ["refuses the key", json({ error: { code: "401", message: text } }, 401), { status: 401, code: "401" }],
    ["is asked too often", json({ error: { code: "429", message: text } }, 429), { status: 429 }],
    ["is out of order", json({ error: { code: text, message: text } }, 503), { status: 503 }],
    ["sends us elsewhere", raw(307, { location: "/elsewhere" }, ""), { status: 307 }],
    ["breaks off", (request) => void request.socket.destroy(), { code: "ECONNRESET" }],
  ];
  for (const [what, wrong, reason, slow] of bad)
    it(`falls back when the service ${what}`, async () => {
      answer = wrong;
      const began = performance.now();
      const one = recognizer();
      assert.deepEqual(await one.recognise(text, hearing), await fallback.recognise(text, hearing));
      assert.isBelow(performance.now() - began, slow ? 2000 : 1000);
      assert.lengthOf(asked, 1);
      assert.lengthOf(lines, 1);
      assert.deepInclude(lines[0]?.fields, { ...reason, failures: 1 });
      assert.notInclude(JSON.stringify(lines), "Kari");
    });

  it("falls back at once when nobody listens", async () => {
    const config = { endpoint: "http://127.0.0.1:1", key: "k3y", appIds: { nb } };
    const began = performance.now();
    assert.equal((await luis(config, fallback, log, known).recognise(text, hearing)).source, "embedded");
    assert.isBelow(performance.now() - began, 1000);
    assert.deepInclude(lines[0]?.fields, { code: "ECONNREFUSED" });
  });

  it("leaves a failing service alone for half a minute, then tries once, and goes back to it", async () => {
    answer = json({}, 503);
    const one = recognizer();
    const sources = async (turns: number) => {
      const found: string[] = [];
      for (let n = 0; n < turns; n++) found.push((await one.recognise(text, hearing)).source);
      return found;
    };
    await sources(5);
    assert.lengthOf(asked, 3);
    assert.equal(lines.at(-1)?.fields.restsForSeconds, 30);
    now += 29_999;
    await sources(2);
    assert.lengthOf(asked, 3);
    now += 1;
    await sources(2);
    assert.lengthOf(asked, 4, "one tries");
    answer = prediction("loan", { loan: { score: 0.9 } });
    now += 30_000;
    assert.deepEqual(await sources(2), ["luis", "luis"]);
    assert.equal(lines.at(-1)?.message, "LUIS answers again");
  });

  it("forgets failures that did not come in a row", async () => {
    const one = recognizer();
    for (let n = 0; n < 4; n++) {
      answer = json({}, 503);
      await one.recognise(text, hearing);
      await one.recognise(text, hearing);
      answer = prediction("loan", { loan: { score: 0.9 } });
      assert.equal((await one.recognise(text, hearing)).source, "luis");
    }
  });

  it("lets one turn try after a rest, and no other wait for it", async () => {
    answer = json({}, 503);
    const one = recognizer();
    for (let n = 0; n < 3; n++) await one.recognise(text, hearing);
    now += 30_000;
    answer = () => undefined;
    const first = one.recognise(text, hearing);
    const began = performance.now();
    await Promise.all([one.recognise(text, hearing), one.recognise(text, hearing)]);
    assert.isBelow(performance.now() - began, 500);
    await first;
    assert.lengthOf(asked, 4);
  });
});
