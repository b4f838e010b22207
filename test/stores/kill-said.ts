import type { Change } from "../../src/ports.ts";

/** The change that makes a version of a conversation in the test of killed processes: told by id and version alone. */
export function said(id: string, version: number): Change {
  // More than half a megabyte is written in several steps, so that a kill can fall between them.
  const length = id.startsWith("big") ? 600_000 : (version * 7919) % 6_000;
  return {
    state: { id, version, text: "ø".repeat(length / 2) },
    turn: {
      turn: version,
      at: "2026-03-02T09:30:00.000Z",
      heard: { id: `u${version}`, text: `${id} says ${version}` },
      locale: "nn",
      replies: [],
    },
  };
}
