import type { UtteranceLocale } from "../locale.ts";
import { lexicon } from "./lexicon.ts";
import { otherSentences } from "./other-languages.ts";
import { danishSentences, sentences } from "./sentences.ts";
import { smallWords } from "./small-words.ts";

/** Text in a language, and how many times it counts. */
export interface TextInLanguage {
  readonly language: UtteranceLocale;
  readonly text: string;
  readonly times: number;
}

/** All that the project itself has written to tell languages apart. */
export function ownText(): TextInLanguage[] {
  const columns = ["nb", "nn", "sv", "da", "en"] as const;
  const table = (rows: string, times: number): TextInLanguage[] =>
    rows
      .trim()
      .split("\n")
      .flatMap((row) =>
        row.split("|").map((text, column) => ({ language: columns[column] ?? "other", text, times })),
      );
  return [
    ...columns.map((language) => ({ language, text: smallWords[language], times: 1 })),
    { language: "other", text: foreignWords(columns.map((language) => smallWords[language])), times: 1 },
    ...table(lexicon, 2),
    ...table(sentences, timesForSentences),
    { language: "da", text: danishSentences, times: timesForSentences },
    { language: "other", text: otherSentences, times: timesForSentences },
  ];
}

/** The small words of other languages that are none of ours: "ja" and "no" say nothing. */
function foreignWords(ours: readonly string[]): string {
  const shared = new Set(ours.flatMap((text) => text.split(/\s+/)));
  return smallWords.other
    .split(/\s+/)
    .filter((word) => !shared.has(word))
    .join(" ");
}

/** Running text says how common a word is, which lists of words do not. */
const timesForSentences = 3;
