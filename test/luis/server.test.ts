import { LUISRuntimeClient } from "@azure/cognitiveservices-luis-runtime";
import { ApiKeyCredentials } from "@azure/ms-rest-js";
import { assert } from "chai";
import fc from "fast-check";
import { locales } from "../../src/language/locale.ts";
import { luis } from "../../src/language/recognizers/luis.ts";
import { appId } from "../../src/luis/app-id.ts";
import { silent } from "../stores/silent.ts";
import { clock, hearing, key, type ServedLuis, serveLuis } from "./serve-luis.ts";

/** The real client, as a bot built on LUIS has it. */
function clientOf(endpoint: string, shown = key): LUISRuntimeClient {
  const credentials = new ApiKeyCredentials({ inHeader: { "Ocp-Apim-Subscription-Key": shown } });
  return new LUISRuntimeClient(credentials, endpoint, { noRetryPolicy: true });
}

// What an answer's entities hold is for each test to say.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Entities = Record<string, any>;

interface Instance {
  readonly text: string;
  readonly startIndex: number;
  readonly length: number;
}

describe("lots luis", () => {
  let served: ServedLuis;
  let client: LUISRuntimeClient;
  before(async () => {
    served = await serveLuis();
    client = clientOf(served.endpoint);
  });
  after(() => served.close());

  const verbose = { verbose: true, showAllIntents: true };
  const entitiesOf = async (query: string, more: object = {}, locale = "nb"): Promise<Entities> => {
    const answer = await client.prediction.getSlotPrediction(
      appId(locale),
      "production",
      { query, ...more },
      verbose,
    );
    return answer.prediction.entities;
  };

  const predict = async (body: unknown) => {
    const answer = await fetch(
      `${served.endpoint}/luis/prediction/v3.0/apps/${appId("nb")}/slots/production/predict?verbose=true`,
      { method: "POST", headers: { "ocp-apim-subscription-key": key }, body: JSON.stringify(body) },
    );
    return { status: answer.status, body: (await answer.json()) as Entities };
  };

  describe("to the real client", () => {
    const loan = "Vi trenger et lån på 2 millioner kroner til nye maskiner";

    it("answers on both slots and for any version alike", async () => {
      const answers = await Promise.all([
        client.prediction.getSlotPrediction(appId("nb"), "production", { query: loan }),
        client.prediction.getSlotPrediction(appId("nb"), "staging", { query: loan }),
        client.prediction.getVersionPrediction(appId("nb"), "1.0", { query: loan }),
        client.prediction.getVersionPrediction(appId("nb"), "0.1", { query: loan }),
      ]);
      for (const { query, prediction } of answers) {
        assert.equal(query, loan);
        assert.deepEqual(prediction, answers[0]?.prediction);
        assert.equal(prediction.topIntent, "loan");
      }
    });

    it("names the best intent alone, or all of them", async () => {
      const { prediction: best } = await client.prediction.getSlotPrediction(appId("nb"), "production", {
        query: loan,
      });
      assert.deepEqual(Object.keys(best.intents), ["loan"]);
      const { prediction: all } = await client.prediction.getSlotPrediction(
        appId("nb"),
        "production",
        { query: loan },
        { showAllIntents: true },
      );
      const { needs, intents } = served.knowledge;
      assert.lengthOf(Object.keys(all.intents), needs.size + intents.size);
      assert.containsAllKeys(all.intents, ["None", "liquidity", "greeting"]);
      const scores = Object.values(all.intents).map(({ score = -1 }) => score);
      assert.isTrue(scores.every((score) => score >= 0 && score <= 1));
      assert.equal(all.intents.loan?.score, Math.max(...scores));
    });

    it("tells where entities stand only when asked to", async () => {
      const query = "Vi i Bodø trenger lån";
      const plain = await client.prediction.getSlotPrediction(appId("nb"), "production", { query });
      assert.deepEqual(plain.prediction.entities, { place: [["Bodø"]] });
      assert.deepEqual(await entitiesOf(query), {
        place: [["Bodø"]],
        $instance: {
          place: [
            {
              type: "place",
              text: "Bodø",
              startIndex: 5,
              length: 4,
              modelTypeId: 5,
              modelType: "List Entity Extractor",
              recognitionSources: ["model"],
            },
          ],
        },
      });
    });

    const sentences: [query: string, word: string][] = [
      ["😀😀 Vi holder til i Tromsø 🚀", "Tromsø"],
      ["👨‍👩‍👧‍👦 familiebedrift i Ålesund", "Ålesund"],
      ["Vi er i A\u030alesund, ikke langt fra sjøen", "A\u030alesund"], // a letter written as two characters
      ["𝓛ån til bedriften i Hamar", "Hamar"],
    ];
    for (const [query, word] of sentences)
      it(`counts in UTF-16 units: ${query}`, async () => {
        const { $instance } = await entitiesOf(query);
        const [{ startIndex, length, text }] = $instance.place;
        assert.equal(text, word);
        assert.equal(query.slice(startIndex, startIndex + length), word);
        assert.equal(startIndex, query.indexOf(word));
      });

    const apps: [locale: string, query: string, intent: string][] = [
      ["nb", "Vi mangler penger til å betale lønninger", "liquidity"],
      ["nn", "Vi treng eit lån til nye maskiner", "loan"],
      ["sv", "Vi behöver ett lån till nya maskiner", "loan"],
      ["en", "We need a loan for new machines", "loan"],
    ];
    for (const [locale, query, intent] of apps)
      it(`has an app for ${locale}: ${query}`, async () => {
        const { prediction } = await client.prediction.getSlotPrediction(appId(locale), "production", {
          query,
        });
        assert.equal(prediction.topIntent, intent);
      });

    it("says None of what is out of scope", async () => {
      const { prediction } = await client.prediction.getSlotPrediction(
        appId("nb"),
        "production",
        { query: "qwerty zxcvb plonk" },
        { showAllIntents: true },
      );
      assert.equal(prediction.topIntent, "None");
      assert.notProperty(prediction.intents, "out-of-scope");
    });

    it("tells what is known of the company", async () => {
      const entities = await entitiesOf("Vi er 12 ansatte i Bodø og trenger 2 millioner kroner");
      assert.deepEqual(entities.employees, [12]);
      assert.deepEqual(entities.amount, [{ number: 2_000_000, unit: "NOK" }]);
      assert.deepEqual(entities.place, [["Bodø"]]);
    });

    it("says as our own recognizer that asks it what the embedded one says", async () => {
      const { needs, intents } = served.knowledge;
      const asking = luis(
        {
          endpoint: served.endpoint,
          key,
          appIds: Object.fromEntries(locales.map((locale) => [locale, appId(locale)])),
        },
        served.recognizer,
        silent,
        new Set([...needs.keys(), ...intents.keys()]),
      );
      for (const query of [loan, "qwerty zxcvb plonk", "Vi behöver rekrytera personal"]) {
        const own = await served.recognizer.recognise(query, hearing(undefined));
        const heard = await asking.recognise(query, hearing(undefined));
        assert.equal(heard.source, "luis");
        assert.equal(heard.intents[0]?.id, own.intents[0]?.id);
        assert.closeTo(heard.intents[0]?.score ?? 0, own.intents[0]?.score ?? 1, 1e-6);
      }
    });

    it("gives all that a place's name can mean, with the county where the name is shared", async () => {
      assert.deepEqual((await entitiesOf("Vi holder til i Våler")).place, [
        ["Våler (Østfold)", "Våler (Innlandet)"],
      ]);
    });

    it("files a place that is not the company's under its role", async () => {
      const { place, otherPlace, $instance } = await entitiesOf(
        "Vi holder til i Hamar, men flyttet fra Bergen i fjor",
      );
      assert.deepEqual(place, [["Hamar"]]);
      assert.deepEqual(otherPlace, [["Bergen"]]);
      assert.include($instance.otherPlace[0], { type: "place", role: "otherPlace", text: "Bergen" });
    });

    it("takes entities and list words along with the request", async () => {
      const query = "Vi i Bodø vil snakke med ola på havnelaget";
      const word = { start: query.indexOf("ola"), length: 3 };
      const external = { entityName: "actor", startIndex: word.start, entityLength: word.length };
      const entities = await entitiesOf(query, {
        externalEntities: [{ ...external, resolution: { id: 7 }, score: 0.5 }],
        dynamicLists: [
          {
            listEntityName: "sector",
            requestLists: [
              { canonicalForm: "harbour", synonyms: ["Havnelaget", "(a+)+", "havn", "på"] },
              { canonicalForm: "port", synonyms: ["på havnelaget", "havnelaget", "BODØ"] },
            ],
          },
        ],
      });
      assert.deepEqual(entities.actor, [{ id: 7 }]);
      assert.deepInclude(entities.$instance.actor[0], {
        text: "ola",
        score: 0.5,
        recognitionSources: ["externalEntities"],
      });
      assert.deepEqual(entities.sector, [["port"], ["port"]]);
      assert.deepEqual(
        entities.$instance.sector.map(({ text }: Instance) => text),
        ["Bodø", "på havnelaget"],
      );
    });

    const preferences: [preferExternalEntities: boolean, place: unknown][] = [
      [false, ["Bodø"]],
      [true, "our town"],
    ];
    for (const [preferExternalEntities, place] of preferences)
      it(`lets ${preferExternalEntities ? "the request's" : "its own"} entity win where both stand in one place`, async () => {
        const entities = await entitiesOf("Vi i Bodø", {
          options: { preferExternalEntities },
          externalEntities: [{ entityName: "place", startIndex: 5, entityLength: 4, resolution: "our town" }],
        });
        assert.deepEqual(entities.place, [place]);
      });

    it("counts years from the date of reference", async () => {
      const founded = async (year: number) =>
        (
          await entitiesOf("Vi startet for tre år siden", {
            options: { datetimeReference: new Date(Date.UTC(year, 5)) },
          })
        ).founded;
      assert.deepEqual(await founded(2026), [2023]);
      assert.deepEqual(await founded(2020), [2017]);
    });

    it("throws with code and status where the request is wrong", async () => {
      const failure = await clientOf(served.endpoint, "wrong")
        .prediction.getSlotPrediction(appId("nb"), "production", { query: "hei" })
        .then(
          () => assert.fail("a wrong key was accepted"),
          (error: unknown) => error,
        );
      assert.deepInclude(failure as object, { code: "401", statusCode: 401 });
    });
  });

  describe("by plain HTTP", () => {
    const path = (target: string, app = appId("nb")) =>
      `${served.endpoint}/luis/prediction/v3.0/apps/${app}/${target}/predict`;
    const headers = { "ocp-apim-subscription-key": key, "content-type": "application/json" };
    const post = (body: string, url = path("slots/production")) =>
      fetch(url, { method: "POST", headers, body });

    it("answers the form for browsers as it answers the other", async () => {
      const query = "Vi i Bodø trenger et lån";
      const flags = "verbose=true&show-all-intents=true&log=true";
      const got = await fetch(
        `${path("slots/production")}?query=${encodeURIComponent(query)}&${flags}&subscription-key=${key}`,
      );
      const posted = await post(JSON.stringify({ query }), `${path("slots/production")}?${flags}`);
      assert.equal(got.status, 200);
      assert.deepEqual(await got.json(), await posted.json());
    });

    it("takes ids, slots and flags in capitals, and null for what is not set", async () => {
      const body = { query: "hei", options: null, externalEntities: null, dynamicLists: null };
      const url = `${path("slots/Production", appId("nb").toUpperCase())}?verbose=True`;
      assert.equal((await post(JSON.stringify(body), url)).status, 200);
    });

    type Ask = () => Promise<Response>;
    const ask = (body: unknown, target = "slots/production", app?: string) =>
      post(JSON.stringify(body), path(target, app));
    const wrong: [what: string, ask: Ask, status: number, code: string][] = [
      ["no body", () => post(""), 400, "BadArgument"],
      ["a body that is no JSON", () => post("{"), 400, "BadArgument"],
      ["a body that is nested beyond all sense", () => post("[".repeat(100_000)), 400, "BadArgument"],
      ["no query", () => ask({}), 400, "BadArgument"],
      ["an empty query", () => ask({ query: " " }), 400, "BadArgument"],
      ["a query that is no text", () => ask({ query: 7 }), 400, "BadArgument"],
      [
        "a flag that is none",
        () => post('{"query":"x"}', `${path("slots/staging")}?verbose=7`),
        400,
        "BadArgument",
      ],
      [
        "a date that is none",
        () => ask({ query: "x", options: { datetimeReference: "soon" } }),
        400,
        "BadArgument",
      ],
      [
        "an unknown external entity",
        () => ask({ query: "x", externalEntities: [{ entityName: "shoe", startIndex: 0, entityLength: 1 }] }),
        400,
        "BadArgument",
      ],
      [
        "an external entity outside the query",
        () =>
          ask({ query: "x", externalEntities: [{ entityName: "place", startIndex: 0, entityLength: 2 }] }),
        400,
        "BadArgument",
      ],
      [
        "words for what is no list",
        () => ask({ query: "x", dynamicLists: [{ listEntityName: "employees", requestLists: [] }] }),
        400,
        "BadArgument",
      ],
      ["an app id that is none", () => ask({ query: "x" }, "slots/production", "nb"), 400, "BadArgument"],
      [
        "no key",
        () => fetch(path("slots/production"), { method: "POST", body: '{"query":"x"}' }),
        401,
        "401",
      ],
      ["a wrong key", () => fetch(`${path("slots/production")}?query=x&subscription-key=x`), 401, "401"],
      ["an unknown app", () => ask({ query: "x" }, "slots/production", crypto.randomUUID()), 404, "NotFound"],
      ["an unknown slot", () => ask({ query: "x" }, "slots/testing"), 404, "NotFound"],
      ["another path", () => fetch(`${served.endpoint}/luis/v2.0/apps/${appId("nb")}`), 404, "NotFound"],
      ["a query beyond what is read", () => ask({ query: "x".repeat(8001) }), 413, "QueryTooLong"],
      ["a body beyond what is read", () => ask({ query: "x".repeat(300_000) }), 413, "BodyTooLarge"],
    ];
    for (const [what, asked, status, code] of wrong)
      it(`refuses ${what} with ${status}`, async () => {
        const answer = await asked();
        const { error } = (await answer.json()) as { error: { code: string; message: string } };
        assert.equal(answer.status, status);
        assert.equal(error.code, code);
        assert.isNotEmpty(error.message);
      });

    it("refuses the requests beyond a second's share, and takes more in the next", async () => {
      const slow = await serveLuis(3, served);
      try {
        const url = `${slow.endpoint}/luis/prediction/v3.0/apps/${appId("nb")}/slots/production/predict`;
        const statuses = async () =>
          (await Promise.all(Array.from({ length: 4 }, () => post('{"query":"hei"}', url)))).map(
            ({ status, headers }) => [status, headers.get("retry-after")],
          );
        assert.sameDeepMembers(await statuses(), [
          [200, null],
          [200, null],
          [200, null],
          [429, "1"],
        ]);
        clock.at += 1000;
        assert.equal((await post('{"query":"hei"}', url)).status, 200);
      } finally {
        await slow.close();
      }
    });
  });

  it("answers any text, and never points outside of it", async () => {
    const words = fc.constantFrom(
      "Bodø",
      "lån",
      "😀",
      "Våler",
      "ikke",
      " ",
      "\u200d",
      "\ud83d",
      "12 ansatte",
      ".*+",
      "Almi",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(words).map((parts) => parts.join(" ")),
    );
    await fc.assert(
      fc.asyncProperty(text, words, async (query, word) => {
        const { status, body } = await predict({
          query,
          dynamicLists: [{ listEntityName: "sector", requestLists: [{ canonicalForm: word }] }],
        });
        if (query.trim() === "" || word.trim() === "") return assert.equal(status, 400);
        assert.equal(status, 200);
        assert.equal(body.query, query);
        const { $instance = {}, ...values } = body.prediction.entities;
        for (const [name, instances] of Object.entries<Instance[]>($instance))
          instances.forEach(({ text: written, startIndex, length }, n) => {
            assert.equal(body.query.slice(startIndex, startIndex + length), written);
            assert.isDefined(values[name][n]);
          });
      }),
      { numRuns: 200 },
    );
  });

  it("has the same app ids everywhere", () => {
    // UUIDs of version 5 in the namespace for web addresses, of "lots-nb" and so on; made with another program.
    assert.deepEqual(["nb", "nn", "sv", "en"].map(appId), [
      "1e651c00-8ebc-5260-90c4-7345ec072794",
      "6fe8a43d-91cd-5433-b25f-a44054cd81d9",
      "4a02b24c-2c03-5d2e-b997-c5ac1656c711",
      "244a4dd6-82dd-5cfd-a054-b0fc6cef9bba",
    ]);
  });
});
