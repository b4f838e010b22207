import type { Clock } from "../ports.ts";

/** Values by key, each for a day at most. */
export interface KeptForADay<T> {
  get(key: string): T | undefined;
  keep(key: string, value: T): void;
  forget(key: string): void;
}

/** Keeps the newest `most` values, in memory only. */
export function keptForADay<T>(clock: Clock, most: number): KeptForADay<T> {
  const kept = new Map<string, { readonly value: T; readonly until: number }>();
  return {
    get(key) {
      const found = kept.get(key);
      if (found === undefined || clock.now().getTime() < found.until) return found?.value;
      kept.delete(key);
      return undefined;
    },
    keep(key, value) {
      kept.delete(key);
      kept.set(key, { value, until: clock.now().getTime() + day });
      const oldest = kept.keys().next();
      if (kept.size > most && !oldest.done) kept.delete(oldest.value);
    },
    forget(key) {
      kept.delete(key);
    },
  };
}

const day = 24 * 60 * 60 * 1000;
