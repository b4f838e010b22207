import { assert } from "chai";
import { emojiIntent } from "../../src/language/recognizers/emoji.ts";

const table: readonly [text: string, intent: string | undefined][] = [
  ["👍", "yes"],
  ["👍🏽", "yes"], // with a skin tone
  [" 👍👍 ", "yes"],
  ["✔️", "yes"], // with a variation selector
  ["👎", "no"],
  ["🙏", "thanks"],
  ["❤️", "thanks"],
  ["😊👍", "thanks"],
  ["🤷", undefined],
  ["👍 vi er 12", undefined],
  ["ok", undefined],
  ["?", undefined],
  ["", undefined],
];

describe("what a picture alone says", () => {
  for (const [text, intent] of table)
    it(`"${text}" is ${intent ?? "nothing"}`, () => assert.equal(emojiIntent(text), intent));
});
