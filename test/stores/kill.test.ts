import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect } from "chai";
import type { Store } from "../../src/ports.ts";
import { lowdbStore } from "../../src/stores/lowdb.ts";
import { allIds } from "../contracts/store.ts";
import { said } from "./kill-said.ts";

const project = fileURLToPath(new URL("../../", import.meta.url));
const lanes = 2;
const killsPerLane = 52;

describe("the embedded store under kill -9", function () {
  this.timeout(120_000);
  let scratch: string;
  const counts = { kills: 0, acknowledged: 0, "saved but not acknowledged": 0, "cut off": 0 };

  before(async () => {
    scratch = await mkdtemp(join(tmpdir(), "lots-kill-"));
    await compileChild(scratch);
  });
  after(() => rm(scratch, { recursive: true }));

  it(`keeps every acknowledged turn, once, over ${lanes * killsPerLane} kills`, async () => {
    const ended = await Promise.allSettled(Array.from({ length: lanes }, (_, lane) => runLane(`${lane}`)));
    for (const lane of ended) if (lane.status === "rejected") throw lane.reason;
    console.log(
      `      ${Object.entries(counts)
        .map(([what, n]) => `${n} ${what}`)
        .join(", ")}`,
    );
    expect(counts.kills).to.be.at.least(100);
    expect(counts.acknowledged).to.be.greaterThan(counts.kills * 10);
  });

  async function runLane(lane: string): Promise<void> {
    const folder = join(scratch, `data-${lane}`);
    const versions = new Map<string, number>();
    for (let round = 0; round < killsPerLane; round++) {
      const acknowledged = await writeUntilKilled(folder, `${lane}-${round}`);
      const store = await lowdbStore(folder, {
        info: () => counts["cut off"]++,
        warn: (fields, text) => expect.fail(`${text}: ${JSON.stringify(fields)}`),
        error: (fields, text) => expect.fail(`${text}: ${JSON.stringify(fields)}`),
      });
      for (const [id, version] of acknowledged)
        versions.set(id, await checkFrom(store, id, versions.get(id) ?? 0, version));
      await store.remove(`big-${lane}-${round}`);
      versions.delete(`big-${lane}-${round}`);
      if (round === killsPerLane - 1) {
        for (const [id, version] of versions) await checkFrom(store, id, 0, version);
        const strangers = (await allIds(store, 100)).filter((id) => !versions.has(id));
        // Conversations whose first turn was saved, but killed before it was acknowledged.
        for (const id of strangers) expect((await store.read(id))?.version).to.equal(1);
      }
      await store.close();
    }
  }

  /** Runs a child, kills it at a random moment of its writing, and gives the last acknowledged version by id. */
  async function writeUntilKilled(folder: string, round: string): Promise<ReadonlyMap<string, number>> {
    const child = spawn(process.execPath, [join(scratch, "test/stores/kill-child.js"), folder, round], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const ended = new Promise((resolve) => child.once("close", (_, signal) => resolve(signal)));
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (output === "") setTimeout(() => child.kill("SIGKILL"), Math.random() * 80);
      output += text;
    });
    expect(await ended, "the child ended before it was killed").to.equal("SIGKILL");
    counts.kills++;
    const acknowledged = new Map<string, number>();
    // Behind the last line end there can be half a line.
    for (const line of output.split("\n").slice(0, -1)) {
      const [id = "", version] = line.split(" ");
      acknowledged.set(id, Number(version));
      counts.acknowledged++;
    }
    return acknowledged;
  }

  /** Checks the turns after a version, to the last, which is the acknowledged one or the one that was under way. */
  async function checkFrom(store: Store, id: string, after: number, acknowledged: number): Promise<number> {
    const stored = await store.read(id);
    const version = stored?.version ?? 0;
    expect(version, `version of ${id}`).to.be.within(acknowledged, acknowledged + 1);
    counts["saved but not acknowledged"] += version - acknowledged;
    expect(stored?.state).to.deep.equal(said(id, version).state);
    const turns = await store.turns(id, after, Number.POSITIVE_INFINITY);
    expect(turns).to.deep.equal(
      Array.from({ length: version - after }, (_, n) => said(id, after + n + 1).turn),
    );
    return version;
  }
});

/** Compiles the child once: the tests' loader would take longer to start than the child lives. */
async function compileChild(scratch: string): Promise<void> {
  await writeFile(join(scratch, "package.json"), '{ "type": "module" }');
  await symlink(join(project, "node_modules"), join(scratch, "node_modules"));
  const config = {
    extends: join(project, "tsconfig.json"),
    compilerOptions: {
      noEmit: false,
      rootDir: project,
      outDir: scratch,
      types: ["node"],
      typeRoots: [join(project, "node_modules/@types")],
    },
    include: [],
    files: [join(project, "test/stores/kill-child.ts")],
  };
  await writeFile(join(scratch, "tsconfig.json"), JSON.stringify(config));
  const compiler = join(project, "node_modules/typescript/bin/tsc");
  await promisify(execFile)(process.execPath, [compiler, "-p", scratch]);
}
