import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assert } from "chai";
import { secretOf } from "../src/secret.ts";

describe("the secret", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "lots-secret-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const refused = async (data: string): Promise<string> => {
    try {
      await secretOf(undefined, data);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    return assert.fail("it was taken");
  };

  it("is the given one, and nothing is written then", async () => {
    assert.equal(await secretOf("x".repeat(32), join(folder, "data")), "x".repeat(32));
    assert.deepEqual(await readdir(folder), []);
  });

  it("is made at the first start, and kept for the next", async () => {
    const data = join(folder, "not", "yet", "there");
    const first = await secretOf(undefined, data);
    assert.isAtLeast(first.length, 43);
    assert.equal(await secretOf(undefined, data), first);
    assert.equal(await readFile(join(data, "secret"), "utf8"), first);
  });

  it("is another one in another folder", async () => {
    const both = [await secretOf(undefined, join(folder, "a")), await secretOf(undefined, join(folder, "b"))];
    assert.notEqual(both[0], both[1]);
  });

  it("can be read by its owner alone", async () => {
    await secretOf(undefined, folder);
    assert.equal((await stat(join(folder, "secret"))).mode & 0o777, 0o600);
  });

  it("may be written by hand, with a line end", async () => {
    await writeFile(join(folder, "secret"), `${"y".repeat(32)}\r\n`);
    assert.equal(await secretOf(undefined, folder), "y".repeat(32));
  });

  for (const [name, text] of [
    ["an empty file", ""],
    ["white space", " ".repeat(64)],
    ["one letter too few", "z".repeat(31)],
  ] as const)
    it(`is refused when it is ${name}, with the file and the remedy, and left as it is`, async () => {
      const file = join(folder, "secret");
      await writeFile(file, text);
      const message = await refused(folder);
      assert.include(message, file);
      assert.include(message, "remove it");
      if (text.trim() !== "") assert.notInclude(message, text);
      assert.equal(await readFile(file, "utf8"), text);
    });

  it("stops the start where it cannot be kept", async () => {
    // The owner of all files may write anywhere.
    if (process.getuid?.() === 0) await writeFile(join(folder, "data"), "a file where the folder should be");
    else await chmod(folder, 0o500);
    assert.match(await refused(join(folder, "data")), /EEXIST|ENOTDIR|EACCES/);
    await chmod(folder, 0o700);
  });
});
