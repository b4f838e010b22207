import type { Position } from "./position.ts";

/** A position with the conversation's real id, since files are named for a hash. */
export type Snapshot = Position & { readonly id: string };

/** A snapshot as it stands in its file. */
export function snapshotText(id: string, { version, at, state }: Position): string {
  return `{"id":${JSON.stringify(id)},"version":${version},"at":${at},"state":${state}}\n`;
}

/** Undefined for what is no snapshot. */
export function parseSnapshot(text: string): Snapshot | undefined {
  try {
    const { id, version, at, state } = JSON.parse(text);
    if (typeof id !== "string" || !(version > 0) || !(at > 0) || state === undefined) return undefined;
    return { id, version, at, end: at, state: JSON.stringify(state), snapshot: version, latest: [] };
  } catch {
    return undefined;
  }
}
