import { assert } from "chai";
import { explainCondition } from "../../src/dialogue/explain-condition.ts";
import { createVoice } from "../../src/dialogue/voice.ts";
import type { CompanyFacts, FactName } from "../../src/domain/company.ts";
import { type Condition, type Verdict, verdicts } from "../../src/domain/condition.ts";
import { assess } from "../../src/domain/eligibility.ts";
import type { Sector } from "../../src/domain/knowledge.ts";
import { frameOf } from "../../src/domain/weighing.ts";
import { type Locale, locales } from "../../src/language/locale.ts";
import { loadTexts } from "../../src/language/texts.ts";
import type { Texts } from "../../src/ports.ts";
import { knowledgeOf } from "../domain/sample.ts";
import { folders, today } from "../real-bot.ts";

type KeyOf<C> = C extends unknown ? keyof C : never;
/**
 * Every kind of condition, and three that are said in words of their own. One that is added has no row in the tables
 * below, and does not compile. What is asked as a rule never fails, and has its own table.
 */
type Kind = Exclude<KeyOf<Condition>, "usually"> | "nearest" | "registered" | "except";

const sample = knowledgeOf([]);
const trades: Readonly<Record<string, Sector["names"]>> = {
  food: { nb: "mat", nn: "mat", sv: "livsmedel", en: "food" },
  agriculture: { nb: "landbruk", nn: "landbruk", sv: "lantbruk", en: "farming" },
  ict: { nb: "IT", nn: "IT", sv: "it", en: "IT" },
  retail: { nb: "handel", nn: "handel", sv: "handel", en: "retail" },
};
const knowledge = {
  ...sample,
  sectors: new Map([...sample.sectors].map(([id, one]) => [id, { ...one, names: trades[id] ?? {} }])),
};
const frame = frameOf(knowledge, today);

const facts = (values: Readonly<Partial<Record<FactName, unknown>>>): CompanyFacts =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, how: "said", turn: 1 }]),
  ) as CompanyFacts;
const aby = facts({ place: { country: "NO", county: "NO-01", municipality: "NO-0101" } });
const ceby = facts({ place: { country: "NO", county: "NO-02", municipality: "NO-0201" } });
const eby = facts({ place: { country: "SE", county: "SE-01", municipality: "SE-0101" } });
const nok = (value: number) => ({ currency: "NOK", value });

/** Each kind of condition, with a company that meets it and one that does not. Of a third nothing is known. */
const cases: Readonly<
  Record<Kind, { readonly rule: Condition; readonly met: CompanyFacts; readonly failed: CompanyFacts }>
> = {
  country: { rule: { country: "NO" }, met: aby, failed: eby },
  within: {
    rule: { within: { codes: ["NO-0101", "NO-0102"], names: ["Aby", "Beby"] } },
    met: aby,
    failed: ceby,
  },
  sector: {
    rule: { sector: ["ict", "food"] },
    met: facts({ sector: ["ict", "retail"] }),
    failed: facts({ sector: ["retail"] }),
  },
  stage: {
    rule: { stage: ["startup", "growth"] },
    met: facts({ stage: "growth" }),
    failed: facts({ stage: "established" }),
  },
  employees: {
    rule: { employees: { atMost: 249 } },
    met: facts({ employees: 12 }),
    failed: facts({ employees: 250 }),
  },
  age: { rule: { age: { atMost: 5 } }, met: facts({ founded: 2021 }), failed: facts({ founded: 2020 }) },
  turnover: {
    rule: { turnover: { currency: "NOK", atLeast: 4_000_000 } },
    met: facts({ turnover: nok(12_500_000) }),
    failed: facts({ turnover: nok(900_000) }),
  },
  amount: {
    rule: { amount: { currency: "NOK", atMost: 1_250_000 } },
    met: facts({ amount: nok(200_000) }),
    failed: facts({ amount: nok(3_000_000) }),
  },
  legalForm: {
    rule: { legalForm: ["limited", "cooperative"] },
    met: facts({ legalForm: "limited" }),
    failed: facts({ legalForm: "sole-trader" }),
  },
  horizon: {
    rule: { horizon: ["now", "thisYear"] },
    met: facts({ horizon: "now" }),
    failed: facts({ horizon: "later" }),
  },
  exporting: {
    rule: { exporting: true },
    met: facts({ exporting: true }),
    failed: facts({ exporting: false }),
  },
  plansExport: {
    rule: { plansExport: true },
    met: facts({ plansExport: true }),
    failed: facts({ plansExport: false }),
  },
  alreadyStarted: {
    rule: { alreadyStarted: false },
    met: facts({ alreadyStarted: false }),
    failed: facts({ alreadyStarted: true }),
  },
  any: {
    rule: { any: [{ exporting: true }, { plansExport: true }] },
    met: facts({ exporting: true }),
    failed: facts({ exporting: false, plansExport: false }),
  },
  all: {
    rule: { all: [{ employees: { atLeast: 2 } }, { exporting: true }] },
    met: facts({ employees: 3, exporting: true }),
    failed: facts({ employees: 3, exporting: false }),
  },
  not: {
    rule: { not: { age: { atMost: 1 } } },
    met: facts({ founded: 2020 }),
    failed: facts({ founded: 2026 }),
  },
  // It shuts out and asks for nothing.
  except: {
    rule: { not: { sector: ["agriculture"] } },
    met: facts({ sector: ["ict"] }),
    failed: facts({ sector: ["agriculture"] }),
  },
  // A catchment that was computed, from the host's town.
  nearest: {
    rule: { within: { codes: ["NO-0101"], names: ["Aby"], nearest: "Beby" } },
    met: aby,
    failed: ceby,
  },
  registered: {
    rule: { not: { legalForm: ["none"] } },
    met: facts({ legalForm: "limited" }),
    failed: facts({ legalForm: "none" }),
  },
};

