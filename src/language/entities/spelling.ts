/** Finds the known words that a word was meant to be. */
export interface Spelling {
  /**
   * The known words one typing error away (a letter left out, put in, changed, or two changed about). Empty when
   * the word is known itself or has fewer than six letters.
   */
  near(word: string): readonly string[];
}

/**
 * Indexes words of six letters or more by how they begin and end: one error leaves the first two letters or the
 * last two as they were, so that only words which share them and are about as long need to be looked at.
 */
export function createSpelling(words: Iterable<string>): Spelling {
  const known = new Set<string>();
  const buckets = new Map<string, string[]>();
  const put = (key: string, word: string) => {
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [word]);
    else bucket.push(word);
  };
  for (const word of words) {
    if (word.length < shortest || known.has(word)) continue;
    known.add(word);
    put(`${word.length}${word.slice(0, 2)}-`, word);
    put(`${word.length}-${word.slice(-2)}`, word);
  }
  return {
    near: (word) => {
      const found = new Set<string>();
      if (word.length < shortest || word.length > longest || known.has(word)) return [];
      for (let length = word.length - 1; length <= word.length + 1; length++) {
        for (const key of [`${length}${word.slice(0, 2)}-`, `${length}-${word.slice(-2)}`]) {
          for (const candidate of buckets.get(key) ?? [])
            if (isOneErrorAway(word, candidate)) found.add(candidate);
        }
      }
      return [...found];
    },
  };
}

const shortest = 6;
const longest = 30;

/** True when one insertion, deletion, change or swap of neighbours makes `b` of `a`; the two differ. */
function isOneErrorAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  if (short.length < long.length) return short.slice(start) === long.slice(start + 1);
  if (short.slice(start + 1) === long.slice(start + 1)) return true;
  const areSwapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return areSwapped && short.slice(start + 2) === long.slice(start + 2);
}
