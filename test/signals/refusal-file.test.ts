import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { assert } from "chai";
import type { Refusal } from "../../src/domain/refusal.ts";
import { auditFiles } from "../../src/signals/audit-file.ts";
import { refusalFiles } from "../../src/signals/refusal-file.ts";
import { temporaryFolder } from "../stores/temporary-folder.ts";

const refusal: Refusal = {
  month: "2026-11",
  need: "loan",
  county: null,
  actor: "almi-gavledala",
  reason: "wrong-place",
};

describe("refusals kept in files", () => {
  it("are read back, what cannot be read passed over and told of without its words", async () => {
    const folder = join(await temporaryFolder(), "refusals");
    const warned: unknown[] = [];
    const log = { info() {}, error() {}, warn: (fields: unknown) => warned.push(fields) };
    const refusals = refusalFiles(folder, log);
    assert.deepEqual(await refusals.all(), []);
    refusals.add(refusal);
    await appendFile(
      join(folder, "2026-11.jsonl"),
      `Hemmelig AS\n${JSON.stringify({ ...refusal, reason: "no-time" })}`,
    );
    refusals.add({ ...refusal, need: "grant" });
    assert.deepEqual(await refusals.all(), [refusal, { ...refusal, need: "grant" }]);
    assert.deepEqual(warned, [
      { file: "2026-11.jsonl", line: 3 },
      { file: "2026-11.jsonl", line: 4 },
    ]);
  });
});

describe("the audit", () => {
  it("is a file for each month that is only ever added to, an entry a line", async () => {
    const folder = join(await temporaryFolder(), "audit");
    const entries = ["2026-11-21T10:00:00.000Z", "2026-12-01T10:00:00.000Z", "2026-11-30T10:00:00.000Z"].map(
      (at) => ({ at, what: "case taken", case: "c", adviser: "kari" }) as const,
    );
    for (const entry of entries) auditFiles(folder).add(entry);
    const lines = (await readFile(join(folder, "2026-11.jsonl"), "utf8"))
      .split("\n")
      .filter((line) => line !== "");
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)),
      [entries[0], entries[2]],
    );
  });
});
