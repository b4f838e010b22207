import { assert } from "chai";
import { explainCondition } from "../../src/dialogue/explain-condition.ts";
import { ruleText } from "../../src/dialogue/rule-text.ts";
import { createVoice } from "../../src/dialogue/voice.ts";
import type { Condition } from "../../src/domain/condition.ts";
import { type Locale, locales } from "../../src/language/locale.ts";
import { loadTexts } from "../../src/language/texts.ts";
import type { Texts } from "../../src/ports.ts";
import { knowledgeOf } from "../domain/sample.ts";
import { folders } from "../real-bot.ts";

const knowledge = knowledgeOf([]);
const within = (...names: readonly string[]): Condition => ({ within: { codes: ["NO-0101"], names } });

/** What a condition asks for, as a phrase that fits into a sentence: in nb, nn, sv and en. */
const phrases: readonly (readonly [Condition, string])[] = [
  [{ employees: { atMost: 1 } }, "høyst 1 ansatt | høgst 1 tilsett | högst 1 anställd | at most 1 employee"],
  [
    { employees: { atMost: 2 } },
    "høyst 2 ansatte | høgst 2 tilsette | högst 2 anställda | at most 2 employees",
  ],
  [
    { employees: { atLeast: 1 } },
    "minst 1 ansatt | minst 1 tilsett | minst 1 anställd | at least 1 employee",
  ],
  [
    { employees: { atLeast: 10 } },
    "minst 10 ansatte | minst 10 tilsette | minst 10 anställda | at least 10 employees",
  ],
  // The upper number decides: nobody says "1 til 9 ansatt".
  [
    { employees: { atLeast: 1, atMost: 9 } },
    "1 til 9 ansatte | 1 til 9 tilsette | 1 till 9 anställda | 1 to 9 employees",
  ],
  [
    { age: { atLeast: 2 } },
    "minst 2 år gammel | minst 2 år gammal | minst 2 år gammalt | at least 2 years old",
  ],
  [
    { age: { atLeast: 2, atMost: 7 } },
    "2 til 7 år gammel | 2 til 7 år gammal | 2 till 7 år gammalt | 2 to 7 years old",
  ],
  [
    { age: { atLeast: 1 } },
    "minst 1 år gammel | minst 1 år gammal | minst 1 år gammalt | at least 1 year old",
  ],
  [
    { turnover: { currency: "SEK", atMost: 500_000_000 } },
    "omsetning på høyst 500 000 000 SEK | omsetning på høgst 500 000 000 SEK | omsättning på högst 500 000 000 SEK | turnover of at most 500,000,000 SEK",
  ],
  [
    { turnover: { currency: "SEK", atLeast: 3_000_000, atMost: 150_000_000 } },
    "omsetning fra 3 000 000 SEK til 150 000 000 SEK | omsetning frå 3 000 000 SEK til 150 000 000 SEK | omsättning från 3 000 000 SEK till 150 000 000 SEK | turnover from 3,000,000 SEK to 150,000,000 SEK",
  ],
  [
    { amount: { currency: "NOK", atLeast: 100_000 } },
    "minst 100 000 NOK | minst 100 000 NOK | minst 100 000 NOK | at least 100,000 NOK",
  ],
  [
    { amount: { currency: "EUR", atLeast: 500, atMost: 50_000 } },
    "fra 500 EUR til 50 000 EUR | frå 500 EUR til 50 000 EUR | från 500 EUR till 50 000 EUR | from 500 EUR to 50,000 EUR",
  ],
  [within("Aby"), "Aby | Aby | Aby | Aby"],
  [
    within("Aby", "Beby", "Ceby", "Deby"),
    "Aby, Beby, Ceby eller Deby | Aby, Beby, Ceby eller Deby | Aby, Beby, Ceby eller Deby | Aby, Beby, Ceby, or Deby",
  ],
  // A business garden can have a dozen municipalities.
  [
    within("Aby", "Beby", "Ceby", "Deby", "Eby"),
    "Aby, Beby, Ceby eller … | Aby, Beby, Ceby eller … | Aby, Beby, Ceby eller … | Aby, Beby, Ceby, or …",
  ],
  // A catchment that was computed is named by its host, however many municipalities it has.
  [
    { within: { codes: ["NO-0101", "NO-0102"], names: ["Aby", "Beby"], nearest: "Mo i Rana" } },
    "kommunene nærmest Mo i Rana | kommunane nærmast Mo i Rana | kommunerna närmast Mo i Rana | the municipalities nearest to Mo i Rana",
  ],
  [{ exporting: false }, "eksporterer ikke | eksporterer ikkje | exporterar inte | does not export"],
  // What must not hold is said by what does.
  [{ not: { exporting: true } }, "eksporterer ikke | eksporterer ikkje | exporterar inte | does not export"],
  [
    { not: { horizon: ["now", "thisYear"] } },
    "det kan vente til neste år eller lenger | det kan vente til neste år eller lenger | det kan vänta till nästa år eller längre | it can wait until next year or longer",
  ],
  [
    { not: { not: { plansExport: true } } },
    "vil eksportere | vil eksportere | vill exportera | wants to export",
  ],
  [
    { plansExport: false },
    "har ingen eksportplaner | har ingen eksportplanar | har inga exportplaner | has no export plans",
  ],
  [
    { alreadyStarted: true },
    "prosjektet er i gang | prosjektet er i gang | projektet är i gång | the project is under way",
  ],
  [
    { not: { legalForm: ["sole-trader", "public"] } },
    "ikke enkeltpersonforetak eller offentlig | ikkje enkeltpersonføretak eller offentleg | inte enskild firma eller offentlig verksamhet | not sole trader or public body",
  ],
  // "Not registered yet" is a denial itself, and is not denied again.
  [
    { not: { legalForm: ["sole-trader", "none"] } },
    "registrert bedrift, men ikke enkeltpersonforetak | registrert bedrift, men ikkje enkeltpersonføretak | registrerat företag, men inte enskild firma | registered company other than sole trader",
  ],
  [
    { usually: { employees: { atMost: 249 } } },
    "som regel høyst 249 ansatte | som regel høgst 249 tilsette | i regel högst 249 anställda | as a rule at most 249 employees",
  ],
  [
    { any: [{ not: { legalForm: ["sole-trader"] } }, { employees: { atLeast: 2 } }] },
    "ikke enkeltpersonforetak eller minst 2 ansatte | ikkje enkeltpersonføretak eller minst 2 tilsette | inte enskild firma eller minst 2 anställda | not sole trader or at least 2 employees",
  ],
  [
    { all: [{ employees: { atLeast: 2 } }, { age: { atMost: 4 } }, { exporting: true }] },
    "minst 2 ansatte, høyst 4 år gammel og eksporterer i dag | minst 2 tilsette, høgst 4 år gammal og eksporterer i dag | minst 2 anställda, högst 4 år gammalt och exporterar i dag | at least 2 employees, at most 4 years old, and exports today",
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
    it(said, () => {
      const texts = locales.map((locale) => spaced(ruleText(condition, voiceIn(locale))));
      assert.equal(texts.join(" | "), said);
    });

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
