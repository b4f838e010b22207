import type { Clock } from "../ports.ts";

/**
 * Counts what each client does in the second at hand.
 *
 * @returns a function that says whether the client may do one more thing now
 */
export function rateLimit(perSecond: number, clock: Clock): (client: string) => boolean {
  const counts = new Map<string, number>();
  let second = 0;
  return (client) => {
    const now = Math.floor(clock.now().getTime() / 1000);
    if (now !== second) counts.clear();
    second = now;
    const count = (counts.get(client) ?? 0) + 1;
    counts.set(client, count);
    return count <= perSecond;
  };
}
