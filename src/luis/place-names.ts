import type { Gazetteer } from "../domain/gazetteer.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import type { Place } from "../domain/place.ts";

const countryNames = { NO: "Norge", SE: "Sverige" } as const;

/**
 * What places are called in LUIS and CLU, where a name has to say it all: the official name, followed by the county in
 * brackets where several municipalities share it ("Våler (Innlandet)") or where it is an everyday word too ("Vara
 * (Västra Götalands län)").
 */
export function placeNamer({
  counties,
  municipalities,
  gazetteers,
}: Pick<Knowledge, "counties" | "municipalities" | "gazetteers">): (place: Place) => string {
  const everyday = everydayNames(gazetteers);
  const times = new Map<string, number>();
  for (const { name } of municipalities.values()) times.set(name, (times.get(name) ?? 0) + 1);
  return ({ country, county, municipality }) => {
    const within = county === null ? undefined : counties.get(county)?.name;
    const name = municipality === null ? undefined : municipalities.get(municipality)?.name;
    if (name === undefined) return within ?? countryNames[country];
    return (times.get(name) ?? 0) > 1 || everyday(name) ? `${name} (${within})` : name;
  };
}

/**
 * Tells names that are no place without more around them: everyday words, and those that the gazetteers let count only
 * in context. A list that is matched word by word cannot hold them.
 */
export function everydayNames(gazetteers: readonly Gazetteer[]): (name: string) => boolean {
  const names = new Set(
    gazetteers.flatMap(({ everydayWords, ambiguous }) => [
      ...Object.keys(everydayWords),
      ...ambiguous
        .filter(({ policy }) => policy.includes("never-alone") || policy.includes("needs-context"))
        .map(({ term }) => term),
    ]),
  );
  const lower = new Set([...names].map((name) => name.toLowerCase()));
  return (name) => name.length <= 2 || lower.has(name.toLowerCase());
}
