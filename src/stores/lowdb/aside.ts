import { readdir } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { codeOf } from "./file-error.ts";

/** A name beside a file that is still free, for what cannot be read: `<path>.unreadable-<n>`. */
export async function asideOf(path: string): Promise<string> {
  const names = new Set(await namesIn(dirname(path)));
  let n = 1;
  while (names.has(`${basename(path)}.unreadable-${n}`)) n++;
  return `${path}.unreadable-${n}`;
}

/** The names in a folder; none when there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}
