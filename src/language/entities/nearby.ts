import type { Token } from "../normalise.ts";
import type { Phrases } from "./phrases.ts";

/** Whether one of the phrases begins at most `reach` tokens before token `first`, in its sentence. */
export function isBefore(
  tokens: readonly Token[],
  first: number,
  reach: number,
  phrases: Phrases<unknown>,
): boolean {
  for (let i = first - 1; i >= Math.max(0, first - reach) && tokens[i + 1]?.gap !== "stop"; i--) {
    if (phrases.at(tokens, i) !== undefined) return true;
  }
  return false;
}

/** Whether one of the phrases begins at one of the `reach` tokens from token `end` on, in the sentence before it. */
export function isAfter(
  tokens: readonly Token[],
  end: number,
  reach: number,
  phrases: Phrases<unknown>,
): boolean {
  for (let i = end; i < Math.min(tokens.length, end + reach) && tokens[i]?.gap !== "stop"; i++) {
    if (phrases.at(tokens, i) !== undefined) return true;
  }
  return false;
}

/** Whether one of the phrases begins at a token from `from` up to, not including, `to`. */
export function isAmong(
  tokens: readonly Token[],
  from: number,
  to: number,
  phrases: Phrases<unknown>,
): boolean {
  for (let i = Math.max(0, from); i < Math.min(tokens.length, to); i++) {
    if (phrases.at(tokens, i) !== undefined) return true;
  }
  return false;
}
