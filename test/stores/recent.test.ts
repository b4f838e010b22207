import { expect } from "chai";
import { Recent } from "../../src/stores/lowdb/recent.ts";

describe("what was used last", () => {
  const keys = (recent: Recent<string>) =>
    [..."abcdef"].filter((key) => recent.get(key) !== undefined).join("");

  it("stays, and what was not used for the longest time goes", () => {
    const recent = new Recent<string>({ entries: 3, weight: 1_000 }, (value) => value.length);
    for (const key of "abc") recent.set(key, key);
    recent.get("a");
    recent.set("d", "d");
    expect(keys(recent)).to.equal("acd");
  });

  it("is bounded by weight too, of which what was replaced or deleted is no part", () => {
    const recent = new Recent<string>({ entries: 100, weight: 10 }, (value) => value.length);
    for (let n = 0; n < 5; n++) recent.set("a", "12345678");
    recent.set("b", "12");
    expect(keys(recent)).to.equal("ab");
    recent.set("c", "1");
    expect(keys(recent)).to.equal("bc");
    recent.delete("b");
    recent.set("d", "123456789");
    expect(keys(recent)).to.equal("cd");
    recent.set("e", "12345678901");
    expect(keys(recent)).to.equal("");
  });
});
