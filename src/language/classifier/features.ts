import { longestUtterance, readWords, roomForWords, type Words } from "./words.ts";

/** Kinds of features. Each is a vector of its own length and has its own weight in the whole. */
export const blocks = ["words", "letters", "pairs"] as const;

/** How long runs of letters are that count as features. */
export interface LetterRuns {
  readonly shortest: number;
  readonly longest: number;
}

/** The features of the utterance read last, as 32-bit hashes, block after block. Holds until the next one is read. */
export interface Features {
  readonly hashes: Int32Array;
  /** Where each block ends in `hashes`. */
  readonly ends: Int32Array;
  /** Number of words. */
  words: number;
}

/**
 * Reads the features of utterances: whole words and their first five letters, runs of letters inside words, and
 * neighbouring words with the borders of the utterance.
 *
 * Nothing is allocated for an utterance, and no string is made: hashes roll over character codes (FNV-1a).
 */
export function featureReader(runs: LetterRuns): (text: string) => Features {
  const words = roomForWords();
  const perWord = 2 + 1;
  const features: Features = {
    hashes: new Int32Array(longestUtterance * (perWord + 2 * (runs.longest - runs.shortest + 1)) + 1),
    ends: new Int32Array(blocks.length),
    words: 0,
  };
  const wordHashes = new Int32Array(longestUtterance);
  return (text) => {
    readWords(text, words);
    features.words = words.count;
    const afterWords = addWords(words, wordHashes, features.hashes);
    const afterLetters = addLetters(words, runs, features.hashes, afterWords);
    features.ends[0] = afterWords;
    features.ends[1] = afterLetters;
    features.ends[2] = addPairs(wordHashes, words.count, features.hashes, afterLetters);
    return features;
  };
}

function addWords(words: Words, wordHashes: Int32Array, hashes: Int32Array): number {
  let at = 0;
  for (let word = 0; word < words.count; word++) {
    const start = words.starts[word] as number;
    const end = words.starts[word + 1] as number;
    let hash = offset;
    let stem = 0;
    for (let i = start; i < end; i++) {
      hash = Math.imul(hash ^ (alike[words.codes[i] as number] as number), prime);
      if (i === start + stemLength - 1) stem = hash;
    }
    wordHashes[word] = hash;
    hashes[at++] = hash;
    // A word of four letters is its own stem; it then counts as both, like the inflected ones it belongs with.
    if (end - start >= shortestStemmed) hashes[at++] = (end - start >= stemLength ? stem : hash) ^ stemMark;
  }
  return at;
}

function addLetters(words: Words, runs: LetterRuns, hashes: Int32Array, from: number): number {
  let at = from;
  for (let word = 0; word < words.count; word++) {
    const start = words.starts[word] as number;
    const end = words.starts[word + 1] as number;
    // Position start - 1 and position end stand for the word's borders.
    for (let first = start - 1; first < end; first++) {
      const last = Math.min(first + runs.longest - 1, end);
      let hash = letterOffset;
      for (let i = first; i <= last; i++) {
        const code = i < start || i === end ? border : (folded[words.codes[i] as number] as number);
        hash = Math.imul(hash ^ code, prime);
        if (i - first + 1 >= runs.shortest) hashes[at++] = hash;
      }
    }
  }
  return at;
}

function addPairs(wordHashes: Int32Array, count: number, hashes: Int32Array, from: number): number {
  let at = from;
  let previous = border;
  for (let word = 0; word <= count; word++) {
    const next = word === count ? border : (wordHashes[word] as number);
    hashes[at++] = Math.imul(Math.imul(previous, pairPrime) ^ next, prime) ^ pairMark;
    previous = next;
  }
  return at;
}

const offset = 0x811c9dc5 | 0;
const prime = 0x01000193;
const pairPrime = 0x2c1b3c6d;
const letterOffset = 0x1b873593;
const stemMark = 0x5bd1e995;
const pairMark = 0x27d4eb2f;
const border = 1;
const stemLength = 5;
const shortestStemmed = 4;

/** One letter for what Norwegian, Danish and Swedish write differently: ä is æ and ö is ø. */
const alike = letterTable({
  ä: "æ",
  ö: "ø",
  é: "e",
  è: "e",
  ê: "e",
  ü: "u",
  á: "a",
  à: "a",
  ó: "o",
  ò: "o",
  ô: "o",
});

/** Runs of letters are also blind to a missing ring, dots or stroke: people write "stod" for "stød" and "stöd". */
const folded = letterTable({
  å: "a",
  ä: "a",
  æ: "a",
  ö: "o",
  ø: "o",
  é: "e",
  è: "e",
  ê: "e",
  ü: "u",
  á: "a",
  à: "a",
  ó: "o",
  ò: "o",
  ô: "o",
});

function letterTable(changes: Readonly<Record<string, string>>): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (const [from, to] of Object.entries(changes)) table[from.charCodeAt(0)] = to.charCodeAt(0);
  return table;
}
