import type { FileHandle } from "node:fs/promises";
import type { Turn } from "../../ports.ts";
import { scan } from "./log-file.ts";

/** Where a conversation stands: all that a next change needs, so that no file has to be read for it. */
export interface Position {
  readonly version: number;
  /** JSON text. */
  readonly state: string;
  /** Where the entry of `version` begins in the log, in bytes. */
  readonly at: number;
  /** Length of the log in bytes. */
  readonly end: number;
  /** The version that the snapshot holds; 0 when there is none. */
  readonly snapshot: number;
  /** The turns last appended, oldest first: channels ask for them at once, and no file has to be read for it. */
  readonly latest: readonly Latest[];
}

/** A turn with the length of its line in the log. */
interface Latest {
  readonly turn: Turn;
  readonly length: number;
}

/** How many of the latest turns are kept beside a position. */
export const latestKept = 3;

/** Characters that a position takes in memory, roughly. */
export function weightOf({ state, latest }: Position): number {
  return latest.reduce((sum, { length }) => sum + length, state.length);
}

/** Before anything was said. */
export const nothing: Position = { version: 0, state: "null", at: 0, end: 0, snapshot: 0, latest: [] };

/** Follows the log from the entry of a position, which must be where the position says, to the last good one. */
export async function replay(file: FileHandle, size: number, from: Position) {
  let position = from;
  let entries = 0;
  const before = Math.max(0, from.version - 1);
  const scanned = await scan(file, { from: from.at, to: size }, before, ({ version, state }, at) => {
    position = { ...from, version, state: JSON.stringify(state), at };
    entries++;
    return true;
  });
  return { ...scanned, position, entries };
}

/** Collects the turns of entries after version `after`; `first` is the version of the first one. */
export async function collect(file: FileHandle, from: number, to: number, after: number, limit: number) {
  const turns: Turn[] = [];
  let first: number | undefined;
  const scanned = await scan(file, { from, to }, from === 0 ? 0 : undefined, ({ version, turn }) => {
    if (version > after) {
      first ??= version;
      turns.push(turn);
    }
    return turns.length < limit;
  });
  return { turns, first, scanned };
}
