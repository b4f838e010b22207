/** Keeps turns fast while a service is down: after a few failures in a row it is left alone for a while. */
export interface Rest {
  /** Whether the service may be asked now. After a rest one request at a time tries whether it is back. */
  mayAsk(): boolean;
  answered(): void;
  /** @returns whether a rest begins with this failure */
  failed(): boolean;
  /** Failures in a row. */
  failures(): number;
}

/** A service that failed this often in a row rests. */
const patience = 3;

/** How long it rests, in milliseconds. */
export const restTime = 30_000;

/** @param now milliseconds on any clock that only goes forward */
export function createRest(now: () => number): Rest {
  let failures = 0;
  let until = Number.NEGATIVE_INFINITY;
  return {
    mayAsk() {
      if (failures < patience) return true;
      if (now() < until) return false;
      // One tries; the others do not wait for what may well fail again.
      until = now() + restTime;
      return true;
    },
    answered() {
      failures = 0;
    },
    failed() {
      failures += 1;
      if (failures < patience) return false;
      until = now() + restTime;
      return true;
    },
    failures: () => failures,
  };
}
