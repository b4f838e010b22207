import { assert } from "chai";
import { explain, offerBody, offerLines, offerText, toOffer } from "../../src/dialogue/offer-text.ts";
import { createVoice, type Voice } from "../../src/dialogue/voice.ts";
import type { Actor } from "../../src/domain/actor.ts";
import type { CompanyFacts } from "../../src/domain/company.ts";
import type { Condition } from "../../src/domain/condition.ts";
import { assess, together } from "../../src/domain/eligibility.ts";
import type { Match } from "../../src/domain/offer.ts";
import type { Programme } from "../../src/domain/programme.ts";
import { frameOf } from "../../src/domain/weighing.ts";
import type { Locale } from "../../src/language/locale.ts";
import { loadTexts } from "../../src/language/texts.ts";
import type { Texts } from "../../src/ports.ts";
import { actor, knowledgeOf, programme } from "../domain/sample.ts";
import { folders, today } from "../real-bot.ts";

const facts: CompanyFacts = {
  place: { value: { country: "NO", county: "NO-01", municipality: "NO-0101" }, how: "said", turn: 1 },
  employees: { value: 12, how: "said", turn: 1 },
};
const bank: Partial<Actor> = {
  kind: "bank-fund",
  names: { nb: "Banken", sv: "Banken", en: "Banken (The Bank)" },
  does: { nb: "Låner ut penger.", en: "Lends money." },
  contact: { page: null, phone: "00 00", email: null },
  url: "https://bank.example.org",
  source: "https://bank.example.org/about",
};

