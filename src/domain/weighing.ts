import type { Actor } from "./actor.ts";
import { type Candidate, candidatesAt, candidatesOf } from "./candidates.ts";
import { type CompanyFacts, type FactName, type Values, valuesOf } from "./company.ts";
import type { Verdict } from "./condition.ts";
import { type Frame, judgeAll, sectorFit } from "./eligibility.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Need, NeedId } from "./need.ts";
import type { Assessed } from "./offer.ts";
import { isOpenOn } from "./window.ts";

/** A candidate weighed for one need of one company. */
export interface Weighed {
  readonly candidate: Candidate;
  readonly assessed: readonly Assessed[];
  readonly verdict: Verdict;
  /** The local office that is the door at this place, or the actor itself. */
  readonly door: Actor;
  /** The higher, the better for this company: see `weights`. */
  readonly score: number;
}

/** What candidates are weighed against. */
export interface Scales {
  readonly need: Need | undefined;
  readonly values: Values;
  readonly frame: Frame;
}

/** Where a company stands for a need: what it is weighed by, and what has not failed, best first. */
export interface Weighing {
  readonly scales: Scales;
  readonly weighed: readonly Weighed[];
}

let last: readonly [...Parameters<typeof weighFor>, Weighing] | undefined;

/** The last one is kept: the next question and the offers of a turn begin with the same. */
export function weighFor(need: NeedId, facts: CompanyFacts, knowledge: Knowledge, today: string): Weighing {
  if (last?.[0] === need && last[1] === facts && last[2] === knowledge && last[3] === today) return last[4];
  const scales = scalesFor(need, facts, knowledge, today);
  const weighing = { scales, weighed: weigh(need, scales, knowledge, today) };
  last = [need, facts, knowledge, today, weighing];
  return weighing;
}

/** @param today ISO date */
export function scalesFor(needId: NeedId, facts: CompanyFacts, knowledge: Knowledge, today: string): Scales {
  const need = knowledge.needs.get(needId);
  return { need, values: withImplied(need, facts), frame: frameOf(knowledge, today) };
}

/** @param today ISO date */
export function frameOf(knowledge: Knowledge, today: string): Frame {
  return { ...candidatesOf(knowledge).frame, year: Number(today.slice(0, 4)) };
}

/** Every candidate for the need that has not failed and takes applications now, best first. */
export function weigh(
  needId: NeedId,
  scales: Scales,
  knowledge: Knowledge,
  today: string,
): readonly Weighed[] {
  const result: Weighed[] = [];
  for (const candidate of candidatesAt(needId, scales.values, scales.frame, knowledge)) {
    if (candidate.window !== null && !isOpenOn(candidate.window, today)) continue;
    const weighed = weighOne(candidate, scales);
    if (weighed !== undefined) result.push(weighed);
  }
  return result.sort(byScore);
}

/** Best first; between equals the order of ids decides. */
export function byScore(a: Weighed, b: Weighed): number {
  if (a.score !== b.score) return a.score > b.score ? -1 : 1;
  return a.candidate.order - b.candidate.order;
}

/** Weighs one candidate; undefined when a condition has failed. */
export function weighOne(candidate: Candidate, scales: Scales): Weighed | undefined {
  const { values, frame } = scales;
  // Most fail, by their place or trade: what nobody will see is not kept.
  if (judgeAll(candidate.judges, values, frame) === "failed") return undefined;
  return put(
    candidate,
    candidate.judges.map((judge) => judge(values, frame)),
    scales,
  );
}

/**
 * Weighs a candidate anew when one more fact is known than it was weighed for. What did not wait for the fact stands
 * as it was.
 *
 * @param scales with the fact
 */
export function weighAgain(
  { candidate, assessed: before }: Weighed,
  fact: FactName,
  scales: Scales,
): Weighed | undefined {
  const { values, frame } = scales;
  let assessed = before;
  for (let i = 0; i < before.length; i++) {
    if (before[i]?.missing.includes(fact) !== true) continue;
    const again = candidate.judges[i]?.(values, frame);
    if (again === undefined || again.verdict === "failed") return undefined;
    assessed = assessed.with(i, again);
  }
  return put(candidate, assessed, scales);
}

/** Whether a fact moves a candidate that has no condition waiting for it: by its door, or by what is near. */
export function isMovedBy(fact: FactName, { seat, offices, local }: Candidate): boolean {
  if (fact === "place") return offices.length > 0 || seat !== null || local > 0;
  return fact === "sector" && offices.length > 0;
}

