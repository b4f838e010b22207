export const countries = ["NO", "SE"] as const;
export type Country = (typeof countries)[number];

/** An official code with its country before it, since the two countries use the same numbers: `NO-46`, `SE-1885`. */
export type AreaCode = string;

export interface County {
  readonly code: AreaCode;
  readonly country: Country;
  /** Official name: `Vestland`, `Örebro län`. */
  readonly name: string;
}

export interface Municipality {
  readonly code: AreaCode;
  readonly country: Country;
  readonly county: AreaCode;
  /** The name people know: `Tromsø`, `Lindesberg`. */
  readonly name: string;
  /** Centroid in degrees. */
  readonly lat: number;
  readonly lon: number;
}

/** Where a company is, as far as it is known. A municipality always comes with its county, a county with its country. */
export interface Place {
  readonly country: Country;
  readonly county: AreaCode | null;
  readonly municipality: AreaCode | null;
}

export function isSamePlace(a: Place, b: Place): boolean {
  return a.country === b.country && a.county === b.county && a.municipality === b.municipality;
}

/** Kilometres between two centroids along the great circle (haversine, mean earth radius 6371 km). */
export function distance(
  a: { readonly lat: number; readonly lon: number },
  b: { readonly lat: number; readonly lon: number },
): number {
  const radians = Math.PI / 180;
  const half = (degrees: number) => Math.sin((degrees * radians) / 2) ** 2;
  const h = half(b.lat - a.lat) + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * half(b.lon - a.lon);
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}
