import { readWords, roomForWords } from "./classifier/words.ts";
import { smallWords } from "./language-model/small-words.ts";
import type { Locale, UtteranceLocale } from "./locale.ts";
import { locales } from "./locale.ts";

/** What an utterance's own words say about its language. */
export interface LanguageGuess {
  /** Probabilities that sum to one. */
  readonly scores: Readonly<Record<UtteranceLocale, number>>;
  readonly best: UtteranceLocale;
  /** False for what several languages share: a number, a place name, "ok", "lån". */
  readonly sure: boolean;
}

export interface LocaleDecision {
  /** The language the utterance is in; the prior where its own words do not settle it. */
  readonly heard: UtteranceLocale;
  readonly sure: boolean;
  /** The language to answer in; undefined when neither utterance nor prior name one of ours. */
  readonly speak: Locale | undefined;
}

export interface Languages {
  languageOf(text: string): LanguageGuess;
  /** Weighs the conversation's language so far against the utterance. */
  decideLocale(text: string, prior: Locale | undefined): LocaleDecision;
}

const languages: readonly UtteranceLocale[] = ["nb", "nn", "sv", "da", "en", "other"];

/** Learns to tell the languages apart from the project's own words and sentences, and from the examples given. */
export function languagesOf(
  examples: readonly { readonly locale: string; readonly text: string }[],
): Languages {
  const slots = 1 << 16;
  const counts = languages.map(() => new Float32Array(slots));
  const totals = new Float64Array(languages.length);
  const learn = (text: string, language: number, weight: number): void => {
    forEachRun(text, slots, (slot) => {
      const own = counts[language] as Float32Array;
      own[slot] = (own[slot] as number) + weight;
      totals[language] = (totals[language] as number) + weight;
    });
  };
  languages.forEach((language, number) => {
    for (const line of smallWords[language].split("\n")) learn(line, number, 3);
  });
  for (const example of examples) {
    const number = languages.indexOf(example.locale as UtteranceLocale);
    if (number >= 0) learn(example.text, number, 1);
  }

  const languageOf = (text: string): LanguageGuess => {
    const sums = new Float64Array(languages.length);
    let runs = 0;
    forEachRun(text, slots, (slot) => {
      runs++;
      for (let number = 0; number < sums.length; number++) {
        const count = (counts[number] as Float32Array)[slot] as number;
        sums[number] =
          (sums[number] as number) + Math.log((count + 0.3) / ((totals[number] as number) + 20_000));
      }
    });
    const best = Math.max(...sums);
    const shares = Array.from(sums, (sum) => Math.exp((sum - best) / 4));
    const total = shares.reduce((a, b) => a + b, 0);
    const scores = Object.fromEntries(languages.map((l, n) => [l, (shares[n] as number) / total])) as Record<
      UtteranceLocale,
      number
    >;
    const winner = languages[sums.indexOf(best)] ?? "other";
    return { scores, best: runs === 0 ? "other" : winner, sure: runs > 6 && scores[winner] >= 0.9 };
  };
  return {
    languageOf,
    decideLocale(text, prior) {
      const guess = languageOf(text);
      if (!guess.sure) return { heard: prior ?? guess.best, sure: false, speak: prior ?? ours(guess.best) };
      return { heard: guess.best, sure: true, speak: ours(guess.best) ?? prior };
    },
  };
}

function ours(language: UtteranceLocale): Locale | undefined {
  return locales.find((locale) => locale === language);
}

const words = roomForWords();

function forEachRun(text: string, slots: number, take: (slot: number) => void): void {
  readWords(text, words);
  for (let word = 0; word < words.count; word++) {
    const start = words.starts[word] as number;
    const end = words.starts[word + 1] as number;
    for (let first = start - 1; first < end; first++) {
      let hash = 0x811c9dc5 | 0;
      const last = Math.min(first + 4, end);
      for (let i = first; i <= last; i++) {
        hash = Math.imul(hash ^ (i < start || i === end ? 1 : (words.codes[i] as number)), 0x01000193);
        take((hash ^ (hash >>> 15)) & (slots - 1));
      }
    }
  }
}
