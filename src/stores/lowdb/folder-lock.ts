import { randomUUID } from "node:crypto";
import { readFile, readlink, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf } from "./file-error.ts";

/** Who holds a folder, as its lock file says. */
interface Holder {
  readonly pid: number;
  /** ISO 8601, UTC. */
  readonly since: string;
  /** Host and process namespace: only within one does a process id mean anything. */
  readonly where: string;
  /** When the process began, as the system counts it; null where the system does not tell. */
  readonly born: string | null;
  /** Tells this lock from every other. */
  readonly token: string;
}

/** The holder touches its lock so often. */
const beat = 2_000;
/** A lock whose holder cannot be asked about is watched so long; one that nobody touched in that time is left over. */
const watch = 3 * beat;

/**
 * Makes this process the only one that uses a folder, by a file `lock` in it. A lock left over by a process that died
 * is taken over: at once when it died on this machine, else after six seconds of watching (another container or host
 * may share the folder).
 *
 * @returns a function that gives the folder free
 * @throws an Error that says what to do when a living process has the folder
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, "lock");
  const mine = JSON.stringify(await thisProcess());
  const holder = await take(path, mine);
  if (holder !== mine) throw inUse(folder, holder);
  return held(path, mine);
}

/**
 * The same lock for one step of work on one file: a living process that has it is waited for.
 *
 * @param patience how long to wait, in milliseconds
 * @returns a function that gives the file free
 * @throws an Error that says what to do when the other process does not finish in time
 */
export async function lockFile(file: string, patience: number): Promise<() => Promise<void>> {
  const path = `${file}.lock`;
  const mine = JSON.stringify(await thisProcess());
  const end = Date.now() + patience;
  for (;;) {
    const holder = await take(path, mine);
    if (holder === mine) return held(path, mine);
    if (Date.now() >= end)
      throw new Error(`${file} is being changed by ${describe(holder)}: try again, or stop that process`);
    await sleep(10 + Math.random() * 20);
  }
}

function held(path: string, mine: string): () => Promise<void> {
  const beating = setInterval(() => touch(path), beat).unref();
  return async () => {
    clearInterval(beating);
    if ((await read(path)) === mine) await rm(path, { force: true });
  };
}

/**
 * Writes the lock file unless a living process has it.
 * @returns what the file says then: `mine`, or the lock of the other process
 */
async function take(path: string, mine: string): Promise<string> {
  for (;;) {
    if (await create(path, mine)) return mine;
    const found = await settled(path);
    if (found === undefined) continue;
    if (await isAlive(path, found)) return found;
    if (await replace(path, found, mine)) return mine;
  }
}

/**
 * Puts `mine` in the place of a lock that was left over, unless another process was faster. Only who holds a second
 * lock may do so, or the slower of two would replace the new lock of the faster.
 */
async function replace(path: string, leftOver: string, mine: string): Promise<boolean> {
  const second = `${path}-takeover`;
  if ((await take(second, mine)) !== mine) {
    await sleep(20);
    return false;
  }
  try {
    if ((await read(path)) !== leftOver) return false;
    // The second lock says what the first has to say, and becomes it in one step.
    await rename(second, path);
    return true;
  } finally {
    if ((await read(second)) === mine) await rm(second, { force: true });
  }
}

async function create(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

async function read(path: string): Promise<string | undefined> {
  return await readFile(path, "utf8").catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  });
}

/** An empty lock is one that is being written at this moment, or was when its process died. */
async function settled(path: string): Promise<string | undefined> {
  const found = await read(path);
  if (found !== "") return found;
  await sleep(20);
  return await read(path);
}

async function touch(path: string): Promise<void> {
  const now = new Date();
  // A beat that is missed does no harm; the next one comes.
  await utimes(path, now, now).catch(() => undefined);
}

async function isAlive(path: string, text: string): Promise<boolean> {
  const holder = parse(text);
  const self = await thisProcess();
  if (!holder || holder.where !== self.where) return await isTouched(path);
  if (!runs(holder.pid)) return false;
  const born = await birth(holder.pid);
  if (holder.born !== null && born !== null) return holder.born === born;
  return holder.pid === self.pid ? await isTouched(path) : true;
}

async function isTouched(path: string): Promise<boolean> {
  const before = await touchedAt(path);
  await sleep(watch);
  return (await touchedAt(path)) !== before;
}

async function touchedAt(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.mtimeMs;
}

async function thisProcess(): Promise<Holder> {
  const namespace = await readlink("/proc/self/ns/pid").catch(() => "");
  return {
    pid: process.pid,
    since: new Date().toISOString(),
    where: `${hostname()} ${namespace}`.trim(),
    born: await birth(process.pid),
    token: randomUUID(),
  };
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return codeOf(error) !== "ESRCH";
  }
}

/** The start of a process in clock ticks since the machine's, where Linux tells: two processes with one id differ by it. */
async function birth(pid: number): Promise<string | null> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The second field is a name in brackets that can hold anything; the start is the twenty-second.
  return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? null;
}

function parse(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text);
    return Number.isSafeInteger(holder.pid) && holder.pid > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}

function inUse(folder: string, lock: string): Error {
  return new Error(
    `${folder} is in use by ${describe(lock)}: stop that process, give this one a folder of its own (LOTS_DATA), ` +
      "or let both use PostgreSQL (DATABASE_URL)",
  );
}

function describe(lock: string): string {
  const holder = parse(lock);
  return holder ? `process ${holder.pid} on ${holder.where}, since ${holder.since}` : "another process";
}
