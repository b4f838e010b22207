import type { Gazetteer } from "../../domain/gazetteer.ts";
import type { AreaCode } from "../../domain/place.ts";
import { keyOf } from "../normalise.ts";
import type { Meaning, Meanings } from "./place-meanings.ts";

/** The gazetteers' rules for one name. */
export interface Policy {
  /**
   * What the name needs beside it. `free`: nothing. `everyday`: a capital, or context. `context`: a place preposition,
   * the word for a municipality, or to be the answer to a place question. `never-alone`: the same without the
   * preposition, or the name of a county or country.
   */
  readonly needs: "free" | "everyday" | "context" | "never-alone";
  /** The languages in which the name is also a common word; undefined where that is not noted. */
  readonly wordIn: ReadonlySet<string> | undefined;
  /** The name is of a county, region or district too, which is listed before any namesake. */
  readonly isLevel: boolean;
  /** Near-identical names exist: a typing error in it is not put right. */
  readonly isExact: boolean;
  /** What the term is listed as meaning; empty where it has only what its names say. */
  readonly candidates: readonly Meaning[];
  /** The municipality that is meant where nothing narrows the choice. */
  readonly prefers: AreaCode | undefined;
}

/** Reads `ambiguous` and `everydayWords` of all gazetteers together; a term listed twice is both. */
export function policiesOf(gazetteers: readonly Gazetteer[], meanings: Meanings): (key: string) => Policy {
  const policies = new Map<string, Policy>();
  for (const key of alsoEveryday) policies.set(key, { ...free, needs: "everyday" });
  for (const { everydayWords } of gazetteers) {
    for (const [word, languages] of Object.entries(everydayWords)) {
      policies.set(keyOf(word), { ...free, needs: "everyday", wordIn: new Set(languages) });
    }
  }
  for (const { term, policy, prefer, candidates } of gazetteers.flatMap(({ ambiguous }) => ambiguous)) {
    const key = keyOf(term);
    const before = policies.get(key) ?? free;
    const needs = policy.includes("never-alone")
      ? "never-alone"
      : policy.includes("needs-context")
        ? "context"
        : "free";
    policies.set(key, {
      needs: strictest(before.needs, needs),
      wordIn: before.wordIn,
      isLevel: before.isLevel || policy.includes("check-level"),
      isExact: before.isExact || policy.includes("exact-spelling"),
      candidates: [...before.candidates, ...candidates.map((candidate) => meaningOf(candidate, meanings))],
      prefers: prefer === undefined ? before.prefers : `${prefer.country}-${prefer.code}`,
    });
  }
  return (key) => policies.get(key) ?? (key.length <= 2 ? { ...free, needs: "context" } : free);
}

const free: Policy = {
  needs: "free",
  wordIn: undefined,
  isLevel: false,
  isExact: false,
  candidates: [],
  prefers: undefined,
};

/** Regions and villages that are common words, names or brands too, and stand in neither list. */
const alsoEveryday = (
  "lister eiker sogn salten toten inlandet fjällen skärgården siljan hovedstaden nordpå sørpå " +
  "barcode scania"
).split(" ");

function strictest(a: Policy["needs"], b: Policy["needs"]): Policy["needs"] {
  const order: readonly Policy["needs"][] = ["free", "everyday", "context", "never-alone"];
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

function meaningOf(
  candidate: Gazetteer["ambiguous"][number]["candidates"][number],
  meanings: Meanings,
): Meaning {
  const { country, level, code } = candidate;
  if (level === "county") return meanings.county(country, code);
  const meaning = meanings.municipality(country, code);
  return level === "municipality"
    ? meaning
    : { ...meaning, level: level === "former" ? "former" : "village" };
}
