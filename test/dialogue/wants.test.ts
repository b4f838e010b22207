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

describe("with offers for cash flow on the table", () => {
  const top = (scores: Readonly<Record<string, number>>) => {
    const [first] = asItStands(
      Object.entries(scores).map(([id, score]) => ({ id, score })),
      "liquidity",
    );
    return first !== undefined && first.score >= 0.5 ? first.id : undefined;
  };

  it("to speak of it with a question about offers in it is that question", () => {
    expect(top({ liquidity: 0.98, "out-of-scope": 0.014, "how-much": 0.004 })).to.equal("how-much");
  });
  it("what sounds more like something else is no question about offers", () => {
    expect(top({ liquidity: 0.95, help: 0.17, "out-of-scope": 0.12, "how-much": 0.013 })).to.equal(undefined);
  });
});
