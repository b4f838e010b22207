import type { CaseIndex } from "../case-index.ts";
import { changeOf, readState, type State } from "../conversation-state.ts";
import type { Conversations } from "../conversations.ts";
import type { Draft } from "../dialogue/draft.ts";
import { wordsFor } from "../dialogue/words.ts";
import type { Conversation } from "../domain/conversation.ts";
import type { Case } from "../domain/handoff/case.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import type { Clock, Reply, Texts, Turn } from "../ports.ts";

export interface StepParts {
  readonly conversations: Conversations;
  readonly cases: CaseIndex;
  readonly texts: Texts;
  readonly knowledge: { current(): Knowledge };
  readonly clock: Clock;
}

/** What somebody other than the company does to a case, and what the company is told. */
export interface Step {
  /** The case after it; absent when it stays, or goes with the other changes. */
  readonly case?: Case;
  /** What the bot says. */
  readonly says?: readonly Draft[];
  /** What an adviser says, word for word. */
  readonly relayed?: Reply;
  /** Tells this step from a repeated one. */
  readonly id?: string;
  /** Other changes of the conversation. */
  readonly changes?: Partial<Conversation>;
}

/** A step, or the caller's result when there is none. */
export type Decided<T> = { readonly step: Step; readonly result: T } | { readonly result: T };

/** How many ids of what advisers said are remembered, so that one sent twice is said once. */
const rememberedIds = 16;

/**
 * Changes the case of a conversation and says so to the company, in one saved turn.
 *
 * @param decide gets the case as it is at that moment, undefined when it is not there any more; `said` when a step of
 *   that id has been taken before; it may be run again
 */
export async function takeStep<T>(
  { conversations, cases, texts, knowledge, clock }: StepParts,
  caseId: string,
  decide: (
    one: Case | undefined,
    said: (id: string) => boolean,
    now: Date,
    conversation: Conversation | undefined,
  ) => Decided<T>,
): Promise<T> {
  const conversation = cases.find(caseId)?.conversation;
  if (conversation === undefined) return decide(undefined, () => false, clock.now(), undefined).result;
  return await conversations.change(conversation, async (stored) => {
    const now = clock.now();
    const state = stored === undefined ? undefined : readState(stored.state);
    const one = state?.conversation.case;
    const current = one?.id === caseId ? one : undefined;
    const said = (id: string) => state?.recent.some((one) => one.id === id) === true;
    const decided = decide(current, said, now, state?.conversation);
    if (state === undefined || !("step" in decided)) return { result: decided.result };
    return { change: changed(state, decided.step, texts, knowledge.current(), now), result: decided.result };
  });
}

function changed(state: State, step: Step, texts: Texts, knowledge: Knowledge, now: Date) {
  const before = state.conversation;
  const after: Conversation = {
    ...before,
    ...step.changes,
    ...(step.case !== undefined && { case: step.case }),
  };
  const { conversation, replies } = wordsFor(after, step.says ?? [], texts, knowledge, now);
  const talk = [after.case, before.case].find((one) => one?.state === "taken");
  const turn: Turn = {
    turn: conversation.turn,
    at: conversation.at,
    heard: null,
    locale: conversation.locale,
    replies: [...(step.relayed === undefined ? [] : [step.relayed]), ...replies],
    ...(talk && { case: talk.id }),
  };
  // An adviser's word takes the place of what the bot had asked.
  const kept = step.relayed === undefined ? conversation : { ...conversation, choices: [] };
  const recent =
    step.id === undefined
      ? state.recent
      : [...state.recent, { id: step.id, turn: turn.turn }].slice(-rememberedIds);
  return changeOf({ conversation: kept, recent }, turn);
}
