import { blocks } from "./features.ts";
import { IntList } from "./lists.ts";
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
  const { places, classStarts } = groupedByClass(labels, classes);
  const { starts, members, values } = byFeature(rows, places, featureCount);
  /** The cosines so far of the rows of the class at hand; all 0 in between. */
  const cosines = new Float32Array(largest(classStarts));
  /** Which features of the vector are compared: with many examples one in ten. */
  const compared = new IntList();
  return (vector, among) => {
    let squares = 0;
    compared.size = 0;
    for (let k = 0; k < vector.size; k++) {
      const feature = vector.features[k] as number;
      if (starts[feature + 1] === starts[feature]) continue;
      compared.push(k);
      const value = vector.values[k] as number;
      squares += value * value;
    }
    const length = Math.sqrt(squares || 1);
    return among.map((label) => {
      const first = classStarts[label] as number;
      const end = classStarts[label + 1] as number;
      for (let i = 0; i < compared.size; i++) {
        const k = compared.items[i] as number;
        const feature = vector.features[k] as number;
        const value = vector.values[k] as number;
        const to = starts[feature + 1] as number;
        for (let at = lowest(members, starts[feature] as number, to, first); at < to; at++) {
          const member = members[at] as number;
          if (member >= end) break;
          cosines[member - first] = (cosines[member - first] as number) + value * (values[at] as number);
        }
      }
      let highest = 0;
      for (let i = 0; i < end - first; i++) {
        if ((cosines[i] as number) > highest) highest = cosines[i] as number;
        cosines[i] = 0;
      }
      return highest / length;
    });
  };
}

/** Gives each row a place such that the rows of a class follow each other: class `c` has `classStarts[c]` and on. */
function groupedByClass(labels: Int32Array, classes: number) {
  const classStarts = new Int32Array(classes + 1);
  for (const label of labels) classStarts[label + 1] = (classStarts[label + 1] as number) + 1;
  for (let label = 0; label < classes; label++)
    classStarts[label + 1] = (classStarts[label + 1] as number) + (classStarts[label] as number);
  const next = classStarts.slice();
  const places = Int32Array.from(labels, (label) => {
    const place = next[label] as number;
    next[label] = place + 1;
    return place;
  });
  return { places, classStarts };
}

function largest(classStarts: Int32Array): number {
  let most = 0;
  for (let label = 0; label + 1 < classStarts.length; label++)
    most = Math.max(most, (classStarts[label + 1] as number) - (classStarts[label] as number));
  return most;
}

/**
 * The part of the rows that is compared, each row brought to length one, feature after feature: feature `f` stands in
 * the rows whose places are `members[starts[f]]` up to `members[starts[f + 1]]`, in ascending order.
 */
function byFeature(rows: Rows, places: Int32Array, featureCount: number) {
  const starts = new Int32Array(featureCount + 1);
  const scales = new Float32Array(rows.count);
  for (let row = 0; row < rows.count; row++) {
    let squares = 0;
    forCompared(rows, row, (feature, value) => {
      starts[feature + 1] = (starts[feature + 1] as number) + 1;
      squares += value * value;
    });
    scales[row] = 1 / Math.sqrt(squares || 1);
  }
  for (let feature = 0; feature < featureCount; feature++)
    starts[feature + 1] = (starts[feature + 1] as number) + (starts[feature] as number);
  const next = starts.slice();
  const members = new Int32Array(starts[featureCount] as number);
  const values = new Float32Array(members.length);
  const rowsByPlace = new Int32Array(rows.count);
  for (let row = 0; row < rows.count; row++) rowsByPlace[places[row] as number] = row;
  rowsByPlace.forEach((row, place) => {
    forCompared(rows, row, (feature, value) => {
      const at = next[feature] as number;
      next[feature] = at + 1;
      members[at] = place;
      values[at] = value * (scales[row] as number);
    });
  });
  return { starts, members, values };
}

function forCompared(rows: Rows, row: number, take: (feature: number, value: number) => void): void {
  let from = rows.starts[row] as number;
  for (let block = 0; block < blocks.length; block++) {
    const to = rows.ends[row * blocks.length + block] as number;
    const name = blocks[block];
    if (rows.count < manyRows || name === "words" || name === "meanings")
      for (let k = from; k < to; k++) take(rows.features[k] as number, rows.values[k] as number);
    from = to;
  }
}

/** The first of the ascending items from `from` up to `to` that is not below `bound`, or `to`. */
function lowest(items: Int32Array, from: number, to: number, bound: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as number) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

const manyRows = 500;
