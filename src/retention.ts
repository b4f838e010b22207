import { changeOf, readState, type State } from "./conversation-state.ts";
import type { Conversations, Decision } from "./conversations.ts";
import { retained } from "./domain/retention.ts";
import type { Clock, Log } from "./ports.ts";

export interface RetentionParts {
  readonly conversations: Conversations;
  readonly retentionDays: number;
  readonly clock: Clock;
  readonly log: Log;
}

/** Removes what has been kept long enough. */
export interface Retention {
  /** Looks now and then once a day; what came due while no process ran is done at the start. */
  start(): void;
  /** Looks through all conversations. Doing it twice, or in two processes, does no more than doing it once. */
  look(): Promise<Removed>;
  /** Stops where it is: the next look begins anew. */
  close(): Promise<void>;
}

/** How many conversations went, how many lost the words of ended cases, and how many could not be read or written. */
export interface Removed {
  readonly removed: number;
  readonly emptied: number;
  readonly failed: number;
}

/** How often it looks, in milliseconds. */
const lookEvery = 24 * 60 * 60 * 1000;
/** Conversations read between two pauses. */
const page = 20;
/** A pause, in milliseconds: turns come first, and 100,000 conversations are still gone through in a quarter of an hour. */
const pause = 100;

export function createRetention({ conversations, retentionDays, clock, log }: RetentionParts): Retention {
  let timer: NodeJS.Timeout | undefined;
  let under: Promise<Removed> | undefined;
  let wake = () => {};
  let closed = false;

  async function lookNow(): Promise<Removed> {
    const counts = { removed: 0, emptied: 0, kept: 0, failed: 0 };
    let cursor: string | undefined;
    do {
      const listed = await conversations.list(cursor, page);
      for (const id of listed.ids) {
        if (closed) break;
        counts[await tidy(id).catch(() => "failed" as const)]++;
      }
      cursor = listed.cursor;
      if (cursor !== undefined && !closed) await rest();
    } while (cursor !== undefined && !closed);
    const { kept: _, ...removed } = counts;
    if (removed.failed > 0) log.warn(removed, "retention: some conversations could not be looked at");
    else log.info(removed, "retention");
    return removed;
  }

  /** Decided and done in the queue of the conversation, so that a word said meanwhile keeps it. */
  function tidy(id: string): Promise<"removed" | "emptied" | "kept"> {
    return conversations.change<"removed" | "emptied" | "kept">(id, async (stored) => {
      if (stored === undefined) return { result: "kept" };
      const state = readState(stored.state);
      const now = clock.now();
      const left = retained(state.conversation, retentionDays, now);
      if (left === undefined) return { remove: true, result: "removed" };
      return left === state.conversation
        ? { result: "kept" }
        : emptied({ ...state, conversation: left }, now);
    });
  }

  function rest(): Promise<void> {
    return new Promise((resolve) => {
      const rested = setTimeout(resolve, pause);
      wake = () => {
        clearTimeout(rested);
        resolve();
      };
    });
  }

  function look(): Promise<Removed> {
    under ??= lookNow().finally(() => {
      under = undefined;
    });
    return under;
  }

  function begin(): void {
    look().catch((error: unknown) => {
      const { name } = error instanceof Error ? error : { name: typeof error };
      log.error({ error: name }, "retention: the conversations could not be listed");
    });
  }

  return {
    start() {
      begin();
      timer = setInterval(begin, lookEvery);
      timer.unref();
    },
    look,
    async close() {
      closed = true;
      clearInterval(timer);
      wake();
      await under?.catch(() => undefined);
    },
  };
}

/** A change in which nobody says anything, and which does not count as touching the conversation. */
function emptied({ conversation, recent }: State, now: Date): Decision<"emptied"> {
  const turn = {
    turn: conversation.turn + 1,
    at: now.toISOString(),
    heard: null,
    locale: conversation.locale,
    replies: [],
  };
  const after = { ...conversation, turn: turn.turn };
  return { change: changeOf({ conversation: after, recent }, turn), result: "emptied" };
}
