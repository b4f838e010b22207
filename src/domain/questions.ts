import { answersTo, likelihood } from "./answers.ts";
import type { Candidate } from "./candidates.ts";
import { type CompanyFacts, type FactName, factOf, type Values } from "./company.ts";
import type { Knowledge } from "./knowledge.ts";
import { firstOf, shownAtOnce } from "./matching.ts";
import type { Need, NeedId } from "./need.ts";
import { byScore, isMovedBy, type Scales, type Weighed, weighAgain, weighFor } from "./weighing.ts";

/** How many questions may be spent on one need before offers are shown; the place is asked for in any case. */
export const questionsBeforeOffers = 2;

/** A question whose answers replace less than this share of the first offers is not worth somebody's time. */
const worthAsking = 0.08;

/** A fact worth asking for, and how much its answers change what is shown: 0 (nothing) to 1 (everything). */
export interface Question {
  readonly fact: FactName;
  readonly effect: number;
}

/**
 * The questions that can still change which offers are shown first, the one with the greatest effect first.
 *
 * The effect of a fact is the mean, over the answers that conditions of the remaining offers tell apart, of the share
 * of the first offers that the answer replaces; an answer that few companies would give counts for less. A fact without
 * effect is never in the list.
 *
 * @param mayAsk false for a fact that was asked for already, or that the company does not know
 * @param today ISO date
 */
export function questions(
  need: NeedId,
  facts: CompanyFacts,
  knowledge: Knowledge,
  today: string,
  mayAsk: (fact: FactName) => boolean,
): readonly Question[] {
  const at = crossroadsFor(need, facts, knowledge, today);
  const found: Question[] = [];
  for (const fact of at.open.keys()) {
    const effect = mayAsk(fact) ? effectOf(fact, at, Number.POSITIVE_INFINITY) : 0;
    if (effect > 0) found.push({ fact, effect });
  }
  const asks = knowledge.needs.get(need)?.asks ?? [];
  const tie = (fact: FactName) => (asks.includes(fact) ? asks.indexOf(fact) : asks.length);
  return found.sort((a, b) => b.effect - a.effect || tie(a.fact) - tie(b.fact) || (a.fact < b.fact ? -1 : 1));
}

/**
 * The next thing to ask before offers are shown, or undefined when it is time to show them: need and place are known
 * and the questions are spent, or no answer can change what is shown.
 *
 * Somebody who is in trouble now is asked for the place and nothing else.
 *
 * @param spent questions already asked for this need
 */
export function nextQuestion(
  need: NeedId,
  facts: CompanyFacts,
  knowledge: Knowledge,
  today: string,
  mayAsk: (fact: FactName) => boolean,
  spent: number,
): FactName | undefined {
  const isAcute = knowledge.needs.get(need)?.urgency === 1 && factOf(facts, "horizon") === "now";
  const placeOpen = factOf(facts, "place") === undefined && mayAsk("place");
  const isSpent = isAcute || spent >= questionsBeforeOffers;
  if (isSpent && !placeOpen) return undefined;
  // Nothing can be shown without the place, and what else matters depends on it.
  if (placeOpen && isWorthAsking("place", crossroadsFor(need, facts, knowledge, today))) return "place";
  if (isSpent) return undefined;
  const [best] = questions(need, facts, knowledge, today, mayAsk);
  return best !== undefined && best.effect >= worthAsking ? best.fact : undefined;
}

/** Where a company stands before a question: what is left, and which facts that waits for. */
interface Crossroads {
  readonly scales: Scales;
  /** Best first. */
  readonly remaining: readonly Weighed[];
  readonly open: ReadonlyMap<FactName, ReadonlySet<Weighed>>;
  /** What would be shown now. */
  readonly now: readonly Candidate[];
  readonly facts: CompanyFacts;
  readonly knowledge: Knowledge;
}

function crossroadsFor(need: NeedId, facts: CompanyFacts, knowledge: Knowledge, today: string): Crossroads {
  const { scales, weighed } = weighFor(need, facts, knowledge, today);
  return {
    scales,
    remaining: weighed,
    open: openFacts(weighed),
    now: shownOf(weighed, scales.need),
    facts,
    knowledge,
  };
}

function isWorthAsking(fact: FactName, at: Crossroads): boolean {
  return effectOf(fact, at, worthAsking) >= worthAsking;
}

/**
 * How much of the first offers the answers to a question replace.
 *
 * @param enough an effect at which the exact one does not matter any more: the answers that follow can only add to it
 */
function effectOf(fact: FactName, at: Crossroads, enough: number): number {
  const { scales, remaining, now } = at;
  const waiting = at.open.get(fact);
  if (waiting === undefined) return 0;
  const rules = [...waiting].flatMap(({ candidate }) => candidate.leaves);
  const moving: Weighed[] = [];
  const still: Weighed[] = [];
  for (const one of remaining)
    (waiting.has(one) || isMovedBy(fact, one.candidate) ? moving : still).push(one);
  const answers = answersTo(fact, rules, at.facts, at.knowledge, scales.frame.year).map((answer) => ({
    answer,
    weight: likelihood(fact, answer),
  }));
  const weights = answers.reduce((sum, { weight }) => sum + weight, 0);
  let changed = 0;
  // One copy for all answers: there can be forty.
  const values: Record<string, unknown> = { ...scales.values };
  const then = { ...scales, values: values as Values };
  for (const { answer, weight } of answers) {
    values[fact] = answer;
    const shown = shownOf(merged(still, reweigh(moving, fact, then)), scales.need);
    changed += weight * shareReplaced(now, shown);
    if (changed / weights >= enough) break;
  }
  return changed > 0 ? changed / weights : 0;
}

/** The candidates again, with one more fact known, best first. */
function reweigh(candidates: readonly Weighed[], fact: FactName, scales: Scales): readonly Weighed[] {
  const weighed: Weighed[] = [];
  for (const one of candidates) {
    const again = weighAgain(one, fact, scales);
    if (again !== undefined) weighed.push(again);
  }
  return weighed.sort(byScore);
}

/** Two lists, each best first, as one. */
function merged(some: readonly Weighed[], others: readonly Weighed[]): readonly Weighed[] {
  if (others.length === 0) return some;
  const all: Weighed[] = [];
  let next = 0;
  for (const one of some) {
    for (let other = others[next]; other !== undefined && byScore(other, one) < 0; other = others[next]) {
      all.push(other);
      next++;
    }
    all.push(one);
  }
  return next < others.length ? all.concat(others.slice(next)) : all;
}

function shownOf(weighed: readonly Weighed[], need: Need | undefined): readonly Candidate[] {
  return firstOf(weighed, need, shownAtOnce).map(({ candidate }) => candidate);
}

function shareReplaced(before: readonly Candidate[], after: readonly Candidate[]): number {
  const most = Math.max(before.length, after.length);
  if (most === 0) return 0;
  return 1 - before.filter((one) => after.includes(one)).length / most;
}

/** The facts that some remaining candidate waits for, each with the candidates that wait for it. */
function openFacts(remaining: readonly Weighed[]): ReadonlyMap<FactName, ReadonlySet<Weighed>> {
  const open = new Map<FactName, Set<Weighed>>();
  for (const one of remaining)
    for (const { missing } of one.assessed)
      for (const fact of missing) {
        const waiting = open.get(fact);
        if (waiting === undefined) open.set(fact, new Set([one]));
        else waiting.add(one);
      }
  return open;
}
