/**
 * Measures understanding. `npx tsx test/bench/nlu.ts` prints the project's own figures, on `test/understanding/*.tsv`
 * with the project's knowledge; `--data <folder>` the figures on public sets (see nlu-sets.ts for what the folder
 * holds) as well; `--thresholds` what each threshold for a need costs, by cross-validation of the examples with whole
 * intents held out.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { isNeed } from "../../src/domain/need.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { orThrow } from "../../src/knowledge/watch.ts";
import { train } from "../../src/language/classifier/train.ts";
import { languagesOf } from "../../src/language/language-of.ts";
import type { UtteranceLocale } from "../../src/language/locale.ts";
import type { Recognizer } from "../../src/language/recognizer.ts";
import { embedded, needThreshold } from "../../src/language/recognizers/embedded.ts";
import { recognizerFor } from "../../src/live-recognizer.ts";
import {
  accuracy,
  auroc,
  calibrationError,
  confusions,
  falsePositivesAt95,
  type Judged,
  macroF1,
  withTypo,
} from "./nlu-measures.ts";
import { intentSets, languageSentences } from "./nlu-sets.ts";

const { values: options } = parseArgs({
  options: { data: { type: "string" }, thresholds: { type: "boolean", default: false } },
});
const root = join(import.meta.dirname, "../..");
const knowledge = orThrow(await loadKnowledge(join(root, "knowledge")));

/** Needs and intents that are held out together, so that a foreign utterance has no near relative left. */
const heldOut = [
  ["equity", "training", "out-of-scope", "private-person"],
  ["ip", "premises-lab", "ownership-change", "small-talk", "out-of-scope", "private-person"],
  ["procurement", "liquidity", "restructuring", "cluster-network"],
  ["green-transition", "digitalisation", "internationalisation"],
];

await ownFigures();
if (options.data !== undefined) publicFigures(options.data);
if (options.thresholds) await thresholdFigures();

interface Row {
  readonly locale: string;
  readonly text: string;
  readonly needs: readonly string[];
  readonly kind: string;
}

async function ownFigures(): Promise<void> {
  const rows = ownRows();
  if (rows.length === 0) return;
  const start = performance.now();
  const recognizer = recognizerFor(knowledge);
  console.log(
    `\nOwn utterances (${knowledge.examples.length} examples learnt in ${Math.round(performance.now() - start)} ms)`,
  );
  const heard = await Promise.all(
    rows.map(async (row) => ({ ...row, ...(await hear(recognizer, row.text)) })),
  );
  for (const locale of [...new Set(rows.map((row) => row.locale))].sort()) {
    const own = heard.filter((row) => row.locale === locale);
    const one = own.filter(({ kind }) => kind === "need");
    const several = own.filter(({ kind }) => kind === "multi");
    const none = own.filter(({ needs }) => needs.length === 0);
    print(locale, {
      "one need: likeliest is right": percent(one, (row) => row.likeliest === row.needs[0]),
      "exactly it": percent(one, same),
      "macro-F1": macroF1(one.map(judged)),
      "several: exactly them": percent(several, same),
      "no need: none given": percent(none, ({ said }) => said.length === 0),
      language: percent(own, (row) => row.language === locale),
    });
  }
  console.log("worst confusions:");
  const answers = heard.filter(({ kind }) => kind === "need").map(judged);
  for (const [pair, times] of confusions(answers, 10)) console.log(`  ${times} ${pair}`);
}

function ownRows(): Row[] {
  const folder = join(root, "test/understanding");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".tsv"))
    .flatMap((file) => {
      const [head = "", ...lines] = readFileSync(join(folder, file), "utf8").trim().split("\n");
      const names = head.split("\t");
      return lines.map((line) => {
        const cells = line.split("\t");
        const cell = (name: string) => cells[names.indexOf(name)] ?? "";
        return {
          locale: names.includes("locale") ? cell("locale") : file.slice(0, 2),
          text: cell("text"),
          needs: cell("needs")
            .split(",")
            .filter((need) => need !== ""),
          kind: cell("kind"),
        };
      });
    });
}

async function hear(recognizer: Recognizer, text: string) {
  const hearing = {
    locale: undefined,
    asked: undefined,
    choices: [],
    facts: {},
    year: new Date().getUTCFullYear(),
  };
  const { intents, locale } = await recognizer.recognise(text, hearing);
  const needs = intents.filter(({ id }) => isNeed(id));
  return {
    said: needs.filter(({ score }) => score >= needThreshold).map(({ id }) => id),
    likeliest: needs[0]?.id ?? "none",
    score: needs[0]?.score ?? 0,
    language: locale as UtteranceLocale,
  };
}

