import { z } from "zod";
import { type Conversation, newConversation } from "./domain/conversation.ts";
import { type Case, isOpen } from "./domain/handoff/case.ts";
import type { Change, Stored, Turn } from "./ports.ts";

/** What stands in the store for a conversation. */
export interface State {
  readonly conversation: Conversation;
  /** The last utterances by id, with the turn that answered each, so that one sent twice is answered once. */
  readonly recent: readonly { readonly id: string; readonly turn: number }[];
}

/** Changes when an older state could not be read any more. */
const format = 1;

const storedState = z.looseObject({
  format: z.literal(format),
  conversation: z.looseObject({
    locale: z.string(),
    turn: z.int(),
    facts: z.looseObject({}),
    choices: z.array(z.unknown()),
    at: z.string(),
  }),
  recent: z.array(z.object({ id: z.string(), turn: z.int() })),
});

/** States that were made here and are still in memory: to check them again costs as much as to save them. */
const made = new WeakSet<object>();

/**
 * Reads a state as a store keeps it. What an older version of the program did not keep is as in a new conversation.
 * @throws when it is none of ours
 */
export function readState(state: unknown): State {
  if (isMade(state)) return state;
  const { conversation, recent } = storedState.parse(state);
  const { locale, at } = conversation;
  return {
    conversation: { ...newConversation(locale, at), ...(conversation as unknown as Conversation) },
    recent,
  };
}

function isMade(state: unknown): state is State {
  return typeof state === "object" && state !== null && made.has(state);
}

/** The state of a stored conversation, or of a new one in `locale`. */
export function stateOf(stored: Stored | undefined, locale: string, now: Date): State {
  if (stored === undefined) return { conversation: newConversation(locale, now.toISOString()), recent: [] };
  return readState(stored.state);
}

/** The cases of a stored conversation, oldest first; none of one that is not there. */
export function casesIn(stored: { readonly state: unknown } | undefined): readonly Case[] {
  if (stored === undefined) return [];
  const { conversation } = readState(stored.state);
  return [...conversation.pastCases, ...(conversation.case === null ? [] : [conversation.case])];
}

/** A change to be saved. It is unfinished while something is left to do though nobody writes, or the desk lists it. */
export function changeOf({ conversation, recent }: State, turn: Turn): Change {
  const { outbox, case: last, pastCases } = conversation;
  const state = {
    format,
    conversation: { ...conversation, case: bounded(conversation.case, turn.turn) },
    recent,
  };
  made.add(state);
  return {
    state,
    turn,
    ...((outbox.length > 0 || last !== null || pastCases.length > 0) && { unfinished: true }),
  };
}

/** A case that is over ends with the turn in which it ended: what is said later is no adviser's. */
function bounded(one: Case | null, turn: number): Case | null {
  return one !== null && !isOpen(one) && one.state !== "draft" && one.lastTurn === null
    ? { ...one, lastTurn: turn }
    : one;
}
