import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The secret that signs tokens: the given one, else the one kept in the data folder, made at the first start. Only its
 * owner can read the file.
 */
export async function secretOf(given: string | undefined, data: string): Promise<string> {
  if (given !== undefined) return given;
  const file = join(data, "secret");
  await mkdir(data, { recursive: true });
  try {
    await writeFile(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const kept = (await readFile(file, "utf8")).trim();
  if (kept.length < 32)
    throw new Error(`${file} holds no whole secret: remove it, and a new one is made at the next start`);
  return kept;
}
