import { FloatList, IntList } from "./lists.ts";
import { nearestClasses } from "./nearest-classes.ts";
import { randomFrom } from "./random.ts";
import type { Rows } from "./vectors.ts";

/** What one class after the other weighs each feature: feature `f` is `starts[f]` up to `starts[f + 1]`. */
export interface Weights {
  readonly starts: Int32Array;
  readonly classes: Uint16Array;
  readonly values: Float32Array;
  /** By class. */
  readonly biases: Float32Array;
}

/**
 * Learns one linear separator per class against all others: squared hinge loss with an L2 penalty, by dual
 * coordinate descent (the method of LIBLINEAR).
 *
 * A class learns from its own utterances and from those that lie near it; then from those others that the result
 * still gets wrong. Most utterances are far from most classes, so this is several times faster than learning from
 * all, and as accurate.
 *
 * @param labels the class of each row, 0 up to `classes`
 * @param cost the price of an error; an error on one of the class's own utterances costs more, the fewer they are
 */
export function trainOneAgainstRest(
  rows: Rows,
  labels: Int32Array,
  classes: number,
  featureCount: number,
  cost: number,
): Weights {
  const isNear = nearestClasses(rows, labels, classes, featureCount);
  const solver = dualSolver(rows, featureCount);
  const { weights } = solver;
  const found = { features: new IntList(), classes: new IntList(), values: new FloatList() };
  const biases = new Float32Array(classes);
  const signs = new Int8Array(rows.count);
  for (let label = 0; label < classes; label++) {
    const active = new IntList();
    const others = new IntList();
    let positives = 0;
    for (let row = 0; row < rows.count; row++) {
      const isOwn = labels[row] === label;
      signs[row] = isOwn ? 1 : -1;
      if (isOwn) positives++;
      (isOwn || isNear(row, label) ? active : others).push(row);
    }
    solver.start(signs, cost * Math.sqrt((rows.count - positives) / positives), cost);
    solver.solve(active, roughly);
    for (let i = 0; i < others.size; i++) {
      const row = others.items[i] as number;
      if (margin(rows, row, weights) > -1) active.push(row);
    }
    solver.solve(active, closely);
    for (let feature = 0; feature < featureCount; feature++) {
      if (weights[feature] === 0) continue;
      found.features.push(feature);
      found.classes.push(label);
      found.values.push(weights[feature] as number);
    }
    biases[label] = weights[featureCount] as number;
  }
  return { ...byFeature(found, featureCount), biases };
}

/** The margins of a vector: how far it is inside each class. */
export function margins(
  vector: { readonly features: Int32Array; readonly values: Float32Array; readonly size: number },
  weights: Weights,
  into: Float64Array,
): void {
  into.set(weights.biases);
  const { starts, classes, values } = weights;
  for (let k = 0; k < vector.size; k++) {
    const feature = vector.features[k] as number;
    const value = vector.values[k] as number;
    const to = starts[feature + 1] as number;
    for (let at = starts[feature] as number; at < to; at++) {
      const label = classes[at] as number;
      into[label] = (into[label] as number) + value * (values[at] as number);
    }
  }
}

