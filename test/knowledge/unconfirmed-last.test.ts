import { assert } from "chai";
import { match } from "../../src/domain/matching.ts";
import { needIds } from "../../src/domain/need.ts";
import { realParts, today } from "../real-bot.ts";

describe("what nobody has confirmed", function () {
  this.timeout(60_000);

  it("stands below all that somebody has, for every need in every county", async () => {
    const { knowledge } = await realParts();
    const oneOfEach = new Map(
      [...knowledge.municipalities.values()].map((municipality) => [municipality.county, municipality]),
    );
    for (const need of needIds)
      for (const { country, county, code } of oneOfEach.values()) {
        const place = { value: { country, county, municipality: code }, how: "said", turn: 1 } as const;
        const confirmed = match(need, { place }, knowledge, today).map((one) => one.confirmed);
        assert.deepEqual(
          confirmed,
          confirmed.toSorted((a, b) => Number(b) - Number(a)),
          `${need} in ${code}`,
        );
      }
  });
});