describe("an offer in words", () => {
  let texts: Texts;
  before(async () => {
    texts = await loadTexts(folders.locales);
  });

  interface Shown {
    readonly of?: Partial<Actor>;
    readonly programme?: Partial<Programme> | null;
    readonly confirmed?: boolean;
    readonly locale?: Locale;
    readonly long?: boolean;
    readonly today?: string;
  }

  /** An offer of the bank, or of its programme, as the dialogue would put it for the company. */
  function shown({ of, programme: more = {}, confirmed = true, locale = "nb", long = false, ...at }: Shown) {
    const house = actor("bank", { ...bank, ...of });
    const loan = more === null ? null : programme("loan-x", "bank", { names: { nb: "Lånet" }, ...more });
    const knowledge = knowledgeOf([house], loan === null ? [] : [loan]);
    const voice: Voice = createVoice(texts, knowledge, locale);
    const day = at.today ?? today;
    const conditions = (loan ?? house).conditions.map((one) => assess(one, facts, frameOf(knowledge, day)));
    const verdict = together(conditions.map((one) => one.verdict));
    const offer: Match = {
      need: "loan",
      actor: "bank",
      programme: loan?.id ?? null,
      kind: house.kind,
      verdict,
      confirmed,
      conditions,
    };
    const explained = explain(offer, facts, voice);
    const text = offerText(offer, explained, facts, voice, { today: day, long, number: undefined });
    const lines = (number?: number) =>
      offerLines(text, number, offerBody(text, voice)).replaceAll("\u00a0", " ").split("\n");
    return { text, lines, offer: toOffer(offer, explained, facts, voice) };
  }

  it("is a line for each thing to know, in the order one reads it", () => {
    const { lines } = shown({
      programme: {
        summary: { nb: "Lån til bedrifter." },
        conditions: [
          { country: "NO" },
          { employees: { atMost: 9 } },
          { amount: { currency: "NOK", atMost: 100 } },
          { employees: { atLeast: 2 } },
        ],
        alsoCheck: [{ nb: "Banken må si ja." }],
        amount: { currency: "NOK", min: 1000, max: 250_000 },
        terms: { nb: "Rente etter avtale." },
        apply: { nb: "Ring banken." },
        sourceDate: "2026-05-17",
        source: "https://www.bank.example.org/loan?x=1",
      },
    });
    assert.deepEqual(lines(2), [
      "2. Lånet – Banken",
      "Lån til bedrifter.",
      "Passer: minst 2 ansatte: dere er 12",
      "Må sjekkes: beløp høyst 100 NOK, og vi vet ikke hvor mye dere trenger",
      "Må sjekkes: Banken må si ja.",
      "Passer ikke: høyst 9 ansatte, og dere er 12",
      "Beløp: 1 000 NOK til 250 000 NOK",
      "Vilkår: Rente etter avtale.",
      "Slik går dere fram: Ring banken.",
      "Telefon: 00 00",
      "Nettside: https://bank.example.org",
      "Kilde: bank.example.org, 17. mai 2026.",
    ]);
    assert.equal(lines()[0], "Lånet – Banken");
  });

  for (const [source, said] of [
    ["https://www.bank.example.org/loan?x=1", "bank.example.org"],
    ["http://bank.example.org", "bank.example.org"],
    // To a parser of addresses anything before a colon is a scheme.
    ["tip:a document with a colon", "tip:a document with a colon"],
    ["Almi: lån, årsrapport", "Almi: lån, årsrapport"],
    ["https:// is how it begins", "https:// is how it begins"],
  ] as const)
    it(`names the source ${source} as ${said}`, () => {
      assert.equal(shown({ programme: { source } }).lines().at(-1), `Kilde: ${said}, 2026.`);
    });

  it("says of an actor without a programme what it is and does", () => {
    const { lines, text } = shown({ programme: null, locale: "en" });
    assert.deepEqual(lines(), [
      "Banken (The Bank) – bank or fund",
      "Lends money.",
      "Telephone: 00 00",
      "Website: https://bank.example.org",
      "Source: bank.example.org, 2026.",
    ]);
    assert.equal(text.url, "https://bank.example.org");
  });

  const amounts: readonly [Programme["amount"], Locale, string | undefined][] = [
    [{ currency: "NOK", min: 50_000, max: 250_000 }, "nb", "50 000 NOK til 250 000 NOK"],
    [{ currency: "NOK", min: 50_000, max: 250_000 }, "nn", "50 000 NOK til 250 000 NOK"],
    [{ currency: "SEK", min: 50_000, max: 250_000 }, "sv", "50 000 SEK till 250 000 SEK"],
    [{ currency: "EUR", min: 50_000, max: 250_000 }, "en", "50,000 EUR to 250,000 EUR"],
    [{ currency: "NOK", min: null, max: 500_000 }, "nb", "inntil 500 000 NOK"],
    [{ currency: "NOK", min: null, max: 500_000 }, "nn", "inntil 500 000 NOK"],
    [{ currency: "SEK", min: null, max: 500_000 }, "sv", "upp till 500 000 SEK"],
    [{ currency: "EUR", min: null, max: 500_000 }, "en", "up to 500,000 EUR"],
    [{ currency: "NOK", min: 500_000, max: null }, "nb", "fra 500 000 NOK"],
    [{ currency: "NOK", min: 500_000, max: null }, "nn", "frå 500 000 NOK"],
    [{ currency: "SEK", min: 500_000, max: null }, "sv", "från 500 000 SEK"],
    [{ currency: "EUR", min: 500_000, max: null }, "en", "from 500,000 EUR"],
    // No figure is no amount, and never nought.
    [{ currency: "NOK", min: null, max: null }, "nb", undefined],
    [null, "nb", undefined],
  ];
  for (const [amount, locale, said] of amounts)
    it(`says the amount ${amount === null ? "null" : `${amount.min}–${amount.max}`} in ${locale} as ${said}`, () => {
      const { text, lines } = shown({ programme: { amount }, locale });
      assert.equal(text.amount?.replaceAll("\u00a0", " "), said);
      assert.equal(
        lines().some((line) => /^(Beløp|Belopp|Amount):/.test(line)),
        said !== undefined,
      );
    });

  const sources: readonly [name: string, of: Partial<Programme>, more: Shown, said: string][] = [
    [
      "the host of an address",
      { source: "https://www.example.org/a/b?c=d" },
      {},
      "Kilde: example.org, 2026.",
    ],
    ["a document by its name", { source: "Brev til bedriften" }, {}, "Kilde: Brev til bedriften, 2026."],
    ["no source", { source: null }, {}, "Kilde: ingen kilde notert, 2026."],
    ["the day", { sourceDate: "2026-05-17" }, {}, "Kilde: a page, 17. mai 2026."],
    ["the day in nn", { sourceDate: "2026-05-17" }, { locale: "nn" }, "Kjelde: a page, 17. mai 2026."],
    ["the day in sv", { sourceDate: "2026-05-17" }, { locale: "sv" }, "Källa: a page, 17 maj 2026."],
    ["the day in en", { sourceDate: "2026-05-17" }, { locale: "en" }, "Source: a page, 17 May 2026."],
    ["an unknown date", { sourceDate: null }, {}, "Kilde: a page, dato ukjent."],
    ["an unknown date in nn", { sourceDate: null }, { locale: "nn" }, "Kjelde: a page, dato ukjend."],
    ["an unknown date in sv", { sourceDate: null }, { locale: "sv" }, "Källa: a page, datum okänt."],
    ["an unknown date in en", { sourceDate: null }, { locale: "en" }, "Source: a page, date unknown."],
    ["what nobody has confirmed", {}, { confirmed: false }, "Kilde: a page, 2026. Ikke bekreftet."],
    ["the same in nn", {}, { confirmed: false, locale: "nn" }, "Kjelde: a page, 2026. Ikkje stadfesta."],
    ["the same in sv", {}, { confirmed: false, locale: "sv" }, "Källa: a page, 2026. Inte bekräftat."],
    ["the same in en", {}, { confirmed: false, locale: "en" }, "Source: a page, 2026. Not confirmed."],
    // A year counts from January, a month from its first day; the month in which it is due is still in time.
    ["a review that is just in time", { sourceDate: "2025-11" }, {}, "Kilde: a page, november 2025."],
    [
      "a review a month late",
      { sourceDate: "2025-10-31" },
      {},
      "Kilde: a page, 31. oktober 2025. Ikke bekreftet siden 31. oktober 2025.",
    ],
    [
      "a review late by the year",
      { sourceDate: "2025" },
      {},
      "Kilde: a page, 2025. Ikke bekreftet siden 2025.",
    ],
    [
      "one late in nn",
      { sourceDate: "2025" },
      { locale: "nn" },
      "Kjelde: a page, 2025. Ikkje stadfesta sidan 2025.",
    ],
    [
      "one late in sv",
      { sourceDate: "2025" },
      { locale: "sv" },
      "Källa: a page, 2025. Inte bekräftat sedan 2025.",
    ],
    [
      "one late in en",
      { sourceDate: "2025" },
      { locale: "en" },
      "Source: a page, 2025. Not confirmed since 2025.",
    ],
    [
      "an old source that was reviewed in time",
      { sourceDate: "2019", reviewed: "2026-02-01" },
      {},
      "Kilde: a page, 2019.",
    ],
    [
      "a review that is itself old",
      { sourceDate: "2019", reviewed: "2025-02-01" },
      {},
      "Kilde: a page, 2019. Ikke bekreftet siden 1. februar 2025.",
    ],
    [
      "one that is due more often",
      { sourceDate: "2026-05", reviewEvery: 3 },
      {},
      "Kilde: a page, mai 2026. Ikke bekreftet siden mai 2026.",
    ],
    [
      "an old one nobody ever confirmed",
      { sourceDate: "2019" },
      { confirmed: false },
      "Kilde: a page, 2019. Ikke bekreftet.",
    ],
  ];
  for (const [name, of, more, said] of sources)
    it(`gives its source: ${name}`, () => {
      const { text, lines } = shown({ programme: of, ...more });
      assert.equal(text.source, said);
      assert.equal(lines().at(-1), said);
    });

  it("gives the actor's source for an actor, and the programme's for a programme", () => {
    assert.equal(shown({ programme: null }).text.source, "Kilde: bank.example.org, 2026.");
    assert.equal(shown({ programme: { source: "Et blad" } }).text.source, "Kilde: Et blad, 2026.");
  });

  const open: readonly Condition[] = [
    { country: "NO" },
    { stage: ["growth"] },
    { exporting: true },
    { amount: { currency: "NOK", atMost: 100 } },
  ];

  it("names at most two things to check in a list, and all of them to somebody who asks why", () => {
    const more = { programme: { conditions: open, alsoCheck: [{ nb: "Se etter." }, { nb: "Og etter." }] } };
    const checks = (lines: readonly string[]) => lines.filter((line) => line.startsWith("Må sjekkes:"));
    assert.deepEqual(checks(shown(more).lines()), [
      "Må sjekkes: for bedrifter som er i vekst, og vi vet ikke hvor langt dere har kommet",
      "Må sjekkes: krever: eksporterer i dag, og det vet vi ikke",
    ]);
    assert.lengthOf(checks(shown({ ...more, long: true }).lines()), 5);
    assert.equal(checks(shown({ ...more, long: true }).lines()).at(-1), "Må sjekkes: Og etter.");
  });

  it("tells tools of every condition, however short the text is", () => {
    const { offer } = shown({ programme: { conditions: open, alsoCheck: [{ nb: "Se etter." }] } });
    assert.deepEqual(
      offer.conditions.map(({ verdict }) => verdict),
      ["met", "unknown", "unknown", "unknown", "unknown"],
    );
    assert.deepEqual(offer.conditions.at(-1), { text: "Se etter.", verdict: "unknown" });
  });

  it("leaves out what goes without saying, but not from the answer to why", () => {
    assert.deepEqual(shown({}).text.fits, []);
    assert.deepEqual(shown({ long: true }).text.fits, ["bedriften er i Norge"]);
    assert.isFalse(
      shown({})
        .lines()
        .some((line) => line.startsWith("Passer:")),
    );
  });

  it("names the office and its place once", () => {
    const inCounty = [{ country: "NO" as const }, { within: { codes: ["NO-01"], names: ["x"] } }];
    const office = { office: "Aby", conditions: inCounty };
    assert.equal(shown({ of: office }).text.by, "Banken (Aby)");
    assert.equal(shown({ of: { ...office, names: { nb: "Banken Aby" } } }).text.by, "Banken Aby");
    assert.equal(shown({ of: office, programme: null }).text.by, "bank eller fond (Aby)");
    assert.equal(shown({ of: office }).offer.place, "Aby");
    assert.isNull(shown({}).offer.place);
  });

  it("opens the programme's own page, else the actor's for contact, else its home", () => {
    const url = "https://bank.example.org/loan";
    const contact = { page: "https://bank.example.org/contact", phone: null, email: null };
    assert.equal(shown({ of: { contact }, programme: { url } }).text.url, url);
    assert.equal(shown({ of: { contact } }).text.url, contact.page);
    assert.equal(shown({}).text.url, "https://bank.example.org");
    assert.isNull(shown({ of: { url: null } }).text.url);
  });

  it("is told to tools with ids, verdict, source and dates as they are", () => {
    const { offer } = shown({ programme: { sourceDate: null, reviewed: "2026-01-02" }, locale: "en" });
    assert.deepInclude(offer, {
      need: "loan",
      programme: "loan-x",
      actor: "bank",
      actorName: "Banken (The Bank)",
      kind: "bank-fund",
      verdict: "met",
      source: "a page",
      sourceDate: null,
      reviewed: "2026-01-02",
    });
  });
});
