import type { Actor } from "./actor.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { type CompanyFacts, factOf } from "./company.ts";
import type { Verdict } from "./condition.ts";
import { assess, type Frame, sectorFit, together } from "./eligibility.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Need, NeedId } from "./need.ts";
import type { Assessed, Match } from "./offer.ts";
import { isOpenOn } from "./window.ts";

/** How many offers are shown at once. */
export const shownAtOnce = 3;

/** A candidate weighed for one company, before it becomes a match. */
export interface Weighed {
  readonly candidate: Candidate;
  readonly assessed: readonly Assessed[];
  readonly verdict: Verdict;
  /** The local office that is the door at this place, or the actor itself. */
  readonly door: Actor;
}

/**
 * Ranks what could meet one need of one company, best first. Failed conditions are never offered.
 *
 * Order: confirmed and met, then not known, then what nobody has confirmed; what is for one trade after the rest while
 * the company's trade is not known; then how well it is for this need (for a vague need, the general first doors); then
 * how specific it is to sector and place; then the fewer conditions are open; then id. The best offer of each house
 * comes before anybody's second. When nothing is for the need itself, the general first doors of the place
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
  return rank(weigh(need, facts, knowledge, today), need, facts, knowledge, today).map((one) =>
    toMatch(one, need),
  );
}

/** Whether what is offered is for the need itself, or only the first doors standing in. */
export function isServed(need: NeedId, matches: readonly Match[], knowledge: Knowledge): boolean {
  return matches.some(
    ({ actor, programme }) =>
      (programme === null
        ? knowledge.actors.get(actor)
        : knowledge.programmes.get(programme)
      )?.needs.includes(need) ?? false,
  );
}

/** Every candidate for the need that has not failed. */
export function weigh(
  need: NeedId,
  facts: CompanyFacts,
  knowledge: Knowledge,
  today: string,
): readonly Weighed[] {
  const frame = frameOf(knowledge, today);
  const result: Weighed[] = [];
  for (const candidate of candidatesOf(knowledge).byNeed.get(need) ?? []) {
    if (candidate.programme !== null && !isOpenOn(candidate.programme, today)) continue;
    const weighed = weighOne(candidate, facts, frame);
    if (weighed !== undefined) result.push(weighed);
  }
  return result;
}

export function frameOf(knowledge: Knowledge, today: string): Frame {
  return { ...candidatesOf(knowledge).frame, year: Number(today.slice(0, 4)) };
}

/** Weighs one candidate; undefined when a condition has failed. */
export function weighOne(candidate: Candidate, facts: CompanyFacts, frame: Frame): Weighed | undefined {
  const assessed: Assessed[] = [];
  for (const condition of candidate.conditions) {
    const one = assess(condition, facts, frame);
    if (one.verdict === "failed") return undefined;
    assessed.push(one);
  }
  const ruled = together(assessed.map((one) => one.verdict));
  const verdict = ruled === "met" && candidate.decidable && candidate.confirmed ? "met" : "unknown";
  const door = doorOf(candidate, facts, frame);
  return door === undefined ? undefined : { candidate, assessed, verdict, door };
}

/** The local office where the company is, else the actor itself; undefined where only offices give it and none is near. */
function doorOf(
  { actor, programme, offices }: Candidate,
  facts: CompanyFacts,
  frame: Frame,
): Actor | undefined {
  if (offices.length === 0) return actor;
  const serves = (office: Actor) =>
    together(office.conditions.map((condition) => assess(condition, facts, frame).verdict));
  const office =
    offices.find((one) => serves(one) === "met") ?? offices.find((one) => serves(one) === "unknown");
  const placed = factOf(facts, "place")?.county != null;
  if (!placed) return actor;
  return office ?? (programme === null ? actor : undefined);
}