/** What a speaker would say of each: met, not known, failed. */
const said: Readonly<Record<Locale, Readonly<Record<Kind, readonly [string, string, string]>>>> = {
  nb: {
    country: [
      "bedriften er i Norge",
      "gjelder bare i Norge, og vi vet ikke hvor dere er",
      "gjelder bare i Norge",
    ],
    within: [
      "hjelper bedrifter i Aby",
      "gjelder Aby eller Beby, og vi vet ikke hvor dere er",
      "gjelder Aby eller Beby, ikke Ceby",
    ],
    sector: [
      "for bransjen deres (IT)",
      "for IT eller mat, og vi vet ikke hva dere driver med",
      "for IT eller mat, ikke handel",
    ],
    stage: [
      "for dere som er i vekst",
      "for bedrifter som er nystartet eller i vekst, og vi vet ikke hvor langt dere har kommet",
      "for bedrifter som er nystartet eller i vekst, og dere er etablert",
    ],
    employees: [
      "høyst 249 ansatte: dere er 12",
      "høyst 249 ansatte, og vi vet ikke hvor mange dere er",
      "høyst 249 ansatte, og dere er 250",
    ],
    age: [
      "høyst 5 år gammel: startet 2021",
      "høyst 5 år gammel, og vi vet ikke når dere startet",
      "høyst 5 år gammel, og dere startet i 2020",
    ],
    turnover: [
      "omsetning på minst 4 000 000 NOK: dere har 12 500 000 NOK",
      "omsetning på minst 4 000 000 NOK, og vi vet ikke hva dere omsetter for",
      "omsetning på minst 4 000 000 NOK, og dere har 900 000 NOK",
    ],
    amount: [
      "beløp høyst 1 250 000 NOK: dere trenger 200 000 NOK",
      "beløp høyst 1 250 000 NOK, og vi vet ikke hvor mye dere trenger",
      "beløp høyst 1 250 000 NOK, og dere trenger 3 000 000 NOK",
    ],
    legalForm: [
      "for aksjeselskap",
      "for aksjeselskap eller samvirkeforetak, og vi vet ikke hva slags selskap dere er",
      "for aksjeselskap eller samvirkeforetak, og dere er enkeltpersonforetak",
    ],
    horizon: [
      "når det haster eller det må skje i år",
      "gjelder når det haster eller det må skje i år, og vi vet ikke når dere trenger det",
      "gjelder når det haster eller det må skje i år, og dere sa: senere enn i år",
    ],
    exporting: [
      "eksporterer i dag",
      "krever: eksporterer i dag, og det vet vi ikke",
      "krever: eksporterer i dag",
    ],
    plansExport: ["vil eksportere", "krever: vil eksportere, og det vet vi ikke", "krever: vil eksportere"],
    alreadyStarted: [
      "prosjektet er ikke begynt",
      "krever: prosjektet er ikke begynt, og det vet vi ikke",
      "krever: prosjektet er ikke begynt",
    ],
    any: [
      "eksporterer i dag eller vil eksportere",
      "krever: eksporterer i dag eller vil eksportere, og det vet vi ikke",
      "krever: eksporterer i dag eller vil eksportere",
    ],
    all: [
      "minst 2 ansatte og eksporterer i dag",
      "krever: minst 2 ansatte og eksporterer i dag, og det vet vi ikke",
      "krever: minst 2 ansatte og eksporterer i dag",
    ],
    not: [
      "ikke høyst 1 år gammel",
      "krever: ikke høyst 1 år gammel, og det vet vi ikke",
      "krever: ikke høyst 1 år gammel",
    ],
    except: [
      "gjelder alle utenom landbruk",
      "gjelder ikke landbruk, og vi vet ikke om det er dere",
      "gjelder ikke landbruk",
    ],
    nearest: [
      "den nærmeste vi kjenner (kommunene nærmest Beby)",
      "gjelder kommunene nærmest Beby, og vi vet ikke hvor dere er",
      "gjelder kommunene nærmest Beby, ikke Ceby",
    ],
    registered: [
      "registrert bedrift",
      "krever: registrert bedrift, og det vet vi ikke",
      "krever: registrert bedrift",
    ],
  },
  nn: {
    country: [
      "bedrifta er i Noreg",
      "gjeld berre i Noreg, og vi veit ikkje kvar de er",
      "gjeld berre i Noreg",
    ],
    within: [
      "hjelper bedrifter i Aby",
      "gjeld Aby eller Beby, og vi veit ikkje kvar de er",
      "gjeld Aby eller Beby, ikkje Ceby",
    ],
    sector: [
      "for bransjen dykkar (IT)",
      "for IT eller mat, og vi veit ikkje kva de driv med",
      "for IT eller mat, ikkje handel",
    ],
    stage: [
      "for dykk som er i vekst",
      "for bedrifter som er nystarta eller i vekst, og vi veit ikkje kor langt de har kome",
      "for bedrifter som er nystarta eller i vekst, og de er etablerte",
    ],
    employees: [
      "høgst 249 tilsette: de er 12",
      "høgst 249 tilsette, og vi veit ikkje kor mange de er",
      "høgst 249 tilsette, og de er 250",
    ],
    age: [
      "høgst 5 år gammal: starta 2021",
      "høgst 5 år gammal, og vi veit ikkje når de starta",
      "høgst 5 år gammal, og de starta i 2020",
    ],
    turnover: [
      "omsetning på minst 4 000 000 NOK: de har 12 500 000 NOK",
      "omsetning på minst 4 000 000 NOK, og vi veit ikkje kva de omset for",
      "omsetning på minst 4 000 000 NOK, og de har 900 000 NOK",
    ],
    amount: [
      "beløp høgst 1 250 000 NOK: de treng 200 000 NOK",
      "beløp høgst 1 250 000 NOK, og vi veit ikkje kor mykje de treng",
      "beløp høgst 1 250 000 NOK, og de treng 3 000 000 NOK",
    ],
    legalForm: [
      "for aksjeselskap",
      "for aksjeselskap eller samvirkeføretak, og vi veit ikkje kva slags selskap de er",
      "for aksjeselskap eller samvirkeføretak, og de er enkeltpersonføretak",
    ],
    horizon: [
      "når det hastar eller det må skje i år",
      "gjeld når det hastar eller det må skje i år, og vi veit ikkje når de treng det",
      "gjeld når det hastar eller det må skje i år, og de sa: seinare enn i år",
    ],
    exporting: [
      "eksporterer i dag",
      "krev: eksporterer i dag, og det veit vi ikkje",
      "krev: eksporterer i dag",
    ],
    plansExport: ["vil eksportere", "krev: vil eksportere, og det veit vi ikkje", "krev: vil eksportere"],
    alreadyStarted: [
      "prosjektet har ikkje byrja",
      "krev: prosjektet har ikkje byrja, og det veit vi ikkje",
      "krev: prosjektet har ikkje byrja",
    ],
    any: [
      "eksporterer i dag eller vil eksportere",
      "krev: eksporterer i dag eller vil eksportere, og det veit vi ikkje",
      "krev: eksporterer i dag eller vil eksportere",
    ],
    all: [
      "minst 2 tilsette og eksporterer i dag",
      "krev: minst 2 tilsette og eksporterer i dag, og det veit vi ikkje",
      "krev: minst 2 tilsette og eksporterer i dag",
    ],
    not: [
      "ikkje høgst 1 år gammal",
      "krev: ikkje høgst 1 år gammal, og det veit vi ikkje",
      "krev: ikkje høgst 1 år gammal",
    ],
    except: [
      "gjeld alle utanom landbruk",
      "gjeld ikkje landbruk, og vi veit ikkje om det er dykk",
      "gjeld ikkje landbruk",
    ],
    nearest: [
      "den nærmaste vi kjenner (kommunane nærmast Beby)",
      "gjeld kommunane nærmast Beby, og vi veit ikkje kvar de er",
      "gjeld kommunane nærmast Beby, ikkje Ceby",
    ],
    registered: [
      "registrert bedrift",
      "krev: registrert bedrift, og det veit vi ikkje",
      "krev: registrert bedrift",
    ],
  },
  sv: {
    country: [
      "företaget finns i Norge",
      "gäller bara i Norge, och vi vet inte var ni finns",
      "gäller bara i Norge",
    ],
    within: [
      "hjälper företag i Aby",
      "gäller Aby eller Beby, och vi vet inte var ni finns",
      "gäller Aby eller Beby, inte Ceby",
    ],
    sector: [
      "för er bransch (it)",
      "för it eller livsmedel, och vi vet inte vad ni arbetar med",
      "för it eller livsmedel, inte handel",
    ],
    stage: [
      "för företag som är i tillväxt",
      "för företag som är nystartade eller i tillväxt, och vi vet inte hur långt ni har kommit",
      "för företag som är nystartade eller i tillväxt, och ni är etablerade",
    ],
    employees: [
      "högst 249 anställda: ni är 12",
      "högst 249 anställda, och vi vet inte hur många ni är",
      "högst 249 anställda, och ni är 250",
    ],
    age: [
      "högst 5 år gammalt: startade 2021",
      "högst 5 år gammalt, och vi vet inte när ni startade",
      "högst 5 år gammalt, och ni startade 2020",
    ],
    turnover: [
      "omsättning på minst 4 000 000 NOK: ni har 12 500 000 NOK",
      "omsättning på minst 4 000 000 NOK, och vi vet inte vad ni omsätter",
      "omsättning på minst 4 000 000 NOK, och ni har 900 000 NOK",
    ],
    amount: [
      "belopp högst 1 250 000 NOK: ni behöver 200 000 NOK",
      "belopp högst 1 250 000 NOK, och vi vet inte hur mycket ni behöver",
      "belopp högst 1 250 000 NOK, och ni behöver 3 000 000 NOK",
    ],
    legalForm: [
      "för aktiebolag",
      "för aktiebolag eller ekonomisk förening, och vi vet inte vad ni är för slags företag",
      "för aktiebolag eller ekonomisk förening, och ni är enskild firma",
    ],
    horizon: [
      "när det är bråttom eller det ska ske i år",
      "gäller när det är bråttom eller det ska ske i år, och vi vet inte när ni behöver det",
      "gäller när det är bråttom eller det ska ske i år, och ni sa: senare än i år",
    ],
    exporting: [
      "exporterar i dag",
      "kräver: exporterar i dag, och det vet vi inte",
      "kräver: exporterar i dag",
    ],
    plansExport: ["vill exportera", "kräver: vill exportera, och det vet vi inte", "kräver: vill exportera"],
    alreadyStarted: [
      "projektet har inte börjat",
      "kräver: projektet har inte börjat, och det vet vi inte",
      "kräver: projektet har inte börjat",
    ],
    any: [
      "exporterar i dag eller vill exportera",
      "kräver: exporterar i dag eller vill exportera, och det vet vi inte",
      "kräver: exporterar i dag eller vill exportera",
    ],
    all: [
      "minst 2 anställda och exporterar i dag",
      "kräver: minst 2 anställda och exporterar i dag, och det vet vi inte",
      "kräver: minst 2 anställda och exporterar i dag",
    ],
    not: [
      "inte högst 1 år gammalt",
      "kräver: inte högst 1 år gammalt, och det vet vi inte",
      "kräver: inte högst 1 år gammalt",
    ],
    except: [
      "gäller alla utom lantbruk",
      "gäller inte lantbruk, och vi vet inte om det är ni",
      "gäller inte lantbruk",
    ],
    nearest: [
      "den närmaste vi känner till (kommunerna närmast Beby)",
      "gäller kommunerna närmast Beby, och vi vet inte var ni finns",
      "gäller kommunerna närmast Beby, inte Ceby",
    ],
    registered: [
      "registrerat företag",
      "kräver: registrerat företag, och det vet vi inte",
      "kräver: registrerat företag",
    ],
  },
  en: {
    country: [
      "the company is in Norway",
      "only for Norway, and we don't know where you are",
      "only for Norway",
    ],
    within: [
      "helps companies in Aby",
      "for Aby or Beby, and we don't know where you are",
      "for Aby or Beby, not Ceby",
    ],
    sector: [
      "for your trade (IT)",
      "for IT or food, and we don't know what you do",
      "for IT or food, not retail",
    ],
    stage: [
      "for companies that are growing",
      "for companies that are newly started or growing, and we don't know how far you have come",
      "for companies that are newly started or growing, and you are established",
    ],
    employees: [
      "at most 249 employees: you are 12",
      "at most 249 employees, and we don't know how many you are",
      "at most 249 employees, and you are 250",
    ],
    age: [
      "at most 5 years old: founded 2021",
      "at most 5 years old, and we don't know when you were founded",
      "at most 5 years old, and you were founded in 2020",
    ],
    turnover: [
      "turnover of at least 4,000,000 NOK: you have 12,500,000 NOK",
      "turnover of at least 4,000,000 NOK, and we don't know your turnover",
      "turnover of at least 4,000,000 NOK, and you have 900,000 NOK",
    ],
    amount: [
      "amount at most 1,250,000 NOK: you need 200,000 NOK",
      "amount at most 1,250,000 NOK, and we don't know how much you need",
      "amount at most 1,250,000 NOK, and you need 3,000,000 NOK",
    ],
    legalForm: [
      "for this kind of company: limited company",
      "for this kind of company: limited company or cooperative, and we don't know what kind yours is",
      "for this kind of company: limited company or cooperative; yours is: sole trader",
    ],
    horizon: [
      "when it is urgent or it must happen this year",
      "is for when it is urgent or it must happen this year, and we don't know when you need it",
      "is for when it is urgent or it must happen this year, and you said: later than this year",
    ],
    exporting: ["exports today", "requires: exports today, which we don't know", "requires: exports today"],
    plansExport: [
      "wants to export",
      "requires: wants to export, which we don't know",
      "requires: wants to export",
    ],
    alreadyStarted: [
      "the project has not begun",
      "requires: the project has not begun, which we don't know",
      "requires: the project has not begun",
    ],
    any: [
      "exports today or wants to export",
      "requires: exports today or wants to export, which we don't know",
      "requires: exports today or wants to export",
    ],
    all: [
      "at least 2 employees and exports today",
      "requires: at least 2 employees and exports today, which we don't know",
      "requires: at least 2 employees and exports today",
    ],
    not: [
      "not at most 1 year old",
      "requires: not at most 1 year old, which we don't know",
      "requires: not at most 1 year old",
    ],
    except: [
      "for everyone except farming",
      "not for farming, and we don't know if that is you",
      "not for farming",
    ],
    nearest: [
      "the nearest we know of (the municipalities nearest to Beby)",
      "for the municipalities nearest to Beby, and we don't know where you are",
      "for the municipalities nearest to Beby, not Ceby",
    ],
    registered: [
      "registered company",
      "requires: registered company, which we don't know",
      "requires: registered company",
    ],
  },
};

