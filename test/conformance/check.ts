/** What a client was seen to do, or not. */
export interface Checked {
  readonly client: string;
  readonly name: string;
  /** Undefined when it was as it should be. */
  readonly problem: string | undefined;
  readonly milliseconds: number;
}

/** Does one thing with a client after the other. What goes wrong with one is noted, and the next is tried. */
export function checks(client: string, done: Checked[]) {
  return async (name: string, work: () => Promise<void>): Promise<void> => {
    const before = performance.now();
    let problem: string | undefined;
    try {
      await work();
    } catch (error) {
      problem = (error instanceof Error ? error.message : String(error)).split("\n", 1)[0];
    }
    const checked = { client, name, problem, milliseconds: Math.round(performance.now() - before) };
    done.push(checked);
    console.log(line(checked));
  };
}

function line({ client, name, problem, milliseconds }: Checked): string {
  const outcome = problem === undefined ? "ok" : `FAILED: ${problem}`;
  return `${client.padEnd(29)}${name.padEnd(58)}${`${milliseconds} ms`.padStart(10)}  ${outcome}`;
}
