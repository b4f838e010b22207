import { assert } from "chai";
import { candidatesAt, candidatesOf } from "../../src/domain/candidates.ts";
import { type CompanyFacts, stages } from "../../src/domain/company.ts";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { firstOf, order } from "../../src/domain/matching.ts";
import { needIds } from "../../src/domain/need.ts";
import type { Place } from "../../src/domain/place.ts";
import {
  frameOf,
  isMovedBy,
  type Scales,
  scalesFor,
  type Weighed,
  weigh,
  weighAgain,
  weighOne,
} from "../../src/domain/weighing.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { orThrow } from "../../src/knowledge/watch.ts";
import { folders, today } from "../real-bot.ts";

/** All that a weighing came to, in one line. */
function told(weighed: Weighed | undefined): string {
  if (weighed === undefined) return "failed";
  const { assessed, verdict, door, score } = weighed;
  return [verdict, door.id, score, ...assessed.map((one) => one.verdict + one.missing)].join(" ");
}

describe("weighing", () => {
  let knowledge: Knowledge;
  before(async () => {
    knowledge = orThrow(await loadKnowledge(folders.knowledge));
  });
  const said = <T>(value: T) => ({ value, how: "said" as const, turn: 1 });

  it("weighs again with one more fact as it would have weighed at once, and leaves alone what that does not move", () => {
    const towns = [...knowledge.municipalities.values()].filter((_, i) => i % 40 === 0);
    const places = towns.map(({ country, county, code: municipality }) => ({
      country,
      county,
      municipality,
    }));
    const sectors = [...knowledge.sectors.keys()].map((id) => [id]);
    const news: readonly [keyof CompanyFacts, readonly unknown[], homes: readonly (Place | undefined)[]][] = [
      ["place", places, [undefined]],
      ["sector", sectors, [undefined, ...places.slice(0, 8)]],
      ["stage", stages, [undefined, ...places.slice(0, 2)]],
      ["employees", [0, 8, 300], [undefined, ...places.slice(0, 2)]],
    ];
    for (const need of needIds)
      for (const [fact, values, homes] of news)
        for (const home of homes) {
          const facts: CompanyFacts = home === undefined ? {} : { place: said(home) };
          const before = scalesFor(need, facts, knowledge, today);
          const weighed = weigh(need, before, knowledge, today);
          for (const value of values) {
            const after: Scales = { ...before, values: { ...before.values, [fact]: value } };
            for (const one of weighed) {
              const waits = one.assessed.some(({ missing }) => missing.includes(fact));
              const again = waits || isMovedBy(fact, one.candidate) ? weighAgain(one, fact, after) : one;
              assert.equal(told(again), told(weighOne(one.candidate, after)), `${need} ${fact} ${value}`);
            }
          }
        }
  });

  it("leaves out by county only what a place fails, however exactly it is known", () => {
    const frame = frameOf(knowledge, today);
    const all = [...knowledge.municipalities.values()].filter((_, i) => i % 20 === 0);
    const homes = all.flatMap(({ country, county, code: municipality }): CompanyFacts[] => [
      { place: said({ country, county, municipality }) },
      { place: said({ country, county, municipality: null }) },
      { place: said({ country, county: null, municipality: null }) },
      { country: said(country) },
    ]);
    for (const need of needIds)
      for (const facts of [{}, ...homes]) {
        const scales = scalesFor(need, facts, knowledge, today);
        const left = new Set(candidatesAt(need, scales.values, frame, knowledge));
        for (const candidate of candidatesOf(knowledge).byNeed.get(need) ?? [])
          if (!left.has(candidate)) assert.isUndefined(weighOne(candidate, scales), candidate.actor.id);
      }
  });

  it("finds the first few as they stand in the whole order", () => {
    const sectors = [...knowledge.sectors.keys()];
    for (const [i, { country, county, code }] of [...knowledge.municipalities.values()].entries()) {
      const facts: CompanyFacts = {
        ...(i % 3 > 0 && { place: said({ country, county, municipality: code }) }),
        ...(i % 2 > 0 && { sector: said([sectors[i % sectors.length] ?? "ict"]) }),
      };
      const need = needIds[i % needIds.length] ?? "loan";
      const scales = scalesFor(need, facts, knowledge, today);
      const weighed = weigh(need, scales, knowledge, today);
      for (const count of [1, 3, 8])
        assert.deepEqual(
          firstOf(weighed, scales.need, count).map(({ candidate }) => candidate),
          order(weighed, scales.need)
            .slice(0, count)
            .map(({ candidate }) => candidate),
          `${need} ${code} ${count}`,
        );
    }
  });
});
