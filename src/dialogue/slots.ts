import { type CompanyFacts, type FactName, factNames } from "../domain/company.ts";
import { type Conversation, mayAsk } from "../domain/conversation.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { match } from "../domain/matching.ts";
import type { Match } from "../domain/offer.ts";
import { nextQuestion, questionsBeforeOffers } from "../domain/questions.ts";

/** What follows from the state of a conversation: what to ask next, and what could be offered. */
export interface Standing {
  /** The fact to ask for before offers are shown; undefined when it is time to show them. */
  readonly missing: FactName | undefined;
  /** Everything that fits the need at hand, best first. */
  readonly matches: readonly Match[];
}

/**
 * How many standings are kept for each version of the knowledge, the least lately used dropped first. With what is told
 * of their offers each takes some 50 kB.
 */
const kept = 200;
const standings = new WeakMap<Knowledge, Map<string, Standing>>();

/**
 * Computed once for each state, since several rules ask; and kept, since two companies with the same need and facts
 * stand the same.
 */
export function standingOf(conversation: Conversation, knowledge: Knowledge, today: string): Standing {
  const before = latest.get(conversation);
  if (before?.knowledge === knowledge && before.today === today) return before.standing;
  const standing = keptOf(conversation, knowledge, today);
  latest.set(conversation, { knowledge, today, standing });
  return standing;
}

/** By the conversation itself, for the rules of one turn. */
const latest = new WeakMap<
  Conversation,
  { readonly knowledge: Knowledge; readonly today: string; readonly standing: Standing }
>();

function keptOf(conversation: Conversation, knowledge: Knowledge, today: string): Standing {
  const known = standings.get(knowledge) ?? new Map<string, Standing>();
  standings.set(knowledge, known);
  const key = keyOf(conversation, today);
  const found = known.get(key);
  known.delete(key);
  const standing = found ?? compute(conversation, knowledge, today);
  known.set(key, standing);
  const oldest = known.size > kept ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  return standing;
}

function compute(conversation: Conversation, knowledge: Knowledge, today: string): Standing {
  const { need, facts, spent } = conversation;
  if (need === null) return { missing: undefined, matches: [] };
  const missing = isAnswered(conversation)
    ? undefined
    : nextQuestion(need, facts, knowledge, today, (fact) => mayAsk(conversation, fact), spent);
  return { missing, matches: missing === undefined ? match(need, facts, knowledge, today) : [] };
}

function isAnswered({ need, shown }: Conversation): boolean {
  return shown?.need === need;
}

/** All that a standing depends on. */
function keyOf(conversation: Conversation, today: string): string {
  const { need, facts, declined, spent } = conversation;
  const asked = isAnswered(conversation)
    ? "answered"
    : `${Math.min(spent, questionsBeforeOffers)} ${declined.join()}`;
  return `${today} ${need} ${asked} ${valuesOf(facts)}`;
}

function valuesOf(facts: CompanyFacts): string {
  let values = "";
  for (const name of factNames) {
    const known = facts[name];
    if (known !== undefined) values += `${name}=${JSON.stringify(known.value)} `;
  }
  return values;
}
