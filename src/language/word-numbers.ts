/** The words that tables of phrases begin with, numbered from 1, in all tables of the process together. */
const numbers = new Map<string, number>();

/** The number of a word; 0 for one that no table begins with. */
export function numberOf(word: string): number {
  return numbers.get(word) ?? 0;
}

/** The number of a word that a table begins with. */
export function numbered(word: string): number {
  let number = numbers.get(word);
  if (number === undefined) {
    number = numbers.size + 1;
    numbers.set(word, number);
  }
  return number;
}
