import { alike, bare, unstable } from "./letters.ts";
import { type Meanings, mostMeanings } from "./meanings.ts";
import { longestUtterance, readWords, roomForWords, type Words } from "./words.ts";

/** Kinds of features. Each is a vector of its own length and has its own weight in the whole. */
export const blocks = ["words", "letters", "pairs", "meanings"] as const;

/** The features of the utterance read last, as 32-bit hashes, block after block. Holds until the next one is read. */
export interface Features {
  readonly hashes: Int32Array;
  /** Where each block ends in `hashes`. */
  readonly ends: Int32Array;
  /** Number of words. */
  words: number;
}

/**
 * Reads the features of utterances: whole words, their first five letters and their consonants; runs of two and
 * three letters inside words; neighbouring words, with the borders of the utterance; meanings and pairs of them.
 *
 * Nothing is allocated for an utterance, and no string is made: hashes roll over character codes (FNV-1a).
 */
export function featureReader(
  longestRun: number,
  meanings: Meanings | undefined,
): (text: string) => Features {
  const words = roomForWords();
  const features: Features = {
    hashes: new Int32Array(longestUtterance * (4 + 2 * longestRun) + mostMeanings + mostPaired ** 2),
    ends: new Int32Array(blocks.length),
    words: 0,
  };
  const wordHashes = new Int32Array(longestUtterance);
  return (text) => {
    const { hashes, ends } = features;
    readWords(text, words);
    features.words = words.count;
    let at = addWords(words, wordHashes, hashes);
    ends[0] = at;
    at = addLetters(words, longestRun, hashes, at);
    ends[1] = at;
    at = addPairs(wordHashes, words.count, hashes, at);
    ends[2] = at;
    ends[3] = meanings === undefined ? at : addMeaningPairs(hashes, at, meanings.find(words, hashes, at));
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
    let consonants = consonantSeed;
    let heard = 0;
    let previous = 0;
    for (let i = start; i < end; i++) {
      const code = words.codes[i] as number;
      hash = Math.imul(hash ^ (alike[code] as number), prime);
      if (i === start + stemLength - 1) stem = hash;
      const letter = bare[code] as number;
      if (unstable[letter] === 1 || letter === previous) continue;
      previous = letter;
      consonants = Math.imul(consonants ^ letter, prime);
      heard++;
    }
    wordHashes[word] = hash;
    hashes[at++] = hash;
    // A word of four letters is its own stem; it then counts as both, like the inflected ones it belongs with.
    if (end - start >= shortestStemmed) hashes[at++] = (end - start >= stemLength ? stem : hash) ^ stemMark;
    if (end - start >= shortestHeard && heard >= 2) hashes[at++] = consonants;
  }
  return at;
}

function addLetters(words: Words, longest: number, hashes: Int32Array, from: number): number {
  let at = from;
  for (let word = 0; word < words.count; word++) {
    const start = words.starts[word] as number;
    const end = words.starts[word + 1] as number;
    // Position start - 1 and position end stand for the word's borders.
    for (let first = start - 1; first < end; first++) {
      const last = Math.min(first + longest - 1, end);
      let hash = letterSeed;
      for (let i = first; i <= last; i++) {
        const code = i < start || i === end ? border : (bare[words.codes[i] as number] as number);
        hash = Math.imul(hash ^ code, prime);
        if (i > first) hashes[at++] = hash;
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
    hashes[at++] = pairHash(previous, next) ^ pairMark;
    previous = next;
  }
  return at;
}

function addMeaningPairs(hashes: Int32Array, from: number, to: number): number {
  let at = to;
  const end = Math.min(to, from + mostPaired);
  for (let i = from; i < end; i++)
    for (let j = i + 1; j < end; j++) {
      const one = hashes[i] as number;
      const other = hashes[j] as number;
      hashes[at++] = one < other ? pairHash(one, other) : pairHash(other, one);
    }
  return at;
}

function pairHash(one: number, other: number): number {
  return Math.imul(Math.imul(one, pairPrime) ^ other, prime);
}

const offset = 0x811c9dc5 | 0;
const prime = 0x01000193;
const pairPrime = 0x2c1b3c6d;
const letterSeed = 0x1b873593;
const consonantSeed = 0x77777777;
const stemMark = 0x5bd1e995;
const pairMark = 0x27d4eb2f;
const border = 1;
const stemLength = 5;
const shortestStemmed = 4;
const shortestHeard = 3;
/** Meanings of one utterance that are also taken two by two. */
const mostPaired = 12;
