import { shortened } from "./classifier/words.ts";
import { ownText } from "./language-model/own-text.ts";
import { WordCounts, wordPattern } from "./language-model/word-counts.ts";
import { learnWordLanguages } from "./language-model/word-languages.ts";
import { type Locale, locales, type UtteranceLocale } from "./locale.ts";

/** What an utterance's own words say about its language. */
export interface LanguageGuess {
  /** Probabilities that sum to one. */
  readonly scores: Readonly<Record<UtteranceLocale, number>>;
  readonly best: UtteranceLocale;
  /** False for what several languages share: a number, a place name, "ok", "lån". */
  readonly sure: boolean;
}

export interface LocaleDecision {
  /** The language the utterance is in; the conversation's own where its words do not settle it. */
  readonly heard: UtteranceLocale;
  readonly sure: boolean;
}

export interface Languages {
  languageOf(text: string): LanguageGuess;
  /**
   * Weighs the conversation's language so far against the utterance: a short or doubtful one keeps it, a clear one
   * in another language does not. Bokmål and nynorsk share most words, so between them it takes more to switch.
   */
  decideLocale(text: string, prior: Locale | undefined): LocaleDecision;
}

/** Learns to tell the languages apart from the project's own words and sentences, and from the examples given. */
export function languagesOf(
  examples: readonly { readonly locale: string; readonly text: string }[],
): Languages {
  const counts = new WordCounts(languages.length);
  for (const { language, text, times } of ownText()) counts.add(text, languages.indexOf(language), times);
  const listed = counts.words.length;
  for (const locale of locales)
    for (const example of examples)
      if (example.locale === locale) counts.add(example.text, languages.indexOf(locale), 1);
  const weigh = learnWordLanguages(counts.words, languages.length, lent);
  const own = new Set(counts.words.slice(0, listed).map(({ word }) => word));

  const languageOf = (text: string): LanguageGuess => {
    const sums = Float64Array.from(languages, (language) => leaning[language]);
    const shares = new Float64Array(languages.length);
    const words = wordsOf(text);
    let evidence = 0;
    for (const { word, weight, isLatin } of words) {
      if (isLatin) weigh(word, shares);
      else
        languages.forEach((language, i) => {
          shares[i] = language === "other" ? 1 : 0;
        });
      for (let i = 0; i < sums.length; i++)
        sums[i] = (sums[i] as number) + weight * Math.log(doubt + (shares[i] as number));
      if (own.has(word) || !isLatin) evidence += weight * Math.max(...shares);
    }
    return guessOf(sums, evidence, words.length);
  };
  return {
    languageOf,
    decideLocale(text, prior) {
      const { best, sure, scores } = languageOf(text);
      if (prior === undefined || best === prior) return { heard: best, sure };
      const needed = isNorwegian(best) && isNorwegian(prior) ? clearForNorwegian : clear;
      return sure && scores[best] >= needed ? { heard: best, sure } : { heard: prior, sure: false };
    },
  };
}

const languages = ["nb", "nn", "sv", "da", "en", "other"] as const satisfies readonly UtteranceLocale[];

/**
 * Bokmål and nynorsk share most words, and Danish many: one that only the examples of one of them happen to have is
 * little sign of it. So that a language with many examples does not swallow its neighbours either. From cross-validation
 * of the examples, and of the first words of lingua's sentences.
 */
const sharedAlike = { nb: 0.2, nn: 0.2, sv: 0, da: 0.02, en: 0, other: 0 };
const lent = languages.map((language) =>
  languages.map((other) => (isNorwegian(language) ? sharedAlike[other] : 0)),
);

/** Before a word is read: bokmål is written the most, and a word that could be anything is rarely foreign. */
const leaning: Readonly<Record<UtteranceLocale, number>> = {
  nb: 0.3,
  nn: 0,
  sv: 0,
  da: -0.5,
  en: 0,
  other: -0.7,
};
/** No single word, mistyped or borrowed, rules a language out. */
const doubt = 0.02;
/** The probability from which an utterance is said to be in a language, and the two that a switch takes. */
const clear = 0.9;
const clearForNorwegian = 0.97;
/** Words of our own lists, or so many words of any kind, that a sure answer rests on. */
const enoughEvidence = 0.8;
const enoughWords = 4;
/** A capital inside a sentence is likely a name, which says little. */
const weightOfName = 0.4;
/** Letters of another script leave no doubt. */
const weightOfScript = 3;

function guessOf(sums: Float64Array, evidence: number, words: number): LanguageGuess {
  const highest = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - highest));
  const all = powers.reduce((sum, power) => sum + power, 0);
  const share = (language: UtteranceLocale) => (powers[languages.indexOf(language)] as number) / all;
  const best = languages[sums.indexOf(highest)] ?? "other";
  return {
    scores: {
      nb: share("nb"),
      nn: share("nn"),
      sv: share("sv"),
      da: share("da"),
      en: share("en"),
      other: share("other"),
    },
    best,
    sure: share(best) >= clear && (evidence >= enoughEvidence || words >= enoughWords),
  };
}

interface WeightedWord {
  readonly word: string;
  readonly weight: number;
  readonly isLatin: boolean;
}

/** The words of a text in lower case, each with what it counts. */
function wordsOf(text: string): WeightedWord[] {
  const plain = shortened(text);
  const words: WeightedWord[] = [];
  let end = 0;
  for (const match of plain.matchAll(wordPattern)) {
    const [word] = match;
    const startsSentence = end === 0 || endOfSentence.test(plain.slice(end, match.index));
    const isLatin = latin.test(word);
    words.push({
      word: word.toLowerCase(),
      isLatin,
      weight: !isLatin ? weightOfScript : !startsSentence && name.test(word) ? weightOfName : 1,
    });
    end = match.index + word.length;
  }
  return words;
}

const latin = /\p{Script=Latin}/u;
const endOfSentence = /[.!?:\n]/;
const name = /^\p{Lu}\p{Ll}/u;

function isNorwegian(language: UtteranceLocale): boolean {
  return language === "nb" || language === "nn";
}
