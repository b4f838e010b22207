import { changeOf, readState, type State } from "./conversation-state.ts";
import type { Completes } from "./conversations.ts";
import { post } from "./domain/outbox.ts";
import type { Turn } from "./ports.ts";

/**
 * Posts what is said unasked, by an adviser, a clock or a carrier, to companies whose channel has to be sent it: in the
 * change that says it, so that no step can forget to and nothing said is lost. The first turn of a conversation greets,
 * and goes out with the request that opened it.
 */
export const posting: Completes = (change) => {
  const { turn } = change;
  if (turn.heard !== null || turn.turn === 1 || turn.replies.length === 0) return change;
  const state = readState(change.state);
  return state.conversation.address === null ? change : changeOf(withReplies(state, turn), turn);
};

/** One parcel a reply, so that a try that fails repeats none that arrived. */
function withReplies({ conversation, recent }: State, { turn, at, replies }: Turn): State {
  const now = new Date(at);
  const outbox = replies.reduce(
    // The time keeps ids apart in a conversation that was forgotten and begun anew.
    (box, _, reply) =>
      post(box, `said-${turn}-${now.getTime().toString(36)}-${reply}`, { kind: "turn", turn, reply }, now),
    conversation.outbox,
  );
  return { conversation: { ...conversation, outbox }, recent };
}

/** Completes a change by each in its turn. */
export function inTurn(all: readonly Completes[]): Completes {
  return (change, before) => all.reduce((completed, one) => one(completed, before), change);
}
