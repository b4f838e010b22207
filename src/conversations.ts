import type { Change, Store, Stored, Turn } from "./ports.ts";

/** How often a change is tried again when another process was faster. */
const attempts = 12;

/**
 * How many of the conversations that were changed last are kept as they were saved, some 15 kB each: to read them anew
 * for the next turn costs an eighth of it. Another process may have gone on with one: the version tells.
 */
const kept = 500;

/** What a change decides: what to save, if anything, or that the conversation goes, and what its caller gets. */
export type Decision<T> =
  | { readonly change: Change; readonly result: T }
  | { readonly remove: true; readonly result: T }
  | { readonly result: T };

/** Adds to a change what follows from it, to be saved in the same step. Decides nothing but by what it is given. */
export type Completes = (change: Change, before: Stored | undefined) => Change;

/** What was saved of a conversation, or undefined when it was removed. */
export type Saved = (id: string, change: Change | undefined) => void;

/** The conversations of a store, with one writer at a time for each. */
export interface Conversations extends Pick<Store, "read" | "turns" | "list" | "unfinished" | "remove"> {
  /**
   * Tells of every change that this process saved, in the order in which those of one conversation were, and of
   * removals (undefined). A listener must not throw, and changes nothing before the present call has ended.
   * @returns a function that ends it
   */
  onSaved(listener: Saved): () => void;
  /**
   * Changes one conversation. Changes to the same one wait for each other in the order of their calls; different
   * ones do not. When another process was faster, `fn` runs again on what that one saved: what `fn` does besides
   * deciding must bear repetition. `fn` must not change the same conversation itself: it would wait for itself.
   *
   * @param fn gets the conversation as stored, undefined for a new one; without a `change` nothing is saved. A
   *   removal is certain to be of what `fn` got only when no other process writes to the conversation at that moment
   * @returns the `result` of the run of `fn` that was saved
   * @throws what `fn` or the store throws, with nothing saved, and an Error when other processes were faster twelve times
   */
  change<T>(id: string, fn: (stored: Stored | undefined) => Promise<Decision<T>>): Promise<T>;
}

/** Puts a queue for each conversation before a store; a queue that is empty takes no memory. */
export function createConversations(store: Store, completed: Completes = (change) => change): Conversations {
  const queues = new Map<string, Promise<unknown>>();
  const listeners = new Set<Saved>();
  /** Those that were changed last, the least lately changed first. */
  const latest = new Map<string, Stored>();

  /** Runs `work` when all that was queued for `id` before has ended, well or not. */
  async function inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const result = (queues.get(id) ?? Promise.resolve()).then(work);
    const ended = result.catch(() => undefined);
    queues.set(id, ended);
    try {
      return await result;
    } finally {
      if (queues.get(id) === ended) queues.delete(id);
    }
  }

  async function tryChange<T>(
    id: string,
    fn: (stored: Stored | undefined) => Promise<Decision<T>>,
  ): Promise<T> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (attempt > 0) await pause(attempt);
      const known = latest.get(id);
      const stored = known ?? (await store.read(id));
      latest.delete(id);
      const decision = await fn(stored);
      if (!("change" in decision)) {
        // Nothing is saved that would show it to be old.
        if (known !== undefined && (await store.read(id))?.version !== known.version) continue;
        if ("remove" in decision) await removeNow(id);
        else if (known !== undefined) keep(id, known);
        return decision.result;
      }
      const change = completed(decision.change, stored);
      const version = stored?.version ?? 0;
      if (!(await store.append(id, version, change))) continue;
      keep(id, { version: version + 1, state: change.state });
      for (const tell of listeners) tell(id, change);
      return decision.result;
    }
    throw new Error(
      `A conversation was changed by other processes ${attempts} times while one change to it was tried: ` +
        "send the requests of one conversation to one process, or try again",
    );
  }

  function keep(id: string, stored: Stored): void {
    latest.set(id, stored);
    const oldest = latest.size > kept ? latest.keys().next().value : undefined;
    if (oldest !== undefined) latest.delete(oldest);
  }

  async function removeNow(id: string): Promise<void> {
    latest.delete(id);
    await store.remove(id);
    for (const tell of listeners) tell(id, undefined);
  }

  return {
    change: <T>(id: string, fn: (stored: Stored | undefined) => Promise<Decision<T>>) =>
      inTurn(id, () => tryChange(id, fn)),
    // Queued, so that a change under way cannot bring back what was removed.
    remove: (id: string) => inTurn(id, () => removeNow(id)),
    read: (id: string) => store.read(id),
    turns: (id: string, after: number, limit: number): Promise<readonly Turn[]> =>
      store.turns(id, after, limit),
    list: (cursor: string | undefined, limit: number) => store.list(cursor, limit),
    unfinished: (cursor: string | undefined, limit: number) => store.unfinished(cursor, limit),
    onSaved(listener: Saved) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Waits a random while, longer with each attempt (at most a quarter of a second), so that two processes do not keep step. */
function pause(attempt: number): Promise<void> {
  const atMost = Math.min(2 ** attempt, 250);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * atMost));
}
