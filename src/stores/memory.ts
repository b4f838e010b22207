import type { Change, Store, Stored, Turn } from "../ports.ts";

interface Kept {
  /** Order of creation: what the cursor of `list` counts in. */
  readonly order: number;
  readonly version: number;
  /** JSON texts, so that nobody holds a reference into the store. */
  readonly state: string;
  readonly turns: readonly string[];
  readonly unfinished: boolean;
}

/** A store that forgets everything with the process: for tests, and to say what the other stores have to do. */
export function memoryStore(): Store {
  const conversations = new Map<string, Kept>();
  let created = 0;

  function page(of: readonly [string, Kept][], cursor: string | undefined, limit: number) {
    const rest = of.filter(([, kept]) => kept.order > Number(cursor ?? 0));
    const some = rest.slice(0, limit);
    const last = some.at(-1);
    return {
      ids: some.map(([id]) => id),
      cursor: last && rest.length > some.length ? String(last[1].order) : undefined,
    };
  }

  return {
    async read(id: string): Promise<Stored | undefined> {
      const kept = conversations.get(id);
      return kept && { version: kept.version, state: JSON.parse(kept.state) };
    },

    async append(id: string, expected: number, change: Change): Promise<boolean> {
      const kept = conversations.get(id);
      if ((kept?.version ?? 0) !== expected) return false;
      conversations.set(id, {
        order: kept?.order ?? ++created,
        version: expected + 1,
        state: JSON.stringify(change.state),
        turns: [...(kept?.turns ?? []), JSON.stringify(change.turn)],
        unfinished: change.unfinished === true,
      });
      return true;
    },

    async turns(id: string, after: number, limit: number): Promise<readonly Turn[]> {
      const turns = conversations.get(id)?.turns ?? [];
      return turns.slice(after, after + limit).map((turn) => JSON.parse(turn));
    },

    async remove(id: string): Promise<void> {
      conversations.delete(id);
    },

    list: async (cursor: string | undefined, limit: number) => page([...conversations], cursor, limit),

    unfinished: async (cursor: string | undefined, limit: number) =>
      page(
        [...conversations].filter(([, kept]) => kept.unfinished),
        cursor,
        limit,
      ),

    async close(): Promise<void> {},
  };
}
