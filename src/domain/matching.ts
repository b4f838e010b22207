import type { Actor } from "./actor.ts";
import type { CompanyFacts } from "./company.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Need, NeedId } from "./need.ts";
import type { Match } from "./offer.ts";
import { type Weighed, weighFor } from "./weighing.ts";

/** How many offers are shown at once. */
export const shownAtOnce = 3;

/**
 * Ranks what could meet one need of one company, best first. What has failed is never offered.
 *
 * Order: by `weights`, then by id. What is not confirmed comes last; before that the best offer of each house comes
 * before anybody's second, and within each three
 * what is met stands above what is not known. When nothing is for the need itself, the general first doors of the place
 * stand in, so that nobody is left without a next step.
 *
 * @param today ISO date: programmes outside their window are left out
 * @returns all that fits; empty only for a place outside every territory. Never throws.
 */
export function match(
  need: NeedId,
  facts: CompanyFacts,
  knowledge: Knowledge,
  today: string,
): readonly Match[] {
  return ranked(need, facts, knowledge, today).map((one) => toMatch(one, need));
}

/** As `match`, with what each was weighed for. */
export function ranked(
  need: NeedId,
  facts: CompanyFacts,
  knowledge: Knowledge,
  today: string,
): readonly Weighed[] {
  const { scales, weighed } = weighFor(need, facts, knowledge, today);
  const fitting = order(weighed, scales.need);
  return fitting.length > 0 ? certainFirst(fitting) : firstDoors(facts, knowledge, today);
}

/** Whether what is offered is for the need itself, or only the first doors standing in. */
export function isServed(need: NeedId, matches: readonly Match[], knowledge: Knowledge): boolean {
  return matches.some(({ actor, programme }) => {
    const record = programme === null ? knowledge.actors.get(actor) : knowledge.programmes.get(programme);
    return record?.needs.includes(need) ?? false;
  });
}

/** The general first doors of a place: whom a company can always talk to. */
export function firstDoors(facts: CompanyFacts, knowledge: Knowledge, today: string): readonly Weighed[] {
  const { scales, weighed } = weighFor("business-development", facts, knowledge, today);
  const doors = scales.need?.doors ?? [];
  const general = weighed.filter(
    ({ candidate, door }) =>
      candidate.programme === null && doors.includes(door.kind) && candidate.sectors.length === 0,
  );
  return certainFirst(order(general, scales.need));
}

/**
 * Best first, one offer from each house before a second from any. A house is shown by what it offers for a definite
 * need, since the programme's card names the door, and as the door itself for a vague one.
 *
 * @param weighed by score
 */
export function order(weighed: readonly Weighed[], need: Need | undefined): readonly Weighed[] {
  const sorted = doorsOnly(weighed, need);
  const preferred = new Set<string>();
  for (const one of sorted) if (isPreferred(one, need)) preferred.add(one.door.id);
  const first: Weighed[] = [];
  const rest: Weighed[] = [];
  const seen = new Set<string>();
  for (const one of sorted) {
    const house = one.door.id;
    if (isHidden(one, need, seen.has(house), () => preferred.has(house))) continue;
    (seen.has(house) ? rest : first).push(one);
    seen.add(house);
  }
  const byHouse = [...first, ...rest];
  // What nobody has confirmed stays below all that somebody has, whichever house it is of.
  return [
    ...byHouse.filter(({ candidate }) => candidate.confirmed),
    ...byHouse.filter(({ candidate }) => !candidate.confirmed),
  ];
}

/** The first few of `order`, of the same list. They are mostly found without putting the rest in order. */
export function firstOf(
  weighed: readonly Weighed[],
  need: Need | undefined,
  count: number,
): readonly Weighed[] {
  const sorted = doorsOnly(weighed, need);
  const first: Weighed[] = [];
  for (const one of sorted) {
    // A second of a house, and what is not confirmed, come after the first of every house.
    if (!one.candidate.confirmed) break;
    if (
      isAmong(first, one.door) ||
      isHidden(one, need, false, () => isPreferredAmong(sorted, one.door, need))
    )
      continue;
    first.push(one);
    if (first.length === count) return first;
  }
  return order(weighed, need).slice(0, count);
}

function isAmong(some: readonly Weighed[], door: Actor): boolean {
  return some.some((one) => one.door === door);
}

function isPreferredAmong(some: readonly Weighed[], door: Actor, need: Need | undefined): boolean {
  return some.some((one) => one.door === door && isPreferred(one, need));
}

/** Only the first doors for a vague need, where there are any. */
function doorsOnly(weighed: readonly Weighed[], need: Need | undefined): readonly Weighed[] {
  if (need?.vague !== true) return weighed;
  const doors = weighed.filter(({ door }) => need.doors.includes(door.kind));
  return doors.length > 0 ? doors : weighed;
}

/** The form in which a house is shown: its programmes for a definite need, its door for a vague one. */
function isPreferred({ candidate }: Weighed, need: Need | undefined): boolean {
  return (candidate.programme === null) === (need?.vague === true);
}

function isHidden(
  { candidate }: Weighed,
  need: Need | undefined,
  isSeen: boolean,
  hasPreferred: () => boolean,
): boolean {
  const isVague = need?.vague === true;
  if (candidate.programme === null) return isSeen || (!isVague && hasPreferred());
  return isVague && hasPreferred();
}

/** Within each list as it is shown, what is met stands above what is not known. */
function certainFirst(ordered: readonly Weighed[]): readonly Weighed[] {
  const certainty = ({ verdict, candidate }: Weighed) =>
    verdict === "met" ? 0 : candidate.confirmed ? 1 : 2;
  const lists: Weighed[] = [];
  for (let from = 0; from < ordered.length; from += shownAtOnce)
    lists.push(...ordered.slice(from, from + shownAtOnce).sort((a, b) => certainty(a) - certainty(b)));
  return lists;
}

/** A weighed candidate as an offer for a need. */
export function toMatch({ candidate, assessed, verdict, door }: Weighed, need: NeedId): Match {
  return {
    need,
    actor: door.id,
    programme: candidate.programme?.id ?? null,
    kind: door.kind,
    verdict,
    confirmed: candidate.confirmed,
    conditions: assessed,
  };
}
