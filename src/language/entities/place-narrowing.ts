import { factOf } from "../../domain/company.ts";
import type { Hearing, PlaceMention } from "../recognizer.ts";
import type { Meaning } from "./place-meanings.ts";

/** A name that stands for a place, with what it can mean there: tokens `first` up to, not including, `end`. */
export interface Spot {
  readonly first: number;
  readonly end: number;
  readonly meanings: readonly Meaning[];
  /** The meaning that is taken where nothing narrows the choice. */
  readonly preferred: Meaning | undefined;
  readonly role: PlaceMention["role"];
}

/**
 * Chooses among meanings: by the areas named beside, by what is known of the company, by the gazetteers' preference.
 * Areas that only say where another place lies are left out.
 */
export function narrowed(spots: readonly Spot[], hearing: Hearing): readonly Spot[] {
  const chosen = spots.map((spot) => {
    if (spot.meanings.length === 1) return spot;
    let left = spot.meanings;
    for (const other of spots) {
      if (other === spot || other.role !== spot.role || !isWide(other)) continue;
      left = keep(left, ({ place }) => other.meanings.some((wide) => lies(place, wide.place)));
    }
    if (spot.role === "company") left = keepKnown(left, hearing);
    const { preferred } = spot;
    const meanings =
      left.length > 1 && preferred !== undefined && left.includes(preferred) ? [preferred] : left;
    return { ...spot, meanings };
  });
  const distinct = chosen.filter((spot, i) => !chosen.slice(0, i).some((other) => isSame(spot, other)));
  return distinct.filter(
    (spot) =>
      spot.role === "other" ||
      !isWide(spot) ||
      !distinct.some((other) => other !== spot && other.role === "company" && isWithin(other, spot)),
  );
}

/** Tøyen and Oslo: the same place, said twice. */
function isSame(spot: Spot, other: Spot): boolean {
  const [a, ...more] = spot.meanings;
  const [b, ...others] = other.meanings;
  if (a === undefined || b === undefined || more.length > 0 || others.length > 0 || spot.role !== other.role)
    return false;
  return a.place.municipality !== null && a.place.municipality === b.place.municipality;
}

function isWide({ meanings }: Spot): boolean {
  return meanings.every(({ place }) => place.municipality === null);
}

/** A narrower place inside one of an area's meanings. */
function isWithin(spot: Spot, area: Spot): boolean {
  return spot.meanings.some(({ place }) =>
    area.meanings.some(
      (wide) =>
        lies(place, wide.place) &&
        (place.municipality !== wide.place.municipality || place.county !== wide.place.county),
    ),
  );
}

/** Whether a place is, or lies in, an area. */
export function lies(place: Meaning["place"], area: Meaning["place"]): boolean {
  if (place.country !== area.country) return false;
  if (area.county === null) return area.municipality === null || area.municipality === place.municipality;
  return (
    place.county === area.county && (area.municipality === null || area.municipality === place.municipality)
  );
}

function keepKnown(meanings: readonly Meaning[], hearing: Hearing): readonly Meaning[] {
  const known = factOf(hearing.facts, "place");
  const country = known?.country ?? factOf(hearing.facts, "country");
  const left = country === undefined ? meanings : keep(meanings, ({ place }) => place.country === country);
  return known?.county == null ? left : keep(left, ({ place }) => place.county === known.county);
}

/** Those that fit; all where none does. */
export function keep<T>(list: readonly T[], fits: (one: T) => boolean): readonly T[] {
  const left = list.filter(fits);
  return left.length > 0 ? left : list;
}
