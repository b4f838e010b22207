import { expect } from "chai";
import { hear } from "../../../src/language/entities/heard.ts";
import { allHits, createPhrases } from "../../../src/language/entities/phrases.ts";
import { createSpelling } from "../../../src/language/entities/spelling.ts";
import { keyOf, normalise, tokenise } from "../../../src/language/normalise.ts";

describe("normalise", () => {
  const rows: [text: string, expected: string, why: string][] = [
    ["BODØ", "bodø", "lower case"],
    ["A\u030angstro\u0308m", "ångström", "NFC"],
    ["lå\u200bn", "lån", "a zero-width space"],
    ["la\u00adn", "lan", "a soft hyphen"],
    ["\ufeffhei\u0000", "hei", "a byte order mark and a null"],
    ["\u202ehei\u202c", "hei", "bidirectional marks"],
    ["hei\r\n\tdu", "hei du", "line breaks and tabs"],
    ["\ud800", "\ud800", "a lone surrogate"],
    ["🚢 Los", "🚢 los", "outside the basic plane"],
  ];
  for (const [text, expected, why] of rows) it(why, () => expect(normalise(text)).to.equal(expected));
});

describe("tokenise", () => {
  const rows: [text: string, expected: string][] = [
    ["Vi er 12, i Bodø!", "vi er 12 i bodø"],
    ["50k", "50 k"],
    ["12-15", "12 15"],
    ["Nord-Trøndelag", "nord trøndelag"],
    ["we're Oslo's", "we're oslo's"],
    ["we’re", "we're"],
    ["500' kr", "500 kr"],
    ["R&D", "r d"],
    ["Møre & Romsdal", "møre romsdal"],
    ["A\u030alesund", "ålesund"],
    ["Bo\u200bdø", "bodø"],
    ["𝔅odø 12", "𝔅odø 12"], // mathematical letters are letters
    ["1½", "1 ½"],
    ["se www.bodo.no nå", "se nå"],
    ["post@bodo.kommune.no", ""],
    ["skriv til post@bodo.no eller ring", "skriv til eller ring"],
    ["https://bodo.no/om-oss?x=1", ""],
    ["bedrift.no", ""],
    ["\ud800a\udfff b", "a b"],
    ["", ""],
    ["…!?", ""],
  ];
  for (const [text, expected] of rows) {
    it(`${JSON.stringify(text)}: ${expected}`, () => {
      expect(
        tokenise(text)
          .map((token) => token.text.normalize("NFC").replace(/\udfff/g, ""))
          .join(" "),
      ).to.equal(expected);
    });
  }

  it("tells what stands between tokens", () => {
    const gaps = tokenise("Hei, vi er 50k-ansatte (nesten). Ja\nca. 12").map(
      ({ text, gap }) => `${gap}:${text}`,
    );
    expect(gaps).to.deep.equal([
      "stop:hei",
      "comma:vi",
      "space:er",
      "space:50",
      "none:k",
      "hyphen:ansatte",
      "comma:nesten",
      "stop:ja",
      "stop:ca",
      "space:12", // "ca." ends no sentence
    ]);
  });

  it("tells capitals", () => {
    const told = tokenise("Ås AS åS 12").map(({ capital, upper }) => [capital, upper]);
    expect(told).to.deep.equal([
      [true, false],
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  it("keeps offsets into the text as it was given", () => {
    const text = "\u200bBo\u200bdø  A\u030as";
    const written = tokenise(text).map(({ start, end }) => text.slice(start, end));
    expect(written).to.deep.equal(["Bo\u200bdø", "A\u030as"]);
  });

  it("makes one key of the spellings of a name", () => {
    for (const name of ["Malung-Sälen", "malung sälen", "MALUNG (Sälen)"])
      expect(keyOf(name)).to.equal("malung sälen");
  });
});

describe("numbers", () => {
  const rows: [text: string, expected: string][] = [
    ["12", "12"],
    ["1 200", "1200"],
    ["200 000", "200000"],
    ["1.500.000", "1500000"],
    ["1,500,000", "1500000"],
    ["1,5", "1.5"],
    ["1.25", "1.25"],
    ["12,5 prosent", "12.5"],
    ["2½ år", "2.5"],
    ["12-15", "12..15"],
    ["12 – 15", "12..15"],
    ["12 til 15", "12..15"],
    ["fem eller seks", "5..6"],
    ["mellom ti og femten", "10..15"],
    ["between ten and fifteen", "10..15"],
    ["tolv", "12"],
    ["tjuefem", "25"],
    ["tjugofem", "25"],
    ["twenty-five", "25"],
    ["femogtyve", "25"],
    ["tretti", "30"],
    ["hundre", "100"],
    ["to hundre og femti", "250"],
    ["tvåhundra", "200"],
    ["three hundred", "300"],
    ["et par", "2"],
    ["ett par hundra", "200"],
    ["a dozen", "12"],
    ["et dusin", "12"],
    ["halvannet", "1.5"],
    ["en halv", "0.5"],
    ["half a", "0.5"],
    ["to og et halvt", "2.5"],
    ["två och en halv", "2.5"],
    ["two and a half", "2.5"],
    ["15-12", "15 12"],
    ["2019-2023", "2019..2023"],
    ["22 33 44 55", "22 33 44 55"],
    ["det par", ""],
  ];
  for (const [text, expected] of rows) {
    it(`${text}: ${expected}`, () => {
      const found = hear(text).numbers.map(({ from, value }) =>
        from === undefined ? `${value}` : `${from}..${value}`,
      );
      expect(found.join(" ")).to.equal(expected);
    });
  }

  it("tells dates and codes from numbers", () => {
    expect(hear("12.05.2026").numbers.map(({ form }) => form)).to.deep.equal(["date"]);
    expect(hear("0160 Oslo").numbers.map(({ form }) => form)).to.deep.equal(["code"]);
    expect(hear("1998").numbers.map(({ isYear }) => isYear)).to.deep.equal([true]);
    expect(hear("1 998").numbers.map(({ isYear }) => isYear)).to.deep.equal([false]);
  });
});

describe("phrases", () => {
  const phrases = createPhrases([
    ["mo", "short"],
    ["mo i rana", "long"],
    ["eksport*", "stem"],
    ["eksport til sverige", "exact"],
    ["mo", "second"],
  ]);
  const rows: [text: string, expected: string][] = [
    ["Mo i Rana", "long"],
    ["mo i bergen", "short"],
    ["Mo. I Rana", "short"], // a phrase does not run over the end of a sentence
    ["eksportere", "stem"],
    ["eksport til sverige", "exact"],
    ["eksport til norge", "stem"],
    ["mo mo", "short short"],
    ["ekspo", ""],
  ];
  for (const [text, expected] of rows) {
    it(`${text}: ${expected}`, () => {
      expect(
        allHits(phrases, tokenise(text))
          .map(({ value }) => value)
          .join(" "),
      ).to.equal(expected);
    });
  }
});

describe("spelling", () => {
  const spelling = createSpelling(["lindesberg", "trondheim", "haugesund", "hagesund", "moss"]);
  const rows: [word: string, expected: string, why: string][] = [
    ["lindesbreg", "lindesberg", "two letters changed about"],
    ["lindsberg", "lindesberg", "one left out"],
    ["lindessberg", "lindesberg", "one put in"],
    ["lindesborg", "lindesberg", "one changed"],
    ["ilndesberg", "lindesberg", "the first two changed about"],
    ["lindesbegr", "lindesberg", "the last two changed about"],
    ["trondhjem", "", "two errors"],
    ["lindesberg", "", "right already"],
    ["mosss", "", "too short"],
    ["haugsund", "haugesund", "near two words, one error from one"],
    ["hugesund", "hagesund haugesund", "near two words"],
  ];
  for (const [word, expected, why] of rows) {
    it(`${word}: ${why}`, () => expect([...spelling.near(word)].sort().join(" ")).to.equal(expected));
  }
});
