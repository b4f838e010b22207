import type { Knowledge } from "../../src/domain/knowledge.ts";
import { train } from "../../src/language/classifier/train.ts";
import { languagesOf } from "../../src/language/language-of.ts";
import {
  accuracy,
  auroc,
  calibrationError,
  falsePositivesAt95,
  type Judged,
  macroF1,
  withTypo,
} from "./nlu-measures.ts";
import { trainPeer } from "./nlu-peer.ts";
import { print } from "./nlu-print.ts";
import { type IntentSet, intentSets, languageSentences } from "./nlu-sets.ts";

/** Prints the figures on the public sets of a folder, beside nlp.js on the smaller ones. */
export async function publicFigures(folder: string, knowledge: Knowledge, withPeer: boolean): Promise<void> {
  console.log("\nPublic sets");
  for (const set of intentSets(folder)) {
    intentFigures(set);
    if (withPeer && set.train.length < mostForPeer) await peerFigures(set);
  }
  languageFigures(folder, knowledge);
}

/** nlp.js needs most of a minute for ten thousand utterances. */
const mostForPeer = 3000;

function intentFigures(set: IntentSet): void {
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
  const right = answers.filter(({ right, said }) => right === said).length;
  print(`${set.name} (${right} of ${answers.length})`, {
    accuracy: accuracy(answers),
    "macro-F1": macroF1(answers),
    "with a typing error": accuracy(mistyped),
    "calibration error": calibrationError(answers),
    "trained in s": seconds,
    "µs each": ((performance.now() - again) * 1000) / set.test.length,
  });
  if (set.foreign === undefined) return;
  const inside = set.test.map(({ text }) => classifier.classify(text).inScope);
  const outside = set.foreign.map((text) => classifier.classify(text).inScope);
  print("  out of scope", {
    AUROC: auroc(inside, outside),
    "let in at 95 %": falsePositivesAt95(inside, outside),
  });
}

async function peerFigures({ name, train: examples, test }: IntentSet): Promise<void> {
  const locale = name.startsWith("NorSID") || name === "xSID da" ? "nb" : "en";
  const peer = await trainPeer(examples.map((example) => ({ ...example, locale })));
  const answers = await Promise.all(
    test.map(async ({ text, label }) => {
      const said = await peer.say(locale, text);
      return { right: label, said: said.label, score: said.score };
    }),
  );
  print("  nlp.js", { accuracy: accuracy(answers), "macro-F1": macroF1(answers) });
}

function languageFigures(folder: string, knowledge: Knowledge): void {
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
