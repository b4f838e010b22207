import { type CompanyFacts, factOf, type Horizon, type SectorId } from "./company.ts";
import type { ShownOffer } from "./conversation.ts";
import type { NeedId } from "./need.ts";
import type { AreaCode } from "./place.ts";

/** Head counts in bands wide enough that no company can be told from its size. */
export const sizeBands = ["1-9", "10-49", "50-249", "250+"] as const;
export type SizeBand = (typeof sizeBands)[number];

/** A need that was said and what could be offered: no text, no name, nothing that points at one company. */
export interface NeedSignal {
  /** `2026-11`. */
  readonly month: string;
  readonly need: NeedId;
  readonly county: AreaCode | null;
  readonly municipality: AreaCode | null;
  readonly sector: SectorId | null;
  readonly size: SizeBand | null;
  readonly horizon: Horizon | null;
  readonly locale: string;
  readonly offered: readonly ShownOffer[];
  /** False when nothing was for the need itself. */
  readonly served: boolean;
}

/** @param today ISO date */
export function signalOf(
  need: NeedId,
  facts: CompanyFacts,
  locale: string,
  offered: readonly ShownOffer[],
  served: boolean,
  today: string,
): NeedSignal {
  const place = factOf(facts, "place");
  return {
    month: today.slice(0, 7),
    need,
    county: place?.county ?? null,
    municipality: place?.municipality ?? null,
    sector: factOf(facts, "sector")?.[0] ?? null,
    size: bandOf(factOf(facts, "employees")),
    horizon: factOf(facts, "horizon") ?? null,
    locale,
    offered,
    served,
  };
}

function bandOf(employees: number | undefined): SizeBand | null {
  if (employees === undefined) return null;
  if (employees < 10) return "1-9";
  if (employees < 50) return "10-49";
  return employees < 250 ? "50-249" : "250+";
}

/** A row of the statistics: how often a need was said in a county in a month. */
export interface NeedCount {
  readonly month: string;
  readonly county: AreaCode | null;
  readonly need: NeedId;
  /** Null stands for "fewer than five": small counts could point at somebody. */
  readonly said: number | null;
  /** Null where it is a small count, or leaves one when it is taken from how many said it. */
  readonly unserved: number | null;
}

/** Counts below this are not told. */
export const fewest = 5;

/** Counts signals by month, county and need, small counts hidden. */
export function countNeeds(signals: Iterable<NeedSignal>): readonly NeedCount[] {
  const counts = new Map<
    string,
    { month: string; county: AreaCode | null; need: NeedId; said: number; unserved: number }
  >();
  for (const { month, county, need, served } of signals) {
    const key = `${month} ${county} ${need}`;
    const row = counts.get(key) ?? { month, county, need, said: 0, unserved: 0 };
    row.said++;
    if (!served) row.unserved++;
    counts.set(key, row);
  }
  const isSmall = (count: number) => count > 0 && count < fewest;
  return [...counts.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => ({
      ...row,
      said: isSmall(row.said) ? null : row.said,
      unserved: isSmall(row.unserved) || isSmall(row.said - row.unserved) ? null : row.unserved,
    }));
}
