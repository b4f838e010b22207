import { casesIn } from "./conversation-state.ts";
import type { Conversations } from "./conversations.ts";
import type { Case } from "./domain/handoff/case.ts";

/** A case with the conversation that it lives in. */
export interface Indexed {
  readonly conversation: string;
  readonly case: Case;
}

/** The cases of all conversations, by id: rebuilt from the store at the start, and kept by what is saved. */
export interface CaseIndex {
  /** Reads the unfinished conversations. From its call on, what this process saves is in the index at once. */
  start(): Promise<void>;
  find(id: string): Indexed | undefined;
  /** The conversation's last case and those before it. */
  all(): Iterable<Indexed>;
  /** The cases of one conversation, oldest first. */
  in(conversation: string): readonly Indexed[];
  /** How many cases each adviser has: taken, or to be called back. */
  load(): ReadonlyMap<string, number>;
  /** Tells of every change of a case; one that was forgotten comes with `undefined`. */
  onChange(listener: (id: string, now: Indexed | undefined, before: Indexed | undefined) => void): () => void;
  close(): void;
}

export function createCaseIndex(conversations: Conversations): CaseIndex {
  const cases = new Map<string, Indexed>();
  /** Ids of the cases of each conversation. */
  const of = new Map<string, readonly string[]>();
  const load = new Map<string, number>();
  const listeners = new Set<Parameters<CaseIndex["onChange"]>[0]>();

  function put(id: string, now: Indexed | undefined): void {
    const before = cases.get(id);
    if (before !== undefined && before.case === now?.case) return;
    count(before?.case, -1);
    count(now?.case, 1);
    if (now === undefined) cases.delete(id);
    else cases.set(id, now);
    for (const tell of listeners) tell(id, now, before);
  }

  function count(one: Case | undefined, by: 1 | -1): void {
    // One that is not to be called any more only waits for a word on how it went.
    const isWork = one?.state === "taken" || (one?.state === "returned" && one.promise !== null);
    if (one === undefined || one.adviser === null || !isWork) return;
    load.set(one.adviser, (load.get(one.adviser) ?? 0) + by);
  }

  function note(conversation: string, stored: { readonly state: unknown } | undefined): void {
    const found = casesIn(stored);
    const ids = found.map(({ id }) => id);
    for (const gone of of.get(conversation) ?? []) if (!ids.includes(gone)) put(gone, undefined);
    for (const one of found) put(one.id, { conversation, case: one });
    if (ids.length > 0) of.set(conversation, ids);
    else of.delete(conversation);
  }

  // Most conversations never have a case: nothing is read for them.
  const unlisten = conversations.onSaved((id, change) => {
    if (change?.unfinished === true || of.has(id)) note(id, change);
  });
  return {
    async start() {
      let cursor: string | undefined;
      do {
        const page = await conversations.unfinished(cursor, 200);
        for (const id of page.ids) {
          // Inside the queue of the conversation, so that what is read is never older than what was saved.
          await conversations.change(id, async (stored) => {
            note(id, stored);
            return { result: undefined };
          });
        }
        cursor = page.cursor;
      } while (cursor !== undefined);
    },
    find: (id) => cases.get(id),
    all: () => cases.values(),
    in: (conversation) => (of.get(conversation) ?? []).flatMap((id) => cases.get(id) ?? []),
    load: () => load,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: unlisten,
  };
}
