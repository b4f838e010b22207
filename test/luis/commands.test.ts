import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { assert } from "chai";
import { exportProject } from "../../src/commands/export.ts";
import { luis } from "../../src/commands/luis.ts";
import { appId } from "../../src/luis/app-id.ts";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

/** Starts the built command as a user would. */
function start(args: readonly string[], env: Record<string, string> = {}) {
  return spawn(process.execPath, [cli, ...args], { env: { ...process.env, ...env } });
}

async function lots(...args: readonly string[]) {
  const child = start(args);
  const out: string[] = [];
  const err: string[] = [];
  child.stdout.setEncoding("utf8").on("data", (text: string) => out.push(text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => err.push(text));
  const [status] = await once(child, "close");
  return { status: status as unknown, out: out.join(""), err: err.join("") };
}

describe("the commands for LUIS", function () {
  this.timeout(60_000);

  it("serve until told to stop, with the key from the environment", async () => {
    const child = start(["luis", "--port", "0", "--json"], { LUIS_KEY: "k3y" });
    try {
      const [line] = await once(createInterface({ input: child.stdout }), "line");
      const { endpoint, key, appIds } = JSON.parse(line as string);
      assert.equal(key, "k3y");
      assert.equal(appIds.sv, appId("sv"));
      const query = "query=Vi%20beh%C3%B6ver%20ett%20l%C3%A5n&subscription-key=k3y";
      const answer = await fetch(
        `${endpoint}/luis/prediction/v3.0/apps/${appIds.sv}/slots/production/predict?${query}`,
      );
      const { prediction } = (await answer.json()) as { prediction: { topIntent: string } };
      assert.equal(prediction.topIntent, "loan");
    } finally {
      child.kill("SIGTERM");
    }
    const [status] = await once(child, "close");
    assert.equal(status, 0);
  });

  it("print a LUIS app, a .lu file or a CLU project", async () => {
    const [app, lu, clu] = await Promise.all([
      lots("export", "luis", "--locale", "sv", "--json"),
      lots("export", "luis", "--format", "lu"),
      lots("export", "clu"),
    ]);
    assert.deepEqual([app.status, lu.status, clu.status], [0, 0, 0]);
    assert.equal(app.out.trim().split("\n").length, 1);
    assert.include(JSON.parse(app.out), { luis_schema_version: "7.0.0", culture: "sv-se" });
    assert.match(lu.out, /^> !# @app.name = lots-nb\n/);
    assert.isTrue(JSON.parse(clu.out).metadata.multilingual);
    assert.match(clu.err, /^examples left out: \d+ repeat another\n$/);
  });

  const wrong: string[][] = [
    ["export"],
    ["export", "rasa"],
    ["export", "luis", "clu"],
    ["export", "luis", "--locale", "da"],
    ["export", "luis", "--format", "xml"],
    ["export", "clu", "--format", "lu"],
    ["luis", "--port", "many"],
    ["luis", "--port", "70000"],
  ];
  for (const [name = "", ...args] of wrong)
    it(`refuse ${[name, ...args].join(" ")}`, async () => {
      const command = name === "luis" ? luis : exportProject;
      const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true });
      const error = await command.run(values, positionals).then(
        () => assert.fail("it ran"),
        (thrown: unknown) => thrown,
      );
      // What the command line takes for wrong usage, and answers with status 2.
      assert.match(String((error as { code?: unknown }).code), /^ERR_PARSE_ARGS/);
    });
});
