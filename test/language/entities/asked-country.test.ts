import { expect } from "chai";
import { recognise, table } from "./recognise.ts";

const rows = table(`
  NO | What about Norway?
  NO | how about Norway
  SE | og de i Sverige?
  SE | hva med Sverige da
  SE | kva med Sverige?
  SE | finnes det noe i Sverige for oss
  SE | finst det noko i Sverige
  NO | och i Norge då?
  NO | hur är det i Norge?
  NO | finns det något i Norge
  SE | is there anything in Sweden
  SE | Sverige?
  NO | ok what about Norway then
  SE | ja men hva med Sverige
  NO | i Norge då?
  - | Vi er et selskap i Norge             // where they are
  - | Vi selger til Sverige
  - | våra kunder finns i Norge
  - | Sverige
  - | hva med Innovasjon Norge            // a name
  - | er det norsk støtte
  - | What about Norway, where we have a warehouse and two people since 2019? // more than a question
`);

describe("the country that a question is about", () => {
  for (const { expected, text } of rows)
    it(`${text}: ${expected}`, () => {
      expect(recognise(text).askedCountry ?? "-").to.equal(expected);
    });
});
