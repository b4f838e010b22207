import { spawn } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import type { Log } from "../../src/ports.ts";
import { advisers } from "../../src/stores/lowdb/advisers.ts";
import { directoryContract } from "../contracts/directory.ts";
import { adviser } from "../domain/handoff/sample-adviser.ts";
import { silent } from "./silent.ts";
import { temporaryFolder } from "./temporary-folder.ts";

directoryContract("src/stores/lowdb/advisers.ts", async () => {
  const folder = await temporaryFolder();
  return () => advisers(folder, silent);
});

describe("the file of the advisers", () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
    path = join(folder, "advisers.json");
  });

  it("is one file, with nothing left beside it", async () => {
    const directory = await advisers(folder, silent);
    await Promise.all([directory.put(adviser("kari")), directory.put(adviser("ola"))]);
    expect(await readdir(folder)).to.deep.equal(["advisers.json"]);
  });

  const unreadable: readonly [what: string, text: string][] = [
    ["is torn", '{"advisers": [{"id": "kari"'],
    ["is empty", ""],
    ["is another file's", '{"port": 80}'],
    ["has an adviser without a place", JSON.stringify({ advisers: [adviser("kari", { places: [] })] })],
    ["has a field nobody knows", JSON.stringify({ advisers: [{ ...adviser("kari"), salary: 1 }] })],
    ["has one id twice", JSON.stringify({ advisers: [adviser("kari"), adviser("kari")] })],
  ];
  for (const [what, text] of unreadable) {
    it(`stops the start when it ${what}, and is left as it is`, async () => {
      await writeFile(path, text);
      const message = await advisers(folder, silent).then(
        () => expect.fail("it was taken"),
        (error: Error) => error.message,
      );
      expect(message).to.include(path).and.to.include("mend it");
      expect(await readFile(path, "utf8")).to.equal(text);
    });

    it(`is not written over while running when it ${what}, and the advisers read before stay`, async () => {
      const said: string[] = [];
      const log: Log = { ...silent, error: (fields) => void said.push(String(fields.error)) };
      const directory = await advisers(folder, log);
      await directory.put(adviser("kari"));
      expect(directory.all().length).to.equal(1);
      await writeFile(path, text);
      for (let i = 0; i < 3; i++) expect(directory.all().map(({ id }) => id)).to.deep.equal(["kari"]);
      expect(said.length).to.equal(1); // told once, not at each question
      expect(said[0]).to.include(path);
      const refused = await directory.put(adviser("ola")).catch((error: Error) => error.message);
      expect(refused).to.include("nothing was changed");
      expect(await readFile(path, "utf8")).to.equal(text);
      await writeFile(path, JSON.stringify({ advisers: [adviser("mended")] }));
      expect(directory.all().map(({ id }) => id)).to.deep.equal(["mended"]);
    });
  }

  it("loses nothing when several processes change it at once", async () => {
    const child = fileURLToPath(new URL("./advisers-child.ts", import.meta.url));
    const names = ["a", "b", "c"];
    const statuses = await Promise.all(
      names.map(
        (name) =>
          new Promise((resolve) =>
            spawn(process.execPath, ["--import", "tsx", child, folder, name], { stdio: "inherit" }).once(
              "exit",
              resolve,
            ),
          ),
      ),
    );
    expect(statuses).to.deep.equal([0, 0, 0]);
    const all = (await advisers(folder, silent)).all();
    const added = names.flatMap((name) => Array.from({ length: 20 }, (_, i) => `${name}${i}`));
    expect(all.map(({ id }) => id)).to.deep.equal([...added, "shared"].sort());
    expect(all.find(({ id }) => id === "shared")?.capacity).to.equal(60);
  });

  it("can be changed while another process has the data folder", async () => {
    await writeFile(join(folder, "lock"), "somebody's");
    const directory = await advisers(folder, silent);
    await directory.put(adviser("kari"));
    expect(directory.all().length).to.equal(1);
  });
});
