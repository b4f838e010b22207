import { join } from "node:path";
import { assert } from "chai";
import { isNeed } from "../../src/domain/need.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { orThrow } from "../../src/knowledge/watch.ts";
import type { Hearing, Recognition, Recognizer } from "../../src/language/recognizer.ts";
import {
  embedded,
  needThreshold,
  outOfScope,
  withoutNegated,
} from "../../src/language/recognizers/embedded.ts";
import { partsOf } from "../../src/language/recognizers/parts.ts";
import { recognizerFor } from "../../src/live-recognizer.ts";
import { hostileTexts } from "./hostile-texts.ts";

const hearing: Hearing = { locale: undefined, asked: undefined, choices: [], facts: {}, year: 2026 };

/** Learning thirteen thousand examples takes seconds, and many on a machine that does much else. */
const longEnough = 120_000;

describe("the embedded recognizer, with the project's knowledge", () => {
  let recognizer: Recognizer;
  before(async function () {
    this.timeout(longEnough);
    recognizer = embedded(orThrow(await loadKnowledge(join(import.meta.dirname, "../../knowledge"))));
  });
  const hear = async (text: string, locale?: Hearing["locale"]): Promise<Recognition> =>
    recognizer.recognise(text, { ...hearing, locale });
  const needs = ({ intents }: Recognition): string[] =>
    intents.filter(({ id, score }) => isNeed(id) && score >= needThreshold).map(({ id }) => id);

  const table: [text: string, needs: string][] = [
    ["Vi trenger et lån", "loan"],
    ["Me treng lån til ein ny traktor", "loan"],
    ["Vi behöver låna pengar till en maskin", "loan"],
    ["We need a business loan", "loan"],
    ["vi trenger lan", "loan"],
    ["Vi ser etter investorer", "equity"],
    ["Hur skyddar vi vårt varumärke?", "ip"],
    ["how do we protect our brand", "ip"],
    ["De ansatte må på kurs", "training"],
    ["Eg vil starte for meg sjølv", "startup"],
    ["Vi vill börja exportera till Tyskland", "internationalisation"],
    ["We want to cut our emissions", "green-transition"],
    ["Vi trenger lån og investorer", "equity loan"],
    ["Vi behöver lån, och personalen måste gå en kurs", "loan training"],
    ["We have to protect our patent and we are looking for investors", "equity ip"],
    ["Me må byggja nettbutikk, og så manglar me to kokkar", "digitalisation recruitment-talent"],
    ["We need a course in welding before we apply for the grant", "grant training"],
    ["Vi treng pengar til ny produksjonshall", "loan"],
    ["Vi trenger flere kunder", "business-development"],
    ["Nordea sa nei da vi ba om større kassekreditt", "liquidity"],
    ["banken vil ikkje lenger gje oss driftskreditt", "liquidity"],
    ["Swedbank har strypt vår checkkredit", "liquidity"],
    ["our bank has pulled the overdraft", "liquidity"],
    ["få solgt støvlene våre i Belgia, Odda, klær, 25 ansatte", "internationalisation"],
    ["selje til Austerrike, Herøy, garn, 17 mann", "internationalisation"],
    ["sälja till Frankrike, Tranemo, gardiner, 33 anställda", "internationalisation"],
    ["sell to Ireland, Vadsø, king crab, 14 people", "internationalisation"],
    ["bakeri i Rauland, 7 mann", ""],
    ["sagbruk med 20 folk", ""],
    ["en verkstad i Hylte, 16 pers", ""],
    ["trout farm, 22 people", ""],
    ["Bodø", ""],
    ["vi er tolv ansatte", ""],
    ["Vi holder til i Alta", ""],
    ["12", ""],
    ["", ""],
    ["Blir det regn i morgen?", ""],
    ["Write a poem about autumn", ""],
    ["vilken film ska jag se ikväll", ""],
  ];
  for (const [text, expected] of table)
    it(`hears ${expected || "no need"} in "${text}"`, async () => {
      const heard = await hear(text);
      assert.equal(needs(heard).toSorted().join(" "), expected, JSON.stringify(heard.intents.slice(0, 4)));
    });

  it("says with a score that a thing is out of scope", async () => {
    const { intents } = await hear("Blir det regn i morgen?");
    assert.equal(intents[0]?.id, outOfScope);
    assert.isAbove(intents[0]?.score ?? 0, 0.5);
  });

  it("knows the other intents", async () => {
    for (const [text, id] of [
      ["Hei", "greeting"],
      ["kan jag få prata med en människa", "handoff"],
      ["slett alt du vet om meg", "forget-me"],
      ["start over please", "start-over"],
      ["tusen takk", "thanks"],
    ] as const)
      assert.equal((await hear(text)).intents[0]?.id, id, text);
  });

  it("keeps the conversation's language where the words do not settle it", async () => {
    const { locale, localeIsSure } = await hear("12", "sv");
    assert.deepEqual({ locale, localeIsSure }, { locale: "sv", localeIsSure: false });
    assert.equal((await hear("Vi behöver hjälp med lönerna", "nb")).locale, "sv");
    assert.equal((await hear("Kan I hjælpe os med at låne nogle penge?", "nb")).locale, "da");
  });

  it("gives scores from 0 to 1, best first, each intent once", async () => {
    for (const text of [
      "Vi trenger lån og investorer",
      "",
      "a".repeat(100_000),
      "lån. ".repeat(20_000),
      "\ud83d\u200b",
    ]) {
      const { intents } = await hear(text);
      const scores = intents.map(({ score }) => score);
      assert.isTrue(scores.every((score) => score >= 0 && score <= 1));
      assert.deepEqual(
        scores,
        scores.toSorted((a, b) => b - a),
      );
      assert.equal(new Set(intents.map(({ id }) => id)).size, intents.length);
    }
  });
});

