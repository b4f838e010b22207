/** One of the texts that were indexed, and how alike it is: 0 nothing shared, 1 the same but for marks and capitals. */
export interface Near {
  readonly index: number;
  readonly likeness: number;
}

/**
 * Finds among texts those that are nearly the same as another: by the runs of three letters that both have (Dice's
 * coefficient), so that a changed ending, a typing error or another order of words hides nothing.
 *
 * @returns for a text, what is at least `least` alike, the most alike first
 */
export function nearTexts(texts: readonly string[]): (text: string, least: number) => Near[] {
  const owners = new Map<string, number[]>();
  const sizes = texts.map((text, index) => {
    const runs = runsOf(text);
    for (const run of runs) {
      const own = owners.get(run);
      if (own === undefined) owners.set(run, [index]);
      else own.push(index);
    }
    return runs.size;
  });
  return (text, least) => {
    const runs = runsOf(text);
    const shared = new Map<number, number>();
    for (const run of runs)
      for (const index of owners.get(run) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    return [...shared]
      .map(([index, both]) => ({ index, likeness: (2 * both) / (runs.size + (sizes[index] as number)) }))
      .filter(({ likeness }) => likeness >= least)
      .sort((a, b) => b.likeness - a.likeness);
  };
}

/** Every three letters or digits that follow each other, words held apart by one space. */
function runsOf(text: string): ReadonlySet<string> {
  const words =
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const plain = ` ${words.join(" ")} `;
  const runs = new Set<string>();
  for (let i = 0; i + 3 <= plain.length; i++) runs.add(plain.slice(i, i + 3));
  return runs;
}
