/** A word and how often it stands in each language's text. */
export interface CountedWord {
  readonly word: string;
  readonly counts: readonly number[];
}

/** Counts the words of texts in several languages, in the order of their first appearance. */
export class WordCounts {
  readonly words: CountedWord[] = [];
  readonly #languages: number;
  readonly #counts = new Map<string, number[]>();

  constructor(languages: number) {
    this.#languages = languages;
  }

  add(text: string, language: number, times: number): void {
    for (const word of text.toLowerCase().match(wordPattern) ?? []) {
      let counts = this.#counts.get(word);
      if (counts === undefined) {
        counts = new Array<number>(this.#languages).fill(0);
        this.#counts.set(word, counts);
        this.words.push({ word, counts });
      }
      counts[language] = (counts[language] as number) + times;
    }
  }

  has(word: string): boolean {
    return this.#counts.has(word);
  }
}

/** A word without digits. An apostrophe inside belongs to it, as in "don't". */
export const wordPattern = /[\p{L}\p{M}][\p{L}\p{M}'’]*/gu;
