import { shortened } from "../classifier/words.ts";
import type { Locale } from "../locale.ts";

/**
 * The one of our languages that an utterance names, for "på svensk, takk"; undefined when it names none. Norwegian
 * without more is bokmål.
 */
export function namedLanguage(text: string): Locale | undefined {
  const words =
    shortened(text)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  for (const [i, word] of words.entries()) {
    const locale = languageNames.get(word);
    if (locale !== undefined && !negations.has(words[i - 1] ?? "")) return locale;
  }
  return undefined;
}

/** "Not Norwegian, in English please." */
const negations: ReadonlySet<string> = new Set(["ikke", "ikkje", "inte", "ej", "not"]);

const languageNames: ReadonlyMap<string, Locale> = new Map([
  ...["bokmål", "bokmal", "norsk", "norska", "norwegian"].map((name) => [name, "nb"] as const),
  ...["nynorsk", "nynorska"].map((name) => [name, "nn"] as const),
  ...["svensk", "svenska", "svenske", "swedish"].map((name) => [name, "sv"] as const),
  ...["engelsk", "engelska", "english"].map((name) => [name, "en"] as const),
]);
