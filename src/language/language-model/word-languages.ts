import { randomFrom } from "../classifier/random.ts";
import type { CountedWord } from "./word-counts.ts";

/** Writes into `into` how likely each language is for a single word in lower case; an unknown one goes by its letters. */
export type WordLanguages = (word: string, into: Float64Array) => void;

/**
 * Learns which languages a word can belong to, from counted words: a logistic model over the word itself and its
 * runs of two to five letters, with its borders. Letters carry the endings and spellings by which a word that was
 * never counted is known. Deterministic.
 *
 * @param lent how often a word met in one language (the row) is taken as met in each other (the column) as well
 */
export function learnWordLanguages(
  words: readonly CountedWord[],
  languages: number,
  lent: readonly (readonly number[])[],
): WordLanguages {
  const weights = new Float32Array(slots * languages);
  const squares = new Float32Array(slots * languages);
  const lessons = lessonsOf(words, languages, lent);
  const targets = lessons.map(({ target }) => target);
  const random = randomFrom(1);
  const shares = new Float64Array(languages);
  for (let pass = 0; pass < passes; pass++) {
    for (let i = lessons.length - 1; i > 0; i--) {
      const j = random(i + 1);
      const lesson = lessons[i] as Lesson;
      lessons[i] = lessons[j] as Lesson;
      lessons[j] = lesson;
    }
    for (const { features, target, importance } of lessons) {
      const scale = 1 / Math.sqrt(features.length);
      share(features, features.length, scale, weights, shares);
      for (let language = 0; language < languages; language++) {
        const error = ((target[language] as number) - (shares[language] as number)) * importance;
        if (Math.abs(error) < smallestError) continue;
        const gradient = error * scale;
        for (const feature of features) {
          // AdaGrad: a rare run of letters takes longer steps than a common one.
          const at = feature * languages + language;
          const sum = (squares[at] as number) + gradient * gradient;
          squares[at] = sum;
          weights[at] = (weights[at] as number) + (stepLength * gradient) / Math.sqrt(sum + 1e-3);
        }
      }
    }
  }
  const room = new Int32Array(mostFeatures);
  const counted = new Map(
    words.map((word, i): [string, Counted] => [
      word.word,
      { target: targets[i] as Float64Array, times: timesOf(word), shares: undefined },
    ]),
  );
  return (word, into) => {
    const known = counted.get(word);
    if (known?.shares !== undefined) return into.set(known.shares);
    const size = readFeatures(word, room);
    share(room, size, 1 / Math.sqrt(size), weights, into);
    if (known === undefined) return;
    // What was counted is believed the more, the oftener.
    const trust = known.times / (known.times + doubtedTimes);
    for (let language = 0; language < languages; language++)
      into[language] = trust * (known.target[language] as number) + (1 - trust) * (into[language] as number);
    known.shares = into.slice();
  };
}

/** A word that was counted. */
interface Counted {
  readonly target: Float64Array;
  readonly times: number;
  /** What it came to when it was first met: most words of an utterance are among these few thousand. */
  shares: Float64Array | undefined;
}

interface Lesson {
  readonly features: Int32Array;
  readonly target: Float64Array;
  readonly importance: number;
}

/** What each word teaches: its languages as if as much had been counted in every one of them. */
function lessonsOf(
  words: readonly CountedWord[],
  languages: number,
  lent: readonly (readonly number[])[],
): Lesson[] {
  const totals = new Float64Array(languages);
  for (const { counts } of words)
    for (let language = 0; language < languages; language++)
      totals[language] = (totals[language] as number) + (counts[language] as number);
  const room = new Int32Array(mostFeatures);
  return words.map((counted) => {
    const { word, counts } = counted;
    const rates = Float64Array.from(counts, (count, language) =>
      Math.sqrt((count + borrowed(counts, language, lent)) / ((totals[language] as number) || 1)),
    );
    const all = rates.reduce((sum, rate) => sum + rate, 0);
    return {
      features: room.slice(0, readFeatures(word, room)),
      target: rates.map((rate) => rate / all),
      importance: Math.min(mostImportant, Math.sqrt(timesOf(counted))),
    };
  });
}

function borrowed(counts: readonly number[], language: number, lent: readonly (readonly number[])[]): number {
  let most = 0;
  lent.forEach((times, from) => {
    if ((counts[from] as number) > 0) most = Math.max(most, times[language] as number);
  });
  return most;
}

function timesOf({ counts }: CountedWord): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Probabilities of the languages from the weights of the features. */
function share(
  features: Int32Array,
  size: number,
  scale: number,
  weights: Float32Array,
  into: Float64Array,
): void {
  const languages = into.length;
  into.fill(0);
  for (let i = 0; i < size; i++) {
    const base = (features[i] as number) * languages;
    for (let language = 0; language < languages; language++)
      into[language] = (into[language] as number) + (weights[base + language] as number);
  }
  let highest = Number.NEGATIVE_INFINITY;
  for (const sum of into) highest = Math.max(highest, sum);
  let all = 0;
  for (let language = 0; language < languages; language++) {
    const power = Math.exp(((into[language] as number) - highest) * scale);
    into[language] = power;
    all += power;
  }
  for (let language = 0; language < languages; language++) into[language] = (into[language] as number) / all;
}

/** Slots of the word and of its runs of letters; returns how many. Letters past `longestWord` are not read. */
function readFeatures(word: string, into: Int32Array): number {
  const length = Math.min(word.length, longestWord);
  let whole = wholeSeed;
  for (let i = 0; i < length; i++) whole = Math.imul(whole ^ word.charCodeAt(i), prime);
  into[0] = slotOf(whole);
  let size = 1;
  for (let first = -1; first < length; first++) {
    let hash = runSeed;
    const last = Math.min(first + longestRun - 1, length);
    for (let i = first; i <= last; i++) {
      hash = Math.imul(hash ^ (i < 0 || i === length ? border : word.charCodeAt(i)), prime);
      if (i > first) into[size++] = slotOf(hash);
    }
  }
  return size;
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (slots - 1);
}

const slots = 1 << 17;
const passes = 4;
const stepLength = 0.5;
const smallestError = 0.02;
const mostImportant = 3;
/** A word counted so often is believed by half. */
const doubtedTimes = 3;
const longestWord = 30;
const longestRun = 5;
const mostFeatures = (longestWord + 1) * (longestRun - 1) + 1;
const prime = 0x01000193;
const wholeSeed = 0x01234567;
const runSeed = 0x811c9dc5 | 0;
const border = 1;
