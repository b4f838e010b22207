/**
 * Remembers what was done lately, so that an activity which a channel sends again is not answered again. It is kept
 * in memory and so holds within one process: what is done twice after a restart is better than not at all.
 */
export interface Once {
  /**
   * Does `work`, unless it is under way or was done under the same key in the last ten minutes. Work that ends in
   * false, or throws, may be tried again.
   *
   * @returns what the work ended in, for everybody who asked for it
   */
  run(key: string, work: () => Promise<boolean>): Promise<boolean>;
}

/** Longer than any channel goes on sending again; in milliseconds. */
const memory = 10 * 60_000;
const most = 20_000;

/** @param now milliseconds since 1970 */
export function once(now: () => number = Date.now): Once {
  const done = new Map<string, { readonly at: number; readonly result: Promise<boolean> }>();

  /** The oldest come first: a map keeps the order in which its keys were set. */
  function forgetOld(): void {
    for (const [key, { at }] of done) {
      if (now() - at < memory && done.size < most) return;
      done.delete(key);
    }
  }

  return {
    async run(key, work) {
      forgetOld();
      const before = done.get(key);
      if (before !== undefined) return await before.result;
      const entry = { at: now(), result: work() };
      done.set(key, entry);
      const undo = () => {
        if (done.get(key) === entry) done.delete(key);
      };
      try {
        const result = await entry.result;
        if (!result) undo();
        return result;
      } catch (error) {
        undo();
        throw error;
      }
    },
  };
}
