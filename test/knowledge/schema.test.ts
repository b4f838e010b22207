import { readdir, readFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { assert } from "chai";
import { jsonSchemas } from "../../src/knowledge/json-schema.ts";
import { folders } from "../real-bot.ts";

describe("JSON Schemas for editors", () => {
  const schemas = jsonSchemas();

  it("are the ones in the repository", async () => {
    const folder = join(folders.knowledge, "schema");
    assert.sameMembers(await readdir(folder), Object.keys(schemas));
    for (const [name, text] of Object.entries(schemas))
      assert.equal(
        await readFile(join(folder, name), "utf8"),
        text,
        "run: npm run lots -- check --write-schemas",
      );
  });

  it("are named by the first line of every actor, programme and the sectors", async () => {
    const files = (await readdir(folders.knowledge, { recursive: true })).filter(
      (name) => /^(no|se)\/.*\.yaml$/.test(name) || name === "sectors.yaml",
    );
    assert.isAtLeast(files.length, 720);
    for (const file of files) {
      const text = await readFile(join(folders.knowledge, file), "utf8");
      const path = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? "";
      const target = normalize(join(dirname(file), path));
      assert.include(
        Object.keys(schemas).map((name) => `schema/${name}`),
        target,
        file,
      );
    }
  });

  it("allow no unknown field, and one rule an item", () => {
    const programme: unknown = JSON.parse(schemas["programme.json"] ?? "");
    assert.nestedPropertyVal(programme, "additionalProperties", false);
    const condition = JSON.stringify((programme as { definitions: unknown }).definitions);
    assert.include(condition, '"maxProperties":1');
    assert.include(condition, '"alreadyStarted"');
  });
});
