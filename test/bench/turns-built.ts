import type { Bot, Log, Store } from "../../src/ports.ts";
import { scratch } from "./turns-scratch.ts";

/**
 * The product as it is built and run. What runs the tests compiles in a helper that names each function whenever it is
 * made, and that would be measured too.
 */
async function load<Module>(path: string): Promise<Module> {
  return await import(new URL(`../../dist/${path}`, import.meta.url).href);
}

const { createBot } = await load<typeof import("../../src/bot.ts")>("bot.js");
const { createConversations } = await load<typeof import("../../src/conversations.ts")>("conversations.js");
export const { assemble, serve } = await load<typeof import("../../src/index.ts")>("index.js");
export const { readConfig } = await load<typeof import("../../src/config.ts")>("config.js");
export const { memoryStore } = await load<typeof import("../../src/stores/memory.ts")>("stores/memory.js");
export const { lowdbStore } = await load<typeof import("../../src/stores/lowdb.ts")>("stores/lowdb.js");

/** Logs what goes wrong, and nothing else. */
export const log: Log = {
  info() {},
  warn: (fields, message) => console.error(message, fields),
  error: (fields, message) => console.error(message, fields),
};

export interface RealBots {
  /** The real bot on any store. */
  on(store: Store): Bot;
  close(): Promise<void>;
}

/** The real knowledge, texts, recognizers and whatever else a bot is made of. */
export async function realBots(): Promise<RealBots> {
  const data = scratch("data");
  const parts = await assemble(readConfig({ LOTS_DATA: data, LOG_LEVEL: "warn" }));
  return {
    on: (store) => createBot({ ...parts, log, conversations: createConversations(store) }),
    close: parts.close,
  };
}
