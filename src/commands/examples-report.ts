import type { Example, Knowledge } from "../domain/knowledge.ts";
import { isNeed } from "../domain/need.ts";
import { meaningsOf, mostMeanings } from "../language/classifier/meanings.ts";
import { readWords, roomForWords } from "../language/classifier/words.ts";
import { nearTexts } from "../language/examples/near-texts.ts";
import { ownedWords } from "../language/examples/owned-words.ts";
import { meanings } from "../language/language-model/meanings.ts";
import { classifierOf } from "../language/recognizers/embedded.ts";

/** What staff should look at among the examples of one need or intent. */
export interface ExamplesReport {
  readonly label: string;
  /** How many there are, by language. */
  readonly counts: Readonly<Record<string, number>>;
  /** Pairs in one language that say nearly the same: one of them teaches nothing. */
  readonly nearDuplicates: readonly (readonly [string, string])[];
  /** Words of one language that only this label's examples use, with how many use them. */
  readonly ownWords: readonly { readonly locale: string; readonly word: string; readonly examples: number }[];
  /** What its examples are taken for when they are not learnt from, commonest first, with one of them. */
  readonly takenFor: readonly { readonly label: string; readonly times: number; readonly example: string }[];
}

/** Looks at the examples of every need and intent, those that are taken for others most first. Takes half a minute. */
export function examplesReport(knowledge: Knowledge): readonly ExamplesReport[] {
  const { examples } = knowledge;
  const owned = ownedWords(examples, wordsWithMeaning());
  const mistakes = mistakesOf(knowledge);
  const labels = [...new Set(examples.map(({ label }) => label))];
  return labels
    .map((label) => {
      const own = examples.filter((example) => example.label === label);
      return {
        label,
        counts: countBy(own.map(({ locale }) => locale)),
        nearDuplicates: nearDuplicates(own),
        ownWords: owned
          .filter((one) => one.label === label)
          .map(({ locale, word, examples: times }) => ({ locale, word, examples: times })),
        takenFor: takenFor(mistakes.filter(({ right }) => right.label === label)),
      };
    })
    .sort((a, b) => times(b) - times(a));
}

const times = ({ takenFor }: ExamplesReport) => takenFor.reduce((sum, one) => sum + one.times, 0);

/** The report as text, one paragraph for each need or intent. */
export function examplesText(reports: readonly ExamplesReport[]): string {
  return reports
    .map(({ label, counts, nearDuplicates, ownWords, takenFor }) =>
      [
        `${label}: ${Object.entries(counts)
          .map(([locale, count]) => `${count} ${locale}`)
          .join(", ")}`,
        ...takenFor.slice(0, shown).map((one) => `  ${one.times} taken for ${one.label}: "${one.example}"`),
        ...nearDuplicates.slice(0, shown).map(([one, other]) => `  nearly the same: "${one}" and "${other}"`),
        ...(ownWords.length === 0
          ? []
          : [
              `  only here: ${ownWords
                .slice(0, 3 * shown)
                .map(({ word, locale, examples }) => `${word} (${locale}, ${examples})`)
                .join(", ")}`,
            ]),
      ].join("\n"),
    )
    .join("\n\n");
}

/** Lines of a kind that are printed for one label; `--json` gives all. */
const shown = 5;

function nearDuplicates(own: readonly Example[]): (readonly [string, string])[] {
  return [...new Set(own.map(({ locale }) => locale))].flatMap((locale) => {
    const texts = own.filter((example) => example.locale === locale).map(({ text }) => text);
    const near = nearTexts(texts);
    return texts.flatMap((text, i) =>
      near(text, nearly)
        .filter(({ index }) => index > i)
        .map(({ index }): readonly [string, string] => [text, texts[index] as string]),
    );
  });
}

const nearly = 0.75;

interface Mistake {
  readonly right: Example;
  readonly said: string;
}

/** Examples that a classifier which has not seen them takes for another label. */
function mistakesOf(knowledge: Knowledge): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const isKept = (_: Example, i: number) => foldOf(i) !== fold;
    const classifier = classifierOf({ ...knowledge, examples: knowledge.examples.filter(isKept) });
    knowledge.examples.forEach((right, i) => {
      if (isKept(right, i)) return;
      const said = classifier.classify(right.text).ranked[0]?.label ?? "";
      if (said !== right.label && (isNeed(said) || knowledge.intents.has(said)))
        mistakes.push({ right, said });
    });
  }
  return mistakes;
}

const folds = 4;

/** Spreads the examples, which stand in the order of their files, over the folds. */
function foldOf(i: number): number {
  return (Math.imul(i + 1, 0x9e3779b1) >>> 8) % folds;
}

function takenFor(mistakes: readonly Mistake[]): ExamplesReport["takenFor"] {
  const counts = countBy(mistakes.map(({ said }) => said));
  return Object.entries(counts)
    .sort((a, b) => b[1] - a[1])
    .map(([label, count]) => ({
      label,
      times: count,
      example: mistakes.find(({ said }) => said === label)?.right.text ?? "",
    }));
}

function countBy(items: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
}

/** Words that the list of meanings knows: they are signs of a need because of what they mean. */
function wordsWithMeaning(): (word: string) => boolean {
  const found = meaningsOf(meanings);
  const words = roomForWords();
  const hashes = new Int32Array(mostMeanings);
  return (word) => {
    readWords(word, words);
    return found.find(words, hashes, 0) > 0;
  };
}
