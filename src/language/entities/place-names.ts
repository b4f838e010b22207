import type { Gazetteer } from "../../domain/gazetteer.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import { keyOf, plain } from "../normalise.ts";
import type { Meaning } from "./place-meanings.ts";
import { createMeanings, type Meanings } from "./place-meanings.ts";
import { type Policy, policiesOf } from "./place-policies.ts";

/** A name, what it can mean, and what must stand around it for it to be a place. */
export interface PlaceName {
  readonly meanings: readonly Meaning[];
  readonly policy: Policy;
  /** The meaning that is taken where nothing narrows the choice; undefined means asking. */
  readonly preferred: Meaning | undefined;
  /** A name as the gazetteers write it first, or a long other spelling: what a misspelt word may have been meant as. */
  readonly isOfficial: boolean;
}

/**
 * Reads the gazetteers into names by key (see `keyOf`). A name stands under its official, older, shorter and ASCII
 * spellings and in the other country's letters, with the meanings that it has in both countries together.
 *
 * @param everyday words that no spelling made up here may take
 */
export function placeNames(
  { gazetteers, municipalities }: Pick<Knowledge, "gazetteers" | "municipalities">,
  everyday: ReadonlySet<string>,
): ReadonlyMap<string, PlaceName> {
  const meanings = createMeanings(gazetteers, municipalities);
  const found = new Map<string, Meaning[]>();
  const add: Add = (name, meaning) => {
    const key = keyOf(name);
    const list = found.get(key);
    if (list !== undefined) list.push(meaning);
    else if (key !== "") found.set(key, [meaning]);
  };
  for (const gazetteer of gazetteers) addNames(gazetteer, meanings, add);
  const official = new Set(gazetteers.flatMap(officialNames).map(keyOf));
  const policies = policiesOf(gazetteers, meanings);
  const names = new Map<string, PlaceName>();
  for (const [key, list] of found) {
    const policy = policies(key);
    const own = strongest(list);
    const all = distinct(policy.isLevel ? [...own, ...policy.candidates] : [...policy.candidates, ...own]);
    const preferred = all.find(
      ({ place }) => place.municipality !== null && place.municipality === policy.prefers,
    );
    names.set(key, { meanings: all, policy, preferred, isOfficial: official.has(key) });
  }
  for (const [key, list] of found) {
    const name = names.get(key);
    for (const [spelling, needs] of name === undefined ? [] : spellingsOf(key, list)) {
      if (names.has(spelling) || everyday.has(spelling) || otherWords.has(spelling)) continue;
      const policy =
        needs === "context" && name?.policy.needs === "free" ? { ...name.policy, needs } : name?.policy;
      if (name !== undefined && policy !== undefined)
        names.set(spelling, { ...name, policy, isOfficial: false });
    }
  }
  return names;
}

function officialNames({ counties, municipalities, places, regions }: Gazetteer): readonly string[] {
  return [
    ...counties.map(({ name, short }) => short ?? name),
    ...municipalities.flatMap(({ name, former = [] }) => [name, ...former.map((one) => one.name)]),
    ...municipalities.flatMap(({ aliases = [] }) => aliases.filter((alias) => alias.length >= 8)),
    ...places.map(({ name }) => name),
    ...regions.map(({ name }) => name),
  ];
}

type Add = (name: string, meaning: Meaning) => void;

function addNames(gazetteer: Gazetteer, meanings: Meanings, add: Add): void {
  addCounties(gazetteer, meanings, add);
  addMunicipalities(gazetteer, meanings, add);
  addVillages(gazetteer, meanings, add);
  addRegions(gazetteer, meanings, add);
}

function addCounties({ country, counties }: Gazetteer, meanings: Meanings, add: Add): void {
  for (const county of counties) {
    const meaning = meanings.county(country, county.code);
    const bare = county.short ?? county.name;
    const own = [
      county.name,
      bare,
      ...(county.official ?? "").split(" - "),
      ...Object.values(county.names ?? {}),
    ];
    for (const name of [...own, county.region ?? "", `Region ${bare}`]) add(name, meaning);
    for (const alias of county.aliases) if (!isWithheld(alias)) add(withoutRemark(alias), meaning);
  }
}

function addMunicipalities(gazetteer: Gazetteer, meanings: Meanings, add: Add): void {
  const { country, municipalities, splitMunicipalities = [] } = gazetteer;
  for (const one of municipalities) {
    const meaning = meanings.municipality(country, one.code);
    const others = [one.names, one.otherNames, one.minorityNames].flatMap((names) =>
      Object.values(names ?? {}),
    );
    for (const name of [
      one.name,
      ...one.official.split(" - "),
      ...(one.aliases ?? []),
      ...others.flatMap(textsOf),
    ]) {
      add(name, meaning);
    }
    for (const former of one.former ?? []) {
      add(former.name, { ...meaning, level: "former" });
      // "Bø (Telemark)": the larger of all that is called "Bø i Telemark".
      const around = former.label === undefined ? undefined : /\((.+)\)/.exec(former.label)?.[1];
      if (around !== undefined) add(`${former.name} i ${around}`, { ...meaning, level: "former" });
    }
  }
  for (const split of splitMunicipalities) {
    for (const code of split.now) {
      add(withoutRemark(split.name), { ...meanings.municipality(country, code), level: "former" });
    }
  }
}