/** What a source asks as a rule: of a company that is so, of one of which nothing is known, and of an exception. */
const asARule: Readonly<Record<Locale, readonly [string, string, string]>> = {
  nb: [
    "høyst 249 ansatte: dere er 12",
    "som regel høyst 249 ansatte, og vi vet ikke hvor mange dere er",
    "som regel høyst 249 ansatte, og dere er 300, men det gjøres unntak",
  ],
  nn: [
    "høgst 249 tilsette: de er 12",
    "som regel høgst 249 tilsette, og vi veit ikkje kor mange de er",
    "som regel høgst 249 tilsette, og de er 300, men det blir gjort unntak",
  ],
  sv: [
    "högst 249 anställda: ni är 12",
    "i regel högst 249 anställda, och vi vet inte hur många ni är",
    "i regel högst 249 anställda, och ni är 300, men undantag görs",
  ],
  en: [
    "at most 249 employees: you are 12",
    "as a rule at most 249 employees, and we don't know how many you are",
    "as a rule at most 249 employees, and you are 300, but exceptions are made",
  ],
};

/** Money that was told in another currency than the rule's. */
const otherCurrency: Readonly<Record<Locale, string>> = {
  nb: "omsetning på minst 4 000 000 NOK. Dere sa 12 500 000 SEK, og vi regner ikke om mellom valutaer",
  nn: "omsetning på minst 4 000 000 NOK. De sa 12 500 000 SEK, og vi reknar ikkje om mellom valutaer",
  sv: "omsättning på minst 4 000 000 NOK. Ni sa 12 500 000 SEK, och vi räknar inte om mellan valutor",
  en: "turnover of at least 4,000,000 NOK. You said 12,500,000 SEK, and we do not convert between currencies",
};