function dualSolver(rows: Rows, featureCount: number) {
  const random = randomFrom(1);
  const squares = rowSquares(rows);
  /** By feature, the bias last. */
  const weights = new Float64Array(featureCount + 1);
  const alphas = new Float64Array(rows.count);
  let signs: Int8Array = new Int8Array(0);
  let ownSlack = 0;
  let otherSlack = 0;
  return {
    weights,
    start(newSigns: Int8Array, ownCost: number, otherCost: number): void {
      signs = newSigns;
      ownSlack = 0.5 / ownCost;
      otherSlack = 0.5 / otherCost;
      alphas.fill(0);
      weights.fill(0);
    },
    /** Goes on from where it stands, with the given rows. Sets rows aside while they settle, as LIBLINEAR does. */
    solve(active: IntList, tolerance: number): void {
      const order = active.items.slice(0, active.size);
      let size = order.length;
      let setAsideAbove = Number.POSITIVE_INFINITY;
      for (let pass = 0; pass < mostPasses; pass++) {
        let highest = Number.NEGATIVE_INFINITY;
        let lowest = Number.POSITIVE_INFINITY;
        for (let i = size - 1; i > 0; i--) swap(order, i, random(i + 1));
        for (let i = 0; i < size; i++) {
          const row = order[i] as number;
          const sign = signs[row] as number;
          const slack = sign > 0 ? ownSlack : otherSlack;
          const alpha = alphas[row] as number;
          const gradient = sign * margin(rows, row, weights) - 1 + alpha * slack;
          if (alpha === 0 && gradient > setAsideAbove) {
            swap(order, i--, --size);
            continue;
          }
          const projected = alpha === 0 && gradient > 0 ? 0 : gradient;
          if (projected > highest) highest = projected;
          if (projected < lowest) lowest = projected;
          if (Math.abs(projected) < 1e-12) continue;
          const next = Math.max(0, alpha - gradient / ((squares[row] as number) + slack));
          alphas[row] = next;
          add(rows, row, (next - alpha) * sign, weights);
        }
        if (highest - lowest > tolerance) {
          setAsideAbove = highest > 0 ? highest : Number.POSITIVE_INFINITY;
          continue;
        }
        if (size === order.length) return;
        size = order.length;
        setAsideAbove = Number.POSITIVE_INFINITY;
      }
    },
  };
}

const mostPasses = 60;
/** How far apart the gradients may still be: first, to see which others come too near, and in the end. */
const roughly = 2;
const closely = 0.3;

function swap(order: Int32Array, i: number, j: number): void {
  const item = order[i] as number;
  order[i] = order[j] as number;
  order[j] = item;
}

function margin(rows: Rows, row: number, weights: Float64Array): number {
  const { features, values } = rows;
  let sum = weights[weights.length - 1] as number;
  const to = rows.starts[row + 1] as number;
  for (let k = rows.starts[row] as number; k < to; k++)
    sum += (weights[features[k] as number] as number) * (values[k] as number);
  return sum;
}

function add(rows: Rows, row: number, step: number, weights: Float64Array): void {
  const { features, values } = rows;
  const to = rows.starts[row + 1] as number;
  for (let k = rows.starts[row] as number; k < to; k++) {
    const feature = features[k] as number;
    weights[feature] = (weights[feature] as number) + step * (values[k] as number);
  }
  const bias = weights.length - 1;
  weights[bias] = (weights[bias] as number) + step;
}

/** Squared length of each row, the bias included. */
function rowSquares(rows: Rows): Float64Array {
  const squares = new Float64Array(rows.count).fill(1);
  for (let row = 0; row < rows.count; row++)
    for (let k = rows.starts[row] as number; k < (rows.starts[row + 1] as number); k++)
      squares[row] = (squares[row] as number) + (rows.values[k] as number) ** 2;
  return squares;
}

function byFeature(
  found: { readonly features: IntList; readonly classes: IntList; readonly values: FloatList },
  featureCount: number,
): Pick<Weights, "starts" | "classes" | "values"> {
  const starts = new Int32Array(featureCount + 1);
  const size = found.features.size;
  for (let i = 0; i < size; i++) {
    const next = (found.features.items[i] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let feature = 0; feature < featureCount; feature++)
    starts[feature + 1] = (starts[feature + 1] as number) + (starts[feature] as number);
  const at = starts.slice();
  const classes = new Uint16Array(size);
  const values = new Float32Array(size);
  for (let i = 0; i < size; i++) {
    const feature = found.features.items[i] as number;
    const slot = at[feature] as number;
    at[feature] = slot + 1;
    classes[slot] = found.classes.items[i] as number;
    values[slot] = found.values.items[i] as number;
  }
  return { starts, classes, values };
}
