import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assert } from "chai";
import { z } from "zod";
import { readYaml, yamlFile } from "../../src/knowledge/yaml-file.ts";
import { yamlValue } from "../../src/knowledge/yaml-value.ts";
import { folders } from "../real-bot.ts";

describe("a YAML file", () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "lots-yaml-"));
  });
  after(() => rm(folder, { recursive: true }));

  let count = 0;
  const read = async (text: string, schema: z.ZodType) => {
    const path = join(folder, `${count++}.yaml`);
    await writeFile(path, text);
    return readYaml(path, "x.yaml", schema);
  };

  it("says the same to the quick reader as to the one that knows its lines", async function () {
    this.timeout(60_000);
    const files = (await readdir(folders.knowledge, { recursive: true })).filter((name) =>
      name.endsWith(".yaml"),
    );
    assert.isAbove(files.length, 800);
    for (const file of files) {
      const text = await readFile(join(folders.knowledge, file), "utf8");
      const { document } = yamlFile(join(folders.knowledge, file)).read()?.document() ?? {};
      assert.deepEqual(yamlValue(text)?.value, document?.toJS(), file);
    }
  });

  it("that the quick reader does not take is read by the other", async () => {
    assert.deepInclude(await read("# nothing but a remark\n", z.null()), { value: null });
  });

  it("that is no YAML is told with the line", async () => {
    assert.deepEqual(await read("id: a\nnames: { nb: b\n", z.any()), [
      {
        severity: "error",
        file: "x.yaml",
        line: 3,
        message: "not YAML: Flow map in block collection must be sufficiently indented and end with a }",
      },
    ]);
  });

  const lines: readonly [keys: readonly (string | number)[], line: number][] = [
    [["id"], 1],
    [["names"], 3], // where the field begins, not where its first value stands
    [["names", "sv"], 5],
    [["list", 1], 8],
    [["name"], 1], // a field that is not there
    [["sv"], 1], // only at the edge is it a field
  ];
  for (const [keys, line] of lines)
    it(`has ${keys.join(".")} in line ${line}`, async () => {
      const text = "id: a\n# names: of what\nnames:\n  nb: b\n  sv: c\nlist:\n  - 1\n  - 2\n";
      const found = await read(text, z.any());
      assert.equal("lineOf" in found && found.lineOf(keys), line);
    });
});
