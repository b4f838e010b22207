import { writeSync } from "node:fs";
import { lowdbStore } from "../../src/stores/lowdb.ts";
import { said } from "./kill-said.ts";
import { silent } from "./silent.ts";

// Saves turns to several conversations at once until it is killed, and prints `<id> <version>` after each is saved.
const [folder = "", round = ""] = process.argv.slice(2);
const store = await lowdbStore(folder, silent);

async function talk(id: string): Promise<never> {
  for (let version = (await store.read(id))?.version ?? 0; ; version++) {
    if (!(await store.append(id, version, said(id, version + 1))))
      throw new Error(`${id} was changed by another`);
    acknowledge(id, version + 1);
  }
}

async function begin(): Promise<never> {
  for (let n = 0; ; n++) {
    const id = `new-${round}-${n}`;
    await store.append(id, 0, said(id, 1));
    acknowledge(id, 1);
  }
}

function acknowledge(id: string, version: number): void {
  // Not process.stdout, which can keep lines to itself for a while.
  writeSync(1, `${id} ${version}\n`);
}

await Promise.all([...["a", "b", "c", "d", `big-${round}`].map(talk), begin()]);
