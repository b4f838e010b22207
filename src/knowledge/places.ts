import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Gazetteer } from "../domain/gazetteer.ts";
import type { Country, County, Municipality } from "../domain/place.ts";
import { folders } from "./files.ts";

/** The counties, municipalities and place names of both countries. */
export interface Places {
  readonly gazetteers: readonly Gazetteer[];
  readonly counties: ReadonlyMap<string, County>;
  readonly municipalities: ReadonlyMap<string, Municipality>;
}

/**
 * @param folder the knowledge folder
 * @throws for a file of another shape: they are reference data, which staff do not edit
 */
export function readPlaces(folder: string): Places {
  const gazetteers = (["NO", "SE"] as const).map((country) => readGazetteer(folder, country));
  return { gazetteers, ...unitsOf(gazetteers) };
}

function readGazetteer(folder: string, country: Country): Gazetteer {
  const file = `places/${folders[country]}.json`;
  const parsed: unknown = JSON.parse(readFileSync(join(folder, file), "utf8"));
  const shape = z.looseObject({
    country: z.literal(country),
    counties: z.array(z.looseObject({ code: z.string(), name: z.string(), seat: z.string() })).min(1),
    municipalities: z
      .array(
        z.looseObject({
          code: z.string().regex(/^\d{4}$/),
          name: z.string(),
          county: z.string(),
          lat: z.number(),
          lon: z.number(),
        }),
      )
      .min(1),
    places: z.array(z.looseObject({ name: z.string(), municipality: z.string() })),
    regions: z.array(z.looseObject({ name: z.string() })),
    ambiguous: z.array(z.looseObject({ term: z.string(), policy: z.array(z.string()) })),
    everydayWords: z.record(z.string(), z.array(z.string())),
  });
  const result = shape.safeParse(parsed);
  if (!result.success) throw new Error(`knowledge/${file}: ${z.prettifyError(result.error)}`);
  return parsed as Gazetteer;
}

function unitsOf(gazetteers: readonly Gazetteer[]) {
  const counties = new Map<string, County>();
  const municipalities = new Map<string, Municipality>();
  for (const { country, ...gazetteer } of gazetteers) {
    for (const { code, name } of gazetteer.counties) {
      const own = `${country}-${code}`;
      counties.set(own, { code: own, country, name });
    }
    if (country === "NO") addSvalbard(counties, municipalities);
    for (const { code, name, county, lat, lon } of gazetteer.municipalities) {
      const own = `${country}-${code}`;
      municipalities.set(own, { code: own, country, county: `${country}-${county}`, name, lat, lon });
    }
  }
  return { counties, municipalities };
}

/**
 * Svalbard is neither a county nor a municipality, but companies are registered there: under number 2100 in the
 * register, with Longyearbyen as the place everybody means (its centre: the harbour's position).
 */
function addSvalbard(counties: Map<string, County>, municipalities: Map<string, Municipality>): void {
  counties.set("NO-21", { code: "NO-21", country: "NO", name: "Svalbard" });
  municipalities.set("NO-2100", {
    code: "NO-2100",
    country: "NO",
    county: "NO-21",
    name: "Longyearbyen",
    lat: 78.22,
    lon: 15.65,
  });
}
