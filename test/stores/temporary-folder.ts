import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const made: string[] = [];

/** An empty folder that is gone after the test file. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lots-store-"));
  made.push(folder);
  return folder;
}

after(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});
