import { longestUtterance } from "../classifier/words.ts";

/**
 * The parts of an utterance that can each carry a need of their own: sentences, and what commas, semicolons and
 * "and" stand between; at most `mostParts`. A text in one piece is its own only part, an empty one has none.
 */
export function partsOf(text: string): string[] {
  return text
    .slice(0, longestUtterance)
    .split(between)
    .map((part) => part.trim())
    .filter((part) => letters.test(part))
    .slice(0, mostParts);
}

/** Who lists more than this has not more needs, but time. */
const mostParts = 24;

const between = /[.!?](?=\s|$)|[,;:\n]+(?=\s|$)|\n|\s(?:og|och|and|samt|&|\+|men|but|eller|or)\s/giu;
const letters = /\p{L}{2}/u;
