import { closeSync, constants, existsSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { copyFile, type FileHandle, open, rename, rm, truncate } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { TextFile, TextFileSync } from "lowdb/node";
import type { Change, Log, Turn } from "../../ports.ts";
import { asideOf, namesIn } from "./aside.ts";
import { codeOf, fileError } from "./file-error.ts";
import { blank, entryLine, gapLine, header, locate, readHeader, type Scanned } from "./log-file.ts";
import { collect, latestKept, nothing, type Position, replay } from "./position.ts";
import { parseSnapshot, type Snapshot, snapshotText } from "./snapshot.ts";

/** Changes between two snapshots: what a load replays at most. */
const snapshotEvery = 16;

/**
 * The files of one conversation: `<path>.jsonl`, the log of its changes, which is what counts, and `<path>.json`, a
 * snapshot that spares reading the log from its beginning. Calls for one conversation must not overlap.
 *
 * Writing is synchronous: handing a line to the operating system takes microseconds, and each way through the thread
 * pool many times that.
 *
 * What cannot be read is renamed or copied to `<name>.unreadable-<n>`, with a log line, before anything is done to it.
 * Rejects with the errors of the file system as they are.
 */
export class ConversationFiles {
  readonly #name: string;
  readonly #log: string;
  readonly #snapshot: string;
  readonly #say: Log;

  /** @param path of the files, without their endings; the last part is what log lines name the conversation by */
  constructor(path: string, say: Log) {
    this.#name = basename(path);
    this.#log = `${path}.jsonl`;
    this.#snapshot = `${path}.json`;
    this.#say = say;
  }

  /** Reads where the conversation stands, and mends what a death of the process or a bad disk left behind. */
  async load(id: string): Promise<Position | undefined> {
    // Every conversation begins so: to open what is not there costs thirty times a look.
    if (!existsSync(this.#log) && !existsSync(this.#snapshot)) return undefined;
    const snapshot = await this.#readSnapshot();
    const found = await this.#withLog((file) => this.#follow(file, snapshot));
    if (!found) {
      if (!snapshot) return undefined;
      const end = await this.#create(header(id) + gapLine(snapshot.version));
      return await this.#renewSnapshot(id, { ...snapshot, at: end, end });
    }
    if (found.position.version > 0)
      return found.asExpected ? found.position : await this.#renewSnapshot(id, found.position);
    await rm(this.#log, { force: true });
    return undefined;
  }

  /**
   * Appends a change; when this resolves it is saved.
   * @returns the new position. When it rejects, the log is as it was, or the next load makes it so.
   */
  async append(id: string, position: Position | undefined, change: Change): Promise<Position> {
    const state = JSON.stringify(change.state);
    if (state === undefined) throw new Error("The state of a conversation has to be a JSON value");
    const version = (position?.version ?? 0) + 1;
    const line = Buffer.from(entryLine(version, change.turn, state));
    const end = position
      ? await this.#extend(position.end, line)
      : await this.#create(header(id) + line.toString());
    const at = end - line.length;
    const latest = [...(position?.latest ?? []), { turn: change.turn, length: line.length }].slice(
      -latestKept,
    );
    const saved = { version, state, at, end, snapshot: position?.snapshot ?? 0, latest };
    return version - saved.snapshot < snapshotEvery ? saved : await this.#renewSnapshot(id, saved);
  }

  /** The turns after version `after`, oldest first. Reads some 16 kB besides what it returns, and little more in a long log. */
  async turns(id: string, position: Position, after: number, limit: number): Promise<readonly Turn[]> {
    if (after >= position.version || limit <= 0) return [];
    const kept = position.latest.slice(after - position.version);
    if (after >= position.version - position.latest.length)
      return kept.slice(0, limit).map(({ turn }) => turn);
    const found = await this.#withLog(async (file) => {
      const from = await locate(file, position.end, after);
      let { turns, first, scanned } = await collect(file, from, position.end, after, limit);
      // The entry sought is damaged, or damage led the search astray.
      if (first !== after + 1 && from > 0)
        ({ turns, first, scanned } = await collect(file, 0, position.end, after, limit));
      if (scanned.damaged.length > 0) {
        await this.#mend(file, position.end, scanned);
        await this.#renewSnapshot(id, position);
      }
      return turns;
    });
    return found ?? [];
  }

  /** Deletes all there is of the conversation; the log goes last, so that a removal cut short can be repeated. */
  async remove(): Promise<void> {
    const folder = dirname(this.#log);
    for (const name of await namesIn(folder))
      if (name.startsWith(`${this.#name}.`) || name.startsWith(`.${this.#name}.`))
        if (name !== basename(this.#log)) await rm(join(folder, name), { force: true });
    await rm(this.#log, { force: true });
  }

  /** The real id; undefined when neither file tells it. */
  async id(): Promise<string | undefined> {
    return (await this.#withLog(readHeader)) ?? (await this.#readSnapshot())?.id;
  }

  /** Deletes what a death of the process left of files that were being written. */
  async removeUnfinished(): Promise<void> {
    for (const path of [this.#log, this.#snapshot])
      await rm(join(dirname(path), `.${basename(path)}.tmp`), { force: true });
  }

  /** Follows the log from the snapshot, or from its beginning when the two do not fit together. */
  async #follow(file: FileHandle, snapshot: Position | undefined) {
    const { size } = await file.stat();
    let found = await replay(file, size, snapshot ?? nothing);
    const fits = !snapshot || (found.entries > 0 && found.damaged.length === 0);
    if (!fits) found = await replay(file, size, nothing);
    const asExpected = fits && found.damaged.length === 0;
    const end = await this.#mend(file, size, found);
    const gap = (snapshot?.version ?? 0) - found.position.version;
    if (!snapshot || gap <= 0) return { position: { ...found.position, end }, asExpected };

    // The snapshot is ahead of the log: right when the log lost entries, and wrong when there is nothing missing.
    if (gap > found.missing + Math.max(0, size - end, snapshot.at - end)) {
      await rename(this.#snapshot, await this.#aside(this.#snapshot));
      return { position: { ...found.position, end }, asExpected };
    }
    if (gap <= found.missing) return { position: { ...snapshot, at: end, end }, asExpected };
    const { bytesWritten } = await file.write(gapLine(gap), end);
    return { position: { ...snapshot, at: end + bytesWritten, end: end + bytesWritten }, asExpected };
  }

  async #withLog<T>(work: (file: FileHandle) => Promise<T>): Promise<T | undefined> {
    let file: FileHandle;
    try {
      file = await open(this.#log, "r+");
    } catch (error) {
      if (codeOf(error) === "ENOENT") return undefined;
      throw error;
    }
    try {
      return await work(file);
    } finally {
      await file.close();
    }
  }

  async #create(text: string): Promise<number> {
    try {
      mkdirSync(dirname(this.#log), { recursive: true });
      // lowdb writes beside the file and renames: a conversation is there with its first entry or not at all.
      new TextFileSync(this.#log).write(text);
      return Buffer.byteLength(text);
    } catch (error) {
      await this.removeUnfinished().catch(() => undefined);
      throw error;
    }
  }

  async #extend(end: number, line: Buffer): Promise<number> {
    try {
      // Without O_CREAT: a log that was taken away must not come back without its beginning.
      const file = openSync(this.#log, constants.O_WRONLY | constants.O_APPEND);
      try {
        writeFileSync(file, line);
      } finally {
        closeSync(file);
      }
      return end + line.length;
    } catch (error) {
      // Should this fail too, the next load cuts off what was written.
      await truncate(this.#log, end).catch(() => undefined);
      throw error;
    }
  }

  /** Writes a snapshot. A failure does no harm, since the log has it all; the next change tries again. */
  async #renewSnapshot(id: string, position: Position): Promise<Position> {
    try {
      new TextFileSync(this.#snapshot).write(snapshotText(id, position));
      return { ...position, snapshot: position.version };
    } catch (error) {
      const { message } = fileError(this.#snapshot, error);
      this.#say.warn({ conversation: this.#name, error: message }, "A snapshot was not written");
      return position;
    }
  }

  async #readSnapshot(): Promise<Snapshot | undefined> {
    const text = await new TextFile(this.#snapshot).read();
    if (text === null) return undefined;
    const snapshot = parseSnapshot(text);
    if (!snapshot) await rename(this.#snapshot, await this.#aside(this.#snapshot));
    return snapshot;
  }

  /** Blanks damaged lines and cuts off a last line that is not whole. Returns the length of the log after that. */
  async #mend(file: FileHandle, size: number, { damaged, rest }: Scanned): Promise<number> {
    if (damaged.length > 0 || rest?.is === "damaged")
      await copyFile(this.#log, await this.#aside(this.#log), constants.COPYFILE_EXCL);
    await blank(file, damaged);
    if (!rest) return size;
    if (rest.is === "whole") {
      await file.write("\n", size);
      return size + 1;
    }
    this.#say.info(
      { conversation: this.#name, bytes: rest.to - rest.from },
      "An entry that was not fully written was cut off",
    );
    await file.truncate(rest.from);
    return rest.from;
  }

  /** A free name for what cannot be read. */
  async #aside(path: string): Promise<string> {
    const aside = await asideOf(path);
    this.#say.warn(
      { conversation: this.#name, aside },
      "What could not be read of a conversation was set aside",
    );
    return aside;
  }
}
