import { createHash } from "node:crypto";
import { constants, existsSync } from "node:fs";
import {
  access,
  appendFile,
  chmod,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import fc from "fast-check";
import type { Log, Store } from "../../src/ports.ts";
import { lowdbStore } from "../../src/stores/lowdb.ts";
import { allIds, appendTurns, turn } from "../contracts/store.ts";
import { silent } from "./silent.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Where the files of a conversation are, without their endings. */
function pathOf(folder: string, id: string): string {
  const hash = createHash("sha256").update(id, "utf16le").digest("hex");
  return join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
}

async function rejection(promise: Promise<unknown>): Promise<string> {
  return await promise.then(
    () => expect.fail("this should have been refused"),
    (error: Error) => error.message,
  );
}

function numbersFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}

describe("the embedded store", () => {
  let folder: string;
  let store: Store;
  let warnings: string[];
  const log: Log = { ...silent, warn: (fields) => warnings.push(JSON.stringify(fields)) };

  beforeEach(async () => {
    folder = await temporaryFolder();
    warnings = [];
    store = await lowdbStore(folder, log);
  });
  afterEach(() => store.close());

  async function reopen(): Promise<void> {
    await store.close();
    store = await lowdbStore(folder, log);
  }

  async function numbers(id: string): Promise<readonly number[]> {
    return (await store.turns(id, 0, 1_000)).map((said) => said.turn);
  }

  describe("opened again", () => {
    for (const length of [1, 15, 16, 17, 32, 100])
      it(`has all ${length} turns and goes on`, async () => {
        await appendTurns(store, "a", length);
        await reopen();
        expect(await store.read("a")).to.deep.equal({ version: length, state: { said: length } });
        await appendTurns(store, "a", 1);
        await reopen();
        expect(await numbers("a")).to.deep.equal(numbersFrom(1, length + 1));
        expect(warnings).to.deep.equal([]);
      });

    it("knows what is unfinished, though a death left a mark too many", async () => {
      for (const id of ["open", "ended", "removed"])
        await store.append(id, 0, { state: 1, turn: turn(1), unfinished: true });
      await store.append("ended", 1, { state: 2, turn: turn(2) });
      await store.remove("removed");
      await store.close();
      await writeFile(join(folder, "unfinished", "0".repeat(64)), "");
      store = await lowdbStore(folder, silent);
      expect(await store.unfinished(undefined, 10)).to.deep.equal({ ids: ["open"], cursor: undefined });
    });

    it("has forgotten what was removed", async () => {
      await appendTurns(store, "a", 40);
      await appendTurns(store, "b", 40);
      await store.remove("a");
      await reopen();
      expect(await store.read("a")).to.equal(undefined);
      expect(await allIds(store, 1)).to.deep.equal(["b"]);
    });

    it("replays from the snapshot, and does without it", async () => {
      await appendTurns(store, "a", 40);
      expect(JSON.parse(await readFile(`${pathOf(folder, "a")}.json`, "utf8"))).to.include({
        id: "a",
        version: 32,
      });
      await rm(`${pathOf(folder, "a")}.json`);
      await reopen();
      expect(await store.read("a")).to.deep.equal({ version: 40, state: { said: 40 } });
    });
  });

  it("adds one line a change, and reads little for the turns of a long conversation", async () => {
    await appendTurns(store, "a", 3);
    const before = await stat(`${pathOf(folder, "a")}.jsonl`);
    await appendTurns(store, "a", 2_000);
    expect((await store.turns("a", 2_002, 10)).map((said) => said.turn)).to.deep.equal([2_003]);
    const whole = await readFile(`${pathOf(folder, "a")}.jsonl`);
    // What is far from the turns asked for is not looked at: were it read, the damage would be noticed.
    const spoilt = Buffer.from(whole).fill("x", before.size + 10_000, whole.length - 100_000);
    await writeFile(`${pathOf(folder, "a")}.jsonl`, spoilt);
    expect((await store.turns("a", 1_990, 10)).map((said) => said.turn)).to.deep.equal(
      numbersFrom(1_991, 2_000),
    );
    expect((await store.turns("a", 0, 10)).map((said) => said.turn)).to.deep.equal(numbersFrom(1, 10));
    expect(warnings).to.deep.equal([]);
  });

  for (const after of [0, 1, 137, 1_000, 1_999, 2_498, 2_499])
    it(`finds turn ${after + 1} of 2500 of very different lengths`, async () => {
      for (let version = 0; version < 2_500; version++) {
        const text = "x".repeat(version % 500 === 0 ? 50_000 : (version * 7919) % 300);
        await store.append("a", version, { state: null, turn: turn(version + 1, text) });
      }
      const found = await store.turns("a", after, 3);
      expect(found.map((said) => said.turn)).to.deep.equal(
        numbersFrom(after + 1, Math.min(after + 3, 2_500)),
      );
    });

  describe("after a death in the middle of a write", () => {
    for (const length of [1, 5, 16, 21])
      for (const rest of ['{"version":', '{"version":%,"turn":{"turn":3,"at":"2', "{"])
        it(`cuts off ${rest} behind ${length} turns`, async () => {
          await appendTurns(store, "a", length);
          await store.close();
          await appendFile(`${pathOf(folder, "a")}.jsonl`, rest.replace("%", String(length + 1)));
          store = await lowdbStore(folder, log);
          expect((await store.read("a"))?.version).to.equal(length);
          await appendTurns(store, "a", 2);
          await reopen();
          expect(await numbers("a")).to.deep.equal(numbersFrom(1, length + 2));
          expect(warnings).to.deep.equal([]);
        });

    it("keeps a last entry that lacks nothing but its line end", async () => {
      await appendTurns(store, "a", 20);
      await store.close();
      const path = `${pathOf(folder, "a")}.jsonl`;
      await truncate(path, (await stat(path)).size - 1);
      store = await lowdbStore(folder, log);
      await appendTurns(store, "a", 1);
      await reopen();
      expect(await numbers("a")).to.deep.equal(numbersFrom(1, 21));
    });

    it("knows nothing of a conversation that was not fully begun, and sweeps it up", async () => {
      const path = pathOf(folder, "a");
      const unfinished = path.replace(/[^/]+$/, ".$&.jsonl.tmp");
      await mkdir(join(path, ".."), { recursive: true });
      await writeFile(unfinished, '{"id":"a"}\n{"vers');
      expect(await store.read("a")).to.equal(undefined);
      expect(await allIds(store, 10)).to.deep.equal([]);
      expect(existsSync(unfinished)).to.equal(false);
      await writeFile(unfinished, '{"id":"a"}\n{"vers');
      await store.remove("a");
      expect(existsSync(unfinished)).to.equal(false);
    });
  });

  describe("with files that cannot be read", () => {
    async function setAside(id: string): Promise<readonly string[]> {
      const names = await readdir(join(pathOf(folder, id), ".."));
      return names.filter((name) => name.includes(".unreadable-")).map((name) => name.replace(/^\w+/, "*"));
    }

    const garbage = ["", "garbage", '{"id":"a","version":', "[]", "null", '{"id":7}', "\u0000\u0000\u0000"];
    for (const text of garbage)
      it(`sets the snapshot ${JSON.stringify(text)} aside and reads the log`, async () => {
        await appendTurns(store, "a", 40);
        await store.close();
        await writeFile(`${pathOf(folder, "a")}.json`, text);
        store = await lowdbStore(folder, log);
        expect(await store.read("a")).to.deep.equal({ version: 40, state: { said: 40 } });
        expect(await setAside("a")).to.deep.equal(["*.json.unreadable-1"]);
        await appendTurns(store, "a", 20);
        await reopen();
        expect(await numbers("a")).to.deep.equal(numbersFrom(1, 60));
        expect(warnings).to.have.length(1);
      });

    it("reads a garbage log as absent and keeps it aside", async () => {
      await appendTurns(store, "a", 3);
      await store.close();
      for (const n of [1, 2]) {
        await writeFile(`${pathOf(folder, "a")}.jsonl`, `garbage ${n}\nmore`);
        store = await lowdbStore(folder, log);
        expect(await store.read("a")).to.equal(undefined);
        await appendTurns(store, "a", 2);
        await store.close();
        expect(await readFile(`${pathOf(folder, "a")}.jsonl.unreadable-${n}`, "utf8")).to.equal(
          `garbage ${n}\nmore`,
        );
      }
      store = await lowdbStore(folder, log);
      expect(await numbers("a")).to.deep.equal([1, 2]);
      await store.remove("a");
      expect(await readdir(join(pathOf(folder, "a"), ".."))).to.deep.equal([]);
    });

    it("is not led astray by damage in a long log", async () => {
      await appendTurns(store, "a", 1_000);
      const path = `${pathOf(folder, "a")}.jsonl`;
      // Entries in the middle that claim to be early ones; line lengths stay.
      const text = await readFile(path, "utf8");
      await writeFile(path, text.replace(/\{"version":[3-6]\d\d,/g, '{"version":007,'));
      expect((await store.turns("a", 250, 3)).map((said) => said.turn)).to.deep.equal([251, 252, 253]);
      expect((await store.turns("a", 298, 3)).map((said) => said.turn)).to.deep.equal([299, 700, 701]);
      expect(warnings).to.have.length(1);
      await reopen();
      expect((await store.turns("a", 995, 3)).map((said) => said.turn)).to.deep.equal([996, 997, 998]);
      await appendTurns(store, "a", 20);
      expect((await store.read("a"))?.version).to.equal(1_020);
    });

    for (const [length, line] of [
      [10, 4], // in front of any snapshot
      [40, 36], // behind the snapshot
      [40, 4], // before the snapshot
      [40, 40], // the last
      [17, 16], // the one a snapshot was made of
    ] as const)
      it(`loses only entry ${line} of ${length} when that is garbage`, async () => {
        await appendTurns(store, "a", length);
        await store.close();
        const path = `${pathOf(folder, "a")}.jsonl`;
        const lines = (await readFile(path, "utf8")).split("\n");
        lines[line] = "§".repeat((lines[line] ?? "").length / 2);
        const spoilt = lines.join("\n");
        await writeFile(path, spoilt);
        store = await lowdbStore(folder, log);
        const last = line === length ? length - 1 : length;
        expect(await store.read("a")).to.deep.equal({ version: last, state: { said: last } });
        expect(await numbers("a")).to.deep.equal(numbersFrom(1, last).filter((n) => n !== line));
        expect(await setAside("a")).to.deep.equal(["*.jsonl.unreadable-1"]);
        expect(await readFile(`${path}.unreadable-1`, "utf8")).to.equal(spoilt);
        await appendTurns(store, "a", 30);
        await reopen();
        expect(await numbers("a")).to.deep.equal(
          numbersFrom(1, last + 30).filter((n) => n !== line || last < length),
        );
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.match(/"conversation":"[0-9a-f]{64}"/);
      });

    it("believes no entry whose version cannot be", async () => {
      await appendTurns(store, "a", 12);
      await store.close();
      const path = `${pathOf(folder, "a")}.jsonl`;
      const text = await readFile(path, "utf8");
      await writeFile(path, text.replace('{"version":9,', '{"version":900,'));
      store = await lowdbStore(folder, log);
      expect((await store.read("a"))?.version).to.equal(12);
      expect(await numbers("a")).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12]);
    });

    it("goes on from the snapshot when the log is behind it or gone", async () => {
      await appendTurns(store, "a", 20);
      await appendTurns(store, "b", 20);
      await store.close();
      await truncate(`${pathOf(folder, "a")}.jsonl`, 1_000);
      await rm(`${pathOf(folder, "b")}.jsonl`);
      store = await lowdbStore(folder, log);
      for (const id of ["a", "b"]) {
        expect(await store.read(id)).to.deep.equal({ version: 16, state: { said: 16 } });
        await appendTurns(store, id, 2);
      }
      await reopen();
      for (const id of ["a", "b"]) {
        expect(await store.read(id)).to.deep.equal({ version: 18, state: { said: 18 } });
        expect((await numbers(id)).slice(-2)).to.deep.equal([17, 18]);
      }
      expect([...(await allIds(store, 10))].sort()).to.deep.equal(["a", "b"]);
    });

    it("does not believe a snapshot that is ahead of a log that lacks nothing", async () => {
      await appendTurns(store, "a", 40);
      await store.close();
      const path = `${pathOf(folder, "a")}.json`;
      await writeFile(path, (await readFile(path, "utf8")).replace('"version":32', '"version":932'));
      store = await lowdbStore(folder, log);
      expect((await store.read("a"))?.version).to.equal(40);
      expect(await setAside("a")).to.deep.equal(["*.json.unreadable-1"]);
    });

    it("lists the others when one tells its id nowhere", async () => {
      await appendTurns(store, "a", 1);
      await appendTurns(store, "b", 1);
      await writeFile(`${pathOf(folder, "a")}.jsonl`, "garbage");
      expect(await allIds(store, 1)).to.deep.equal(["b"]);
    });

    it("survives any damage to any bytes, losing no more than the lines that were hit", async function () {
      this.timeout(60_000);
      await appendTurns(store, "a", 40);
      await store.close();
      const [path, snapshotPath] = [`${pathOf(folder, "a")}.jsonl`, `${pathOf(folder, "a")}.json`];
      const [whole, snapshot] = [await readFile(path), await readFile(snapshotPath)];
      const harm = fc.record({
        at: fc.nat(whole.length - 1),
        bytes: fc.uint8Array({ minLength: 1, maxLength: 400 }),
      });
      await fc.assert(
        fc.asyncProperty(
          fc.array(harm, { minLength: 1, maxLength: 3 }),
          fc.boolean(),
          async (harms, hasSnapshot) => {
            const spoilt = Buffer.from(whole);
            for (const { at, bytes } of harms) spoilt.set(bytes.subarray(0, whole.length - at), at);
            await rm(join(path, ".."), { recursive: true });
            await mkdir(join(path, ".."));
            await writeFile(path, spoilt);
            if (hasSnapshot) await writeFile(snapshotPath, snapshot);
            store = await lowdbStore(folder, silent);
            try {
              const version = (await store.read("a"))?.version ?? 0;
              await appendTurns(store, "a", 1);
              await reopen();
              expect((await store.read("a"))?.version).to.equal(version + 1);
              const there = new Set(await numbers("a"));
              const lines = spoilt.toString("latin1").split("\n");
              const unhurt = whole
                .toString("latin1")
                .split("\n")
                .map((line, n) => (lines.includes(line) ? n : 0));
              for (const n of unhurt) if (n > 0 && n <= 40) expect([...there], `turn ${n}`).to.include(n);
            } finally {
              await store.close();
            }
          },
        ),
        { numRuns: 60 },
      );
      store = await lowdbStore(folder, log);
    });
  });

  describe("on a disk that fails", () => {
    for (const length of [1, 15, 20])
      it(`is not ahead of the disk when it is full behind ${length} turns`, async function () {
        if (!existsSync("/dev/full")) this.skip();
        await appendTurns(store, "a", length);
        const path = `${pathOf(folder, "a")}.jsonl`;
        await rename(path, `${path}.kept`);
        await symlink("/dev/full", path);
        const change = { state: "lost", turn: turn(length + 1, "lost") };
        const message = await rejection(store.append("a", length, change));
        expect(message).to.include(path).and.to.include("make room");
        await rm(path);
        await rename(`${path}.kept`, path);
        expect(await store.read("a")).to.deep.equal({ version: length, state: { said: length } });
        await appendTurns(store, "a", 1);
        expect(await numbers("a")).to.deep.equal(numbersFrom(1, length + 1));
      });

    it("does without snapshots that cannot be written", async () => {
      await appendTurns(store, "a", 1);
      // A folder in the way of the file that lowdb writes before it renames.
      const path = pathOf(folder, "a").replace(/[^/]+$/, ".$&.json.tmp");
      await mkdir(path);
      await appendTurns(store, "a", 20);
      expect(warnings).to.have.length(6);
      await rm(path, { recursive: true });
      await appendTurns(store, "a", 1);
      await reopen();
      expect(await numbers("a")).to.deep.equal(numbersFrom(1, 22));
    });

    it("says so when a log is taken away under it, and does not bring back half of it", async () => {
      await appendTurns(store, "a", 5);
      await rm(`${pathOf(folder, "a")}.jsonl`);
      expect(await rejection(store.append("a", 5, { state: 6, turn: turn(6) }))).to.include("taken away");
      expect(await store.read("a")).to.equal(undefined);
    });

    it("refuses when there may be a conversation that it may not read", async function () {
      if (process.getuid?.() === 0) this.skip();
      await appendTurns(store, "a", 5);
      await reopen();
      await chmod(`${pathOf(folder, "a")}.jsonl`, 0);
      expect(await rejection(store.read("a"))).to.include("the right to read and write");
    });
  });

  it("refuses everything after it was closed", async () => {
    await store.close();
    expect(await rejection(store.read("a"))).to.include("closed");
    await store.close();
  });

  it("ends what is under way before it is closed", async () => {
    const appends = Array.from({ length: 20 }, (_, n) =>
      store.append(`${n}`, 0, { state: n, turn: turn(1) }),
    );
    await store.close();
    expect(await Promise.all(appends)).to.not.include(false);
    store = await lowdbStore(folder, log);
    expect(await allIds(store, 7)).to.have.length(20);
  });

  it("keeps others on the machine out of what it makes", async () => {
    const made = join(folder, "data");
    const inner = await lowdbStore(made, log);
    await inner.close();
    await access(made, constants.W_OK);
    expect((await stat(made)).mode & 0o077).to.equal(0);
  });
});
