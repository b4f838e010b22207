import { expect } from "chai";
import fc from "fast-check";
import { normalise, tokenise } from "../../../src/language/normalise.ts";
import { recognise } from "./recognise.ts";

/** Bits of utterances, and of what a keyboard, a bad channel or an attacker may put between them. */
const bits = fc.constantFrom(
  ..."Bodø|i|Herøy|fra|til|Oslo|vi er|12|-|15|ansatte|2 mill|kr|NOK|om|år|halvannet|en halv|ikke|men|lån|ikke lån|eksport|vil|selger|kunder i|Norge|AS|siden|1998|923 609 016|556016-0680|Örebro län|Vara|kommun".split(
    "|",
  ),
  "\u200b",
  "\u0301",
  "\ud83d",
  "\udea2",
  "\ud83d\udea2",
  "\u202e",
  "\u0000",
  "'",
  ".",
  ",",
  "\n",
  "@",
  "½",
  "İ",
  "ﬁ",
);
const utterances = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(bits, { maxLength: 60 }).map((all) => all.join(" ")),
  fc.array(bits, { maxLength: 60 }).map((all) => all.join("")),
);
const asked = fc.constantFrom(
  ...([
    undefined,
    "need",
    "place",
    "country",
    "sector",
    "employees",
    "founded",
    "turnover",
    "amount",
    "horizon",
  ] as const),
  ...(["legalForm", "orgNumber", "exporting", "alreadyStarted"] as const),
);

describe("hostile text", () => {
  it("never throws, and points only inside the text", () => {
    fc.assert(
      fc.property(utterances, asked, (text, fact) => {
        const { places, named, negated, employees, founded, amount, turnover, sector } = recognise(text, {
          asked: fact,
        });
        for (const { start, end } of [...places, ...named, ...negated]) {
          expect(start).to.be.at.least(0);
          expect(end).to.be.greaterThan(start).and.at.most(text.length);
        }
        for (const place of places) {
          expect(place.text).to.equal(text.slice(place.start, place.end));
          expect(place.candidates.length).to.be.at.least(1);
        }
        if (employees !== undefined) expect(Number.isSafeInteger(employees) && employees >= 0).to.equal(true);
        if (founded !== undefined) expect(founded).to.be.within(1600, 2026);
        for (const money of [amount, turnover])
          if (money) expect(Number.isSafeInteger(money.value)).to.equal(true);
        if (sector !== undefined) expect(sector.length).to.be.within(1, 3);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives tokens in order, none over another", () => {
    fc.assert(
      fc.property(utterances, (text) => {
        let end = 0;
        for (const token of tokenise(text)) {
          expect(token.start).to.be.at.least(end);
          expect(token.end).to.be.greaterThan(token.start);
          end = token.end;
        }
        expect(end).to.be.at.most(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it("normalises to a form that stays as it is", () => {
    fc.assert(
      fc.property(utterances, (text) => {
        const once = normalise(text);
        expect(normalise(once)).to.equal(once);
      }),
      { numRuns: 1000 },
    );
  });

  it("hears the same however the letters are composed", () => {
    for (const text of ["Vi är i Örebro", "gård på Åsane", "fiskeoppdrett i Måløy", "Trøndelag fylke"]) {
      const labels = (words: string) =>
        recognise(words).places.flatMap(({ candidates }) => candidates.map(({ label }) => label));
      expect(labels(text.normalize("NFD"))).to.deep.equal(labels(text.normalize("NFC")));
      expect(labels(text).length).to.equal(1);
    }
  });

  it("reads no further than 8,000 UTF-16 units, and cuts no pair", () => {
    const far = `${"x ".repeat(4000)}Bodø`;
    expect(recognise(far).places).to.deep.equal([]);
    expect(recognise(`${"🚢".repeat(3999)}x🚢Bodø`).places).to.deep.equal([]);
    expect(recognise(`${"x ".repeat(3990)}Bodø`).places.length).to.equal(1);
  });

  const floods: Readonly<Record<string, string>> = {
    "one word": "x",
    "short words": "a ",
    "names in doubt": "bø i ",
    "misspelt names": "i Trondhiem ",
    numbers: "1 ",
    decimals: "1,",
    ranges: "vi er 1-",
    sums: "2 mill kr ",
    halves: "en halv ",
    negations: "ikke ",
    exports: "vil eksport ",
    customers: "kunder i bergen og ",
    moves: "flyttet fra oslo til ",
    marks: "e\u0301",
    invisible: "\u200b",
    surrogates: "\ud800",
    addresses: "a@b.no ",
    apostrophes: "a'",
    "full stops": "a.",
  };
  for (const [name, bit] of Object.entries(floods)) {
    it(`reads 100,000 characters of ${name} in a few milliseconds`, () => {
      const text = bit.repeat(Math.ceil(100_000 / bit.length));
      for (let i = 0; i < 3; i++) recognise(text);
      let best = Number.POSITIVE_INFINITY;
      for (let i = 0; i < 5; i++) {
        const start = performance.now();
        recognise(text);
        best = Math.min(best, performance.now() - start);
      }
      expect(best).to.be.below(15); // 5 on a machine that does nothing else
    });
  }

  it("takes well under a tenth of a millisecond for an ordinary utterance", () => {
    const utterances = [
      "Vi er en bedrift i Bodø med 12 ansatte og trenger lån",
      "Vi är tolv anställda i Örebro och omsätter 15 MSEK nu",
      "We are a small software company in Oslo with twelve employees",
      "det är svårt att få lån i banken när man är liten",
      "vi har kunder i Stockholm og vil eksportere mer til Sverige",
    ];
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 8; round++) {
      const start = performance.now();
      for (let i = 0; i < 1000; i++) recognise(utterances[i % utterances.length] ?? "");
      best = Math.min(best, performance.now() - start);
    }
    expect(best / 1000).to.be.below(0.1); // 0.06 is the aim, 0.02 what an idle machine takes
  });
});
