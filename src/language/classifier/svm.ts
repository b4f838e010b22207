import { randomFrom } from "./random.ts";
import type { Rows } from "./vectors.ts";

export interface SvmSettings {
  /** Price of an error. */
  readonly cost: number;
  /** Positives cost (negatives / positives) to this power more. */
  readonly balance: number;
  /** For how many of its nearest classes an utterance is a negative from the start. */
  readonly nearest: number;
  readonly seed: number;
}

/** One weight per feature and class, feature after feature; the last row is the bias. */
export interface Weights {
  readonly classes: number;
  readonly values: Float32Array;
}

/**
 * Learns one linear separator per class against all others: squared hinge loss with an L2 penalty, by dual
 * coordinate descent (the method of LIBLINEAR).
 *
 * A class learns from its own utterances and from those that lie near it; then from those others that the result
 * still gets wrong. Most utterances are far from most classes, so this is several times faster than learning from
 * all, and gives the same separators.
 *
 * @param labels the class of each row, 0 up to `classes`
 */
export function trainOneAgainstRest(
  rows: Rows,
  labels: Int32Array,
  classes: number,
  featureCount: number,
  settings: SvmSettings,
): Weights {
  const near = nearestClasses(rows, labels, classes, featureCount, settings.nearest);
  const values = new Float32Array((featureCount + 1) * classes);
  const weights = new Float64Array(featureCount + 1);
  const squares = rowSquares(rows);
  const solver = dualSolver(rows, squares, weights, settings.seed);
  for (let label = 0; label < classes; label++) {
    weights.fill(0);
    let positives = 0;
    const active: number[] = [];
    for (let row = 0; row < rows.count; row++) {
      if (labels[row] === label) positives++;
      if (labels[row] === label || near.has(row * classes + label)) active.push(row);
    }
    const negatives = rows.count - positives;
    const positiveCost = settings.cost * (negatives / Math.max(1, positives)) ** settings.balance;
    const signs = Int8Array.from({ length: rows.count }, (_, row) => (labels[row] === label ? 1 : -1));
    solver.start(signs, positiveCost, settings.cost);
    solver.solve(active);
    const isActive = new Uint8Array(rows.count);
    for (const row of active) isActive[row] = 1;
    let violators = 0;
    for (let row = 0; row < rows.count; row++)
      if (isActive[row] === 0 && margin(rows, row, weights) > -1) {
        active.push(row);
        violators++;
      }
    if (violators > 0) solver.solve(active);
    for (let feature = 0; feature <= featureCount; feature++)
      values[feature * classes + label] = weights[feature] as number;
  }
  return { classes, values };
}

function dualSolver(rows: Rows, squares: Float64Array, weights: Float64Array, seed: number) {
  const random = randomFrom(seed);
  const alphas = new Float64Array(rows.count);
  let signs: Int8Array = new Int8Array(0);
  let slackOf: readonly [positive: number, negative: number] = [0, 0];
  const bias = weights.length - 1;
  return {
    start(newSigns: Int8Array, positiveCost: number, negativeCost: number): void {
      signs = newSigns;
      slackOf = [0.5 / positiveCost, 0.5 / negativeCost];
      alphas.fill(0);
    },
    /** Goes on from where it stands, with the given rows. Shrinks the set while it goes, as LIBLINEAR does. */
    solve(active: readonly number[]): void {
      const order = Int32Array.from(active);
      let size = order.length;
      let shrinkAbove = Number.POSITIVE_INFINITY;
      for (let pass = 0; pass < mostPasses; pass++) {
        let highest = Number.NEGATIVE_INFINITY;
        let lowest = Number.POSITIVE_INFINITY;
        for (let i = 0; i < size; i++) {
          const j = i + random(size - i);
          const swapped = order[i] as number;
          order[i] = order[j] as number;
          order[j] = swapped;
        }
        for (let i = 0; i < size; i++) {
          const row = order[i] as number;
          const sign = signs[row] as number;
          const slack = sign > 0 ? slackOf[0] : slackOf[1];
          const alpha = alphas[row] as number;
          const gradient = sign * margin(rows, row, weights) - 1 + alpha * slack;
          let projected = gradient;
          if (alpha === 0) {
            if (gradient > shrinkAbove) {
              size--;
              order[i] = order[size] as number;
              order[size] = row;
              i--;
              continue;
            }
            if (gradient > 0) projected = 0;
          }
          if (projected > highest) highest = projected;
          if (projected < lowest) lowest = projected;
          if (Math.abs(projected) < 1e-12) continue;
          const next = Math.max(0, alpha - gradient / ((squares[row] as number) + slack));
          alphas[row] = next;
          const step = (next - alpha) * sign;
          const to = rows.starts[row + 1] as number;
          for (let k = rows.starts[row] as number; k < to; k++) {
            const feature = rows.features[k] as number;
            weights[feature] = (weights[feature] as number) + step * (rows.values[k] as number);
          }
          weights[bias] = (weights[bias] as number) + step;
        }
        if (highest - lowest <= tolerance) {
          if (size === order.length) return;
          size = order.length;
          shrinkAbove = Number.POSITIVE_INFINITY;
        } else shrinkAbove = highest <= 0 ? Number.POSITIVE_INFINITY : highest;
      }
    },
  };
}

