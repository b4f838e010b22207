import type { Adviser } from "../domain/handoff/adviser.ts";
import { type Case, isOpen } from "../domain/handoff/case.ts";

interface List {
  has(one: Case, viewer: Adviser): boolean;
  order(a: Case, b: Case): number;
}

/** The desk's lists: which cases stand in them, and in what order. */
export const lists: Readonly<Record<"waiting" | "mine" | "region" | "ended", List>> = {
  waiting: {
    has: ({ state }) => state === "offered",
    order: (a, b) => compare(a.promise ?? "", b.promise ?? ""),
  },
  mine: {
    has: (one, { id }) => one.adviser === id && isOpen(one),
    // Whoever waits for a word comes first.
    order: (a, b) => compare(a.waitingSince ?? "9", b.waitingSince ?? "9") || compare(askedAt(a), askedAt(b)),
  },
  region: { has: isOpen, order: (a, b) => compare(askedAt(a), askedAt(b)) },
  ended: {
    has: (one) => !isOpen(one),
    order: (a, b) => compare(b.events.at(-1)?.at ?? "", a.events.at(-1)?.at ?? ""),
  },
};

/** ISO time at which the company asked. */
export function askedAt({ events }: Case): string {
  return events.find(({ what }) => what === "requested")?.at ?? events[0]?.at ?? "";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
