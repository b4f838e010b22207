import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { assert } from "chai";
import type { Refusal } from "../../src/domain/refusal.ts";
import { refusalFiles } from "../../src/signals/refusal-file.ts";
import { temporaryFolder } from "../stores/temporary-folder.ts";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

const refusal: Refusal = {
  month: "2026-11",
  need: "loan",
  county: "SE-20",
  actor: "almi-gavledala",
  reason: "wrong-place",
};

describe("lots check --proposals", function () {
  this.timeout(120_000);
  let data: string;
  beforeEach(async () => {
    data = await temporaryFolder();
  });

  async function proposals(...args: readonly string[]): Promise<readonly string[]> {
    const env = { ...process.env, LOTS_DATA: data };
    const child = spawn(process.execPath, [cli, "check", "--proposals", ...args], { env });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    assert.equal(await new Promise((resolve) => child.on("close", resolve)), 0);
    return out.split("\n").filter((line) => line !== "");
  }
  function refused(...refusals: readonly Partial<Refusal>[]): void {
    const files = refusalFiles(join(data, "refusals"), { info() {}, warn() {}, error() {} });
    for (const one of refusals) files.add({ ...refusal, ...one });
  }

  it("says so when there is none", async () =>
    assert.deepEqual(await proposals(), ["No refusal proposes a change."]));

  it("lists them with their count, the record and what to look at in it", async () => {
    refused({}, {}, {}, { reason: "wrong-size", county: null }, { actor: "gone", reason: "wrong-topic" });
    assert.deepEqual(await proposals(), [
      "3 refusals of loan cases from Dalarnas län by almi-gavledala: wrong-place: look at `territory` in " +
        "se/actors/almi-gavledala.yaml, and at what its advisers serve (lots adviser list)",
      "1 refusal of loan cases from Dalarnas län by gone: wrong-topic: there is no record of gone any more: " +
        "look at its advisers (lots adviser list)",
      "fewer than 5 refusals of loan cases from a place without county by almi-gavledala: wrong-size: look at " +
        "`conditions` in se/actors/almi-gavledala.yaml, and at what its advisers serve (lots adviser list)",
    ]);
  });

  it("gives each as a JSON value a line", async () => {
    refused({}, {});
    assert.deepEqual(
      (await proposals("--json")).map((line) => JSON.parse(line)),
      [
        {
          need: "loan",
          county: "Dalarnas län",
          actor: "almi-gavledala",
          reason: "wrong-place",
          count: 2,
          file: "se/actors/almi-gavledala.yaml",
          lookAt: ["territory"],
        },
      ],
    );
  });
});
