import type { FileHandle } from "node:fs/promises";
import type { Turn } from "../../ports.ts";

/** One line of a conversation's log: a saved change and the version it led to. */
export interface Entry {
  readonly version: number;
  readonly turn: Turn;
  readonly state: unknown;
}

/** Bytes of a file, from the first to the one after the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a scan met besides good entries. */
export interface Scanned {
  /** Whole lines that are not what belongs there. */
  readonly damaged: readonly Span[];
  /** What follows the last line end: the beginning of an entry whose writing was cut short, or anything else. */
  readonly rest: (Span & { readonly is: "whole" | "torn" | "damaged" }) | undefined;
  /** Bytes of damaged or blank lines behind the last good entry. */
  readonly missing: number;
}

const blockSize = 16 * 1024;
const newline = 0x0a;

/** The first line of a log; it holds the real id, since the file is named for a hash. */
export function header(id: string): string {
  return `${JSON.stringify({ id })}\n`;
}

/** A line of the log. The version comes first: `locate` reads no more of a line than that. */
export function entryLine(version: number, turn: Turn, state: string): string {
  return `${beginning(version)}${JSON.stringify(turn)},"state":${state}}\n`;
}

/** The id in the first line of a log; undefined when that line is not a header. */
export async function readHeader(file: FileHandle): Promise<string | undefined> {
  for await (const line of lines(file, 0, Number.POSITIVE_INFINITY)) return headerId(line.bytes);
  return undefined;
}

/**
 * Reads entries in order and gives each to `visit` until that returns false.
 *
 * An entry is good when its version is the successor of the last one. Behind damaged lines a gap is allowed, of no
 * more versions than bytes are missing.
 * @param last the version before the first entry, or undefined when the scan begins somewhere in the middle
 */
export async function scan(
  file: FileHandle,
  { from, to }: Span,
  last: number | undefined,
  visit: (entry: Entry, at: number) => boolean,
): Promise<Scanned> {
  const damaged: Span[] = [];
  let before = last;
  let missing = 0;
  for await (const { at, bytes, ended } of lines(file, from, to)) {
    const end = at + bytes.length + (ended ? 1 : 0);
    if (at === 0 && ended && headerId(bytes) !== undefined) continue;
    const entry = parse(bytes);
    const gap = entry && before !== undefined ? entry.version - before - 1 : 0;
    if (entry && gap >= 0 && gap <= missing) {
      before = entry.version;
      missing = 0;
      const goesOn = visit(entry, at);
      if (!ended) return { damaged, rest: { from: at, to: end, is: "whole" }, missing };
      if (!goesOn) break;
    } else if (!ended) {
      return {
        damaged,
        rest: { from: at, to: end, is: isTorn(bytes, before) ? "torn" : "damaged" },
        missing,
      };
    } else {
      missing += bytes.length;
      if (!isBlank(bytes)) damaged.push({ from: at, to: end - 1 });
    }
  }
  return { damaged, rest: undefined, missing };
}

/**
 * Finds where to begin reading for the entries after version `after`: in growing steps back from the end, since it is
 * mostly the last ones that are wanted, and then by halving. The work grows with the logarithm of the log's length.
 * @returns the start of a line at or before the first such entry, at most some 16 kB before it
 */
export async function locate(file: FileHandle, size: number, after: number): Promise<number> {
  let low = 0;
  let high = size;
  for (let step = blockSize; high - low > blockSize; step *= 2) {
    const middle = Math.max(Math.floor((low + high) / 2), high - step);
    const found = await nextVersion(file, middle, high);
    if (found && found.version <= after) low = found.at;
    else high = middle;
  }
  return low;
}

/** A line that stands for entries that are lost: behind it a scan allows for a gap of so many. */
export function gapLine(versions: number): string {
  return `${" ".repeat(versions)}\n`;
}

/** Overwrites damaged lines with spaces; lines keep their places. */
export async function blank(file: FileHandle, spans: readonly Span[]): Promise<void> {
  for (const { from, to } of spans)
    for (let at = from; at < to; at += blockSize)
      await file.write(Buffer.alloc(Math.min(blockSize, to - at), " "), 0, null, at);
}

/** The first line that begins behind `from` and before `to` and names its version. */
async function nextVersion(file: FileHandle, from: number, to: number) {
  let first = true;
  for await (const { at, bytes } of lines(file, from, to)) {
    const version = first ? undefined : /^\{"version":(\d{1,15}),/.exec(bytes.toString("latin1", 0, 32))?.[1];
    if (version !== undefined) return { at, version: Number(version) };
    // The first line is the end of one that begins before `from`.
    first = false;
  }
  return undefined;
}

/** The lines between two offsets, without their ends; the last may have none (`ended` is false). */
async function* lines(file: FileHandle, from: number, to: number) {
  let at = from;
  let read = from;
  let parts: Buffer[] = [];
  while (read < to) {
    const space = Buffer.allocUnsafe(Math.min(blockSize, to - read));
    const { bytesRead } = await file.read(space, 0, space.length, read);
    if (bytesRead === 0) break;
    const block = space.subarray(0, bytesRead);
    read += bytesRead;
    let start = 0;
    for (;;) {
      const stop = block.indexOf(newline, start);
      if (stop < 0) break;
      parts.push(block.subarray(start, stop));
      const bytes = join(parts);
      yield { at, bytes, ended: true };
      at += bytes.length + 1;
      start = stop + 1;
      parts = [];
    }
    if (start < bytesRead) parts.push(block.subarray(start));
  }
  if (parts.length > 0) yield { at, bytes: join(parts), ended: false };
}

function join(parts: readonly Buffer[]): Buffer {
  const [only] = parts;
  return only && parts.length === 1 ? only : Buffer.concat(parts);
}

function parse(bytes: Buffer): Entry | undefined {
  const value = json(bytes);
  return isEntry(value) ? value : undefined;
}

function headerId(bytes: Buffer): string | undefined {
  const value = json(bytes);
  return isObject(value) && typeof value.id === "string" && !("version" in value) ? value.id : undefined;
}

function json(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  return isObject(value) && Number.isSafeInteger(value.version) && isObject(value.turn) && "state" in value;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Whether a line without an end is what a write that was cut short leaves behind. */
function isTorn(bytes: Buffer, last: number | undefined): boolean {
  const expected = beginning((last ?? 0) + 1);
  const found = bytes.toString("utf8", 0, expected.length);
  return expected.startsWith(found);
}

function beginning(version: number): string {
  return `{"version":${version},"turn":`;
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20);
}
