import { type SvmSettings, trainOneAgainstRest, type Weights } from "./svm.ts";
import { type Rows, type Vector, type Vectoriser, type VectorSettings, vectoriserOf } from "./vectors.ts";

export interface LabelledText {
  readonly label: string;
  readonly text: string;
}

export interface Ranked {
  readonly label: string;
  /** Calibrated probability among the labels. */
  readonly score: number;
  /** Distance from the label's own border: positive is inside, about 1 a typical training utterance. */
  readonly margin: number;
}

export interface Classified {
  /** The likeliest labels, best first. Empty when there is nothing to choose from. */
  readonly ranked: readonly Ranked[];
  /** How much the utterance resembles what training met, whatever its label: 0 is foreign, 1 familiar. */
  readonly inScope: number;
}

export interface Classifier {
  /** Takes any text; reads at most `longestUtterance` of it. The same text always gives the same answer. */
  classify(text: string): Classified;
}

export interface TrainOptions {
  readonly vector?: Partial<VectorSettings>;
  readonly svm?: Partial<SvmSettings>;
  readonly temperature?: number;
}

/**
 * Learns to tell labels apart from example utterances. Deterministic: the same examples in the same order give
 * the same classifier.
 */
export function train(examples: readonly LabelledText[], options: TrainOptions = {}): Classifier {
  const names = [...new Set(examples.map((example) => example.label))];
  const numbers = new Map(names.map((name, number) => [name, number]));
  const labels = Int32Array.from(examples, (example) => numbers.get(example.label) ?? 0);
  const vectoriser = vectoriserOf(
    examples.map((example) => example.text),
    {
      runs: { shortest: 2, longest: 4 },
      weights: [0.7, 1, examples.length < 3000 ? 0.4 : 0.6],
      lengthWeight: 0.15,
      rarest: [1, 1, 1],
      ...options.vector,
    },
  );
  const weights = trainOneAgainstRest(vectoriser.rows, labels, names.length, vectoriser.featureCount, {
    cost: examples.length < 150 ? 10 : 1,
    balance: 0.5,
    nearest: 12,
    seed: 1,
    ...options.svm,
  });
  return classifierOf(names, labels, vectoriser, weights, options.temperature ?? 0.17);
}

function classifierOf(
  names: readonly string[],
  labels: Int32Array,
  vectoriser: Vectoriser,
  weights: Weights,
  temperature: number,
): Classifier {
  const margins = new Float64Array(names.length);
  const similarityTo = similarity(vectoriser, labels, names.length);
  return {
    classify(text) {
      const vector = vectoriser.read(text);
      score(vector, weights, margins);
      let best = Number.NEGATIVE_INFINITY;
      for (const margin of margins) if (margin > best) best = margin;
      let sum = 0;
      for (const margin of margins) sum += Math.exp((margin - best) / temperature);
      const top = bestFew(margins, 5);
      const familiar = similarityTo(vector, top.slice(0, 3));
      return {
        ranked: top.map((label) => {
          const margin = margins[label] as number;
          return {
            label: names[label] as string,
            margin,
            score: Math.exp((margin - best) / temperature) / sum,
          };
        }),
        inScope: top.length === 0 ? 0 : 1 / (1 + Math.exp(-3 * (best + vector.coverage + familiar - 1.1))),
      };
    },
  };
}

function score(vector: Vector, weights: Weights, margins: Float64Array): void {
  const { values, classes } = weights;
  const bias = values.length - classes;
  for (let label = 0; label < classes; label++) margins[label] = values[bias + label] as number;
  for (let k = 0; k < vector.size; k++) {
    const value = vector.values[k] as number;
    let at = (vector.features[k] as number) * classes;
    for (let label = 0; label < classes; label++)
      margins[label] = (margins[label] as number) + value * (values[at++] as number);
  }
}

function bestFew(margins: Float64Array, few: number): number[] {
  const top: number[] = [];
  for (let label = 0; label < margins.length; label++) {
    let at = top.length;
    while (at > 0 && (margins[top[at - 1] as number] as number) < (margins[label] as number)) at--;
    if (at < few) top.splice(at, 0, label);
    if (top.length > few) top.pop();
  }
  return top;
}

function similarity(vectoriser: Vectoriser, labels: Int32Array, classes: number) {
  const { rows, featureCount } = vectoriser;
  const rowsOfLabel: number[][] = Array.from({ length: classes }, () => []);
  labels.forEach((label, row) => {
    rowsOfLabel[label]?.push(row);
  });
  const lengths = rowLengths(rows);
  const spread = new Float32Array(featureCount);
  return (vector: Vector, among: readonly number[]): number => {
    let squares = 0;
    for (let k = 0; k < vector.size; k++) {
      const value = vector.values[k] as number;
      squares += value * value;
      spread[vector.features[k] as number] = value;
    }
    let best = 0;
    for (const label of among)
      for (const row of rowsOfLabel[label] ?? []) {
        let sum = 0;
        for (let k = rows.starts[row] as number; k < (rows.starts[row + 1] as number); k++)
          sum += (spread[rows.features[k] as number] as number) * (rows.values[k] as number);
        const cosine = sum / (lengths[row] as number);
        if (cosine > best) best = cosine;
      }
    for (let k = 0; k < vector.size; k++) spread[vector.features[k] as number] = 0;
    return best / Math.sqrt(squares || 1);
  };
}

function rowLengths(rows: Rows): Float64Array {
  const lengths = new Float64Array(rows.count);
  for (let row = 0; row < rows.count; row++) {
    let sum = 0;
    for (let k = rows.starts[row] as number; k < (rows.starts[row + 1] as number); k++)
      sum += (rows.values[k] as number) ** 2;
    lengths[row] = Math.sqrt(sum);
  }
  return lengths;
}
