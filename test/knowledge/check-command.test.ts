import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { assert } from "chai";
import { needIds } from "../../src/domain/need.ts";
import { jsonSchemas } from "../../src/knowledge/json-schema.ts";
import { folders } from "../real-bot.ts";

const cli = fileURLToPath(new URL("../../src/cli.ts", import.meta.url));

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly errors: string;
}

/** Runs `lots check` as people do, on a folder of its own. */
function lotsCheck(args: readonly string[], knowledge: string, data: string): Promise<Ran> {
  const child = spawn(process.execPath, ["--import", "tsx", cli, "check", ...args], {
    env: { ...process.env, LOTS_KNOWLEDGE: knowledge, LOTS_DATA: data },
  });
  let out = "";
  let errors = "";
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, out, errors })));
}

describe("the command lots check", function () {
  this.timeout(60_000);
  let folder: string;
  let data: string;
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), "lots-check-data-"));
    folder = join(data, "knowledge");
  });
  afterEach(() => rm(data, { recursive: true, force: true }));

  /** A small country: one actor, and none of the programmes. */
  const small = async (change: (actor: string) => string) => {
    for (const part of ["needs", "intents", "places", "sectors.yaml"])
      await cp(join(folders.knowledge, part), join(folder, part), { recursive: true });
    for (const part of ["no/actors", "no/programmes", "se/actors", "se/programmes"])
      await mkdir(join(folder, part), { recursive: true });
    const actor = await readFile(join(folders.knowledge, "no/actors/altinn-bedriftshjelp.yaml"), "utf8");
    await writeFile(join(folder, "no/actors/altinn-bedriftshjelp.yaml"), change(actor));
  };

  it("prints what it found and ends well when nothing is wrong", async () => {
    const { status, out, errors } = await lotsCheck([], folders.knowledge, data);
    assert.equal(status, 0, errors + out);
    assert.match(out, /^\d+ actors, \d+ programmes, 648 places$/m);
    assert.match(
      out,
      /^\d+ conditions in the sources' words: \d+ decided by rules alone, \d+ .*; \d+ ask nothing of the company.*\n1\d % of the \d+ that ask .*, [5-9]\d % by rules alone or in part; [56]\d % by rules alone when the \d+ limits .*$/m,
    );
    assert.match(out, /^24624 cells of need, municipality and stage: \d+ served, .* 0 none$/m);
    assert.match(out, /^0 errors, \d+ warnings, \d+ notes: --notes prints them$/m);
    assert.notMatch(out, /^note: /m);
  });

  it("writes one problem a line with --json, and ends with 1 when one is an error", async () => {
    await small((actor) => actor.replace(/^sourceDate:.*$/m, "sourceDate: 2199"));
    const { status, out } = await lotsCheck(["--json"], folder, data);
    assert.equal(status, 1);
    const problems = out
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    for (const problem of problems) assert.hasAllKeys(problem, ["severity", "file", "line", "message"]);
    const mine = problems.find((one) => (one as { file: string }).file.endsWith("altinn-bedriftshjelp.yaml"));
    assert.include(mine, { severity: "error", message: "sourceDate: 2199 lies in the future" });
  });

  it("prints the map of needs and counties, and writes the picture", async () => {
    await small((actor) => actor);
    const svg = join(data, "coverage.svg");
    const { status, out } = await lotsCheck(["--coverage", "--svg", svg], folder, data);
    assert.equal(status, 1); // Sweden has nobody
    assert.match(out, /^SE +01 03 04/m);
    assert.match(out, /^loan +✗/m);
    assert.match(await readFile(svg, "utf8"), /^<svg /);
  });

  it("writes the map as one cell of need and county a line with --json", async () => {
    await small((actor) => actor);
    const { out } = await lotsCheck(["--coverage", "--json"], folder, data);
    const lines = out.trim().split("\n");
    assert.lengthOf(lines, needIds.length * 37);
    assert.deepEqual(JSON.parse(lines[1] ?? ""), {
      county: "Rogaland",
      need: "liquidity",
      route: "fallback",
      worst: { startup: 23, established: 23 },
      of: 23,
    });
  });

  it("lists what is due with --stale", async () => {
    await small((actor) => actor);
    const { status, out } = await lotsCheck(["--stale"], folder, data);
    assert.equal(status, 0);
    assert.match(out, /^ *\d+ {2}no\/actors\/altinn-bedriftshjelp\.yaml: Altinn .*: never compared/m);
    assert.match(out, /^1 are due/m);
  });

  it("asks the addresses with --links, and a second time that day only what did not answer", async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.writeHead(request.url === "/gone" ? 404 : 200);
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    try {
      await small((actor) =>
        actor
          .replace(/^url:.*$/m, `url: http://127.0.0.1:${port}/home`)
          .replace(/^source:.*$/m, `source: http://127.0.0.1:${port}/gone`),
      );
      const first = await lotsCheck(["--links"], folder, data);
      assert.equal(first.status, 1);
      assert.match(
        first.out,
        /^error: no\/actors\/altinn-bedriftshjelp\.yaml:\d+: source: http:\S+\/gone is gone \(404\)$/m,
      );
      assert.match(first.out, /^2 addresses, 2 of them asked now: 1 answer$/m);
      assert.sameMembers(asked, ["/home", "/gone"]);
      assert.equal(first.errors, ""); // no bar where nobody watches
      const second = await lotsCheck(["--links", "--json"], folder, data);
      assert.equal(second.status, 1);
      assert.sameMembers(asked, ["/home", "/gone", "/gone"]);
      assert.lengthOf(second.out.trim().split("\n"), 1);
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  it("writes the schemas, even into a folder that has none", async () => {
    await mkdir(folder, { recursive: true });
    const { status } = await lotsCheck(["--write-schemas"], folder, data);
    assert.equal(status, 0);
    assert.sameMembers(await readdir(join(folder, "schema")), Object.keys(jsonSchemas()));
  });

  it("refuses an option that it does not have", async () => {
    const { status, errors } = await lotsCheck(["--sideways"], folders.knowledge, data);
    assert.equal(status, 2);
    assert.include(errors, "usage: lots check");
  });
});