function same({
  needs,
  said,
}: {
  readonly needs: readonly string[];
  readonly said: readonly string[];
}): boolean {
  return needs.toSorted().join() === said.toSorted().join();
}

function judged(row: Row & { readonly likeliest: string; readonly score: number }): Judged {
  return { right: row.needs[0] ?? "none", said: row.likeliest, score: row.score };
}

function publicFigures(folder: string): void {
  console.log("\nPublic sets");
  for (const set of intentSets(folder)) {
    const start = performance.now();
    const classifier = train(set.train);
    const seconds = (performance.now() - start) / 1000;
    const answer = (text: string, right: string): Judged => {
      const [best] = classifier.classify(text).ranked;
      return { right, said: best?.label ?? "none", score: best?.score ?? 0 };
    };
    const answers = set.test.map(({ text, label }) => answer(text, label));
    const mistyped = set.test.map(({ text, label }, i) => answer(withTypo(text, i), label));
    const again = performance.now();
    for (const { text } of set.test) classifier.classify(text);
    print(set.name, {
      accuracy: accuracy(answers),
      "macro-F1": macroF1(answers),
      "with a typing error": accuracy(mistyped),
      "calibration error": calibrationError(answers),
      "trained in s": seconds,
      "µs each": ((performance.now() - again) * 1000) / set.test.length,
    });
    if (set.foreign === undefined) continue;
    const inside = set.test.map(({ text }) => classifier.classify(text).inScope);
    const outside = set.foreign.map((text) => classifier.classify(text).inScope);
    print("  out of scope", {
      AUROC: auroc(inside, outside),
      "let in at 95 %": falsePositivesAt95(inside, outside),
    });
  }
  const languages = languagesOf(knowledge.examples);
  const sentences = languageSentences(folder);
  const firstWords = (few: number, more: number) => (text: string, i: number) =>
    text
      .split(/\s+/)
      .slice(0, few + (i % more))
      .join(" ");
  for (const [name, cut] of [
    ["2-5 words", firstWords(2, 4)],
    ["6-12 words", firstWords(6, 7)],
    ["sentences", (text: string) => text],
  ] as const) {
    const answers = sentences.map(({ language, text }, i) => {
      const { scores } = languages.languageOf(cut(text, i));
      const five = (["nb", "nn", "sv", "da", "en"] as const).toSorted((a, b) => scores[b] - scores[a]);
      return { right: language, said: five[0] ?? "none", score: scores[five[0] ?? "other"] };
    });
    print(`language, five-way, ${name}`, {
      accuracy: accuracy(answers),
      "calibration error": calibrationError(answers),
    });
  }
}

async function thresholdFigures(): Promise<void> {
  const folds = 6;
  const tested = 2;
  const inside: Judged[] = [];
  const foreign: number[] = [];
  const { examples } = knowledge;
  for (let fold = 0; fold < tested; fold++) {
    const recognizer = embedded(withExamples((_, i) => mixed(i) % folds !== fold));
    for (const { text, label } of examples.filter((_, i) => mixed(i) % folds === fold)) {
      if (!isNeed(label)) continue;
      const { likeliest, score } = await hear(recognizer, text);
      inside.push({ right: label, said: likeliest, score });
    }
  }
  for (const labels of heldOut) {
    const recognizer = embedded(withExamples(({ label }) => !labels.includes(label)));
    for (const { text } of examples.filter(({ label }, i) => labels.includes(label) && mixed(i) % 3 === 0))
      foreign.push((await hear(recognizer, text)).score);
  }
  console.log(`\nThresholds (${inside.length} utterances in scope, ${foreign.length} of intents held out)`);
  for (const threshold of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) {
    const taken = inside.filter(({ score }) => score >= threshold);
    print(`${threshold}${threshold === needThreshold ? " (in use)" : ""}`, {
      "need found": percent(inside, ({ right, said, score }) => right === said && score >= threshold),
      "right of those taken": accuracy(taken),
      "foreign taken": percent(foreign, (score) => score >= threshold),
    });
  }
}

function withExamples(isKept: (example: Knowledge["examples"][number], i: number) => boolean): Knowledge {
  return { ...knowledge, examples: knowledge.examples.filter(isKept) };
}

/** Spreads the examples, which stand in the order of their files, over the folds. */
function mixed(i: number): number {
  return Math.imul(i + 1, 0x9e3779b1) >>> 8;
}

function percent<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return (100 * all.filter(holds).length) / all.length;
}

function print(name: string, figures: Readonly<Record<string, number>>): void {
  const shown = Object.entries(figures).map(([what, figure]) => `${what} ${figure.toFixed(1)}`);
  console.log(`${name.padEnd(36)} ${shown.join(", ")}`);
}
