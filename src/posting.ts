import { newEvents } from "./case-events.ts";
import { changeOf, readState, type State } from "./conversation-state.ts";
import type { Completes } from "./conversations.ts";
import { newsFor, type Subscriber } from "./domain/handoff/case-news.ts";
import { hubId } from "./domain/handoff/hub.ts";
import { type Contents, post } from "./domain/outbox.ts";
import type { Turn } from "./ports.ts";

/**
 * Posts what follows from a change, in the change itself, so that no step can forget to and nothing is lost: what is
 * said unasked, by an adviser, a clock or a carrier, to companies whose channel has to be sent it; a case to the hub
 * that it was offered to; and its moves to the systems of actors.
 */
export function createPosting(subscribers: readonly Subscriber[]): Completes {
  return (change, before) => {
    const { turn } = change;
    if (change.unfinished !== true && !isUnasked(turn)) return change;
    const state = readState(change.state);
    const earlier = before === undefined ? undefined : readState(before.state);
    const contents = [
      ...(isUnasked(turn) ? replies(state, turn) : []),
      ...followingFrom(state, earlier, subscribers),
    ];
    return contents.length === 0 ? change : changeOf(posted(state, contents, turn), turn);
  };
}

/** The first turn of a conversation greets, and goes out with the request that opened it. */
function isUnasked({ heard, turn, replies }: Turn): boolean {
  return heard === null && turn > 1 && replies.length > 0;
}

/** One parcel a reply, so that a try that fails repeats none that arrived. */
function replies({ conversation }: State, { turn, replies }: Turn): readonly Contents[] {
  return conversation.address === null ? [] : replies.map((_, reply) => ({ kind: "turn", turn, reply }));
}

/** What the moves of the case are to be told to. */
function followingFrom(
  { conversation: { case: one } }: State,
  before: State | undefined,
  subscribers: readonly Subscriber[],
): readonly Contents[] {
  if (one === null) return [];
  const last = before?.conversation.case;
  const was = last?.id === one.id ? last : undefined;
  const events = newEvents(one, was);
  const isForHub = events.some(({ what, to }) => what === "offered" && to?.includes(hubId) === true);
  return [
    ...(isForHub ? [{ kind: "handoff", case: one.id } as const] : []),
    ...subscribers.flatMap((subscriber) =>
      newsFor(subscriber, one, was, events).map(
        (news) => ({ kind: "webhook", url: subscriber.url, news }) as const,
      ),
    ),
  ];
}

function posted({ conversation, recent }: State, contents: readonly Contents[], turn: Turn): State {
  const now = new Date(turn.at);
  // The time keeps ids apart in a conversation that was forgotten and begun anew.
  const id = `${turn.turn}-${now.getTime().toString(36)}`;
  const outbox = contents.reduce(
    (box, one, i) => post(box, `${one.kind}-${id}-${i}`, one, now),
    conversation.outbox,
  );
  return { conversation: { ...conversation, outbox }, recent };
}

/** Completes a change by each in its turn. */
export function inTurn(all: readonly Completes[]): Completes {
  return (change, before) => all.reduce((completed, one) => one(completed, before), change);
}
