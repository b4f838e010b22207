import { ActivityHandler, TestAdapter } from "botbuilder";
import type { Bot } from "../../src/ports.ts";
import { log, lowdbStore, memoryStore, type RealBots } from "./turns-built.ts";
import { dialoguesOf, turnsInAll } from "./turns-dialogues.ts";
import { alternate, type Cost, measure } from "./turns-measure.ts";
import { scratch } from "./turns-scratch.ts";

/** Our turn on two stores, and an echo of the SDK, in this process: (a). */
export async function inProcess(bots: RealBots) {
  const folder = scratch("a");
  const store = await lowdbStore(folder, log);
  // A store in memory for each round: it forgets nothing, and what thousands of companies said before weighs on whoever
  // clears the memory up. What a real store holds beside a turn is measured in (c).
  const inMemory = talkTo(() => bots.on(memoryStore()));
  const disk = bots.on(store);
  const onDisk = talkTo(() => disk);
  const echo = echoed();
  // As long as the compiler still finds something to do: what is measured is a process that has run for a while.
  for (const warm of [inMemory, onDisk, echo]) await warm(250);
  const costs = await alternate(15, {
    echo: () => echo(60),
    memory: () => inMemory(15),
    lowdb: () => onDisk(15),
  });
  await store.close();
  return costs;
}

/** Companies that have talked, to any bot here: each is met once. */
let companies = 0;

/** Holds the dialogues of so many companies. */
function talkTo(make: () => Bot): (times: number) => Promise<Cost> {
  return (times) => {
    const bot = make();
    return measure(times * turnsInAll, async () => {
      for (let n = 0; n < times; n += 1)
        for (const { locale, says } of dialoguesOf(companies++)) {
          const conversation = `bench-${companies}-${locale}`;
          for (const [index, text] of says.entries())
            await bot.hear({ conversation, id: `${index}`, text, locale, attachments: 0 });
        }
    });
  };
}

/** The least that a turn costs with the SDK: its own adapter for tests, and the echo bot of its samples. */
function echoed(): (times: number) => Promise<Cost> {
  const bot = new ActivityHandler();
  bot.onMessage(async (context, next) => {
    await context.sendActivity(`Echo: ${context.activity.text}`);
    await next();
  });
  const adapter = new TestAdapter((context) => bot.run(context));
  return (times) =>
    measure(times * turnsInAll, async () => {
      for (let n = 0; n < times; n += 1)
        for (const { says } of dialoguesOf(n))
          for (const text of says) {
            await adapter.receiveActivity(text);
            adapter.getNextReply();
          }
    });
}
