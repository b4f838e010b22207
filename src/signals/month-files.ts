import { appendFileSync, mkdirSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Files that are only ever appended to, one for each month, a JSON value a line. */
export interface MonthFiles {
  /** @param month `2026-11` */
  append(month: string, value: unknown): void;
  /** The lines of all months in order, each with where it stands; a line that is no JSON comes with `undefined`. */
  lines(): AsyncIterable<{ readonly value: unknown; readonly file: string; readonly line: number }>;
}

/** Writing is synchronous: handing a line to the operating system takes microseconds, and each way through the thread pool many times that. */
export function monthFiles(folder: string): MonthFiles {
  return {
    append(month, value) {
      const path = join(folder, `${month}.jsonl`);
      // The line end before it keeps a value whole after one that a crash tore.
      const line = `\n${JSON.stringify(value)}\n`;
      try {
        appendFileSync(path, line);
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
        mkdirSync(folder, { recursive: true });
        appendFileSync(path, line);
      }
    },
    async *lines() {
      const names = await readdir(folder).catch(() => []);
      for (const file of names.filter((one) => one.endsWith(".jsonl")).sort()) {
        const texts = (await readFile(join(folder, file), "utf8")).split("\n");
        for (const [i, text] of texts.entries())
          if (text !== "") yield { value: parsed(text), file, line: i + 1 };
      }
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
