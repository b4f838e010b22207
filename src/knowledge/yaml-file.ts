import { statSync } from "node:fs";
import { DataFileSync } from "lowdb/node";
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import type { Problem } from "./problem.ts";
import { yamlValue } from "./yaml-value.ts";

/** A file that was read and found in order. */
export interface Read<T> {
  readonly value: T;
  /** Line of a path into the value: for problems found later. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

interface Parsed {
  readonly text: string;
  /** Parsed when it is first asked for. */
  readonly document: () => Located;
}

/** A document that knows its lines. */
interface Located {
  readonly document: Document.Parsed;
  readonly lines: LineCounter;
}

/**
 * A knowledge file behind lowdb with YAML as its format. Staff's comments survive a write, since what is kept is the
 * document and not only its values.
 */
export function yamlFile(path: string): DataFileSync<Parsed> {
  return new DataFileSync<Parsed>(path, {
    parse(text) {
      let located: Located | undefined;
      return {
        text,
        document() {
          located ??= locate(text);
          return located;
        },
      };
    },
    stringify: ({ document }) => document().document.toString({ lineWidth: 110 }),
  });
}

function locate(text: string): Located {
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines, prettyErrors: false }), lines };
}

/** What files held when they were last read, by path: a change to one does not cost reading the other eight hundred. */
const read = new Map<string, { readonly state: string; readonly result: unknown }>();

/**
 * Reads a file and holds it against its schema. A file that has not changed since is not read again. Nothing is waited
 * for: to hand eight hundred small files to other threads costs more than to read them.
 *
 * @param name the file's path inside the knowledge folder, for the problems
 * @returns the value, or every problem found, each with its line
 */
export function readYaml<S extends z.ZodType>(
  path: string,
  name: string,
  schema: S,
): Read<z.infer<S>> | readonly Problem[] {
  const { mtimeMs, size, ino } = statSync(path);
  const state = `${mtimeMs} ${size} ${ino}`;
  const known = read.get(path);
  if (known?.state === state) return known.result as Read<z.infer<S>> | readonly Problem[];
  const result = readAgain(path, name, schema);
  read.set(path, { state, result });
  return result;
}

function readAgain<S extends z.ZodType>(
  path: string,
  name: string,
  schema: S,
): Read<z.infer<S>> | readonly Problem[] {
  const parsed = yamlFile(path).read();
  if (parsed === null) return [{ severity: "error", file: name, line: 1, message: "the file is gone" }];
  const found = yamlValue(parsed.text) ?? valueIn(parsed.document(), name);
  if (!("value" in found)) return found;
  const lineOf = finder(parsed.text);
  const result = schema.safeParse(found.value);
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

function valueIn(
  { document, lines }: Located,
  name: string,
): { readonly value: unknown } | readonly Problem[] {
  if (document.errors.length === 0) return { value: document.toJS() };
  return document.errors.map((error) => ({
    severity: "error" as const,
    file: name,
    line: lines.linePos(error.pos[0]).line,
    message: `not YAML: ${error.message}`,
  }));
}

/** Finds lines from the text, since the parsed documents of the whole folder would stay in memory. */
function finder(text: string): Read<unknown>["lineOf"] {
  return (keys) =>
    (keys.length === 1 ? lineOfField(text, String(keys[0])) : undefined) ?? lineIn(locate(text), keys);
}

/** The line where a field of the record begins: only fields stand at the edge, so that nothing need be parsed. */
function lineOfField(text: string, key: string): number | undefined {
  const at = `\n${text}`.indexOf(`\n${key}:`);
  return at === -1 ? undefined : text.slice(0, at).split("\n").length;
}

/** The line of a path, or of the innermost part of it that the document has. */
function lineIn({ document, lines }: Located, keys: readonly (string | number)[]): number {
  for (let depth = keys.length; depth >= 0; depth--) {
    const node = document.getIn(keys.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
