/** What one turn cost. */
export interface Cost {
  /** Turns a second. */
  readonly perSecond: number;
  /** Microseconds of processor time for one turn, of all threads, user and system. */
  readonly cpu: number;
}

/** Measures this process while it runs so many turns. */
export async function measure(turns: number, run: () => Promise<void>): Promise<Cost> {
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  await run();
  const seconds = (performance.now() - before) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  return { perSecond: turns / seconds, cpu: (user + system) / turns };
}

/** The best of several runs: the rest is what else the machine had to do. */
export function best(costs: readonly Cost[]): Cost {
  return {
    perSecond: Math.max(...costs.map(({ perSecond }) => perSecond)),
    cpu: Math.min(...costs.map(({ cpu }) => cpu)),
  };
}

/** Runs several things in turn, so many times over, so that what else the machine does hits all of them alike. */
export async function alternate<Name extends string>(
  rounds: number,
  things: Readonly<Record<Name, () => Promise<Cost>>>,
): Promise<Readonly<Record<Name, Cost>>> {
  const names = Object.keys(things) as Name[];
  const costs = new Map<Name, Cost[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) costs.get(name)?.push(await things[name]());
  return Object.fromEntries(names.map((name) => [name, best(costs.get(name) ?? [])])) as Record<Name, Cost>;
}
