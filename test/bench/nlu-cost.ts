/**
 * A process that trains one engine once, cold, and tells what it cost: what nlu-speed.ts starts. It is told the
 * engine and the examples in a message.
 */
import type { Spoken } from "./nlu-peer.ts";
import type { Cost } from "./nlu-speed.ts";

process.once("message", async ({ engine, examples }: { engine: "own" | "nlp.js"; examples: Spoken[] }) => {
  global.gc?.();
  const before = process.memoryUsage().rss;
  const { train } = await import("../../src/language/classifier/train.ts");
  const peer = engine === "own" ? undefined : await import("./nlu-peer.ts");
  const start = performance.now();
  const answer = peer === undefined ? ownOf(train(examples)) : peerOf(await peer.trainPeer(examples));
  const seconds = (performance.now() - start) / 1000;
  global.gc?.();
  const megabytes = (process.memoryUsage().rss - before) / 2 ** 20;
  const cost: Cost = { seconds, megabytes, eachSecond: await predictionsASecond(answer, examples) };
  process.send?.(cost, () => process.disconnect());
});

type Answer = (text: string) => unknown;

function ownOf(classifier: { classify: Answer }): Answer {
  return (text) => classifier.classify(text);
}

function peerOf(peer: { say(locale: string, text: string): unknown }): Answer {
  return (text) => peer.say("nb", text);
}

/** Of texts that nobody has seen before: each example with a new word in front. */
async function predictionsASecond(answer: Answer, examples: readonly Spoken[]): Promise<number> {
  let count = 0;
  const next = () => `${count++}a ${examples[count % examples.length]?.text}`;
  for (let i = 0; i < 500; i++) await answer(next());
  const from = count;
  const start = performance.now();
  // The time of the processor, so that what else the machine does is not measured.
  const before = process.cpuUsage();
  while (performance.now() - start < longEnough) await answer(next());
  const { user, system } = process.cpuUsage(before);
  return ((count - from) * 1_000_000) / (user + system);
}

const longEnough = 1000;
