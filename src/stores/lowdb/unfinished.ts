import { closeSync, mkdirSync, openSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "./file-error.ts";

/**
 * Which conversations have something left to do: an empty file for each, named for the hash of its id, so that a start
 * finds them without reading all conversations.
 */
export interface Unfinished {
  /** Returns when the mark is made. Throws the errors of the file system. */
  mark(hash: string): void;
  unmark(hash: string): Promise<void>;
  /** The marked hashes behind `cursor` (all when undefined), in order, at most `limit`. */
  list(
    cursor: string | undefined,
    limit: number,
  ): { readonly hashes: readonly string[]; readonly cursor: string | undefined };
}

/** Reads the marks of a folder that this process owns; it need not be there. */
export async function unfinishedIn(folder: string): Promise<Unfinished> {
  const marked = new Set((await namesIn(folder)).filter((name) => /^[0-9a-f]{64}$/.test(name)));
  return {
    mark(hash) {
      if (marked.has(hash)) return;
      mkdirSync(folder, { recursive: true });
      closeSync(openSync(join(folder, hash), "a"));
      marked.add(hash);
    },

    async unmark(hash) {
      if (marked.delete(hash)) await rm(join(folder, hash), { force: true });
    },

    list(cursor, limit) {
      const rest = [...marked].filter((hash) => hash > (cursor ?? "")).sort();
      const hashes = rest.slice(0, limit);
      return { hashes, cursor: rest.length > hashes.length ? hashes.at(-1) : undefined };
    },
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}
