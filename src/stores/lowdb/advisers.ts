import { readFileSync, statSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { JSONFile } from "lowdb/node";
import { z } from "zod";
import type { Adviser } from "../../domain/handoff/adviser.ts";
import type { Directory, Log } from "../../ports.ts";
import { adviserFile } from "./adviser-schema.ts";
import { codeOf, fileError } from "./file-error.ts";
import { lockFile } from "./folder-lock.ts";

/** How long a change waits for another process to finish its own, in milliseconds. */
const patience = 10_000;

/**
 * The advisers in one file, `advisers.json`. The server and the command change it side by side: each change reads the
 * file, checks it and replaces it as a whole under a lock of its own, and each question looks whether the file is
 * another than the one last read. A file that cannot be read is never written over.
 *
 * @param folder the data folder; made when absent
 * @throws an Error that names the file, every problem in it and the remedy, when it cannot be read at the start
 */
export async function advisers(folder: string, log: Log): Promise<Directory> {
  const path = join(folder, "advisers.json");
  const file = new JSONFile<{ readonly advisers: readonly Adviser[] }>(path);
  let seen = stampOf(path);
  let known = read(path);
  let last: Promise<unknown> = Promise.resolve();

  function current(): readonly Adviser[] {
    try {
      const stamp = stampOf(path);
      if (stamp === seen) return known;
      seen = stamp;
      known = read(path);
    } catch (error) {
      log.error({ error: messageOf(error) }, "the advisers could not be read anew; those read before stay");
    }
    return known;
  }

  async function change(
    id: string,
    make: (found: Adviser | undefined) => Adviser | undefined,
  ): Promise<Adviser | undefined> {
    await mkdir(dirname(path), { recursive: true });
    const unlock = await lockFile(path, patience);
    try {
      const before = read(path);
      const found = before.find((one) => one.id === id);
      const made = make(found);
      const others = before.filter((one) => one.id !== id);
      const after = made === undefined ? others : [...others, made];
      if (made === found) return made;
      const checked = adviserFile.safeParse({ advisers: after });
      if (!checked.success)
        throw new Error(`an adviser cannot be saved like this:\n${z.prettifyError(checked.error)}`);
      await file.write({ advisers: [...checked.data.advisers].sort((a, b) => (a.id < b.id ? -1 : 1)) });
      return made;
    } catch (error) {
      throw codeOf(error) === undefined ? error : fileError(path, error);
    } finally {
      await unlock();
    }
  }

  /** One change at a time within the process too, so that its own do not wait for each other by the clock. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = last.then(work);
    last = run.catch(() => undefined);
    return run;
  }

  return {
    all: current,
    change: (id, make) => inTurn(() => change(id, make)),
    put: async (adviser) => void (await inTurn(() => change(adviser.id, () => adviser))),
    remove: async (id) => void (await inTurn(() => change(id, () => undefined))),
    close: async () => void (await last),
  };
}

function read(path: string): readonly Adviser[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw fileError(path, error);
  }
  const parsed = adviserFile.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data.advisers;
  throw new Error(
    `${path} cannot be read: mend it, or move it away and add the advisers anew; nothing was changed\n` +
      z.prettifyError(parsed.error),
  );
}

/** Undefined for what is no JSON, which no schema takes. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Tells one file from the next: each is written beside the last and renamed over it, and so is another file. */
function stampOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? "" : `${found.ino} ${found.size} ${found.mtimeNs}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
