import type { Actor } from "../domain/actor.ts";
import type { GazetteerMunicipality } from "../domain/gazetteer.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import type { Country } from "../domain/place.ts";
import type { Programme } from "../domain/programme.ts";
import { everydayNames, placeNamer } from "./place-names.ts";

/** An entity that is found by looking words up: what LUIS calls a closed list, and CLU a list component. */
export interface List {
  readonly name: string;
  readonly roles: readonly string[];
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** What the entity's value is, whichever of its words was written. Once in a list, and never an everyday word. */
  readonly canonical: string;
  /** How people write it, without repetitions, in one language. */
  words(locale: string): readonly string[];
}

/** The role of a place that is not the company's own: a market, a customer's town, or where it moved from. */
export const otherPlace = "otherPlace";

/** Places, actors, programmes and sectors as lists. Whatever is an everyday word too is left out of them. */
export function listsOf(knowledge: Knowledge): readonly List[] {
  const everyday = everydayIn(knowledge);
  const named = (records: Iterable<Actor | Programme>): readonly ListItem[] =>
    [...records].flatMap(({ id, names, aliases }) => {
      const written = [...Object.values(names), ...aliases].filter((name) => name !== undefined);
      const own = distinct(written.filter((name) => !everyday(name)));
      return everyday(id) || own.length === 0 ? [] : [{ canonical: id, words: () => own }];
    });
  return [
    { name: "place", roles: [otherPlace], items: placesOf(knowledge) },
    { name: "actor", roles: [], items: named(knowledge.actors.values()) },
    { name: "programme", roles: [], items: named(knowledge.programmes.values()) },
    {
      name: "sector",
      roles: [],
      items: [...knowledge.sectors.values()].map(({ id, keywords }) => ({
        canonical: id,
        words: (locale) => distinct(keywords[locale] ?? []),
      })),
    },
  ];
}

/** Short names that the examples also write as words ("rise", "bio") would be found all over. */
function everydayIn({ examples }: Knowledge): (name: string) => boolean {
  const words = new Set(examples.flatMap(({ text }) => text.match(/\p{Ll}+/gu) ?? []));
  return (name) => name.length <= 2 || (name.length <= 8 && words.has(name.toLowerCase()));
}

/** Counties and municipalities, each with the names of its villages. */
function placesOf(knowledge: Knowledge): readonly ListItem[] {
  const { counties, municipalities, gazetteers } = knowledge;
  const nameOf = placeNamer(knowledge);
  const everyday = everydayNames(gazetteers);
  const items = new Map<string, Words>();
  const add = (canonical: string, names: readonly string[], country?: Country) => {
    const item = items.get(canonical) ?? { everywhere: [], only: { NO: [], SE: [] } };
    items.set(canonical, item);
    (country === undefined ? item.everywhere : item.only[country]).push(
      ...names.filter((name) => !everyday(name)),
    );
  };
  for (const { country, counties: written } of gazetteers)
    for (const { code, name, official, short, aliases } of written) {
      const own = `${country}-${code}`;
      const names = [name, ...(official?.split(" - ") ?? []), ...(short === undefined ? [] : [short])];
      if (counties.has(own))
        add(nameOf({ country, county: own, municipality: null }), [...names, ...aliases]);
    }
  const larger = new Set([...counties.values(), ...municipalities.values()].map(({ name }) => name));
  for (const { country, municipalities: written, places } of gazetteers) {
    const canonicalOf = (code: string) => {
      const one = municipalities.get(`${country}-${code}`);
      return one && nameOf({ country, county: one.county, municipality: one.code });
    };
    for (const one of written) {
      const canonical = canonicalOf(one.code);
      if (canonical !== undefined) add(canonical, namesOf(one));
    }
    for (const { name, municipality, also = [], aliases = [] } of places) {
      if (larger.has(name)) continue;
      for (const code of [municipality, ...also]) {
        const canonical = canonicalOf(code);
        if (canonical !== undefined) add(canonical, [name, ...aliases], country);
      }
    }
  }
  return [...items].map(([canonical, words]) => ({
    canonical,
    words: (locale) => distinct([...words.everywhere, ...villagesFor(locale, words)]),
  }));
}

interface Words {
  readonly everywhere: string[];
  /** Villages: nobody abroad speaks of them, and lists have a limit. */
  readonly only: Readonly<Record<Country, string[]>>;
}

function villagesFor(locale: string, { only }: Words): readonly string[] {
  if (locale === "sv") return only.SE;
  return locale === "en" ? [...only.NO, ...only.SE] : only.NO;
}

function namesOf({ name, official, aliases = [], former = [], ...more }: GazetteerMunicipality) {
  const others = [more.names, more.otherNames, more.minorityNames].flatMap((names) =>
    Object.values(names ?? {}),
  );
  return [
    name,
    ...official.split(" - "),
    ...aliases,
    ...others.filter((other) => typeof other === "string"),
    ...former.map((one) => one.name),
  ];
}

/** Without what differs from an earlier one in case alone: the services take no notice of case. */
function distinct(words: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const word of words) if (!first.has(word.toLowerCase())) first.set(word.toLowerCase(), word);
  return [...first.values()];
}
