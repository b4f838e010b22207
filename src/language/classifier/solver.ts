import type { IntList } from "./lists.ts";
import { randomFrom } from "./random.ts";
import type { Rows } from "./vectors.ts";

/**
 * Finds the separator of two sets of rows by dual coordinate descent on the squared hinge loss with an L2 penalty,
 * the method of LIBLINEAR. Deterministic: what it finds depends on nothing but the rows and the calls so far.
 */
export function dualSolver(rows: Rows, featureCount: number) {
  const random = randomFrom(1);
  const squares = rowSquares(rows);
  /** By feature, the bias last. */
  const weights = new Float64Array(featureCount + 1);
  const alphas = new Float64Array(rows.count);
  let signs: Int8Array = new Int8Array(0);
  let ownSlack = 0;
  let otherSlack = 0;
  return {
    /** The separator found so far, by feature, the bias last. */
    weights,
    /**
     * Forgets the last separator.
     * @param signs 1 for the rows of the set, -1 for the others
     * @param ownCost the price of an error on a row of the set
     */
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
export const roughly = 2;
export const closely = 0.3;

function swap(order: Int32Array, i: number, j: number): void {
  const item = order[i] as number;
  order[i] = order[j] as number;
  order[j] = item;
}

/** How far a row is inside the set of `weights`. */
export function margin(rows: Rows, row: number, weights: Float64Array): number {
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
    for (let k = rows.starts[row] as number; k < (rows.starts[row + 1] as number); k++) {
      const value = rows.values[k] as number;
      squares[row] = (squares[row] as number) + value * value;
    }
  return squares;
}
