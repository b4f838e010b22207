import type { FactName } from "../domain/company.ts";
import { type Conversation, mayAsk } from "../domain/conversation.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { match } from "../domain/matching.ts";
import type { Match } from "../domain/offer.ts";
import { nextQuestion } from "../domain/questions.ts";

/** What follows from the state of a conversation: what to ask next, and what could be offered. */
export interface Standing {
  /** The fact to ask for before offers are shown; undefined when it is time to show them. */
  readonly missing: FactName | undefined;
  /** Everything that fits the need at hand, best first. */
  readonly matches: readonly Match[];
}

const standings = new WeakMap<Conversation, Standing>();

/** Computed once for each state, since several rules ask. */
export function standingOf(conversation: Conversation, knowledge: Knowledge, today: string): Standing {
  let standing = standings.get(conversation);
  if (standing === undefined) {
    standing = compute(conversation, knowledge, today);
    standings.set(conversation, standing);
  }
  return standing;
}

function compute(conversation: Conversation, knowledge: Knowledge, today: string): Standing {
  const { need, facts, shown, spent } = conversation;
  if (need === null) return { missing: undefined, matches: [] };
  const isAnswered = shown?.need === need;
  const missing = isAnswered
    ? undefined
    : nextQuestion(need, facts, knowledge, today, (fact) => mayAsk(conversation, fact), spent);
  return { missing, matches: missing === undefined ? match(need, facts, knowledge, today) : [] };
}
