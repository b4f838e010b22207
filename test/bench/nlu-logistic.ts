/** One case to learn from: the inputs, a constant 1 among them, and whether it holds. */
export interface Case {
  readonly inputs: readonly number[];
  readonly holds: boolean;
  readonly weight: number;
}

/** The weights of the inputs under which the cases are likeliest: logistic regression, by Newton's method. */
export function logisticRegression(cases: readonly Case[]): number[] {
  const size = cases[0]?.inputs.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  for (let round = 0; round < rounds; round++) {
    const slope = new Array<number>(size).fill(0);
    const curve = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => (i === j ? ridge : 0)),
    );
    for (const { inputs, holds, weight } of cases) {
      const sum = inputs.reduce((total, input, i) => total + input * (weights[i] as number), 0);
      const chance = 1 / (1 + Math.exp(-sum));
      for (const [i, input] of inputs.entries()) {
        slope[i] = (slope[i] as number) + weight * ((holds ? 1 : 0) - chance) * input;
        const row = curve[i] as number[];
        for (const [j, other] of inputs.entries())
          row[j] = (row[j] as number) + weight * chance * (1 - chance) * input * other;
      }
    }
    for (const [i, step] of solved(curve, slope).entries()) weights[i] = (weights[i] as number) + step;
  }
  return weights;
}

const rounds = 20;
const ridge = 1e-3;

/** The x of `matrix` x = `right`, by elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  for (const [i, pivot] of rows.entries())
    for (const [k, row] of rows.entries()) {
      if (k === i) continue;
      const factor = (row[i] as number) / (pivot[i] as number);
      for (let j = i; j < row.length; j++) row[j] = (row[j] as number) - factor * (pivot[j] as number);
    }
  return rows.map((row, i) => (row.at(-1) as number) / (row[i] as number));
}
