import { longestUtterance } from "../classifier/words.ts";

/**
 * The parts of an utterance that can each carry a need of their own: sentences, clauses, and what commas, semicolons,
 * dashes and "and" stand between; at most `mostParts`. A text in one piece is its own only part, an empty one has none.
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

/** What joins a clause or a thing to another, and what a subordinate clause begins with. */
const joints =
  "og|och|and|samt|&|\\+|plus|men|but|eller|or|så|so|dessuten|dessutom|dessutan|also|" +
  "mens|medan|while|samtidig|samtidigt|fordi|eftersom|siden|sidan|since|because|" +
  "før|innan|before|dersom|hvis|viss|if|når|när|when|då";
const between = new RegExp(
  `[.!?](?=\\s|$)|[,;:\\n]+(?=\\s|$)|\\n|\\s[-–—](?=\\s)|\\s(?:${joints})(?=\\s)`,
  "giu",
);
const letters = /\p{L}{2}/u;
