import type { Rows } from "./vectors.ts";

/**
 * Tells which classes' centres an utterance lies nearest to.
 *
 * @returns whether the class is among the `few` nearest of the row
 */
export function nearestClasses(
  rows: Rows,
  labels: Int32Array,
  classes: number,
  featureCount: number,
): (row: number, label: number) => boolean {
  if (classes <= few + 1) return () => true;
  const centres = centresOf(rows, labels, classes, featureCount);
  const near = new Int16Array(rows.count * few);
  const scores = new Float64Array(classes);
  for (let row = 0; row < rows.count; row++) {
    scores.fill(0);
    for (let k = rows.starts[row] as number; k < (rows.starts[row + 1] as number); k++) {
      const value = rows.values[k] as number;
      const base = (rows.features[k] as number) * classes;
      for (let label = 0; label < classes; label++)
        scores[label] = (scores[label] as number) + value * (centres[base + label] as number);
    }
    for (let place = 0; place < few; place++) {
      let best = 0;
      for (let label = 1; label < classes; label++)
        if ((scores[label] as number) > (scores[best] as number)) best = label;
      near[row * few + place] = best;
      scores[best] = Number.NEGATIVE_INFINITY;
    }
  }
  return (row, label) => {
    for (let place = 0; place < few; place++) if (near[row * few + place] === label) return true;
    return false;
  };
}

/** Sums of each class's rows, brought to length one; feature after feature. */
function centresOf(rows: Rows, labels: Int32Array, classes: number, featureCount: number): Float32Array {
  const centres = new Float32Array(featureCount * classes);
  for (let row = 0; row < rows.count; row++)
    for (let k = rows.starts[row] as number; k < (rows.starts[row + 1] as number); k++) {
      const at = (rows.features[k] as number) * classes + (labels[row] as number);
      centres[at] = (centres[at] as number) + (rows.values[k] as number);
    }
  const squares = new Float64Array(classes);
  // Nine in ten are nought.
  for (let base = 0; base < centres.length; base += classes)
    for (let label = 0; label < classes; label++) {
      const sum = centres[base + label] as number;
      if (sum !== 0) squares[label] = (squares[label] as number) + sum * sum;
    }
  const lengths = squares.map(Math.sqrt);
  for (let base = 0; base < centres.length; base += classes)
    for (let label = 0; label < classes; label++) {
      const sum = centres[base + label] as number;
      if (sum !== 0) centres[base + label] = sum / (lengths[label] as number);
    }
  return centres;
}

/** More make training slower and change no answer: what they leave out is caught when the result is tried. */
const few = 8;
