import type { Token } from "../normalise.ts";
import { tokenise } from "../normalise.ts";
import type { Quantity } from "./numbers.ts";
import { numbersIn } from "./numbers.ts";

/** An utterance, cut into tokens and numbers once for all who look for entities in it. */
export interface Heard {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** From the left, none inside another. */
  readonly numbers: readonly Quantity[];
}

/** @param text what was said; only its first 8,000 UTF-16 units are read */
export function hear(text: string): Heard {
  const short = cut(text);
  const tokens = tokenise(short);
  return { text: short, tokens, numbers: numbersIn(tokens) };
}

const longest = 8000;

/** Cuts without splitting a surrogate pair. */
function cut(text: string): string {
  if (text.length <= longest) return text;
  const last = text.charCodeAt(longest - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? longest - 1 : longest);
}
