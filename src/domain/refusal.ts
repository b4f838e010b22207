import type { Case, CaseEvent } from "./handoff/case.ts";
import { type NeedId, needIds } from "./need.ts";
import { fewest } from "./need-signal.ts";
import type { AreaCode } from "./place.ts";

/** What an adviser can say of a case that tells something of its routing: it should have gone elsewhere. */
export const misroutings = ["wrong-topic", "wrong-place", "wrong-size", "not-ours"] as const;
export type Misrouting = (typeof misroutings)[number];

/** A case that came to the wrong actor: no text, no id, nothing that points at one company. */
export interface Refusal {
  /** `2026-11`. */
  readonly month: string;
  readonly need: NeedId;
  readonly county: AreaCode | null;
  /** The actor whose people had the case. */
  readonly actor: string;
  readonly reason: Misrouting;
}

/** What is kept of a move of a case for those who look after the routing; undefined when it tells nothing of that. */
export function refusalOf(
  { need, place, office }: Case,
  { at, what, reason }: CaseEvent,
): Refusal | undefined {
  const said = misroutings.find((one) => one === reason);
  if (said === undefined || (what !== "refused" && what !== "closed")) return undefined;
  return { month: at.slice(0, 7), need, county: place.county, actor: office, reason: said };
}

/** Refusals that propose the same change of the routing. */
export interface Proposal extends Omit<Refusal, "month"> {
  /**
   * How often; null stands for "fewer than five". Only of `wrong-size` a small count is kept back: it tells something
   * of the few companies themselves, the others of where we send them.
   */
  readonly count: number | null;
}

/**
 * Groups refusals, the most frequent first. Those from before the month in which somebody last compared the actor's
 * record with its source have been answered by that, and are left out.
 *
 * @param reviewedOf ISO date of an actor's last review, or null
 */
export function proposalsOf(
  refusals: Iterable<Refusal>,
  reviewedOf: (actor: string) => string | null,
): readonly Proposal[] {
  const counts = new Map<string, Omit<Proposal, "count"> & { count: number }>();
  for (const { month, need, county, actor, reason } of refusals) {
    if (month < (reviewedOf(actor) ?? "").slice(0, 7)) continue;
    const key = `${actor} ${needIds.indexOf(need)} ${county} ${reason}`;
    const row = counts.get(key) ?? { need, county, actor, reason, count: 0 };
    row.count++;
    counts.set(key, row);
  }
  const shown = (row: Proposal & { readonly count: number }): Proposal =>
    row.reason === "wrong-size" && row.count < fewest ? { ...row, count: null } : row;
  return [...counts.entries()]
    .map(([key, row]) => ({ key, row: shown(row) }))
    .sort((a, b) => (b.row.count ?? 0) - (a.row.count ?? 0) || (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
}
