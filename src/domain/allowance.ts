/** Counts what each key does and tells when it is too much. */
export interface Allowance {
  /** Takes one from the key's allowance. @returns seconds until the next is allowed; 0 means go ahead. */
  take(key: string): number;
}

/**
 * An allowance of `burst` at once that grows back by `perSecond`. It is kept in memory and counts one process only,
 * which is what keeps one client from taking that process for itself.
 *
 * @param now milliseconds since 1970
 */
export function allowance(burst: number, perSecond: number, now: () => number): Allowance {
  const spent = new Map<string, { amount: number; at: number }>();
  const left = (key: string) => {
    const last = spent.get(key);
    return last ? Math.max(0, last.amount - ((now() - last.at) / 1000) * perSecond) : 0;
  };
  return {
    take(key) {
      const amount = left(key);
      if (amount + 1 > burst) return Math.ceil((amount + 1 - burst) / perSecond);
      // Whoever has all of the allowance again need not be remembered.
      if (spent.size >= remembered)
        for (const other of spent.keys()) if (left(other) === 0) spent.delete(other);
      if (spent.size >= remembered) spent.clear();
      spent.set(key, { amount: amount + 1, at: now() });
      return 0;
    },
  };
}

const remembered = 50_000;