const mostPasses = 60;
const tolerance = 0.1;

function margin(rows: Rows, row: number, weights: Float64Array): number {
  let sum = weights[weights.length - 1] as number;
  const to = rows.starts[row + 1] as number;
  for (let k = rows.starts[row] as number; k < to; k++)
    sum += (weights[rows.features[k] as number] as number) * (rows.values[k] as number);
  return sum;
}

/** Squared length of each row, the bias included. */
function rowSquares(rows: Rows): Float64Array {
  const squares = new Float64Array(rows.count);
  for (let row = 0; row < rows.count; row++) {
    let sum = 1;
    for (let k = rows.starts[row] as number; k < (rows.starts[row + 1] as number); k++)
      sum += (rows.values[k] as number) ** 2;
    squares[row] = sum;
  }
  return squares;
}

/** The pairs of row and class, as `row * classes + class`, where the class's centre is among the row's nearest. */
function nearestClasses(
  rows: Rows,
  labels: Int32Array,
  classes: number,
  featureCount: number,
  nearest: number,
): { has(pair: number): boolean } {
  if (classes <= nearest + 1) return { has: () => true };
  const centres = new Float32Array(featureCount * classes);
  for (let row = 0; row < rows.count; row++)
    for (let k = rows.starts[row] as number; k < (rows.starts[row + 1] as number); k++) {
      const at = (rows.features[k] as number) * classes + (labels[row] as number);
      centres[at] = (centres[at] as number) + (rows.values[k] as number);
    }
  const lengths = new Float64Array(classes);
  for (let at = 0; at < centres.length; at++) {
    const label = at % classes;
    lengths[label] = (lengths[label] as number) + (centres[at] as number) ** 2;
  }
  const near = new Uint8Array(rows.count * classes);
  const scores = new Float64Array(classes);
  const ordered = new Float64Array(classes);
  for (let row = 0; row < rows.count; row++) {
    scores.fill(0);
    for (let k = rows.starts[row] as number; k < (rows.starts[row + 1] as number); k++) {
      const value = rows.values[k] as number;
      const base = (rows.features[k] as number) * classes;
      for (let label = 0; label < classes; label++)
        scores[label] = (scores[label] as number) + value * (centres[base + label] as number);
    }
    for (let label = 0; label < classes; label++)
      scores[label] = (scores[label] as number) / Math.sqrt((lengths[label] as number) || 1);
    ordered.set(scores);
    ordered.sort();
    const limit = ordered[classes - nearest] as number;
    for (let label = 0; label < classes; label++)
      if ((scores[label] as number) >= limit) near[row * classes + label] = 1;
  }
  return { has: (pair) => near[pair] === 1 };
}
