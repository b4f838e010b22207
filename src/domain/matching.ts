import type { Actor } from "./actor.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { type CompanyFacts, type FactName, factOf, type Known } from "./company.ts";
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
 * Order: what somebody has confirmed before the rest; what is for one trade after the rest while the company's trade is
 * not known; for a vague need the general first doors, the local ones first; then by `weights`; then id. The best offer
 * of each house comes before anybody's second, and within each three what is met stands above what is not known. When
 * nothing is for the need itself, the general first doors of the place
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
  const implied = withImplied(need, facts, knowledge);
  const result: Weighed[] = [];
  for (const candidate of candidatesOf(knowledge).byNeed.get(need) ?? []) {
    if (candidate.programme !== null && !isOpenOn(candidate.programme, today)) continue;
    const weighed = weighOne(candidate, implied, frame);
    if (weighed !== undefined) result.push(weighed);
  }
  return result;
}

/** The facts with what the need itself says of the company: who wants to sell abroad has plans to export. */
export function withImplied(need: NeedId, facts: CompanyFacts, knowledge: Knowledge): CompanyFacts {
  const implies = knowledge.needs.get(need)?.implies ?? {};
  const implied: Record<string, Known<unknown>> = {};
  for (const [name, value] of Object.entries(implies))
    if (facts[name as FactName] === undefined) implied[name] = { value, how: "inferred", turn: 0 };
  return { ...facts, ...implied } as CompanyFacts;
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
  const keyed = (doors.length > 0 ? doors : weighed).map((one) => ({
    one,
    key: sortKey(one, need, facts, frame),
  }));
  keyed.sort((a, b) => compare(a.key, b.key));
  const ordered = keyed.map(({ one }) => one);
  return certainFirst(bestOfEachHouseFirst(ordered, need?.vague === true));
}

/** The general first doors of a place: whom a company can always talk to. */
export function firstDoors(facts: CompanyFacts, knowledge: Knowledge, today: string): readonly Weighed[] {
  const general = knowledge.needs.get("business-development");
  if (general === undefined) return [];
  const doors = weigh("business-development", facts, knowledge, today).filter(
    ({ candidate, door }) =>
      candidate.programme === null && general.doors.includes(door.kind) && candidate.sectors.length === 0,
  );
  return doors.length === 0 ? [] : rank(doors, "business-development", facts, knowledge, today);
}

type SortKey = readonly (number | string)[];

function sortKey(weighed: Weighed, need: Need | undefined, facts: CompanyFacts, frame: Frame): SortKey {
  const { candidate, door } = weighed;
  const isForOtherTrade = candidate.sectors.length > 0 && factOf(facts, "sector") === undefined;
  const local = localness(weighed, facts);
  return [
    candidate.confirmed ? 0 : 1,
    isForOtherTrade ? 1 : 0,
    need?.vague === true ? vagueTier(need, door.kind, local > 0) : 0,
    -relevance(weighed, facts, frame),
    candidate.programme?.id ?? candidate.actor.id,
  ];
}

/** What a candidate gains or loses for this company; the sum orders candidates of the same standing. */
export const weights = {
  /** By the need's place in the candidate's own list of what it is for; later places count as the last. */
  strength: [3, 2, 1.5, 0.5],
  /** By a broader sector only, and by the sector itself. */
  sector: [0, 1, 2.25],
  /** Serves the county, and just these municipalities. */
  local: [0, 1, 1.5],
  /** Nationwide, through a local office. */
  office: 0.5,
  /** Something definite to get, and advice from somebody who is no first door. */
  programme: 1,
  advice: 0.25,
  /** A membership body that sits in another county. */
  elsewhere: -0.5,
  met: 0.5,
  /** A service that informs and sends on, where the need is definite. */
  informsOnly: -1,
  /** Each condition that is still open. */
  open: -0.25,
};

function relevance(weighed: Weighed, facts: CompanyFacts, frame: Frame): number {
  const { candidate, assessed, verdict } = weighed;
  const fit =
    candidate.sectors.length === 0 ? 0 : sectorFit(candidate.sectors, factOf(facts, "sector") ?? [], frame);
  const open = assessed.filter((one) => one.verdict !== "met").length;
  const isElsewhere = candidate.actor.seat !== null && !isSeatedNear(candidate.actor, facts);
  return (
    (weights.strength[Math.min(candidate.strength, weights.strength.length - 1)] ?? 0) +
    (weights.sector[fit] ?? 0) +
    nearness(weighed, facts) +
    gain(candidate.programme) +
    (isElsewhere ? weights.elsewhere : 0) +
    (verdict === "met" ? weights.met : 0) +
    (candidate.actor.kind === "one-stop-service" ? weights.informsOnly : 0) +
    open * weights.open
  );
}

function gain(programme: Candidate["programme"]): number {
  if (programme === null) return 0;
  return programme.type === "advice" ? weights.advice : weights.programme;
}

function nearness(weighed: Weighed, facts: CompanyFacts): number {
  const { candidate, door } = weighed;
  if (candidate.local === 0 && door !== candidate.actor) return weights.office;
  return weights.local[localness(weighed, facts)] ?? 0;
}

function localness({ candidate, door }: Weighed, facts: CompanyFacts): 0 | 1 | 2 {
  const isNear = door !== candidate.actor || isSeatedNear(candidate.actor, facts);
  return isNear && candidate.local === 0 ? 1 : candidate.local;
}

/** For a vague need: the local first doors in the need's order of kinds, then the nationwide ones. */
function vagueTier({ doors }: Need, kind: Actor["kind"], isLocal: boolean): number {
  return doors.indexOf(kind) + (isLocal ? 0 : doors.length);
}

function isSeatedNear({ seat }: Actor, facts: CompanyFacts): boolean {
  return seat !== null && factOf(facts, "place")?.county === seat;
}

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

/** Within each list as it is shown, what is met stands above what is not known. */
function certainFirst(ranked: readonly Weighed[]): readonly Weighed[] {
  const certainty = ({ verdict, candidate }: Weighed) =>
    verdict === "met" ? 0 : candidate.confirmed ? 1 : 2;
  const lists: Weighed[] = [];
  for (let from = 0; from < ranked.length; from += shownAtOnce)
    lists.push(...ranked.slice(from, from + shownAtOnce).sort((a, b) => certainty(a) - certainty(b)));
  return lists;
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