/** Other names are texts, or lists of `{ lang, name }`. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null || !("name" in value)) return [];
  return typeof value.name === "string" ? [value.name] : [];
}

/** A village that reaches into several municipalities means each of them. */
function addVillages({ country, places }: Gazetteer, meanings: Meanings, add: Add): void {
  for (const village of places) {
    for (const code of [village.municipality, ...(village.also ?? [])]) {
      const meaning: Meaning = { ...meanings.municipality(country, code), level: "village" };
      for (const name of [village.name, ...(village.aliases ?? [])]) add(name, meaning);
    }
  }
}

/** A region of one municipality is that municipality; any other means each of its counties, and so do old counties. */
function addRegions(
  { country, regions, formerCounties = [] }: Gazetteer,
  meanings: Meanings,
  add: Add,
): void {
  const listed = new Set(regions.map(({ name }) => name));
  for (const { name, aliases, counties = [], municipalities = [] } of regions) {
    const [only] = municipalities;
    const isOne = only !== undefined && municipalities.length === 1;
    const all = isOne
      ? [meanings.municipality(country, only)]
      : counties.map((code) => meanings.county(country, code));
    for (const spelling of [name, ...aliases]) {
      if (!isWithheld(spelling))
        for (const one of all) add(withoutRemark(spelling), { ...one, level: "region" });
    }
  }
  for (const { name, now } of formerCounties) {
    if (listed.has(name) || name.includes("(")) continue;
    for (const code of now) add(name, { ...meanings.county(country, code), level: "region" });
  }
}

/** Aliases that are said of other things far more often: "the capital" is money, "GR" grams, "Land" any country. */
function isWithheld(alias: string): boolean {
  return ["the capital", "GR", "Land (district)"].includes(alias);
}

function withoutRemark(name: string): string {
  const bracket = name.indexOf(" (");
  return bracket < 0 ? name : name.slice(0, bracket);
}

/** A village is not meant where a larger unit has its name; a region with the name of a county is that county. */
function strongest(list: readonly Meaning[]): readonly Meaning[] {
  if (list.length === 1) return list;
  const hasLarger = list.some(({ level }) => level !== "village");
  const counties = list.filter(({ level }) => level === "county");
  return list.filter(({ level, place }) => {
    if (level === "village") return !hasLarger;
    if (level !== "region" || counties.length === 0) return true;
    return counties.some((one) => one.place.country !== place.country || one.place.county === place.county);
  });
}

function distinct(list: readonly Meaning[]): readonly Meaning[] {
  if (list.length === 1) return list;
  const seen = new Set<string>();
  return list.filter(({ place }) => {
    const id = `${place.country} ${place.county} ${place.municipality}`;
    const isNew = !seen.has(id);
    seen.add(id);
    return isNew;
  });
}

/**
 * The name in the other country's letters; and, for villages of five letters or more, without its dots and rings
 * (for larger units the gazetteers list such forms). The short ones are too like other words to count everywhere.
 */
function spellingsOf(
  key: string,
  list: readonly Meaning[],
): readonly [spelling: string, needs: "free" | "context"][] {
  if (ascii.test(key)) return [];
  const spellings: [string, "free" | "context"][] = [
    [key.replaceAll("ø", "ö").replaceAll("æ", "ä"), "free"],
    [key.replaceAll("ö", "ø").replaceAll("ä", "æ"), "free"],
  ];
  const isListed = list.some(({ level }) => level === "municipality" || level === "county");
  if (key.length >= 5 && !isListed) {
    const needs = key.length >= 7 ? "free" : "context";
    const bare = plain(key);
    const long = key.replace(/[øö]/g, "oe").replace(/[æä]/g, "ae").replaceAll("å", "aa");
    spellings.push([bare, needs], [plain(key.replaceAll("æ", "a")), needs], [long, needs]);
  }
  return spellings;
}

const ascii = /^[a-z ']*$/;

/** Words of the four languages that such a spelling would be mistaken for. */
const otherWords: ReadonlySet<string> = new Set(
  (
    "person stora skala salen bostad bones granna namna finnas fiska henan svarta langas stotte " +
    "varing bonas skare stanga hanger horte minne vange lanna " +
    "molle mølle tolla gjora salta karta klappa klappen brandon halla landas stocke stopen trata " +
    "träna röst rön stö löken löten tøre söndre färder varda vara lara"
  ).split(" "),
);
