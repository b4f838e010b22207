import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "../ports.ts";

/** Two ways of asking for a number: as a company, and as a branch of one. */
export type Collection = "enheter" | "underenheter";

/** What came of a call: the parsed JSON of a 200, a 404, a 410, or no answer that could be used. */
export type Answered = { readonly json: unknown } | "not-found" | "removed" | "unavailable";

/** Asks for one unit, and is done by `until` (milliseconds as `performance.now` counts them). Never rejects. */
export type Call = (collection: Collection, orgNumber: string, until: number) => Promise<Answered>;

/**
 * Calls Enhetsregisteret as a good guest: it says who asks, begins at most two calls in any second, and tries once more
 * half a second after a 5xx or a broken connection. What takes longer than five seconds is given up, and not repeated:
 * a register that is slow has enough to do. The log says what failed, never for whom.
 *
 * @param base URL without a slash at its end
 */
export function callsTo(base: string, userAgent: string, log: Log): Call {
  const turn = twoASecond();

  async function once(collection: Collection, orgNumber: string, until: number) {
    const failed = (fields: Readonly<Record<string, unknown>>) =>
      log.warn({ register: "brreg", collection, ...fields }, "the company register gave no answer");
    if (!(await turn(until - longest))) {
      failed({ reason: "no time left" });
      return "unavailable";
    }
    const late = AbortSignal.timeout(longest);
    try {
      const response = await fetch(`${base}/${collection}/${orgNumber}`, {
        headers: { accept: mediaTypes[collection], "user-agent": userAgent },
        redirect: "manual",
        signal: late,
      });
      const { status } = response;
      const body = await response.text();
      if (status === 200) return { json: parsed(body) };
      if (status === 404) return "not-found";
      if (status === 410) return "removed";
      failed({ status });
      return status >= 500 ? "try-again" : "unavailable";
    } catch (error) {
      failed({ reason: late.aborted ? "late" : codeOf(error) });
      return late.aborted ? "unavailable" : "try-again";
    }
  }

  return async (collection, orgNumber, until) => {
    const first = await once(collection, orgNumber, until);
    if (first !== "try-again") return first;
    await sleep(500);
    const second = await once(collection, orgNumber, until);
    return second === "try-again" ? "unavailable" : second;
  };
}

/** Milliseconds that one call may take. */
const longest = 5000;

/** The version that is read here; the register would else serve its newest. */
const mediaTypes: Readonly<Record<Collection, string>> = {
  enheter: "application/vnd.brreg.enhetsregisteret.enhet.v2+json",
  underenheter: "application/vnd.brreg.enhetsregisteret.underenhet.v2+json",
};

/**
 * Resolves when the next call may begin: no more than two in any second.
 * @returns false at once where that would be after `latest`; then nobody else has to wait for this one
 */
function twoASecond(): (latest: number) => Promise<boolean> {
  let lastTwo: readonly [number, number] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return async (latest) => {
    const now = performance.now();
    const start = Math.max(now, lastTwo[0] + 1000);
    if (start > latest) return false;
    lastTwo = [lastTwo[1], start];
    await sleep(start - now);
    return true;
  };
}

/** Undefined for what is no JSON: no record is. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The code of a network error and nothing of its text, which can hold the address that was asked for. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "broken";
}