/** A candidate of which no condition has failed, on the scales. */
function put(candidate: Candidate, assessed: readonly Assessed[], scales: Scales): Weighed | undefined {
  const door = doorOf(candidate, scales.values, scales.frame);
  if (door === undefined) return undefined;
  let open = 0;
  let { checks } = candidate;
  let isMet = checks === 0 && candidate.confirmed;
  for (const one of assessed) {
    if (one.verdict !== "unknown") continue;
    if ("usually" in one.condition) checks++;
    else open += isOfExport(one) ? weights.openExport : weights.open;
    isMet = false;
  }
  const verdict = isMet ? "met" : "unknown";
  const score =
    scoreOf(candidate, door, verdict, scales) + open + Math.min(checks, mostChecks) * weights.check;
  return { candidate, assessed, verdict, door, score };
}

/** The facts with what the need itself says of the company: who wants to sell abroad has plans to export. */
function withImplied(need: Need | undefined, facts: CompanyFacts): Values {
  const values = valuesOf(facts);
  if (need?.implies === undefined) return values;
  const open = Object.entries(need.implies).filter(([name]) => facts[name as FactName] === undefined);
  return open.length === 0 ? values : { ...values, ...Object.fromEntries(open) };
}

/** The local office where the company is, else the actor itself; undefined where only offices give it and none is near. */
function doorOf({ actor, programme, offices }: Candidate, values: Values, frame: Frame): Actor | undefined {
  if (offices.length === 0 || values.place?.county == null) return actor;
  let possible: Actor | undefined;
  for (const office of offices) {
    const serves = judgeAll(office.judges, values, frame);
    if (serves === "met") return office.actor;
    if (serves === "unknown") possible ??= office.actor;
  }
  return possible ?? (programme === null ? actor : undefined);
}

/**
 * What a candidate gains or loses for this company. The first four keep standings apart, so that no sum of the others
 * lifts a candidate from one into another: what somebody has confirmed before the rest; what is for one trade or one
 * place after the rest while the company's is not known; for a vague need the general first doors in their order.
 */
export const weights = {
  confirmed: 10_000,
  otherTrade: -1_000,
  otherPlace: -1_000,
  vagueTier: -20,
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
  /** Each condition that is still open; less for each sentence that remains to be checked, or rule that has exceptions. */
  open: -0.25,
  /** The same where it is for those who sell abroad: few do. */
  openExport: -1,
  check: -0.15,
};

/** A record that tells more of what remains to be checked is not punished for its candour. */
const mostChecks = 2;

function isOfExport({ missing }: Assessed): boolean {
  return missing.includes("exporting") || missing.includes("plansExport");
}

/** What speaks for a candidate, whatever is still open. */
function scoreOf(
  candidate: Candidate,
  door: Actor,
  verdict: Verdict,
  { need, values, frame }: Scales,
): number {
  const { actor, programme, sectors, strength, seat } = candidate;
  const { sector: known, place } = values;
  const fit = sectors.length === 0 || known === undefined ? 0 : sectorFit(sectors, known, frame);
  const near = door !== actor || (seat !== null && place?.county === seat);
  let score = candidate.confirmed ? weights.confirmed : 0;
  if (sectors.length > 0 && known === undefined) score += weights.otherTrade;
  if (candidate.local > 0 && place === undefined) score += weights.otherPlace;
  if (need?.vague === true)
    score += weights.vagueTier * vagueTier(need, door.kind, near || candidate.local > 0);
  score += weights.strength[Math.min(strength, weights.strength.length - 1)] ?? 0;
  score += weights.sector[fit] ?? 0;
  if (candidate.local === 0 && door !== actor) score += weights.office;
  else score += weights.local[near ? Math.max(1, candidate.local) : candidate.local] ?? 0;
  if (programme !== null) score += programme.type === "advice" ? weights.advice : weights.programme;
  if (seat !== null && !near) score += weights.elsewhere;
  if (verdict === "met") score += weights.met;
  if (candidate.informsOnly) score += weights.informsOnly;
  return score;
}

/** For a vague need: the local first doors in the need's order of kinds, then the nationwide ones, then all others. */
function vagueTier({ doors }: Need, kind: Actor["kind"], isLocal: boolean): number {
  const door = doors.indexOf(kind);
  if (door === -1) return 2 * doors.length;
  return isLocal ? door : doors.length + door;
}
