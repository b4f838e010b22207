import { createHash } from "node:crypto";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Change, Log, Store, Stored, Turn } from "../ports.ts";
import { ConversationFiles } from "./lowdb/conversation-files.ts";
import { codeOf, fileError } from "./lowdb/file-error.ts";
import { lockFolder } from "./lowdb/folder-lock.ts";
import { type Position, weightOf } from "./lowdb/position.ts";
import { Recent } from "./lowdb/recent.ts";
import { type Unfinished, unfinishedIn } from "./lowdb/unfinished.ts";

/** What is kept in memory of conversations in use: their number, and characters of state in all. */
const kept = { entries: 2_000, weight: 64_000_000 };

/**
 * Opens the embedded store: conversations as files in a folder that one process owns.
 *
 * A conversation is a log of its changes and, for those of more than a few turns, a snapshot, both named for the hash
 * of its id, two levels of folders down. A change is one line at the end of the log, so that its cost grows neither
 * with the number of conversations nor with the length of one. Whatever was acknowledged survives the death of the
 * process at any moment. It may not survive a loss of power: lines are handed to the operating system and not forced
 * to the disk one by one, which would cost a turn many times what all the rest of it does.
 *
 * @param folder is made when it is not there
 * @throws an Error that names the folder and the remedy when it cannot be used or another process has it
 */
export async function lowdbStore(folder: string, log: Log): Promise<Store> {
  try {
    // Others on this machine have no business with what companies wrote.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const unlock = await lockFolder(folder);
    return new LowdbStore(folder, log, unlock, await unfinishedIn(join(folder, "unfinished")));
  } catch (error) {
    throw codeOf(error) ? fileError(folder, error) : error;
  }
}

class LowdbStore implements Store {
  readonly #folder: string;
  readonly #log: Log;
  readonly #unlock: () => Promise<void>;
  readonly #unfinished: Unfinished;
  readonly #positions = new Recent<Position>(kept, weightOf);
  /** By hash: the end of what is under way for a conversation. */
  readonly #queues = new Map<string, Promise<unknown>>();
  #closed = false;

  constructor(folder: string, log: Log, unlock: () => Promise<void>, unfinished: Unfinished) {
    this.#folder = folder;
    this.#log = log;
    this.#unlock = unlock;
    this.#unfinished = unfinished;
  }

  async read(id: string): Promise<Stored | undefined> {
    const hash = hashOf(id);
    return await this.#alone(hash, async (files) => {
      const position = await this.#position(hash, id, files);
      return position && { version: position.version, state: JSON.parse(position.state) };
    });
  }

  async append(id: string, expected: number, change: Change): Promise<boolean> {
    const hash = hashOf(id);
    return await this.#alone(hash, async (files) => {
      const position = await this.#position(hash, id, files);
      if ((position?.version ?? 0) !== expected) return false;
      // Marked before the change and unmarked after it: a death between the two leaves a mark too many, never too few.
      if (change.unfinished === true) this.#unfinished.mark(hash);
      // Forgotten first: when the writing fails, the files are asked anew what they hold.
      this.#positions.delete(hash);
      this.#positions.set(hash, await files.append(id, position, change));
      if (change.unfinished !== true) await this.#unfinished.unmark(hash);
      return true;
    });
  }

  async turns(id: string, after: number, limit: number): Promise<readonly Turn[]> {
    const hash = hashOf(id);
    return await this.#alone(hash, async (files) => {
      const position = await this.#position(hash, id, files);
      return position ? await files.turns(id, position, after, limit) : [];
    });
  }

  async remove(id: string): Promise<void> {
    const hash = hashOf(id);
    await this.#alone(hash, async (files) => {
      this.#positions.delete(hash);
      await files.remove();
      await this.#unfinished.unmark(hash);
    });
  }

  async unfinished(cursor: string | undefined, limit: number) {
    const page = this.#unfinished.list(cursor, limit);
    const ids = await Promise.all(page.hashes.map((hash) => this.#alone(hash, (files) => files.id())));
    return { ids: ids.filter((id) => id !== undefined), cursor: page.cursor };
  }

  async list(cursor: string | undefined, limit: number) {
    const ids: string[] = [];
    let last: string | undefined;
    for await (const hash of this.#hashes(cursor ?? "")) {
      if (ids.length >= limit) return { ids, cursor: last };
      const id = await this.#alone(hash, (files) => files.id());
      if (id !== undefined) ids.push(id);
      else this.#log.warn({ conversation: hash }, "A conversation tells its id nowhere and is not listed");
      last = hash;
    }
    return { ids, cursor: undefined };
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.all(this.#queues.values());
    await this.#unlock();
  }

  async #position(hash: string, id: string, files: ConversationFiles): Promise<Position | undefined> {
    const position = this.#positions.get(hash) ?? (await files.load(id));
    if (position) this.#positions.set(hash, position);
    return position;
  }

  /** Runs `work` when everything before it on the same conversation has ended. */
  async #alone<T>(hash: string, work: (files: ConversationFiles) => Promise<T>): Promise<T> {
    if (this.#closed) throw new Error(`${this.#folder} was closed: open the store again before using it`);
    const path = join(this.#folder, hash.slice(0, 2), hash.slice(2, 4), hash);
    const files = new ConversationFiles(path, this.#log);
    const result = (this.#queues.get(hash) ?? Promise.resolve()).then(() => work(files));
    const ended = result.catch(() => undefined);
    this.#queues.set(hash, ended);
    try {
      return await result;
    } catch (error) {
      throw codeOf(error) ? fileError(`${path}.jsonl`, error) : error;
    } finally {
      if (this.#queues.get(hash) === ended) this.#queues.delete(hash);
    }
  }

  /** Hashes of the stored conversations behind `after`, in order; reads no more folders than its caller asks for. */
  async *#hashes(after: string): AsyncGenerator<string> {
    for (const one of await this.#folders(this.#folder, after.slice(0, 2)))
      for (const two of await this.#folders(
        join(this.#folder, one),
        after.startsWith(one) ? after.slice(2, 4) : "",
      ))
        yield* await this.#hashesIn(join(this.#folder, one, two), after);
  }

  async #folders(folder: string, from: string): Promise<readonly string[]> {
    return (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name) && name >= from).sort();
  }

  async #hashesIn(folder: string, after: string): Promise<readonly string[]> {
    const hashes = new Set<string>();
    for (const name of await readdir(folder)) {
      const [, hash] = /^([0-9a-f]{64})\.jsonl?$/.exec(name) ?? [];
      if (hash && hash > after) hashes.add(hash);
      const [, unfinished] = /^\.([0-9a-f]{64})\.jsonl?\.tmp$/.exec(name) ?? [];
      if (unfinished) await this.#alone(unfinished, (files) => files.removeUnfinished());
    }
    return [...hashes].sort();
  }
}

/** A file name for any id: ids are long, differ by upper and lower case alone, and hold slashes and dots. */
function hashOf(id: string): string {
  // UTF-16, since in UTF-8 all halves of surrogate pairs are the same.
  return createHash("sha256").update(id, "utf16le").digest("hex");
}
