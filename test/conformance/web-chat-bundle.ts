import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const name = "botframework-webchat";
const version = "4.18.1";
/** Of the package as the registry has it. */
const integrity =
  "sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==";

/**
 * The real Web Chat, as the file that pages include. It is fetched once and kept in the machine's folder for such
 * things. Its bundle has all it needs within it, so that none of the 486 MB of packages it was made from are installed.
 *
 * @throws when npm has no way to the registry, or the package is another than it was
 */
export function webChatBundle(): Buffer {
  const folder = join(tmpdir(), `lots-conformance-${name}-${version}`);
  const bundle = join(folder, "package", "dist", "webchat.js");
  if (!existsSync(bundle)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const run = (program: string, args: readonly string[]) =>
      execFileSync(program, args, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
    run("npm", ["pack", `${name}@${version}`, "--silent"]);
    const archive = `${name}-${version}.tgz`;
    const found = `sha512-${createHash("sha512")
      .update(readFileSync(join(folder, archive)))
      .digest("base64")}`;
    if (found !== integrity) throw new Error(`${archive} is not the package that was tested: ${found}`);
    run("tar", ["-xzf", archive, "package/dist/webchat.js"]);
  }
  return readFileSync(bundle);
}
