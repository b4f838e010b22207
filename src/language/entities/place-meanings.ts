import type { Gazetteer } from "../../domain/gazetteer.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import type { AreaCode, Country, Place } from "../../domain/place.ts";

/** One of the things that the name of a place can mean. */
export interface Meaning {
  readonly place: Place;
  /** The official name of the unit, with its county in brackets where two units share the name. */
  readonly label: string;
  /** The unit's name alone. */
  readonly name: string;
  /** The name of the county that a municipality lies in. */
  readonly around: string | undefined;
  /** What the name is the name of; a village means its municipality. */
  readonly level: "country" | "county" | "municipality" | "former" | "region" | "village";
}

/** Makes meanings of the gazetteers' own codes, which have no country before them. */
export interface Meanings {
  county(country: Country, code: string): Meaning;
  municipality(country: Country, code: string): Meaning;
}

/** @param municipalities the units of the knowledge: they decide whether a special area such as Svalbard has a county */
export function createMeanings(
  gazetteers: readonly Gazetteer[],
  municipalities: Knowledge["municipalities"],
): Meanings {
  const counties = new Map<AreaCode, Meaning>();
  const towns = new Map<AreaCode, Meaning>();
  const names = new Map<string, number>();
  for (const one of gazetteers.flatMap((gazetteer) => gazetteer.municipalities)) {
    names.set(one.name, (names.get(one.name) ?? 0) + 1);
  }
  for (const { country, ...gazetteer } of gazetteers) {
    for (const { code, name } of gazetteer.counties) {
      const county = `${country}-${code}`;
      const place = { country, county, municipality: null };
      counties.set(county, { place, label: name, name, around: undefined, level: "county" });
    }
    for (const one of gazetteer.municipalities) {
      const county = `${country}-${one.county}`;
      const municipality = `${country}-${one.code}`;
      const isShared = (names.get(one.name) ?? 0) > 1;
      const around = counties.get(county)?.label ?? county;
      const label = isShared ? `${one.name} (${around})` : one.name;
      const place = { country, county, municipality };
      towns.set(municipality, { place, label, name: one.name, around, level: "municipality" });
    }
    for (const { code, name } of gazetteer.special ?? []) {
      const known = municipalities.get(`${country}-${code}`);
      const place = { country, county: known?.county ?? null, municipality: known?.code ?? null };
      towns.set(`${country}-${code}`, { place, label: name, name, around: undefined, level: "municipality" });
    }
  }
  return { county: lookUp(counties), municipality: lookUp(towns) };
}

/**
 * How each is offered beside the others: with its county, in brackets where one of them is so called in any case
 * ("Herøy (Nordland)"), else after a comma ("Bjørnafjorden, Vestland").
 */
export function labelsOf(meanings: readonly Meaning[]): readonly string[] {
  if (meanings.length === 1) return meanings.map(({ label }) => label);
  const isBracketed = meanings.some(({ label, name }) => label !== name);
  return meanings.map(({ name, around }) => {
    if (around === undefined) return name;
    return isBracketed ? `${name} (${around})` : `${name}, ${around}`;
  });
}

/** A code that the gazetteers lack means no more than the country. */
function lookUp(units: ReadonlyMap<AreaCode, Meaning>): (country: Country, code: string) => Meaning {
  return (country, code) =>
    units.get(`${country}-${code}`) ?? {
      place: { country, county: null, municipality: null },
      label: code,
      name: code,
      around: undefined,
      level: "country",
    };
}
