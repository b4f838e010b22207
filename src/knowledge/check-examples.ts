import type { File, Files } from "./files.ts";
import type { Problem } from "./problem.ts";
import type { WrittenIntent, WrittenNeed } from "./schema.ts";
import { wordsOf } from "./words.ts";

/**
 * Examples that stand under two needs or intents at once, so that the classifier learns both from the same words: the
 * same text, or one that differs only in its order and its small words.
 */
export function sharedExamples({ needs, intents }: Files): readonly Problem[] {
  const examples = [...needs, ...intents].flatMap(examplesOf);
  const small = smallWords(examples);
  const first = new Map<string, Example>();
  const problems: Problem[] = [];
  for (const example of examples) {
    const key = keyOf(example, small);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, example);
    else if (earlier.label !== example.label) problems.push(problemOf(example, earlier));
  }
  return problems;
}

interface Example {
  readonly label: string;
  readonly locale: string;
  readonly text: string;
  readonly words: readonly string[];
  readonly file: string;
  readonly line: () => number;
}

function examplesOf({ file, lineOf, value }: File<WrittenNeed | WrittenIntent>): readonly Example[] {
  return Object.entries(value.examples).flatMap(([locale, texts]) =>
    texts.flatMap((text, i) => {
      const words = wordsOf(text);
      // Without a word ("...", a thumb) there is nothing to learn.
      if (words.length === 0) return [];
      return [{ label: value.id, locale, text, words, file, line: () => lineOf(["examples", locale, i]) }];
    }),
  );
}

/** What is said under so large a share of all labels tells none of them from another. */
const shareOfLabels = 0.5;

/** The words of each language that stand under most labels: found by counting, so that no list has to be kept. */
function smallWords(examples: readonly Example[]): ReadonlyMap<string, ReadonlySet<string>> {
  const labels = new Map<string, Set<string>>();
  const users = new Map<string, Map<string, Set<string>>>();
  for (const { locale, label, words } of examples) {
    const own = users.get(locale) ?? new Map<string, Set<string>>();
    users.set(locale, own);
    labels.set(locale, (labels.get(locale) ?? new Set()).add(label));
    for (const word of words) own.set(word, (own.get(word) ?? new Set()).add(label));
  }
  return new Map(
    [...users].map(([locale, own]) => {
      const enough = (labels.get(locale)?.size ?? 0) * shareOfLabels;
      return [locale, new Set([...own].filter(([, by]) => by.size >= enough).map(([word]) => word))];
    }),
  );
}

/** Fewer telling words than this say too little to be compared without the small ones. */
const enoughToTell = 3;

function keyOf({ locale, words }: Example, small: ReadonlyMap<string, ReadonlySet<string>>): string {
  const telling = words.filter((word) => small.get(locale)?.has(word) !== true);
  return telling.length >= enoughToTell
    ? `${locale} telling ${[...telling].sort().join(" ")}`
    : `${locale} ${words.join(" ")}`;
}

function problemOf({ file, line, locale, text, label }: Example, earlier: Example): Problem {
  const same = earlier.text === text ? "" : ` as "${earlier.text}"`;
  return {
    severity: "warning",
    file,
    line: line(),
    message: `examples.${locale}: "${text}" also stands under ${earlier.label}${same}: keep it where it belongs, not under ${label} too`,
  };
}
