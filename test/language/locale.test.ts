import { assert } from "chai";
import { type Locale, localeOf, locales } from "../../src/language/locale.ts";

const table: readonly [tag: string | undefined, locale: Locale | undefined][] = [
  ["nb", "nb"],
  ["nn", "nn"],
  ["sv", "sv"],
  ["en", "en"],
  ["nb-NO", "nb"],
  ["nn-NO", "nn"],
  ["sv-FI", "sv"],
  ["en-GB-oxendict", "en"],
  // As Java and POSIX write them.
  ["sv_SE", "sv"],
  ["NB-no", "nb"],
  // Norwegian without more is bokmål, as most write it.
  ["no", "nb"],
  ["no-NO", "nb"],
  // Danish is near, and is not ours.
  ["da", undefined],
  ["da-DK", undefined],
  ["de", undefined],
  // Three letters, or a word, is no tag of ours.
  ["nob", undefined],
  ["norsk", undefined],
  ["svenska", undefined],
  ["*", undefined],
  ["-nb", undefined],
  ["", undefined],
  [undefined, undefined],
];

describe("the locale of a tag", () => {
  for (const [tag, locale] of table)
    it(`${tag === undefined ? "no tag" : `"${tag}"`} is ${locale ?? "none of ours"}`, () =>
      assert.equal(localeOf(tag), locale));

  it("is itself for each of ours", () => assert.deepEqual(locales.map(localeOf), [...locales]));
});
