import { blocks } from "./features.ts";
import { FloatList, IntList } from "./lists.ts";
import type { Rows, Vector } from "./vectors.ts";

/**
 * Finds how much an utterance looks like the training utterance of a class that is most like it. With many
 * examples only words and meanings are compared: runs of letters are three quarters of a vector and add little then.
 *
 * @returns for a vector and some classes, the best cosine (0 to 1) of each, in the same order
 */
export function similarityTo(
  rows: Rows,
  labels: Int32Array,
  classes: number,
  featureCount: number,
): (vector: Vector, among: readonly number[]) => number[] {
  const { starts, features, values, isCompared } = compared(rows, featureCount);
  const rowsOfClass: number[][] = Array.from({ length: classes }, () => []);
  for (let row = 0; row < rows.count; row++) rowsOfClass[labels[row] as number]?.push(row);
  /** The vector, spread over all features, while it is compared. */
  const spread = new Float32Array(featureCount);
  return (vector, among) => {
    let squares = 0;
    for (let k = 0; k < vector.size; k++) {
      const feature = vector.features[k] as number;
      if (isCompared[feature] === 0) continue;
      const value = vector.values[k] as number;
      squares += value * value;
      spread[feature] = value;
    }
    const length = Math.sqrt(squares || 1);
    const best = among.map((label) => {
      let highest = 0;
      for (const row of rowsOfClass[label] as number[]) {
        let cosine = 0;
        const to = starts[row + 1] as number;
        for (let k = starts[row] as number; k < to; k++)
          cosine += (spread[features[k] as number] as number) * (values[k] as number);
        if (cosine > highest) highest = cosine;
      }
      return highest / length;
    });
    for (let k = 0; k < vector.size; k++) spread[vector.features[k] as number] = 0;
    return best;
  };
}

/** The part of the rows that is compared, each row brought to length one. */
function compared(rows: Rows, featureCount: number) {
  const starts = new Int32Array(rows.count + 1);
  const features = new IntList();
  const values = new FloatList();
  const isCompared = new Uint8Array(featureCount);
  for (let row = 0; row < rows.count; row++) {
    const first = features.size;
    let squares = 0;
    let from = rows.starts[row] as number;
    for (let block = 0; block < blocks.length; block++) {
      const to = rows.ends[row * blocks.length + block] as number;
      const name = blocks[block];
      if (rows.count < manyRows || name === "words" || name === "meanings")
        for (let k = from; k < to; k++) {
          const value = rows.values[k] as number;
          features.push(rows.features[k] as number);
          values.push(value);
          squares += value * value;
          isCompared[rows.features[k] as number] = 1;
        }
      from = to;
    }
    const scale = 1 / Math.sqrt(squares || 1);
    for (let k = first; k < values.size; k++) values.items[k] = (values.items[k] as number) * scale;
    starts[row + 1] = features.size;
  }
  return { starts, features: features.toArray(), values: values.toArray(), isCompared };
}

const manyRows = 500;
