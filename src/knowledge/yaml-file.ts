import { stat } from "node:fs/promises";
import { DataFile } from "lowdb/node";
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Problem } from "./problem.ts";

/** A file that was read and found in order. */
export interface Read<T> {
  readonly value: T;
  /** Line of a path into the value: for problems found later. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

interface Parsed {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/**
 * A knowledge file behind lowdb with YAML as its format. Staff's comments survive a write, since what is kept is the
 * document and not only its values.
 */
export function yamlFile(path: string): DataFile<Parsed> {
  return new DataFile<Parsed>(path, {
    parse,
    stringify: ({ document }) => document.toString({ lineWidth: 110 }),
  });
}

function parse(text: string): Parsed {
  const lines = new LineCounter();
  return { text, document: parseDocument(text, { lineCounter: lines }), lines };
}

/** What files held when they were last read, by path: a change to one does not cost reading the other eight hundred. */
const read = new Map<string, { readonly state: string; readonly result: unknown }>();

/**
 * Reads a file and holds it against its schema. A file that has not changed since is not read again.
 *
 * @param name the file's path inside the knowledge folder, for the problems
 * @returns the value, or every problem found, each with its line
 */
export async function readYaml<S extends z.ZodType>(
  path: string,
  name: string,
  schema: S,
): Promise<Read<z.infer<S>> | readonly Problem[]> {
  const { mtimeMs, size, ino } = await stat(path);
  const state = `${mtimeMs} ${size} ${ino}`;
  const known = read.get(path);
  if (known?.state === state) return known.result as Read<z.infer<S>> | readonly Problem[];
  const result = await readAgain(path, name, schema);
  read.set(path, { state, result });
  return result;
}

async function readAgain<S extends z.ZodType>(
  path: string,
  name: string,
  schema: S,
): Promise<Read<z.infer<S>> | readonly Problem[]> {
  const parsed = await yamlFile(path).read();
  if (parsed === null) return [{ severity: "error", file: name, line: 1, message: "the file is gone" }];
  const { document, lines } = parsed;
  const at = (offset: number) => lines.linePos(offset).line;
  if (document.errors.length > 0)
    return document.errors.map((error) => ({
      severity: "error" as const,
      file: name,
      line: at(error.pos[0]),
      message: `not YAML: ${error.message.split("\n", 1)[0] ?? ""}`,
    }));
  // From the text, since the parsed documents of the whole folder would stay in memory.
  const { text } = parsed;
  const lineOf = (keys: readonly (string | number)[]) => lineIn(parse(text), keys);
  const result = schema.safeParse(document.toJS());
  if (result.success) return { value: result.data, lineOf };
  return result.error.issues.map((issue) => {
    const keys = issue.path.filter((key) => typeof key !== "symbol");
    return {
      severity: "error" as const,
      file: name,
      line: lineOf(keys),
      message: `${keys.join(".") || "file"}: ${issue.message}`,
    };
  });
}

/** The line of a path, or of the innermost part of it that the document has. */
function lineIn({ document, lines }: Parsed, keys: readonly (string | number)[]): number {
  for (let depth = keys.length; depth >= 0; depth--) {
    const node = document.getIn(keys.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
