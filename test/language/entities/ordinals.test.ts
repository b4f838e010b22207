import { expect } from "chai";
import { recognise, table } from "./recognise.ts";

const rows = table(`
  1 | den første
  1 | den fyrste da
  1 | første
  2 | the second one
  2 | nummer to
  2 | nr. 2
  2 | Nr 2!
  2 | hva med den andre
  2 | den andra tack
  2 | tell me about the second
  2 | toeren
  3 | fortell meg mer om den tredje
  3 | number 3
  3 | alternativ tre
  3 | more about 3
  2 | hur når jag tvåan?
  1 3 | compare 1 and 3
  1 3 | jämför 1 och 3
  3 1 | forskjellen på nr 3 og nr 1
  1 2 | the first or the second?
  1 2 | forskjell på de to første
  -2 -1 | the last two
  -1 | den siste
  2 | 2
  5 | number 5
  - | @employees | 2              // the answer to how many they are
  - | @employees | 2 og 3
  2 | @stage | nummer to          // in so many words all the same
  - | vi er 2
  - | vi har 3 ansatte
  - | 2 millioner
  - | hva med de andre            // the others
  - | vad har de andra
  - | 12
  - | number 12
  - | det siste året
  - | vi er to
  - | org nummer 991825827
`);

describe("things pointed at in a list", () => {
  for (const { expected, asked, text } of rows)
    it(`${text}${asked === undefined ? "" : ` (asked for ${asked})`}: ${expected}`, () => {
      const { ordinals } = recognise(text, { asked });
      expect(ordinals?.numbers.join(" ") ?? "-").to.equal(expected);
    });

  for (const text of ["den andra", "the second one, please", "nummer to da", "jeg tar nr 2", "3", "1 og 3"])
    it(`${text}: nothing else is said`, () => expect(recognise(text).ordinals?.isAll).to.equal(true));
  for (const text of ["ring den andre", "compare 1 and 3", "hva koster nummer to", "first time founders"])
    it(`${text}: more is said`, () => expect(recognise(text).ordinals?.isAll).to.equal(false));

  const numbers = table(`
    12 | 12
    12 | tolv
    2015 | 2015
    500000 | 500 000
    2.5 | 2,5
    12 | 12!
    - | vi er 12
    - | 12 ansatte
    - | 12.05.2026
    - | 0160
    - | en
    - | nei
  `);
  for (const { expected, text } of numbers)
    it(`${text} is ${expected === "-" ? "more than a number" : `the number ${expected} and nothing else`}`, () =>
      expect(String(recognise(text).bareNumber ?? "-")).to.equal(expected));
});
