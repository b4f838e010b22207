import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assert } from "chai";
import { countNeeds, type NeedSignal } from "../../src/domain/need-signal.ts";
import type { Log, Signals } from "../../src/ports.ts";
import { signalFiles } from "../../src/signals/signal-file.ts";

const signal = (more: Partial<NeedSignal> = {}): NeedSignal => ({
  month: "2026-11",
  need: "loan",
  county: "NO-18",
  municipality: "NO-1804",
  sector: "ict",
  size: "10-49",
  horizon: "now",
  locale: "nb",
  offered: [
    { actor: "in-nordland", programme: "in-innovasjonslan" },
    { actor: "nordland-fylkeskommune", programme: null },
  ],
  served: true,
  ...more,
});

describe("needs kept in files", () => {
  let folder: string;
  let signals: Signals;
  let warnings: unknown[];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "lots-signals-"));
    warnings = [];
    const log: Log = {
      info: () => assert.fail("nothing to tell"),
      warn: (fields, message) => warnings.push({ ...fields, message }),
      error: () => assert.fail("nothing is broken"),
    };
    signals = signalFiles(join(folder, "needs"), log);
  });
  afterEach(() => rm(folder, { recursive: true }));
  const file = (name: string) => join(folder, "needs", name);

  it("are none before the first", async () => assert.deepEqual(await signals.all(), []));

  it("are read back as they were added", async () => {
    const least = signal({
      county: null,
      municipality: null,
      sector: null,
      size: null,
      horizon: null,
      offered: [],
    });
    for (const one of [signal(), least]) await signals.add(one);
    assert.deepEqual(await signals.all(), [signal(), least]);
    assert.deepEqual(warnings, []);
  });

  it("stand in a file for each month, a line each, and are read in the order of the months", async () => {
    for (const month of ["2027-01", "2026-11", "2027-01"]) await signals.add(signal({ month }));
    assert.deepEqual((await readdir(join(folder, "needs"))).sort(), ["2026-11.jsonl", "2027-01.jsonl"]);
    assert.equal((await readFile(file("2026-11.jsonl"), "utf8")).trim(), JSON.stringify(signal()));
    assert.deepEqual(
      (await signals.all()).map(({ month }) => month),
      ["2026-11", "2027-01", "2027-01"],
    );
  });

  it("are only ever added to, and are there for the next start", async () => {
    await signals.add(signal());
    const before = await readFile(file("2026-11.jsonl"), "utf8");
    const next = signalFiles(join(folder, "needs"), { info() {}, warn() {}, error() {} });
    await next.add(signal({ need: "training" }));
    assert.isTrue((await readFile(file("2026-11.jsonl"), "utf8")).startsWith(before));
    assert.lengthOf(await next.all(), 2);
  });

  it("all stand when many come at once", async () => {
    const many = Array.from({ length: 50 }, (_, i) => signal({ need: i % 2 === 0 ? "loan" : "grant" }));
    await Promise.all(many.map((one) => signals.add(one)));
    assert.lengthOf(await signals.all(), 50);
    assert.deepEqual(warnings, []);
  });

  it("pass over a line torn by a crash, and tell which", async () => {
    await signals.add(signal());
    await appendFile(file("2026-11.jsonl"), JSON.stringify(signal()).slice(0, 40));
    assert.deepEqual(await signals.all(), [signal()]);
    assert.deepEqual(warnings, [
      { file: "2026-11.jsonl", line: 3, message: "a need signal could not be read and is not counted" },
    ]);
  });

  it("keep what follows a line torn by a crash", async () => {
    await signals.add(signal());
    await appendFile(file("2026-11.jsonl"), JSON.stringify(signal()).slice(0, 40));
    await signals.add(signal({ need: "grant" }));
    assert.deepEqual(
      (await signals.all()).map(({ need }) => need),
      ["loan", "grant"],
    );
  });

  const spoilt: readonly [name: string, line: string][] = [
    ["no JSON", "loan"],
    ["JSON of another shape", "[]"],
    ["null", "null"],
    ["a need that is none", JSON.stringify({ ...signal(), need: "money" })],
    ["a month that is none", JSON.stringify(signal({ month: "november" }))],
    ["a size that is none", JSON.stringify({ ...signal(), size: "12" })],
    ["a field too few", JSON.stringify({ ...signal(), served: undefined })],
  ];
  for (const [name, line] of spoilt)
    it(`pass over ${name}, and count the rest`, async () => {
      await signals.add(signal());
      await appendFile(file("2026-11.jsonl"), `${line}\n\n`);
      await signals.add(signal({ need: "grant" }));
      assert.deepEqual(
        (await signals.all()).map(({ need }) => need),
        ["loan", "grant"],
      );
      assert.deepEqual(
        warnings.map((one) => (one as { line: number }).line),
        [3],
      );
    });

  it("do not say in the log what the line was", async () => {
    await signals.add(signal());
    await writeFile(file("2026-11.jsonl"), "Hemmelig Fisk AS\n");
    await signals.all();
    assert.notInclude(JSON.stringify(warnings), "Hemmelig");
  });

  it("leave alone what is no file of theirs", async () => {
    await signals.add(signal());
    await writeFile(file("README.txt"), "not ours");
    await writeFile(file("2026-11.jsonl~"), "not ours");
    assert.lengthOf(await signals.all(), 1);
    assert.deepEqual(warnings, []);
  });

  it("can be counted, those that could not be read left out", async () => {
    for (let i = 0; i < 6; i++) await signals.add(signal({ served: i === 0 }));
    for (let i = 0; i < 4; i++) await signals.add(signal({ need: "grant" }));
    await appendFile(file("2026-11.jsonl"), "torn");
    assert.deepEqual(countNeeds(await signals.all()), [
      { month: "2026-11", county: "NO-18", need: "grant", said: null, unserved: null },
      // Six less five is a single one that was served: told is neither.
      { month: "2026-11", county: "NO-18", need: "loan", said: 6, unserved: null },
    ]);
  });
});
