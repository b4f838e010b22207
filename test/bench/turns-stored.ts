import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Bot } from "../../src/ports.ts";
import { log, lowdbStore, type RealBots } from "./turns-built.ts";
import { alternate, type Cost, measure } from "./turns-measure.ts";
import { scratch } from "./turns-scratch.ts";

/** What is asked of every stored conversation: it has a need and a place by then. */
const before = ["Vi trenger et lån til en ny maskin", "Bodø"];
const asked = "Vi har 12 ansatte";
/** A conversation that comes back to its beginning every five turns. */
const round = ["Start på nytt", ...before, asked, "Flere forslag"];

const rounds = 7;
/** Conversations that one run takes: of short ones, and of long ones, which are a megabyte each. */
const sample = { short: 100, long: 40 };

/** The same turn among few conversations and among many, and early and late in one: (c). */
export async function stored(bots: RealBots, many: number) {
  const folders = { few: scratch("few"), many: scratch("many"), long: scratch("long") };
  const left = await recorded(bots, before);
  plant(folders.few, left, "left", 1_000);
  plant(folders.many, left, "left", many);
  const early = await recorded(bots, turnsOf(4));
  const late = await recorded(bots, turnsOf(499));
  plant(folders.long, early, "early", sample.long * (rounds + 1));
  plant(folders.long, late, "late", sample.long * (rounds + 1));
  const few = resumed(bots, folders.few, 1_000);
  const amongMany = resumed(bots, folders.many, many);
  const fifth = next(bots, folders.long, "early", 5);
  const fiveHundredth = next(bots, folders.long, "late", 500);
  // The first run of each is for warmth, and counts for nothing.
  for (const run of [few, amongMany, fifth, fiveHundredth]) await run();
  return {
    ...(await alternate(rounds, { few, many: amongMany })),
    ...(await alternate(rounds, { fifth, fiveHundredth })),
  };
}

function turnsOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => round[index % round.length] ?? "");
}

/** Resumes conversations that the store has not read yet, each its own. */
function resumed(bots: RealBots, folder: string, count: number) {
  let taken = 0;
  // Spread over all of the folder.
  const step = Math.floor(count / (sample.short * (rounds + 1)));
  return async (): Promise<Cost> => {
    const store = await lowdbStore(folder, log);
    const bot = bots.on(store);
    const ids = Array.from({ length: sample.short }, () => idOf("left", step * taken++));
    const cost = await measure(sample.short, async () => {
      for (const id of ids) await say(bot, id, asked, before.length + 1);
    });
    await store.close();
    return cost;
  };
}

/** Goes on with conversations that are under way: the store has read them before. */
function next(bots: RealBots, folder: string, kind: string, number: number) {
  const [text = ""] = turnsOf(number).slice(-1);
  let taken = 0;
  return async (): Promise<Cost> => {
    const store = await lowdbStore(folder, log);
    const bot = bots.on(store);
    const ids = Array.from({ length: sample.long }, () => idOf(kind, taken++));
    for (const id of ids) await store.read(id);
    const cost = await measure(sample.long, async () => {
      for (const id of ids) await say(bot, id, text, number);
    });
    await store.close();
    return cost;
  };
}

/** One turn, which must be the one of that number, and the reading of it that a web chat does. */
async function say(bot: Bot, conversation: string, text: string, number: number): Promise<void> {
  const { turn } = await bot.hear({ conversation, id: "next", text, locale: "nb-NO", attachments: 0 });
  const [read] = await bot.turns(conversation, turn - 1, 1);
  if (turn !== number || read?.heard?.text !== text)
    throw new Error(`${conversation} was not where it was planted: compare pathOf with src/stores/lowdb.ts`);
}

/** The files of a conversation, with the id it was recorded under. */
interface Recorded {
  readonly id: string;
  readonly log: string;
  readonly snapshot: string | undefined;
}

/** Holds a conversation on a real store and reads what it wrote. */
async function recorded(bots: RealBots, says: readonly string[]): Promise<Recorded> {
  const folder = scratch("recorded");
  const store = await lowdbStore(folder, log);
  const bot = bots.on(store);
  const id = idOf("none", 0);
  for (const [index, text] of says.entries())
    await bot.hear({ conversation: id, id: `${index}`, text, locale: "nb-NO", attachments: 0 });
  await store.close();
  const path = join(folder, pathOf(id));
  const snapshot = await readFile(`${path}.json`, "utf8").catch(() => undefined);
  const written = { id, log: await readFile(`${path}.jsonl`, "utf8"), snapshot };
  return written;
}

/** Writes the files of a recorded conversation under so many other ids, all of the same length. */
function plant(folder: string, { id, log: lines, snapshot }: Recorded, kind: string, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const other = idOf(kind, index);
    const path = join(folder, pathOf(other));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.jsonl`, lines.replace(id, other));
    if (snapshot !== undefined) writeFileSync(`${path}.json`, snapshot.replace(id, other));
  }
}

function idOf(kind: string, index: number): string {
  return `bench-${kind.padEnd(6, "-")}${String(index).padStart(8, "0")}`;
}

/** Where the store has the files of a conversation. */
function pathOf(id: string): string {
  const hash = createHash("sha256").update(id, "utf16le").digest("hex");
  return join(hash.slice(0, 2), hash.slice(2, 4), hash);
}
