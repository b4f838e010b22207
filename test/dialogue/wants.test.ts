import { expect } from "chai";
import { asItStands } from "../../src/dialogue/wants.ts";

/** The needs left of what a recognizer heard. */
const left = (scores: Readonly<Record<string, number>>) =>
  asItStands(
    Object.entries(scores).map(([id, score]) => ({ id, score })),
    null,
  ).map(({ id }) => id);

describe("what an utterance asks for", () => {
  it("is no need of a company when it is as surely private", () => {
    expect(left({ "private-person": 0.9, liquidity: 0.9, loan: 0.3 })).to.deep.equal(["private-person"]);
  });
  it("is the need when that is surer than what is private", () => {
    expect(left({ liquidity: 0.9, "private-person": 0.7 })).to.deep.equal(["liquidity", "private-person"]);
  });
  it("is what it was when nothing is surely private", () => {
    expect(left({ "private-person": 0.4, liquidity: 0.3 })).to.deep.equal(["private-person", "liquidity"]);
  });
});
