import { assert } from "chai";
import { explainCondition, ruleText } from "../../src/dialogue/explain-condition.ts";
import { createVoice } from "../../src/dialogue/voice.ts";
import type { Condition } from "../../src/domain/condition.ts";
import { type Locale, locales } from "../../src/language/locale.ts";
import { loadTexts } from "../../src/language/texts.ts";
import type { Texts } from "../../src/ports.ts";
import { knowledgeOf } from "../domain/sample.ts";
import { folders } from "../real-bot.ts";

const knowledge = knowledgeOf([]);
const within = (...names: readonly string[]): Condition => ({ within: { codes: ["NO-0101"], names } });

/** What a condition asks for, as a phrase that fits into a sentence. */
const phrases: readonly (readonly [Condition, Readonly<Record<Locale, string>>])[] = [
  [
    { employees: { atMost: 1 } },
    {
      nb: "høyst 1 ansatt",
      nn: "høgst 1 tilsett",
      sv: "högst 1 anställd",
      en: "at most 1 employee",
    },
  ],
  [
    { employees: { atMost: 2 } },
    {
      nb: "høyst 2 ansatte",
      nn: "høgst 2 tilsette",
      sv: "högst 2 anställda",
      en: "at most 2 employees",
    },
  ],
  [
    { employees: { atLeast: 1 } },
    {
      nb: "minst 1 ansatt",
      nn: "minst 1 tilsett",
      sv: "minst 1 anställd",
      en: "at least 1 employee",
    },
  ],
  [
    { employees: { atLeast: 10 } },
    {
      nb: "minst 10 ansatte",
      nn: "minst 10 tilsette",
      sv: "minst 10 anställda",
      en: "at least 10 employees",
    },
  ],
  // The upper number decides: nobody says "1 til 9 ansatt".
  [
    { employees: { atLeast: 1, atMost: 9 } },
    {
      nb: "1 til 9 ansatte",
      nn: "1 til 9 tilsette",
      sv: "1 till 9 anställda",
      en: "1 to 9 employees",
    },
  ],
  [
    { age: { atLeast: 2 } },
    {
      nb: "minst 2 år gammel",
      nn: "minst 2 år gammal",
      sv: "minst 2 år gammalt",
      en: "at least 2 years old",
    },
  ],
  [
    { age: { atLeast: 2, atMost: 7 } },
    {
      nb: "2 til 7 år gammel",
      nn: "2 til 7 år gammal",
      sv: "2 till 7 år gammalt",
      en: "2 to 7 years old",
    },
  ],
  [
    { turnover: { currency: "SEK", atMost: 500_000_000 } },
    {
      nb: "omsetning på høyst 500 000 000 SEK",
      nn: "omsetning på høgst 500 000 000 SEK",
      sv: "omsättning på högst 500 000 000 SEK",
      en: "turnover of at most 500,000,000 SEK",
    },
  ],
  [
    { turnover: { currency: "SEK", atLeast: 3_000_000, atMost: 150_000_000 } },
    {
      nb: "omsetning fra 3 000 000 SEK til 150 000 000 SEK",
      nn: "omsetning frå 3 000 000 SEK til 150 000 000 SEK",
      sv: "omsättning från 3 000 000 SEK till 150 000 000 SEK",
      en: "turnover from 3,000,000 SEK to 150,000,000 SEK",
    },
  ],
  [
    { amount: { currency: "NOK", atLeast: 100_000 } },
    { nb: "minst 100 000 NOK", nn: "minst 100 000 NOK", sv: "minst 100 000 NOK", en: "at least 100,000 NOK" },
  ],
  [
    { amount: { currency: "EUR", atLeast: 500, atMost: 50_000 } },
    {
      nb: "fra 500 EUR til 50 000 EUR",
      nn: "frå 500 EUR til 50 000 EUR",
      sv: "från 500 EUR till 50 000 EUR",
      en: "from 500 EUR to 50,000 EUR",
    },
  ],
  [within("Aby"), { nb: "Aby", nn: "Aby", sv: "Aby", en: "Aby" }],
  [
    within("Aby", "Beby", "Ceby", "Deby"),
    {
      nb: "Aby, Beby, Ceby eller Deby",
      nn: "Aby, Beby, Ceby eller Deby",
      sv: "Aby, Beby, Ceby eller Deby",
      en: "Aby, Beby, Ceby, or Deby",
    },
  ],
  // A business garden can have a dozen municipalities.
  [
    within("Aby", "Beby", "Ceby", "Deby", "Eby"),
    {
      nb: "Aby, Beby, Ceby eller …",
      nn: "Aby, Beby, Ceby eller …",
      sv: "Aby, Beby, Ceby eller …",
      en: "Aby, Beby, Ceby, or …",
    },
  ],
  // A catchment that was computed is named by its host, however many municipalities it has.
  [
    { within: { codes: ["NO-0101", "NO-0102"], names: ["Aby", "Beby"], nearest: "Mo i Rana" } },
    {
      nb: "kommunene nærmest Mo i Rana",
      nn: "kommunane nærmast Mo i Rana",
      sv: "kommunerna närmast Mo i Rana",
      en: "the municipalities nearest to Mo i Rana",
    },
  ],
  [
    { exporting: false },
    { nb: "eksporterer ikke", nn: "eksporterer ikkje", sv: "exporterar inte", en: "does not export" },
  ],
  [
    { plansExport: false },
    {
      nb: "har ingen eksportplaner",
      nn: "har ingen eksportplanar",
      sv: "har inga exportplaner",
      en: "has no export plans",
    },
  ],
  [
    { alreadyStarted: true },
    {
      nb: "prosjektet er i gang",
      nn: "prosjektet er i gang",
      sv: "projektet är i gång",
      en: "the project is under way",
    },
  ],
  [
    { not: { legalForm: ["sole-trader", "public"] } },
    {
      nb: "ikke enkeltpersonforetak eller offentlig",
      nn: "ikkje enkeltpersonføretak eller offentleg",
      sv: "inte enskild firma eller offentlig verksamhet",
      en: "not sole trader or public body",
    },
  ],
  [
    { any: [{ not: { legalForm: ["sole-trader"] } }, { employees: { atLeast: 2 } }] },
    {
      nb: "ikke enkeltpersonforetak eller minst 2 ansatte",
      nn: "ikkje enkeltpersonføretak eller minst 2 tilsette",
      sv: "inte enskild firma eller minst 2 anställda",
      en: "not sole trader or at least 2 employees",
    },
  ],
  [
    { all: [{ employees: { atLeast: 2 } }, { age: { atMost: 4 } }, { exporting: true }] },
    {
      nb: "minst 2 ansatte, høyst 4 år gammel og eksporterer i dag",
      nn: "minst 2 tilsette, høgst 4 år gammal og eksporterer i dag",
      sv: "minst 2 anställda, högst 4 år gammalt och exporterar i dag",
      en: "at least 2 employees, at most 4 years old, and exports today",
    },
  ],
];

describe("a condition as a phrase", () => {
  let texts: Texts;
  before(async () => {
    texts = await loadTexts(folders.locales);
  });
  const voiceIn = (locale: Locale) => createVoice(texts, knowledge, locale);
  const spaced = (text: string) => text.replaceAll("\u00a0", " ");

  for (const [condition, said] of phrases)
    for (const locale of locales)
      it(`${locale}: ${said[locale]}`, () =>
        assert.equal(spaced(ruleText(condition, voiceIn(locale))), said[locale]));

  it("names the county of a company whose municipality is not known, and the country of one without either", () => {
    const here = (county: string | null) => ({
      place: { value: { country: "NO" as const, county, municipality: null }, how: "said" as const, turn: 1 },
    });
    const rule = within("Ceby");
    const told = (county: string | null) =>
      explainCondition({ condition: rule, verdict: "failed", missing: [] }, here(county), voiceIn("en"));
    assert.equal(told("NO-01"), "for Ceby, not county NO-01");
    assert.equal(told(null), "for Ceby, not Norway");
  });
});
