import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assert } from "chai";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { watchKnowledge } from "../../src/knowledge/watch.ts";
import type { Logged } from "../real-bot.ts";
import { folders } from "../real-bot.ts";

/** A copy of the real knowledge that a test may break. */
async function copy(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lots-knowledge-"));
  await cp(folders.knowledge, folder, { recursive: true });
  return folder;
}

async function edit(folder: string, file: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, file);
  const before = await readFile(path, "utf8");
  const after = change(before);
  assert.notEqual(after, before, `the edit of ${file} changed nothing`);
  await writeFile(path, after);
}

const loan = "se/programmes/almi-foretagslan.yaml";

describe("knowledge files", function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(async () => {
    folder = await copy();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("are all in order, and whole", async () => {
    const { knowledge, problems } = await loadKnowledge(folders.knowledge);
    assert.deepEqual(
      problems.filter(({ severity }) => severity === "error"),
      [],
    );
    assert.isAtLeast(knowledge?.actors.size ?? 0, 450);
    assert.isAtLeast(knowledge?.programmes.size ?? 0, 270);
    const of = (country: string) =>
      [...(knowledge?.municipalities.values() ?? [])].filter((one) => one.country === country).length;
    assert.deepEqual([of("NO"), of("SE")], [357 + 1, 290]); // Svalbard stands beside the 357
    assert.equal(knowledge?.sectors.size, 35);
  });

  const table: readonly [what: string, file: string, change: (text: string) => string, message: RegExp][] = [
    ["no YAML", loan, (text) => text.replace("needs: [", "needs: [["), /not YAML/],
    ["an unknown need", loan, (text) => text.replace("needs: [ loan", "needs: [ loans"), /needs\.0/],
    ["an unknown field", loan, (text) => `${text}\ncolour: blue\n`, /colour/],
    ["a missing field", loan, (text) => text.replace(/^status:.*\n/m, ""), /status/],
    ["a wrong date", loan, (text) => text.replace(/^reviewed:.*$/m, "reviewed: 2026-13-40"), /reviewed/],
    ["an unknown actor", loan, (text) => text.replace("actor: almi", "actor: olmi"), /no actor "olmi"/],
    [
      "an id that is not the file's name",
      loan,
      (text) => text.replace("id: almi-foretagslan", "id: almi-lan"),
      /must be the file's name/,
    ],
    ["an unknown sector", loan, (text) => text.replace("sectors: []", "sectors: [ fod ]"), /no sector "fod"/],
    [
      "an unknown place",
      "se/actors/almi-malardalen.yaml",
      (text) => text.replace(/^office:.*$/m, "office: Orebroo"),
      /"Orebroo" is no county or municipality/,
    ],
    [
      "a place of the other country",
      "se/actors/almi-malardalen.yaml",
      (text) => text.replace(/^office:.*$/m, "office: Tromsø"),
      /"Tromsø"/,
    ],
    [
      "an actor that is part of itself",
      "se/actors/almi-malardalen.yaml",
      (text) => text.replace(/^parent:.*$/m, "parent: almi-malardalen"),
      /part of itself/,
    ],
    [
      "two rules in one item",
      loan,
      (text) =>
        text.replace(/^conditions:[^\n]*\n/m, "conditions:\n  - { exporting: true, plansExport: true }\n"),
      /one condition an item/,
    ],
    [
      "an unknown rule",
      loan,
      (text) => text.replace(/^conditions:[^\n]*\n/m, "conditions:\n  - { shoeSize: 43 }\n"),
      /conditions\.0/,
    ],
  ];
  for (const [what, file, change, message] of table)
    it(`refuse ${what}, with file and line`, async () => {
      await edit(folder, file, change);
      const { knowledge, problems } = await loadKnowledge(folder);
      const errors = problems.filter(({ severity }) => severity === "error");
      assert.isUndefined(knowledge);
      const found = errors.find((one) => message.test(one.message));
      assert.isDefined(found, JSON.stringify(errors));
      assert.equal(found?.file, file);
      assert.isAtLeast(found?.line ?? 0, 1);
    });

  it("are reported all at once", async () => {
    await edit(folder, loan, (text) => text.replace("actor: almi", "actor: olmi"));
    await edit(folder, "no/actors/vis.yaml", (text) =>
      text.replace("kind: siva-incubator", "kind: incubatorr"),
    );
    const { problems } = await loadKnowledge(folder);
    assert.includeMembers(
      problems.map(({ file }) => file),
      [loan, "no/actors/vis.yaml"],
    );
  });

  it("point at the line of the mistake", async () => {
    const text = await readFile(join(folder, loan), "utf8");
    await edit(folder, loan, (before) => before.replace(/^type:.*$/m, "type: gift"));
    const line = text.split("\n").findIndex((one) => one.startsWith("type:")) + 1;
    const { problems } = await loadKnowledge(folder);
    assert.equal(problems.find(({ message }) => message.startsWith("type"))?.line, line);
  });

  it("are read again within two seconds of a change; a broken change is refused and the last good version stays", async () => {
    const lines: Logged[] = [];
    const note = (fields: Readonly<Record<string, unknown>>, message: string) =>
      void lines.push({ fields, message });
    const live = await watchKnowledge(folder, { info: note, warn: note, error: note });
    try {
      const url = () => live.current().programmes.get("almi-foretagslan")?.url;
      await edit(folder, loan, (text) => text.replace(/^url:.*$/m, "url: https://www.almi.se/changed"));
      await until(() => url() === "https://www.almi.se/changed");
      await edit(folder, loan, (text) => text.replace(/^url:.*$/m, "url: nowhere"));
      await until(() => lines.some(({ message }) => message.includes("refused")));
      assert.equal(url(), "https://www.almi.se/changed");
      const refused = lines.find(({ message }) => message.includes("refused"));
      assert.match(JSON.stringify(refused?.fields), /almi-foretagslan\.yaml:\d+: url/);
      await edit(folder, loan, (text) => text.replace(/^url:.*$/m, "url: https://www.almi.se/mended"));
      await until(() => url() === "https://www.almi.se/mended");
    } finally {
      live.close();
    }
  });
});

/** Waits for something that takes under two seconds on a quiet machine; far longer is given to a busy one. */
async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail("it did not happen within thirty seconds");
}
