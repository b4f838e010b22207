import { join } from "node:path";
import { type BotParts, createBot } from "./bot.ts";
import { botFramework } from "./channels/bot-framework.ts";
import { directLine } from "./channels/direct-line.ts";
import { systemClock } from "./clock.ts";
import { type Config, version } from "./config.ts";
import { createConversations } from "./conversations.ts";
import { watchKnowledge } from "./knowledge/watch.ts";
import { loadTexts } from "./language/texts.ts";
import { learnLuis, liveRecognizer } from "./live-recognizer.ts";
import { createLog } from "./log.ts";
import { brreg } from "./registers/brreg.ts";
import { secretOf } from "./secret.ts";
import { signalFiles } from "./signals/signal-file.ts";
import { advisers } from "./stores/lowdb/advisers.ts";
import { lowdbStore } from "./stores/lowdb.ts";
import { chatPage } from "./web/chat-page.ts";
import { adviserRoutes } from "./web/desk/advisers/adviser-routes.ts";
import { createServer } from "./web/server.ts";
import { signIn } from "./web/sign-in/sign-in.ts";
import { staffPages } from "./web/staff-page.ts";

/** The bot with all its parts, without a way to reach it: the terminal talks to this one. */
export async function assemble(config: Config): Promise<BotParts & { close(): Promise<void> }> {
  const log = createLog(config.logLevel);
  const texts = await loadTexts(config.locales);
  const knowledge = await watchKnowledge(config.knowledge, log);
  const store = await lowdbStore(config.data, log);
  return {
    texts,
    knowledge,
    log,
    conversations: createConversations(store),
    signals: signalFiles(join(config.data, "needs"), log),
    registers:
      config.brregUrl === undefined
        ? {}
        : { NO: brreg({ url: config.brregUrl, userAgent: `lots/${version}` }, systemClock, log) },
    recognizer: liveRecognizer(knowledge, config.luis && learnLuis(config.luis, log)),
    clock: systemClock,
    async close() {
      knowledge.close();
      await store.close();
    },
  };
}

/** The whole: the bot, its channels and its pages on one server. Resolves when it can be reached. */
export async function serve(config: Config): Promise<{ readonly port: number; close(): Promise<void> }> {
  const parts = await assemble(config);
  const bot = createBot(parts);
  const server = createServer({ ...config, version, knowledge: () => sizesOf(parts) }, parts.log);
  const secret = await secretOf(config.secret, config.data);
  const channels = [
    directLine({ ...config, secret }, parts.log),
    ...(config.botFramework ? [botFramework(config.botFramework, parts.log)] : []),
  ];
  for (const channel of channels) await channel.start(bot, server);
  await chatPage(server, parts.texts);
  const directory = await advisers(config.data, parts.log);
  const staff = await staffPages(server, parts.texts);
  const desk = signIn(server, { ...config, secret }, { ...parts, ...staff, directory });
  adviserRoutes(desk, staff, { ...parts, directory });
  const port = await server.listen();
  return {
    port,
    async close() {
      await server.close();
      await parts.close();
    },
  };
}

function sizesOf({ knowledge }: BotParts): Readonly<Record<string, number>> {
  const { actors, programmes, municipalities } = knowledge.current();
  return { actors: actors.size, programmes: programmes.size, municipalities: municipalities.size };
}
