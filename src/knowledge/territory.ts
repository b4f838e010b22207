import type { Actor } from "../domain/actor.ts";
import type { Condition } from "../domain/condition.ts";
import type { AreaCode, Country, County, Municipality } from "../domain/place.ts";
import { distance } from "../domain/place.ts";
import type { WrittenActor } from "./schema.ts";

/** Finds official units by name, and the catchments of actors of which only the host town is known. */
export interface Territories {
  /** Codes for an official name: one where it is clear, several where units share it, none where there is no such unit. */
  codesOf(country: Country, name: string): readonly AreaCode[];
  /**
   * The municipalities of the host's county that lie nearer to it than to any other host of the same kind (distance
   * between centroids), but for those that another of the kind is known to serve. A business garden leaves out the towns that host an incubator: gardens are for the country.
   */
  nearest(country: Country, host: Municipality, kind: Actor["kind"]): readonly AreaCode[];
  municipality(code: AreaCode): Municipality | undefined;
}

/** A unit may be named with its county where two share a name: `Herøy (Nordland)`. */
export function createTerritories(
  counties: ReadonlyMap<AreaCode, County>,
  municipalities: ReadonlyMap<AreaCode, Municipality>,
  actors: readonly { readonly country: Country; readonly written: WrittenActor }[],
): Territories {
  const byName = new Map<string, AreaCode[]>();
  const note = (country: Country, name: string, code: AreaCode) => {
    const key = `${country} ${name.toLowerCase()}`;
    byName.set(key, [...(byName.get(key) ?? []), code]);
  };
  for (const { country, name, code } of counties.values()) note(country, name, code);
  for (const { country, name, code, county } of municipalities.values()) {
    if (counties.get(county)?.name !== name) note(country, name, code);
    note(country, `${name} (${counties.get(county)?.name ?? ""})`, code);
  }
  const codesOf = (country: Country, name: string) => byName.get(`${country} ${name.toLowerCase()}`) ?? [];
  const hosts = new Map<string, Municipality[]>();
  /** Municipalities that an actor of a kind is known to serve. */
  const claimed = new Map<Actor["kind"], Set<AreaCode>>();
  for (const { country, written } of actors) {
    if (written.territory === "national") continue;
    if (written.status !== "active" && written.status !== "unsure") continue;
    if ("places" in written.territory) {
      const codes = written.territory.places.flatMap((name) => codesOf(country, name));
      claimed.set(written.kind, new Set([...(claimed.get(written.kind) ?? []), ...codes]));
      continue;
    }
    const host = hostOf(codesOf(country, written.territory.nearest), municipalities);
    if (host === undefined) continue;
    const key = `${written.kind} ${host.county}`;
    hosts.set(key, [...(hosts.get(key) ?? []), host]);
  }
  return {
    codesOf,
    municipality: (code) => municipalities.get(code),
    nearest(_country, host, kind) {
      const rivals = hosts.get(`${kind} ${host.county}`) ?? [];
      const towns = kind === "siva-business-garden" ? (hosts.get(`siva-incubator ${host.county}`) ?? []) : [];
      return [...municipalities.values()]
        .filter((one) => one.county === host.county)
        .filter((one) => one === host || !(towns.includes(one) || claimed.get(kind)?.has(one.code)))
        .filter((one) => rivals.every((rival) => distance(one, host) <= distance(one, rival)))
        .map((one) => one.code);
    },
  };
}

/** The municipality a host town's name means: Oslo is a county and a municipality at once. */
export function hostOf(
  codes: readonly AreaCode[],
  municipalities: ReadonlyMap<AreaCode, Municipality>,
): Municipality | undefined {
  for (const code of codes) {
    const found = municipalities.get(code) ?? [...municipalities.values()].find((one) => one.county === code);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The `within` condition of a list of names, or the names that mean nothing or too much. */
export function within(
  territories: Territories,
  country: Country,
  names: readonly string[],
): { readonly condition: Condition; readonly wrong: readonly string[] } {
  const codes: AreaCode[] = [];
  const wrong: string[] = [];
  for (const name of names) {
    const found = territories.codesOf(country, name);
    if (found.length === 1 && found[0] !== undefined) codes.push(found[0]);
    else wrong.push(name);
  }
  return { condition: { within: { codes, names } }, wrong };
}
