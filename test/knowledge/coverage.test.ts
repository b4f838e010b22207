import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { assert } from "chai";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { match } from "../../src/domain/matching.ts";
import { type NeedId, needIds } from "../../src/domain/need.ts";
import { type Coverage, coverageOf, coveredStages, uncovered } from "../../src/knowledge/coverage.ts";
import { shownIn } from "../../src/knowledge/coverage-shown.ts";
import { coverageSvg } from "../../src/knowledge/coverage-svg.ts";
import { coverageText } from "../../src/knowledge/coverage-text.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { orThrow } from "../../src/knowledge/watch.ts";
import { folders, today } from "../real-bot.ts";

const knowledge: Knowledge = orThrow(await loadKnowledge(folders.knowledge));

describe("coverage", function () {
  this.timeout(60_000);
  let coverage: Coverage;
  before(() => {
    coverage = coverageOf(knowledge, today);
  });

  it("has a cell for every need, municipality and stage", () => {
    assert.lengthOf(coverage.cells, needIds.length * knowledge.municipalities.size * coveredStages.length);
    assert.isAtLeast(knowledge.municipalities.size, 647);
    assert.lengthOf(coverage.counties, needIds.length * knowledge.counties.size);
  });

  it("has no cell without a route", () => {
    assert.deepEqual(
      coverage.cells.filter(({ route }) => route === "none"),
      [],
    );
    assert.isEmpty(uncovered(coverage, knowledge).filter(({ severity }) => severity === "error"));
  });

  it("is the same on every day of the year", () => {
    for (const day of ["2026-01-01", "2026-07-01", "2026-12-31"])
      assert.deepEqual(coverageOf(knowledge, day).cells, coverage.cells);
  });

  it("says of single cells what matching says there", () => {
    // What is shared between municipalities that are treated alike must hold for each of them: every 97th cell.
    const allYear = {
      ...knowledge,
      programmes: new Map(
        [...knowledge.programmes].filter(([, { opens, closes }]) => opens === null && closes === null),
      ),
    };
    for (const [i, { need, municipality, stage, route }] of coverage.cells.entries()) {
      if (i % 97 !== 0) continue;
      const place = knowledge.municipalities.get(municipality);
      assert.isDefined(place);
      if (place === undefined) return;
      const [best] = match(
        need,
        {
          country: { value: place.country, how: "said", turn: 1 },
          place: {
            value: { country: place.country, county: place.county, municipality },
            how: "said",
            turn: 1,
          },
          stage: { value: stage, how: "said", turn: 1 },
          sector: { value: ["services"], how: "said", turn: 1 }, // nobody is there for services alone
        },
        allYear,
        today,
      );
      const isConfirmed = best?.confirmed === true;
      assert.equal(isConfirmed, route === "served" || route === "fallback", `${need} in ${place.name}`);
    }
  });

  describe("of knowledge with holes", () => {
    const without = (isGone: (needs: readonly NeedId[]) => boolean): Knowledge => ({
      ...knowledge,
      actors: new Map([...knowledge.actors].filter(([, { needs }]) => !isGone(needs))),
      programmes: new Map(
        [...knowledge.programmes].filter(([, { needs, actor }]) => {
          const house = knowledge.actors.get(actor);
          return !isGone(needs) && house !== undefined && !isGone(house.needs);
        }),
      ),
    });

    it("names the needs and counties where only the first doors stand in", () => {
      const holed = without((needs) => needs.includes("ip"));
      const found = coverageOf(holed, today);
      assert.isTrue(
        found.cells.filter(({ need }) => need === "ip").every(({ route }) => route === "fallback"),
      );
      const notes = uncovered(found, holed).filter(({ file }) => file === "needs/ip.yaml");
      assert.lengthOf(notes, 1);
      assert.equal(notes[0]?.severity, "note");
      assert.match(notes[0]?.message ?? "", /only the first doors in Oslo, .*Norrbottens län/);
      assert.include(coverageText(found, holed), "ip, Oslo: only the first doors");
      assert.include(coverageSvg(found, holed), "ip, Oslo: only the first doors");
    });

    it("is an error where nobody at all is left", () => {
      const empty = without(() => true);
      const problems = uncovered(coverageOf(empty, today), empty);
      assert.lengthOf(
        problems.filter(({ severity }) => severity === "error"),
        coverage.cells.length,
      );
      assert.match(problems[0]?.message ?? "", /no route at all for startup companies in \p{Lu}/u);
    });

    it("does not take what nobody has confirmed for a proof", () => {
      const unsure: Knowledge = {
        ...knowledge,
        actors: new Map([...knowledge.actors].map(([id, actor]) => [id, { ...actor, evidence: "memory" }])),
        programmes: new Map(
          [...knowledge.programmes].map(([id, programme]) => [id, { ...programme, status: "unsure" }]),
        ),
      };
      const routes = new Set(coverageOf(unsure, today).cells.map(({ route }) => route));
      assert.notInclude([...routes], "served");
      assert.include([...routes], "unconfirmed");
    });
  });

  describe("as a picture", () => {
    it("is the one in the repository", async () => {
      const path = join(folders.knowledge, "coverage.svg");
      assert.equal(
        await readFile(path, "utf8"),
        coverageSvg(coverage, knowledge),
        "run: npm run lots -- check --coverage --svg knowledge/coverage.svg",
      );
    });

    it("can be read without seeing it, and without colours", () => {
      const svg = coverageSvg(coverage, knowledge);
      assert.match(svg, /role="img" aria-labelledby="title desc"/);
      assert.match(svg, /<title id="title">[^<]+<\/title>/);
      assert.match(svg, /<desc id="desc">[^<]+<\/desc>/);
      const cells = [
        ...svg.matchAll(/<g><title>([^<]+)<\/title><rect[^>]*\/><text[^>]*>([^<]+)<\/text><\/g>/g),
      ];
      assert.lengthOf(cells, coverage.counties.length);
      for (const [, name, sign] of cells) {
        assert.match(name ?? "", /^[a-z-]+, .+: (served|unconfirmed|fallback|none)$/);
        assert.match(sign ?? "", /^[●◐○✗]$/);
      }
    });

    it("names every county and need", () => {
      const svg = coverageSvg(coverage, knowledge);
      for (const { name } of knowledge.counties.values()) assert.include(svg, `${name}</text>`);
      for (const need of needIds) assert.include(svg, `>${need}</text>`);
    });
  });

  it("fits a terminal of eighty-five columns", () => {
    for (const line of coverageText(coverage, knowledge).split("\n"))
      assert.isAtMost(line.length, line.includes("municipalities") ? 130 : 85, line);
  });

  it("counts how often each record is among the first offers", () => {
    const shown = shownIn(knowledge, today);
    const cells = needIds.length * knowledge.municipalities.size * coveredStages.length;
    for (const [id, times] of shown) {
      assert.isTrue(knowledge.actors.has(id) || knowledge.programmes.has(id), id);
      assert.isAtMost(times, cells);
    }
    assert.isAbove(shown.get("innovasjon-norge") ?? 0, 0);
  });
});