describe("a condition explained", () => {
  let texts: Texts;
  before(async () => {
    texts = await loadTexts(folders.locales);
  });
  const kinds = Object.keys(cases) as Kind[];

  const explained = (locale: Locale, kind: Kind, verdict: Verdict) => {
    const { rule, ...companies } = cases[kind];
    const known = verdict === "unknown" ? {} : companies[verdict];
    const assessed = assess(rule, known, frame);
    assert.equal(assessed.verdict, verdict);
    return explainCondition(assessed, known, createVoice(texts, knowledge, locale));
  };

  for (const locale of locales)
    for (const kind of kinds)
      for (const [i, verdict] of verdicts.entries())
        it(`${locale}: ${said[locale][kind][i]}`, () => {
          // Digits are grouped with a space that does not break.
          const text = explained(locale, kind, verdict).replaceAll("\u00a0", " ");
          assert.equal(text, said[locale][kind][i]);
        });

  for (const locale of locales) {
    const told = (rule: Condition, known: CompanyFacts) =>
      explainCondition(assess(rule, known, frame), known, createVoice(texts, knowledge, locale)).replaceAll(
        "\u00a0",
        " ",
      );
    const usual: Condition = { usually: cases.employees.rule };
    const [met, unknown, exception] = asARule[locale];

    it(`${locale}: ${exception}`, () => {
      assert.equal(told(usual, facts({ employees: 12 })), met);
      assert.equal(told(usual, {}), unknown);
      assert.equal(told(usual, facts({ employees: 300 })), exception);
    });

    it(`${locale}: ${otherCurrency[locale]}`, () => {
      const known = facts({ turnover: { currency: "SEK", value: 12_500_000 } });
      assert.equal(told(cases.turnover.rule, known), otherCurrency[locale]);
      const amount = told(cases.amount.rule, facts({ amount: { currency: "SEK", value: 200_000 } }));
      assert.match(amount, /NOK.*\. .*200.000 SEK, /);
    });
  }

  // What is said in a list is what stands before "and we don't know …" where the offer stands alone.
  for (const locale of locales)
    it(`leaves out that it is not known, in a list in ${locale}`, () => {
      for (const kind of kinds) {
        const assessed = assess(cases[kind].rule, {}, frame);
        const voice = createVoice(texts, knowledge, locale);
        const [alone, inList] = [false, true].map((one) => explainCondition(assessed, {}, voice, one));
        assert.isTrue(alone?.startsWith(inList ?? "?"), `${alone} begins with ${inList}`);
        assert.notEqual(alone, inList);
        const met = { ...assessed, verdict: "met" as const };
        assert.equal(explainCondition(met, {}, voice, true), explainCondition(met, {}, voice));
      }
    });

  it("calls nobody the nearest who is in the company's own town", () => {
    const rule: Condition = { within: { codes: ["NO-0101"], names: ["Aby"], nearest: "Aby" } };
    const told = explainCondition(assess(rule, aby, frame), aby, createVoice(texts, knowledge, "nb"));
    assert.equal(told, "hjelper bedrifter i Aby");
  });

  it("never breaks a line within a number", () => {
    for (const locale of ["nb", "nn", "sv"] as const)
      assert.include(explained(locale, "turnover", "met"), "12\u00a0500\u00a0000 NOK");
  });
});
