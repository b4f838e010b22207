import type { Knowledge } from "../../src/domain/knowledge.ts";
import { isNeed } from "../../src/domain/need.ts";
import type { Classifier } from "../../src/language/classifier/train.ts";
import { classifierOf, embedded, needThreshold } from "../../src/language/recognizers/embedded.ts";
import { evidence, type NeedSign, signsOfNeeds } from "../../src/language/recognizers/needs-of-parts.ts";
import { partsOf } from "../../src/language/recognizers/parts.ts";
import { type Case, logisticRegression } from "./nlu-logistic.ts";
import { accuracy, type Judged } from "./nlu-measures.ts";
import { percent, print } from "./nlu-print.ts";
import { tuningRows } from "./nlu-rows.ts";

type Example = Knowledge["examples"][number];

/** Needs and intents that are held out together, so that a foreign utterance has no near relative left. */
const heldOut = [
  ["equity", "training", "out-of-scope", "private-person"],
  ["ip", "premises-lab", "ownership-change", "small-talk", "out-of-scope", "private-person"],
  ["procurement", "liquidity", "restructuring", "cluster-network"],
  ["green-transition", "digitalisation", "internationalisation"],
];
const folds = 6;
const testedFolds = 2;

/** Prints what each threshold for a need costs: needs found, and what is of no need we know taken for one. */
export async function thresholdFigures(knowledge: Knowledge): Promise<void> {
  const inside: Judged[] = [];
  const foreign: number[] = [];
  for (let fold = 0; fold < testedFolds; fold++) {
    const hear = hearing(withExamples(knowledge, (_, i) => mixed(i) % folds !== fold));
    for (const { text, label } of knowledge.examples.filter((_, i) => mixed(i) % folds === fold)) {
      if (!isNeed(label)) continue;
      const { likeliest, score } = await hear(text);
      inside.push({ right: label, said: likeliest, score });
    }
  }
  for (const labels of heldOut) {
    const hear = hearing(withExamples(knowledge, ({ label }) => !labels.includes(label)));
    for (const { text } of knowledge.examples.filter(
      ({ label }, i) => labels.includes(label) && mixed(i) % 3 === 0,
    ))
      foreign.push((await hear(text)).score);
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

/** Prints the weights for `needs-of-parts.ts`: how signs of a second need become the probability that it is meant. */
export function secondNeedWeights(knowledge: Knowledge): void {
  const cases: Case[] = [];
  for (let fold = 0; fold < testedFolds; fold++) {
    const isHeldOut = (i: number) => mixed(i) % folds === fold;
    const classifier = classifierOf(withExamples(knowledge, (_, i) => !isHeldOut(i)));
    const unseen = knowledge.examples.filter(({ label }, i) => isNeed(label) && isHeldOut(i));
    for (const { text, label } of unseen) cases.push(...casesOf(classifier, text, [label], 1));
    for (const [one, other] of pairs(unseen))
      cases.push(...casesOf(classifier, joined(one, other), [one.label, other.label], pairWeight));
  }
  const classifier = classifierOf(knowledge);
  for (const { text, needs } of tuningRows()) cases.push(...casesOf(classifier, text, needs, tuningWeight));
  const weights = logisticRegression(cases);
  console.log(`\nSecond needs (${cases.length} cases)`);
  console.log(`weights: ${weights.map((weight) => weight.toFixed(2)).join(", ")}`);
}

/**
 * A pair for every utterance, at half the weight: more than people say two things, since a need that is missed has to
 * be said again, and one too many is only offered. What was written for this counts double.
 */
const pairWeight = 0.5;
const tuningWeight = 2;

/** For each need but the first, its clearest sign in an utterance whose first need is taken as meant. */
function casesOf(classifier: Classifier, text: string, needs: readonly string[], weight: number): Case[] {
  const parts = partsOf(text).map((part) => classifier.classify(part));
  if (parts.length < 2) return [];
  const clearest = new Map<string, NeedSign>();
  for (const sign of signsOfNeeds(parts, classifier.classify(text)))
    if (!(sign.clear <= (clearest.get(sign.need)?.clear ?? -1))) clearest.set(sign.need, sign);
  const isTaken = [...clearest.values()].some(({ isFirst, clear }) => isFirst && clear >= needThreshold);
  if (!isTaken) return [];
  return [...clearest.values()]
    .filter(({ isFirst }) => !isFirst)
    .map((sign) => ({ inputs: evidence(sign), holds: needs.includes(sign.need), weight }));
}

function pairs(examples: readonly Example[]): (readonly [Example, Example])[] {
  return Object.keys(and).flatMap((locale) => {
    const own = examples.filter((example) => example.locale === locale);
    return own.flatMap((one, i): (readonly [Example, Example])[] => {
      const other = own[mixed(i) % own.length];
      return other === undefined ? [] : [[one, other]];
    });
  });
}

const and: Readonly<Record<string, string>> = { nb: "og", nn: "og", sv: "och", en: "and" };

function joined(one: Example, other: Example): string {
  return `${one.text.replace(/[.!?]+$/, "")} ${and[one.locale]} ${other.text}`;
}

function hearing(knowledge: Knowledge) {
  const recognizer = embedded(knowledge);
  return async (text: string) => {
    const { intents } = await recognizer.recognise(text, {
      locale: undefined,
      asked: undefined,
      choices: [],
      facts: {},
      year: 2026,
    });
    const best = intents.find(({ id }) => isNeed(id));
    return { likeliest: best?.id ?? "none", score: best?.score ?? 0 };
  };
}

function withExamples(knowledge: Knowledge, isKept: (example: Example, i: number) => boolean): Knowledge {
  return { ...knowledge, examples: knowledge.examples.filter(isKept) };
}

/** Spreads the examples, which stand in the order of their files, over the folds. */
function mixed(i: number): number {
  return Math.imul(i + 1, 0x9e3779b1) >>> 8;
}
