import { bare } from "./letters.ts";
import { Vocabulary } from "./vocabulary.ts";
import type { Words } from "./words.ts";

/** Finds words that mean the same, whatever the language. */
export interface Meanings {
  /** Writes a hash for each meaning in the words, each once, and returns where it stopped. */
  find(words: Words, hashes: Int32Array, from: number): number;
}

/** Most meanings that are read of one utterance. */
export const mostMeanings = 64;

/**
 * Reads a list of meanings, one a line: `name: word stem- -ending -part- several-words`. A hyphen at an end says
 * that the word may go on there; one inside stands between words that follow each other.
 */
export function meaningsOf(list: string): Meanings {
  const spellings = new Vocabulary();
  const meaningsOfSpelling: number[][] = [];
  for (const line of list.split("\n")) {
    const colon = line.indexOf(":");
    if (colon < 0) continue;
    const meaning = hashOf(line.slice(0, colon).trim(), meaningSeed);
    for (const entry of line
      .slice(colon + 1)
      .trim()
      .split(/\s+/)) {
      const kind = (entry.startsWith("-") ? 1 : 0) + (entry.endsWith("-") ? 2 : 0);
      const number = spellings.add(keyOf(hashOf(entry.replace(/^-|-$/g, ""), spellingSeed), kind));
      const meanings = meaningsOfSpelling[number];
      if (meanings === undefined) meaningsOfSpelling[number] = [meaning];
      else if (!meanings.includes(meaning)) meanings.push(meaning);
    }
  }

  const addFound = (key: number, hashes: Int32Array, from: number, at: number): number => {
    const number = spellings.find(key);
    if (number < 0) return at;
    let end = at;
    for (const meaning of meaningsOfSpelling[number] as number[]) {
      let i = from;
      while (i < end && hashes[i] !== meaning) i++;
      if (i === end && end - from < mostMeanings) hashes[end++] = meaning;
    }
    return end;
  };

  return {
    find(words, hashes, from) {
      let at = from;
      for (let word = 0; word < words.count; word++) {
        const start = words.starts[word] as number;
        const end = Math.min(words.starts[word + 1] as number, start + longestWord);
        for (let first = start; first < end; first++) {
          let hash = spellingSeed;
          for (let i = first; i < end; i++) {
            hash = Math.imul(hash ^ (bare[words.codes[i] as number] as number), prime);
            const atEnd = i === end - 1;
            if (first === start) {
              if (atEnd) at = addFound(keyOf(hash, 0), hashes, from, at);
              at = addFound(keyOf(hash, 2), hashes, from, at);
            } else if (i - first < 2) continue;
            if (atEnd) at = addFound(keyOf(hash, 1), hashes, from, at);
            at = addFound(keyOf(hash, 3), hashes, from, at);
          }
          if (first === start) at = findPhrases(words, word, hash, hashes, from, at);
        }
      }
      return at;
    },
  };

  function findPhrases(
    words: Words,
    word: number,
    firstWord: number,
    hashes: Int32Array,
    from: number,
    start: number,
  ): number {
    let at = start;
    let hash = firstWord;
    const last = Math.min(word + longestPhrase, words.count);
    for (let next = word + 1; next < last; next++) {
      hash = Math.imul(hash ^ hyphen, prime);
      const end = Math.min(words.starts[next + 1] as number, (words.starts[next] as number) + longestWord);
      for (let i = words.starts[next] as number; i < end; i++)
        hash = Math.imul(hash ^ (bare[words.codes[i] as number] as number), prime);
      at = addFound(keyOf(hash, 0), hashes, from, at);
    }
    return at;
  }
}

function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ (bare[text.charCodeAt(i)] as number), prime);
  return hash;
}

function keyOf(hash: number, kind: number): number {
  return (Math.imul(hash, 31) + kind) | 0;
}

const prime = 0x01000193;
const spellingSeed = 0x1b873593;
const meaningSeed = 0x1756be5d;
const hyphen = 45;
const longestPhrase = 5;
/** Longer words are read to here: the time spent on a word grows with the square of its length. */
const longestWord = 40;
