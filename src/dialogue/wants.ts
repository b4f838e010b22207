import type { Conversation } from "../domain/conversation.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { isNeed, type NeedId } from "../domain/need.ts";
import type { Recognition } from "../language/recognizer.ts";

/** What an utterance asks for. */
export interface Wants {
  /** The likeliest intent that is no need, when it is sure enough. */
  readonly intent: string | undefined;
  /** Needs said, surest first. */
  readonly needs: readonly NeedId[];
  /** Needs that it might mean, when none is sure. */
  readonly maybe: readonly NeedId[];
  /** A person was asked for, whatever else was said. */
  readonly person: boolean;
  /** The need at hand was said again, with offers for it on the table. */
  readonly sameNeed: boolean;
}

/** Scores from which a need or another intent is taken as meant; below, a need is only a possibility to ask about. */
export const sure = 0.5;
const possible = 0.15;
/** While a question is open and answered, only a clear new need is taken for one. */
const sureBesideAnswer = 0.8;
/** Most needs offered as choices when it is not clear which is meant. */
const mostMaybe = 3;

/**
 * Reads the scores of a recognition as the conversation stands.
 *
 * @param choice what a picked button means; it alone counts then
 * @param isAnswer whether the utterance answers the question just asked
 * @param words how many words it has
 */
export function wantsIn(
  recognition: Recognition,
  before: Conversation,
  choice: string | undefined,
  isAnswer: boolean,
  words: number,
  knowledge: Knowledge,
): Wants {
  const isRead = choice === undefined && !isOnlyFact(recognition, words);
  const atHand = before.shown?.need === before.need ? before.need : null;
  const intents = isRead ? asItStands(meantOf(recognition), atHand) : [];
  const said = intents.filter(({ id, score }) => isNeed(id) && score >= (isAnswer ? sureBesideAnswer : sure));
  const picked = choice?.startsWith("need=") === true ? choice.slice("need=".length) : undefined;
  const needs = withoutVague(
    (picked === undefined ? said.map(({ id }) => id) : [picked]).filter(isNeed),
    knowledge,
  );
  const [top] = intents;
  const maybe = intents
    .filter(({ id, score }) => isNeed(id) && score >= possible)
    .map(({ id }) => id as NeedId);
  return {
    intent: top !== undefined && !isNeed(top.id) && top.score >= sure ? top.id : undefined,
    needs,
    maybe: needs.length > 0 ? [] : maybe.slice(0, mostMaybe),
    person: isRead && recognition.intents.some(({ id, score }) => id === "handoff" && score >= sure),
    sameNeed: isRead && recognition.intents.some(({ id, score }) => id === atHand && score >= sure),
  };
}

/** Questions about what was offered. */
const questions: ReadonlySet<string> = new Set([
  "how-much",
  "contact",
  "compare",
  "why-this",
  "why-not",
  "more",
]);

/**
 * The scores once what cannot be meant is left out. With offers for a need on the table, to speak of it again is not to
 * ask for it anew: "how big a loan can we get?" is about them. With none there yet, the same words ask for a loan.
 */
export function asItStands(intents: Recognition["intents"], atHand: NeedId | null): Recognition["intents"] {
  const theirs = ofCompany(intents);
  if (atHand === null) return without(["how-much"], isNeed, theirs);
  // What was rather heard than a question, however faintly, speaks against its being one: "what if we can't pay?"
  const rival = Math.max(
    0,
    ...theirs
      .filter(({ id }) => !isNeed(id) && !questions.has(id) && id !== "out-of-scope")
      .map(({ score }) => score),
  );
  const isQuestion = (id: string) =>
    questions.has(id) && theirs.some((one) => one.id === id && one.score >= rival);
  return without([atHand, "out-of-scope"], isQuestion, theirs).filter(({ id }) => id !== atHand);
}

/** "We have no plans to export" speaks of export and asks for no help with it. */
function meantOf({ intents, entities }: Recognition): Recognition["intents"] {
  return entities.plansExport === false ? intents.filter(({ id }) => id !== "internationalisation") : intents;
}

/** "I have credit card debts of my own and cannot pay": as surely private as a need of a company, it is private. */
function ofCompany(intents: Recognition["intents"]): Recognition["intents"] {
  const isPrivate = intents.find(({ id }) => id === "private-person")?.score ?? 0;
  return isPrivate < sure ? intents : intents.filter(({ id, score }) => !isNeed(id) || score > isPrivate);
}

/** A score below this says nothing, however little the others say. */
const audible = 0.001;

/** Scores as they would be if some intents were not there, for those that could be meant in their place. */
function without(
  removed: readonly string[],
  inPlace: (id: string) => boolean,
  intents: Recognition["intents"],
): Recognition["intents"] {
  const gone = intents.filter(({ id }) => removed.includes(id)).reduce((sum, { score }) => sum + score, 0);
  const left = Math.max(audible, 1 - gone);
  return intents
    .map((one) =>
      inPlace(one.id) && one.score >= audible ? { ...one, score: Math.min(1, one.score / left) } : one,
    )
    .toSorted((a, b) => b.score - a.score);
}

/**
 * One or two words that are a fact about the company ("etablert", "sagbruk", "2 mill") are that, and no need or wish; so
 * is the name of a place, whatever words it is made of ("Strömstad").
 */
function isOnlyFact({ entities }: Recognition, words: number): boolean {
  if (entities.places.some(({ text }) => (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) === words)) return true;
  const { stage, employees, sector, founded, legalForm, amount, turnover } = entities;
  const facts = [stage, employees, sector, founded, legalForm, amount, turnover];
  return words <= 2 && facts.some((value) => value !== undefined);
}

/** "We need help" adds nothing beside a need that is named. */
function withoutVague(needs: readonly NeedId[], knowledge: Knowledge): readonly NeedId[] {
  const named = needs.filter((need) => knowledge.needs.get(need)?.vague !== true);
  return named.length > 0 ? named : needs;
}
