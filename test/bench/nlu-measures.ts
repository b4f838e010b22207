/** One judged answer: what was right, what was said, and how sure of it. */
export interface Judged {
  readonly right: string;
  readonly said: string;
  readonly score: number;
}

/** Percent of answers that are right. */
export function accuracy(answers: readonly Judged[]): number {
  return (100 * answers.filter(({ right, said }) => right === said).length) / answers.length;
}

/** Mean F1 over the labels that stand in the answers' right column, in percent. */
export function macroF1(answers: readonly Judged[]): number {
  const labels = [...new Set(answers.map(({ right }) => right))];
  const scores = labels.map((label) => {
    const hits = answers.filter(({ right, said }) => right === label && said === label).length;
    const expected = answers.filter(({ right }) => right === label).length;
    const given = answers.filter(({ said }) => said === label).length;
    return hits === 0 ? 0 : (2 * hits) / (expected + given);
  });
  return (100 * scores.reduce((sum, score) => sum + score, 0)) / labels.length;
}

/** Expected calibration error in percent: how far a score is from how often it is right, in ten bins. */
export function calibrationError(answers: readonly Judged[]): number {
  const bins = Array.from({ length: 10 }, () => ({ right: 0, score: 0 }));
  for (const { right, said, score } of answers) {
    const bin = bins[Math.min(9, Math.floor(score * 10))] as { right: number; score: number };
    bin.score += score;
    if (right === said) bin.right++;
  }
  return (100 * bins.reduce((sum, bin) => sum + Math.abs(bin.right - bin.score), 0)) / answers.length;
}

/** How often a score of `inside` is above one of `outside`, in percent: 100 tells them apart, 50 does not. */
export function auroc(inside: readonly number[], outside: readonly number[]): number {
  const all = [
    ...inside.map((score) => ({ score, in: true })),
    ...outside.map((score) => ({ score, in: false })),
  ];
  all.sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let i = 0; i < all.length; ) {
    let next = i;
    while (next < all.length && all[next]?.score === all[i]?.score) next++;
    // Equal scores share the mean of their ranks.
    for (let k = i; k < next; k++) if (all[k]?.in) ranks += (i + next + 1) / 2;
    i = next;
  }
  return (100 * (ranks - (inside.length * (inside.length + 1)) / 2)) / (inside.length * outside.length);
}

/** Percent of `outside` that is let in by the threshold that lets in 95 % of `inside`. */
export function falsePositivesAt95(inside: readonly number[], outside: readonly number[]): number {
  const threshold = inside.toSorted((a, b) => a - b)[Math.floor(inside.length * 0.05)] ?? 0;
  return (100 * outside.filter((score) => score >= threshold).length) / outside.length;
}

/** The text with one typing error: a letter lost, doubled, exchanged with the next or put wrong. The same each time. */
export function withTypo(text: string, seed: number): string {
  const letters = [...text.matchAll(/\p{L}/gu)].map(({ index }) => index);
  if (letters.length === 0) return text;
  const noise = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const at = letters[noise % letters.length] as number;
  const [before, letter, after] = [text.slice(0, at), text[at] as string, text.slice(at + 1)];
  const kinds = [
    before + after,
    before + letter + letter + after,
    `${before}${after.slice(0, 1)}${letter}${after.slice(1)}`,
  ];
  return kinds[(noise >>> 8) % 4] ?? before + "etaoinsr"[(noise >>> 16) % 8] + after;
}

/** The pairs of right and said that are wrong most often, commonest first. */
export function confusions(answers: readonly Judged[], most: number): [pair: string, times: number][] {
  const times = new Map<string, number>();
  for (const { right, said } of answers)
    if (right !== said)
      times.set(`${right} taken for ${said}`, (times.get(`${right} taken for ${said}`) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1]).slice(0, most);
}

/** Precision, recall and F1 of one yes-or-no answer, in percent. */
export function f1<T>(
  all: readonly T[],
  isRight: (one: T) => boolean,
  isSaid: (one: T) => boolean,
): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const right = all.filter(isRight);
  const said = all.filter(isSaid);
  const hits = right.filter(isSaid).length;
  return {
    precision: (100 * hits) / said.length,
    recall: (100 * hits) / right.length,
    f1: (200 * hits) / (right.length + said.length),
  };
}
