import { readState } from "../conversation-state.ts";
import type { Conversations } from "../conversations.ts";
import type { Conversation } from "../domain/conversation.ts";
import type { Case } from "../domain/handoff/case.ts";
import type { CaseLine, CaseView, Turn } from "../ports.ts";
import { askedAt } from "./lists.ts";

/** Most turns that are shown; what was said before is not. */
const mostTurns = 400;
/** Turns that are read at once, and how often: each try of a delivery is two turns in which nothing is said. */
const pageOf = 500;
const mostPages = 10;

/** What an adviser sees of a conversation: what the company agreed to show, and what was said in the case. */
export async function transcriptOf(
  conversation: string,
  one: Case,
  conversations: Conversations,
  seenUpTo: number,
): Promise<Pick<CaseView, "transcript" | "isTranscriptCut">> {
  const stored = await conversations.read(conversation);
  if (stored === undefined) return { transcript: [], isTranscriptCut: false };
  const isDelivered = deliveredOf(readState(stored.state).conversation, seenUpTo);
  const last = Math.min(one.lastTurn ?? Number.POSITIVE_INFINITY, stored.version);
  const { turns, isCut } = await lastShown(conversation, one, last, conversations);
  return {
    transcript: turns.flatMap((turn) => linesOf(turn, isDelivered(turn.turn))),
    isTranscriptCut: isCut,
  };
}

/** The last turns in which something is said that may be shown, sought from the end. */
async function lastShown(id: string, one: Case, last: number, conversations: Conversations) {
  const isAllShown = one.shared?.hasTranscript === true;
  let turns: readonly Turn[] = [];
  let end = last;
  for (let page = 0; page < mostPages && end > 0 && turns.length <= mostTurns; page++) {
    const after = Math.max(0, end - pageOf);
    const read = await conversations.turns(id, after, end - after);
    turns = [
      ...read.filter((turn) => (isAllShown || turn.case === one.id) && linesOf(turn, true).length > 0),
      ...turns,
    ];
    end = after;
    // Nothing is said in a case before it is asked for.
    if (!isAllShown && (read[0]?.at ?? "") < askedAt(one)) end = 0;
  }
  return { turns: turns.slice(-mostTurns), isCut: turns.length > mostTurns || end > 0 };
}

/**
 * Which turns have reached the company: those that its page says it has, or, where each has to be sent, those that are
 * not on their way any more and were not given up.
 */
function deliveredOf({ address, outbox, undelivered }: Conversation, seenUpTo: number) {
  const waiting = new Set(
    outbox.flatMap(({ contents }) => (contents.kind === "turn" ? [contents.turn] : [])),
  );
  return (turn: number): boolean =>
    !undelivered.includes(turn) && (turn <= seenUpTo || (address !== null && !waiting.has(turn)));
}

function linesOf({ turn, at, heard, replies }: Turn, isDelivered: boolean): readonly CaseLine[] {
  return [
    ...(heard === null
      ? []
      : [{ turn, at, who: "company", name: null, text: heard.text, isDelivered: true } as const]),
    ...replies
      .filter(({ isPrivate }) => isPrivate !== true)
      .map(({ text, adviser }) => ({
        turn,
        at,
        who: adviser === undefined ? ("bot" as const) : ("adviser" as const),
        name: adviser ?? null,
        text,
        isDelivered,
      })),
  ];
}
