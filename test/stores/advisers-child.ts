import { advisers } from "../../src/stores/lowdb/advisers.ts";
import { adviser } from "../domain/handoff/sample-adviser.ts";
import { silent } from "./silent.ts";

/** A process of its own that adds twenty advisers and changes a shared one twenty times. */
const [folder = "", name = ""] = process.argv.slice(2);
const directory = await advisers(folder, silent);
for (let i = 0; i < 20; i++) {
  await directory.put(adviser(`${name}${i}`));
  await directory.change("shared", (found) =>
    found === undefined
      ? adviser("shared", { capacity: 1 })
      : adviser("shared", { capacity: found.capacity + 1 }),
  );
}
await directory.close();
