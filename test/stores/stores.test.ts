import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { expect } from "chai";
import type { Store } from "../../src/ports.ts";
import { lowdbStore } from "../../src/stores/lowdb.ts";
import { memoryStore } from "../../src/stores/memory.ts";
import { storeContract } from "../contracts/store.ts";
import { silent } from "./silent.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** How to open an empty store of each kind. */
const open: Readonly<Record<string, () => Promise<Store>>> = {
  lowdb: async () => lowdbStore(await temporaryFolder(), silent),
  memory: async () => memoryStore(),
};

const names = readdirSync(new URL("../../src/stores/", import.meta.url))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => basename(file, ".ts"));

for (const name of names) {
  const factory = open[name];
  if (factory) storeContract(`src/stores/${name}.ts`, factory);
  else
    it(`src/stores/${name}.ts is under the store contract`, () =>
      expect.fail("say in test/stores/stores.test.ts how to open an empty one"));
}
