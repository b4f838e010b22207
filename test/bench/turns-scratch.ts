import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A new folder for what a measurement writes. */
export function scratch(name: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `lots-bench-${name}-`));
}
