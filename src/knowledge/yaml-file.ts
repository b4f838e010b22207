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
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/**
 * A knowledge file behind lowdb with YAML as its format. Staff's comments survive a write, since what is kept is the
 * document and not only its values.
 */
export function yamlFile(path: string): DataFile<Parsed> {
  return new DataFile<Parsed>(path, {
    parse: (text) => {
      const lines = new LineCounter();
      return { document: parseDocument(text, { lineCounter: lines }), lines };
    },
    stringify: ({ document }) => document.toString({ lineWidth: 110 }),
  });
}

/**
 * Reads a file and holds it against its schema.
 *
 * @param name the file's path inside the knowledge folder, for the problems
 * @returns the value, or every problem found, each with its line
 */
export async function readYaml<S extends z.ZodType>(
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
  const lineOf = (keys: readonly (string | number)[]) => {
    for (let depth = keys.length; depth >= 0; depth--) {
      const node = document.getIn(keys.slice(0, depth), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return 1;
  };
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
