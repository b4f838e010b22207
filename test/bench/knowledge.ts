import type { CompanyFacts } from "../../src/domain/company.ts";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { match } from "../../src/domain/matching.ts";
import { needIds } from "../../src/domain/need.ts";
import type { Programme } from "../../src/domain/programme.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { orThrow } from "../../src/knowledge/watch.ts";
import { folders, today } from "../real-bot.ts";

/** Programmes of the large, made-up knowledge. */
const many = 10_000;
const companies = 500;
const rounds = 5;

globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
const started = performance.now();
const real = orThrow(await loadKnowledge(folders.knowledge));
const loaded = performance.now() - started;
globalThis.gc?.();
const held = (process.memoryUsage().heapUsed - before) / 1e6;

/** The real programmes over and over, under other ids: the same mix of needs, territories and rules. */
function multiplied(): Knowledge {
  const programmes = new Map<string, Programme>();
  const originals = [...real.programmes.values()];
  for (let i = 0; programmes.size < many; i++) {
    const original = originals[i % originals.length];
    if (original !== undefined)
      programmes.set(`${original.id}-${i}`, { ...original, id: `${original.id}-${i}` });
  }
  return { ...real, programmes };
}

/** Companies spread over places, sectors and sizes in a fixed order. */
const facts: readonly CompanyFacts[] = Array.from({ length: companies }, (_, i) => {
  const municipalities = [...real.municipalities.values()];
  const { country, county, code } = municipalities[(i * 37) % municipalities.length] ?? {
    country: "NO",
    county: "NO-03",
    code: "NO-0301",
  };
  const said = <T>(value: T) => ({ value, how: "said" as const, turn: 1 });
  return {
    place: said({ country, county, municipality: code }),
    sector: said([[...real.sectors.keys()][i % real.sectors.size] ?? "ict"]),
    employees: said((i * 7) % 300),
    ...(i % 2 === 0 && { stage: said("established" as const) }),
  } as CompanyFacts;
});

/** Milliseconds of processor time a match, the best of several rounds. */
function matchTime(knowledge: Knowledge): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const from = process.cpuUsage();
    for (const [i, one] of facts.entries())
      match(needIds[i % needIds.length] ?? "loan", one, knowledge, today);
    const { user, system } = process.cpuUsage(from);
    best = Math.min(best, (user + system) / 1000 / facts.length);
  }
  return best;
}

const now = matchTime(real);
const large = matchTime(multiplied());
console.log(
  `whole knowledge: read in ${Math.round(loaded)} ms, ${held.toFixed(0)} MB on the heap${globalThis.gc ? "" : " before collection"}`,
);
console.log(
  `a match among ${real.programmes.size} programmes and ${real.actors.size} actors: ${(now * 1000).toFixed(0)} µs`,
);
console.log(
  `a match among ${many} programmes: ${(large * 1000).toFixed(0)} µs, ${(large / now).toFixed(1)} × the real size (under 1 ms: ${large < 1 ? "met" : "missed"})`,
);
