import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import type { Spoken } from "./nlu-peer.ts";
import { print } from "./nlu-print.ts";

/** What a process of its own found out about one engine. */
export interface Cost {
  readonly seconds: number;
  readonly eachSecond: number;
  readonly megabytes: number;
}

/** Prints how fast and large the classifier is, and nlp.js on the same, each in a process of its own. */
export async function speedFigures({ examples }: Knowledge, withPeer: boolean): Promise<void> {
  console.log("\nSpeed: our examples, each language's intent a label of its own");
  for (const [labels, each] of [
    [20, 25],
    [60, 50],
  ] as const) {
    const some = largestLabels(examples, labels, each);
    const name = `${some.length} x ${labels}`;
    const own = await costOf("own", some);
    printCost(name, own);
    if (!withPeer) continue;
    const peer = await costOf("nlp.js", some);
    printCost(`  nlp.js`, peer);
    print("  as many times its predictions", { "": own.eachSecond / peer.eachSecond });
  }
}

function printCost(name: string, { seconds, eachSecond, megabytes }: Cost): void {
  print(name, {
    "trained cold in ms": seconds * 1000,
    "predictions a second": eachSecond,
    "MB above bare Node": megabytes,
  });
}

/** So many examples of each of the so many labels that have the most. */
function largestLabels(examples: Knowledge["examples"], labels: number, each: number): Spoken[] {
  const byLabel = new Map<string, Knowledge["examples"][number][]>();
  for (const example of examples) {
    const label = `${example.label} in ${example.locale}`;
    byLabel.set(label, [...(byLabel.get(label) ?? []), example]);
  }
  return [...byLabel]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, labels)
    .flatMap(([label, own]) => own.slice(0, each).map(({ text }) => ({ label, text, locale: "nb" })));
}

async function costOf(engine: "own" | "nlp.js", examples: readonly Spoken[]): Promise<Cost> {
  const child = fork(join(import.meta.dirname, "nlu-cost.ts"), {
    execArgv: ["--expose-gc", "--import", "tsx"],
  });
  child.send({ engine, examples });
  const [cost] = (await once(child, "message")) as [Cost];
  return cost;
}
