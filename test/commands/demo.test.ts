import { assert } from "chai";
import { addDemoAdvisers } from "../../src/commands/demo.ts";
import { readConfig } from "../../src/config.ts";
import { isDemo, removeDemoAdvisers } from "../../src/demo-advisers.ts";
import { assemble } from "../../src/index.ts";
import type { Log } from "../../src/ports.ts";
import { advisers } from "../../src/stores/lowdb/advisers.ts";
import { adviser } from "../domain/handoff/sample-adviser.ts";
import { silent } from "../stores/silent.ts";
import { temporaryFolder } from "../stores/temporary-folder.ts";

describe("the demonstration advisers", function () {
  this.timeout(60_000);
  let data: string;
  const config = () => readConfig({ LOTS_DATA: data, LOG_LEVEL: "error" });
  const ids = async () => (await advisers(data, silent)).all().map(({ id }) => id);
  beforeEach(async () => {
    data = await temporaryFolder();
    await addDemoAdvisers(config());
  });

  it("are two, and stay as they are at the next start for a trial", async () => {
    const directory = await advisers(data, silent);
    await directory.change("demo-1", (found) => found && { ...found, capacity: 1 });
    await addDemoAdvisers(config());
    assert.deepEqual(
      directory.all().map(({ id, capacity }) => [id, capacity]),
      [
        ["demo-1", 1],
        ["demo-2", 20],
      ],
    );
  });

  for (const isTrial of [true, false])
    it(`${isTrial ? "stay in" : "leave"} a start ${isTrial ? "for a trial" : "in earnest"}`, async () => {
      const parts = await assemble({ ...config(), ...(isTrial && { isDemo: true }) });
      const all = parts.directory.all();
      await parts.close();
      assert.lengthOf(all, isTrial ? 2 : 0);
    });

  it("leave alone, and with a word to the operator", async () => {
    const directory = await advisers(data, silent);
    await directory.put(adviser("kari"));
    // Somebody was given the id of one, and is none.
    await directory.change("demo-2", (found) => found && { ...found, name: "Ola Sør" });
    const said: unknown[] = [];
    const log: Log = { ...silent, warn: (fields) => void said.push(fields) };
    await removeDemoAdvisers(directory, log);
    assert.deepEqual(await ids(), ["demo-2", "kari"]);
    assert.deepEqual(said, [{ adviser: "demo-1" }]);
  });

  it("are not added beside people, and say so", async () => {
    const directory = await advisers(data, silent);
    await directory.put(adviser("kari"));
    const message = await addDemoAdvisers(config()).then(
      () => assert.fail("they were"),
      (error: Error) => error.message,
    );
    assert.include(message, "LOTS_DATA");
    assert.isFalse(isDemo(adviser("kari")));
  });
});
