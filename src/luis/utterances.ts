import type { Example } from "../domain/knowledge.ts";

/** Examples that a service takes, and how many it would not. */
export interface Utterances {
  readonly utterances: readonly Example[];
  /** Say the same as one before them, but for case and spaces. */
  readonly repeated: number;
  readonly tooLong: number;
}

/** Characters (UTF-16 units) in an utterance, for LUIS and for authoring in CLU. */
export const longestUtterance = 500;

/** The examples in which no text stands twice, whatever it is an example of: the services refuse that. */
export function utterancesOf(examples: readonly Example[]): Utterances {
  const first = new Map<string, Example>();
  let tooLong = 0;
  for (const { text, ...example } of examples) {
    const plain = text.normalize("NFC").replaceAll(/\s+/g, " ").trim();
    const key = plain.toLowerCase();
    if (plain.length > longestUtterance) tooLong += 1;
    else if (plain !== "" && !first.has(key)) first.set(key, { ...example, text: plain });
  }
  return {
    utterances: [...first.values()],
    repeated: examples.length - tooLong - first.size,
    tooLong,
  };
}