describe("the whole chain", () => {
  let chain: Recognizer;
  before(async function () {
    this.timeout(longEnough);
    chain = recognizerFor(orThrow(await loadKnowledge(join(import.meta.dirname, "../../knowledge"))));
  });

  it("hears no need to sell abroad where that is denied, and hears it where it is not", async () => {
    const needs = async (text: string) =>
      (await chain.recognise(text, hearing)).intents.filter(({ id }) => isNeed(id)).map(({ id }) => id);
    for (const text of [
      "Tilskudd til ny ovn. Vi selger ikke ut av landet og skal ikke eksportere.",
      "Bidrag till en ny ugn. Vi vill inte exportera.",
    ])
      assert.notInclude(await needs(text), "internationalisation", text);
    assert.include(
      await needs("Tilskudd til ny ovn, og vi vil eksportere til Polen"),
      "internationalisation",
    );
  });

  for (const [what, text] of hostileTexts)
    it(`answers ${what}, soon`, async () => {
      let soonest = Number.POSITIVE_INFINITY;
      for (let i = 0; i < 15; i++) {
        const before = process.cpuUsage();
        const { intents } = await chain.recognise(text, hearing);
        assert.isTrue(intents.every(({ score }) => score >= 0 && score <= 1));
        const { user, system } = process.cpuUsage(before);
        soonest = Math.min(soonest, (user + system) / 1000);
      }
      assert.isBelow(soonest, hostileMs);
    });
  // The 5 ms that the issue allows on a machine that does nothing else, six times over for one that is shared.
  const hostileMs = 30;
});

describe("the parts of an utterance", () => {
  const table: [text: string, parts: string[]][] = [
    ["Vi trenger lån og investorer", ["Vi trenger lån", "investorer"]],
    ["lån, kurs och patent", ["lån", "kurs", "patent"]],
    ["We export to the U.S. and need 2.5 million", ["We export to the U.S", "need 2.5 million"]],
    ["Hei! Vi trenger råd.\nHaster", ["Hei", "Vi trenger råd", "Haster"]],
    ["ikke lån, men tilskudd", ["ikke lån", "tilskudd"]],
    ["i Sogn og Fjordane", ["i Sogn", "Fjordane"]],
    ["Vi må låne før vi kan bygge", ["Vi må låne", "vi kan bygge"]],
    ["ny ovn – eller så stenger vi", ["ny ovn", "stenger vi"]],
    ["1, 2, 3", []],
    ["", []],
  ];
  for (const [text, parts] of table)
    it(`of "${text.replace("\n", " ")}"`, () => assert.deepEqual(partsOf(text), parts));
});

describe("what is negated", () => {
  it("is blanked out, and the rest stays where it was", () => {
    const text = "ikke lån, men tilskudd";
    const rest = withoutNegated(text, [{ start: 0, end: 8 }]);
    assert.equal(rest, "        , men tilskudd");
    assert.equal(withoutNegated(text, []), text);
  });
});
