/** Prints a line of figures: the name, then each figure with one digit behind the point. */
export function print(name: string, figures: Readonly<Record<string, number>>): void {
  const shown = Object.entries(figures).map(([what, figure]) => `${what} ${figure.toFixed(1)}`);
  console.log(`${name.padEnd(36)} ${shown.join(", ")}`);
}

/** How many of them it holds for, in percent. */
export function percent<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return (100 * all.filter(holds).length) / all.length;
}
