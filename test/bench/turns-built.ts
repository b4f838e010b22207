import { fileURLToPath } from "node:url";
import type { Bot, Log, Store } from "../../src/ports.ts";

/**
 * The product as it is built and run. What runs the tests compiles in a helper that names each function whenever it is
 * made, and that would be measured too.
 */
async function load<Module>(path: string): Promise<Module> {
  return await import(new URL(`../../dist/${path}`, import.meta.url).href);
}

const { createBot } = await load<typeof import("../../src/bot.ts")>("bot.js");
const { createConversations } = await load<typeof import("../../src/conversations.ts")>("conversations.js");
const { loadKnowledge } = await load<typeof import("../../src/knowledge/load.ts")>("knowledge/load.js");
const { orThrow } = await load<typeof import("../../src/knowledge/watch.ts")>("knowledge/watch.js");
const { recognizerFor } = await load<typeof import("../../src/live-recognizer.ts")>("live-recognizer.js");
const { loadTexts } = await load<typeof import("../../src/language/texts.ts")>("language/texts.js");
export const { memoryStore } = await load<typeof import("../../src/stores/memory.ts")>("stores/memory.js");
export const { lowdbStore } = await load<typeof import("../../src/stores/lowdb.ts")>("stores/lowdb.js");
export const { readConfig } = await load<typeof import("../../src/config.ts")>("config.js");

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Logs what goes wrong, and nothing else. */
export const log: Log = {
  info() {},
  warn: (fields, message) => console.error(message, fields),
  error: (fields, message) => console.error(message, fields),
};

/** The real knowledge, texts and recognizers, on any store. @returns what makes a bot of a store */
export async function realParts(): Promise<(store: Store) => Bot> {
  const knowledge = orThrow(await loadKnowledge(folder("knowledge")));
  const texts = await loadTexts(folder("locales"));
  const recognizer = recognizerFor(knowledge);
  return (store) =>
    createBot({
      texts,
      log,
      knowledge: { current: () => knowledge },
      recognizer: { current: () => recognizer },
      conversations: createConversations(store),
      clock: { now: () => new Date() },
    });
}
