import { writeSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { lowdbStore } from "../../src/stores/lowdb.ts";
import { realOffice } from "../real-bot.ts";
import { silent } from "../stores/silent.ts";
import { handoffs, killAdviser, killScript, play } from "./kill-script.ts";

// Plays hand-offs at once until it is killed, and prints what it did, a line each, after that is saved.
const office = await realOffice([killAdviser], { store: await lowdbStore(process.argv[2] ?? "", silent) });

async function handOff(n: number): Promise<void> {
  // One begins after the other, so that each is somewhere else when the process ends.
  await setTimeout(n * 15);
  for (const [k, line] of killScript(n).entries()) {
    // People take their time: without it each hand-off would end before the next begins.
    await setTimeout(Math.random() * 300);
    if (!(await play(office, n, k, line))) throw new Error(`line ${k} of ${n} was refused`);
    // Not process.stdout, which can keep lines to itself for a while.
    writeSync(1, `${n} ${k}\n`);
  }
}

await Promise.all(Array.from({ length: handoffs }, (_, n) => handOff(n)));
writeSync(1, "all done\n");
