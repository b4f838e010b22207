/**
 * What a turn costs, beside an echo of the Bot Framework SDK in the same run: `npm run bench [conversations]`.
 *
 * A turn of ours is understood, matched against all of the knowledge, put into words and saved; an echo is none of
 * these. Exits with 1 when a target is missed. Both sides run by turns, and the best of many short rounds counts: other
 * work on the machine weighs on us more than on an echo, which needs next to no memory. Processor time is what to look
 * at where there is such work.
 */

import { realBots } from "./turns-built.ts";
import { dialoguesOf, turnsInAll } from "./turns-dialogues.ts";
import { overHttp } from "./turns-http.ts";
import { inProcess } from "./turns-in-process.ts";
import type { Cost } from "./turns-measure.ts";
import { stored } from "./turns-stored.ts";

const many = Number(process.argv[2] ?? 200_000);
let missed = 0;

function row(name: string, cost: Cost | undefined, compared = ""): void {
  const perSecond = cost ? `${Math.round(cost.perSecond).toLocaleString("en")}/s` : "";
  const cpu = cost ? `${Math.round(cost.cpu).toLocaleString("en")} µs` : "";
  console.log(`${name.padEnd(52)}${perSecond.padStart(12)}${cpu.padStart(12)}  ${compared}`);
}

function compare(ratio: number, target: { atMost: number } | { atLeast: number }): string {
  const [word, bound] = "atMost" in target ? ["at most", target.atMost] : ["at least", target.atLeast];
  const isMet = "atMost" in target ? ratio <= bound : ratio >= bound;
  if (!isMet) missed += 1;
  return `${ratio.toFixed(2)} ×  (${word} ${bound}: ${isMet ? "met" : "missed"})`;
}

const started = performance.now();
const bots = await realBots();
console.log(
  `${dialoguesOf(0).length} dialogues, ${turnsInAll} turns, with another company each time; ready after ${Math.round(performance.now() - started)} ms`,
);
console.log(
  `${"".padEnd(52)}${"turns".padStart(12)}${"CPU/turn".padStart(12)}  CPU, or throughput over HTTP, beside the first`,
);

const a = await inProcess(bots);
row("(a) in process: the SDK's TestAdapter, echo", a.echo);
row("    ours, store in memory", a.memory, compare(a.memory.cpu / a.echo.cpu, { atMost: 4 }));
row("    ours, lowdb store", a.lowdb, `${(a.lowdb.cpu / a.echo.cpu).toFixed(2)} ×`);
console.log(`    this process holds ${megabytes(process.memoryUsage.rss())}`);

const b = await overHttp([1, 8]);
for (const [width, { sdk, saved, delivered }] of b.costs) {
  const beside = (cost: Cost) => compare(cost.perSecond / sdk.perSecond, { atLeast: 1.5 });
  row(`(b) over HTTP, ${width} at once: the SDK, echo to a connector`, sdk);
  row("    ours, Direct Line, saved", saved, beside(saved));
  row("    ours, and the replies come on a websocket", delivered, beside(delivered));
}
console.log(`    the servers hold ${megabytes(b.rss.sdk)} (SDK) and ${megabytes(b.rss.ours)} (ours)`);

const c = await stored(bots, many);
row("(c) lowdb store: the same turn among 1,000 stored", c.few);
row(`    among ${many.toLocaleString("en")}`, c.many, compare(c.many.cpu / c.few.cpu, { atMost: 1.2 }));
row("    as the 5th of a conversation", c.fifth);
row("    as the 500th", c.fiveHundredth, compare(c.fiveHundredth.cpu / c.fifth.cpu, { atMost: 1.2 }));

await bots.close();
process.exitCode = missed > 0 ? 1 : 0;

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
