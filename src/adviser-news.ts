import { isDeepStrictEqual } from "node:util";
import { newEvents } from "./case-events.ts";
import { changeOf, readState, type State } from "./conversation-state.ts";
import type { Completes } from "./conversations.ts";
import { type Adviser, isToldBy } from "./domain/handoff/adviser.ts";
import { type AdviserNews, isFromChat, noticesOf, overBy } from "./domain/handoff/adviser-news.ts";
import { type Case, hasFloor, isOpen } from "./domain/handoff/case.ts";
import { post } from "./domain/outbox.ts";
import type { Turn } from "./ports.ts";

interface Told {
  readonly adviser: string;
  readonly news: AdviserNews;
}

/**
 * Posts, in the change itself, what advisers are to be told in their own chats: that a case waits, what its company says
 * while they have the floor, what they said themselves at the desk, and how it ended. Nothing is lost between the
 * change and the telling, and each adviser hears of one conversation in its order.
 */
export function tellingAdvisers(advisers: () => readonly Adviser[]): Completes {
  return (change, before) => {
    // What has no case tells nobody anything.
    if (change.unfinished !== true) return change;
    const state = readState(change.state);
    const now = state.conversation.case;
    if (now === null || now.shared === null) return change;
    const earlier = before === undefined ? undefined : readState(before.state);
    const was = earlier?.conversation.case?.id === now.id ? earlier.conversation.case : undefined;
    const told = [
      ...moves(now, was, advisers()),
      ...words(change.turn, state, earlier, now).filter(({ adviser }) =>
        advisers().some(({ id, teams }) => id === adviser && teams !== null),
      ),
    ];
    return told.length === 0 ? change : changeOf(posted(state, told, now, change.turn), change.turn);
  };
}

/** What the moves of a case say to those who were asked, and to who has it or had it. */
function moves(now: Case, was: Case | undefined, advisers: readonly Adviser[]): readonly Told[] {
  const fresh = newEvents(now, was);
  const has = was?.adviser ?? null;
  const over = has === null ? undefined : overBy(fresh);
  const hasTaken = fresh.some(({ what }) => what === "taken");
  const ofThem = (id: string | null, news: AdviserNews): readonly Told[] =>
    advisers.some((one) => one.id === id && one.teams !== null) && id !== null ? [{ adviser: id, news }] : [];
  const hasSpoken = fresh.some(({ what }) => what === "spoken");
  // Whoever is to call needs the number that the company has given since.
  const isReached = isToCall(now) && was !== undefined && !isDeepStrictEqual(now.contact, was.contact);
  return [
    ...(hasSpoken ? ofThem(now.adviser, { what: "spoken" }) : []),
    ...(isReached && over === undefined ? ofThem(now.adviser, { what: "call" }) : []),
    ...(over === undefined ? [] : ofThem(has, { what: "over", how: over })),
    ...(hasTaken ? ofThem(now.adviser, { what: "taken" }) : []),
    ...noticesOf(now, fresh)
      // Who has just promised a call, or was asked for one, hears so with what became of the talk.
      .filter(({ notice }) => notice !== "call" || over === undefined)
      .flatMap(({ notice, advisers: ids }) =>
        advisers
          .filter((one) => ids.includes(one.id) && isToldBy(one, "teams"))
          .map(({ id }) => ({ adviser: id, news: { what: notice } })),
      ),
  ];
}

function isToCall(one: Case): boolean {
  return one.state === "returned" && isOpen(one);
}

/** What was said between the company and the adviser who has the floor. */
function words(
  { turn, heard, replies }: Turn,
  { conversation, recent }: State,
  before: State | undefined,
  now: Case,
): readonly Told[] {
  if (!hasFloor(now)) return [];
  const { adviser } = now;
  const isMirrored = !recent.some((one) => one.turn === turn && isFromChat(one.id));
  const lost = conversation.undelivered.filter(
    (one) => before?.conversation.undelivered.includes(one) === false,
  );
  const news: readonly AdviserNews[] = [
    ...(heard === null ? [] : [{ what: "said", turn } as const]),
    ...replies.flatMap((one, reply) =>
      one.adviser !== undefined && isMirrored ? [{ what: "own", turn, reply } as const] : [],
    ),
    ...lost.map((one) => ({ what: "undelivered", turn: one }) as const),
  ];
  return news.map((one) => ({ adviser, news: one }));
}

function posted({ conversation, recent }: State, told: readonly Told[], one: Case, turn: Turn): State {
  const now = new Date(turn.at);
  // The time keeps ids apart in a conversation that was forgotten and begun anew.
  const id = `adviser-${turn.turn}-${now.getTime().toString(36)}`;
  const outbox = told.reduce(
    (box, { adviser, news }, i) =>
      post(box, `${id}-${i}`, { kind: "adviser", adviser, case: one.id, news }, now),
    conversation.outbox,
  );
  return { conversation: { ...conversation, outbox }, recent };
}
