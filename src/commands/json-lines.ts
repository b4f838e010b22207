import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { z } from "zod";

/** A line of standard input that could not be used. */
export interface BadLine {
  readonly error: string;
  readonly line: number;
}

/**
 * Reads one JSON value a line, each held against a schema. Blank lines are passed over; a bad line is answered with
 * what is wrong with it and does not stop the rest.
 */
export async function* jsonLines<S extends z.ZodType>(
  input: Readable,
  schema: S,
): AsyncGenerator<z.infer<S> | BadLine> {
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text.trim() === "") continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      yield { error: "not JSON", line };
      continue;
    }
    const result = schema.safeParse(value);
    yield result.success
      ? result.data
      : { error: z.prettifyError(result.error).replaceAll("\n", "; "), line };
  }
}

/** Writes one JSON value as a line, waiting when the reader is slow. */
export async function writeLine(value: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`))
    await new Promise((resolve) => process.stdout.once("drain", resolve));
}

export function isBadLine(value: unknown): value is BadLine {
  return typeof value === "object" && value !== null && "error" in value && "line" in value;
}
