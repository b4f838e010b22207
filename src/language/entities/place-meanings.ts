import type { Gazetteer } from "../../domain/gazetteer.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import type { AreaCode, Country, Place } from "../../domain/place.ts";

/** One of the things that the name of a place can mean. */
export interface Meaning {
  readonly place: Place;
  /** The official name of the unit, with its county in brackets where two units share the name. */
  readonly label: string;
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
      counties.set(county, { place: { country, county, municipality: null }, label: name, level: "county" });
    }
    for (const one of gazetteer.municipalities) {
      const county = `${country}-${one.county}`;
      const municipality = `${country}-${one.code}`;
      const isShared = (names.get(one.name) ?? 0) > 1;
      const label = isShared ? `${one.name} (${counties.get(county)?.label ?? county})` : one.name;
      towns.set(municipality, { place: { country, county, municipality }, label, level: "municipality" });
    }
    for (const { code, name } of gazetteer.special ?? []) {
      const known = municipalities.get(`${country}-${code}`);
      const place = { country, county: known?.county ?? null, municipality: known?.code ?? null };
      towns.set(`${country}-${code}`, { place, label: name, level: "municipality" });
    }
  }
  return { county: lookUp(counties), municipality: lookUp(towns) };
}

/** A code that the gazetteers lack means no more than the country. */
function lookUp(units: ReadonlyMap<AreaCode, Meaning>): (country: Country, code: string) => Meaning {
  return (country, code) =>
    units.get(`${country}-${code}`) ?? {
      place: { country, county: null, municipality: null },
      label: code,
      level: "country",
    };
}
