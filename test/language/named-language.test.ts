import { assert } from "chai";
import type { Locale } from "../../src/language/locale.ts";
import { namedLanguage } from "../../src/language/recognizers/named-language.ts";

const table: readonly [text: string, locale: Locale | undefined][] = [
  ["på bokmål, takk", "nb"],
  ["pa bokmal takk", "nb"],
  ["Kan vi ta det på norsk?", "nb"],
  ["Kan vi ta det på norska?", "nb"],
  ["In Norwegian, please", "nb"],
  ["skriv nynorsk", "nn"],
  ["Gärna på nynorska", "nn"],
  ["på svensk, takk", "sv"],
  ["På svenska tack!", "sv"],
  ["kan du svenske?", "sv"],
  ["could we do this in Swedish", "sv"],
  ["på engelsk", "en"],
  ["på engelska", "en"],
  ["in English please", "en"],
  ["ENGLISH", "en"],
  ["(english)", "en"],
  ["english/svenska", "en"],
  ["ikke norsk, på engelsk takk", "en"],
  ["inte engelska, svenska", "sv"],
  ["no, English please", "en"],
  // Letters written as a base and a mark are the same letters.
  ["på bokma\u030al", "nb"],
  // A part of a word, or a word beside it, names no language.
  ["bokmålsordbok", undefined],
  ["engelskspråklig", undefined],
  ["Englishman", undefined],
  ["Norge", undefined],
  ["Sverige", undefined],
  ["danish", undefined],
  ["på dansk", undefined],
  ["toString", undefined],
  ["123", undefined],
  ["", undefined],
];

describe("the language that an utterance names", () => {
  for (const [text, locale] of table)
    it(`"${text}" names ${locale ?? "none of ours"}`, () => assert.equal(namedLanguage(text), locale));
});
