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
      return found !== undefined && clock.now().getTime() < found.until ? found.value : undefined;
    },
    keep(key, value) {
      const now = clock.now().getTime();
      kept.delete(key);
      kept.set(key, { value, until: now + day });
      // A map gives the oldest first.
      for (const [other, { until }] of kept) {
        if (kept.size <= most && now < until) break;
        kept.delete(other);
      }
    },
    forget(key) {
      kept.delete(key);
    },
  };
}

const day = 24 * 60 * 60 * 1000;
