import type { Example } from "../../domain/knowledge.ts";

/** A word that the examples of one label alone use. */
export interface OwnedWord {
  readonly label: string;
  readonly locale: string;
  readonly word: string;
  /** In how many examples. */
  readonly examples: number;
}

/**
 * Words that stand in several examples of one label and in none of another, in one language: what the classifier
 * takes as a sign of that label. The name of a thing belongs to its need; a trade, a town or a tool that happens to be
 * in three examples does not, and wants the same word in examples of other needs.
 *
 * @param isExpected tells of a word that it is known to mean something, so that it is no accident
 * @returns those used most first
 */
export function ownedWords(
  examples: readonly Example[],
  isExpected: (word: string) => boolean,
): readonly OwnedWord[] {
  const users = new Map<string, { readonly locale: string; readonly labels: Map<string, number> }>();
  for (const { label, locale, text } of examples)
    for (const word of new Set(
      text
        .normalize("NFC")
        .toLowerCase()
        .match(/\p{L}{4,}/gu) ?? [],
    )) {
      const key = `${locale} ${word}`;
      const { labels } = users.get(key) ?? { labels: new Map<string, number>() };
      labels.set(label, (labels.get(label) ?? 0) + 1);
      users.set(key, { locale, labels });
    }
  return [...users]
    .flatMap(([key, { locale, labels }]) => {
      const [only] = labels;
      const word = key.slice(locale.length + 1);
      return only === undefined || labels.size > 1 || only[1] < often || isExpected(word)
        ? []
        : [{ label: only[0], locale, word, examples: only[1] }];
    })
    .sort((a, b) => b.examples - a.examples || a.word.localeCompare(b.word));
}

/** A word in fewer examples than this weighs little. */
const often = 3;