/** Puts weighed candidates in the order of `match`. */
export function rank(
  weighed: readonly Weighed[],
  needId: NeedId,
  facts: CompanyFacts,
  knowledge: Knowledge,
  today: string,
): readonly Weighed[] {
  const need = knowledge.needs.get(needId);
  if (weighed.length === 0 && need?.vague !== true) return firstDoors(facts, knowledge, today);
  const frame = frameOf(knowledge, today);
  const doors = need?.vague === true ? weighed.filter(({ door }) => need.doors.includes(door.kind)) : [];
  const keyed = (doors.length > 0 ? doors : weighed).map((one) => ({ one, key: sortKey(one, need, facts, frame) }));
  keyed.sort((a, b) => compare(a.key, b.key));
  return bestOfEachHouseFirst(
    keyed.map(({ one }) => one),
    need?.vague === true,
  );
}

/** The general first doors of a place: whom a company can always talk to. */
export function firstDoors(facts: CompanyFacts, knowledge: Knowledge, today: string): readonly Weighed[] {
  const general = knowledge.needs.get("business-development");
  if (general === undefined) return [];
  const doors = weigh("business-development", facts, knowledge, today).filter(
    ({ candidate }) =>
      candidate.programme === null &&
      general.doors.includes(candidate.actor.kind) &&
      candidate.sectors.length === 0,
  );
  return doors.length === 0 ? [] : rank(doors, "business-development", facts, knowledge, today);
}

type SortKey = readonly (number | string)[];

function sortKey(
  { candidate, assessed, verdict, door }: Weighed,
  need: Need | undefined,
  facts: CompanyFacts,
  frame: Frame,
): SortKey {
  const sectors = factOf(facts, "sector");
  const fit = candidate.sectors.length === 0 ? 0 : sectorFit(candidate.sectors, sectors ?? [], frame);
  const local = isSeatedNear(candidate.actor, facts) ? Math.max(1, candidate.local) : candidate.local;
  const open = assessed.filter((one) => one.verdict !== "met");
  const isForOtherTrade = candidate.sectors.length > 0 && sectors === undefined;
  const isLocal = local > 0 || door !== candidate.actor;
  return [
    verdict === "met" ? 0 : 1,
    candidate.confirmed ? 0 : 1,
    isForOtherTrade ? 1 : 0,
    need?.vague === true ? vagueTier(need, door.kind, isLocal) : Math.floor(candidate.strength / strongest),
    -(fit + local),
    -local,
    open.length,
    candidate.strength,
    candidate.programme === null ? 1 : 0,
    candidate.programme?.id ?? candidate.actor.id,
  ];
}

/** For a vague need: the local first doors in the need's order of kinds, then the nationwide ones. */
function vagueTier({ doors }: Need, kind: Actor["kind"], isLocal: boolean): number {
  return doors.indexOf(kind) + (isLocal ? 0 : doors.length);
}

function isSeatedNear({ seat }: Actor, facts: CompanyFacts): boolean {
  return seat !== null && factOf(facts, "place")?.county === seat;
}

/** How many of a candidate's needs, from the top, count as what it is for. */
const strongest = 3;

function compare(a: SortKey, b: SortKey): number {
  for (const [i, left] of a.entries()) {
    const right = b[i];
    if (right === undefined || left === right) continue;
    return left < right ? -1 : 1;
  }
  return 0;
}

/**
 * One offer from each house before a second from any. A house is shown by what it offers for a definite need, since
 * the programme's card names the door, and as the door itself for a vague one.
 */
function bestOfEachHouseFirst(ranked: readonly Weighed[], isVague: boolean): readonly Weighed[] {
  const shownBy = (one: Weighed) => (one.candidate.programme === null) === isVague;
  const preferred = new Set(ranked.filter(shownBy).map(({ door }) => door.id));
  const first: Weighed[] = [];
  const rest: Weighed[] = [];
  const seen = new Set<string>();
  for (const one of ranked) {
    const house = one.door.id;
    const isBareDoor = one.candidate.programme === null;
    if (isBareDoor && (seen.has(house) || (!isVague && preferred.has(house)))) continue;
    if (isVague && !isBareDoor && preferred.has(house)) continue;
    (seen.has(house) ? rest : first).push(one);
    seen.add(house);
  }
  return [...first, ...rest];
}

function toMatch({ candidate, assessed, verdict, door }: Weighed, need: NeedId): Match {
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
