import { createBot } from "../../src/bot.ts";
import { directLine } from "../../src/channels/direct-line.ts";
import { systemClock } from "../../src/clock.ts";
import { createConversations } from "../../src/conversations.ts";
import type { HttpServer } from "../../src/http.ts";
import type { Log } from "../../src/ports.ts";
import { memoryStore } from "../../src/stores/memory.ts";
import { createServer } from "../../src/web/server.ts";
import { realParts } from "../real-bot.ts";

/** Our Direct Line endpoint with the real bot behind it. */
export interface Endpoint {
  /** Its address, without `/v3/directline`. */
  readonly origin: string;
  /** Goes away as at an update: every socket is dropped, and nobody answers until `back`. */
  away(): Promise<void>;
  back(): Promise<void>;
}

/** @param page the origin of the page that may use it */
export async function startEndpoint(page: string): Promise<Endpoint> {
  const { knowledge, texts, recognizer } = await realParts();
  const complain: Log["warn"] = (fields, message) => console.error(message, fields);
  const log: Log = { info() {}, warn: complain, error: complain };
  const bot = createBot({
    texts,
    log,
    knowledge: { current: () => knowledge },
    recognizer: { current: () => recognizer },
    conversations: createConversations(memoryStore()),
    clock: systemClock,
  });
  const secret = "a-secret-of-the-conformance-tests";
  const own = {
    host: "127.0.0.1",
    publicUrl: undefined,
    embedOrigins: [page],
    version: "0",
    knowledge: () => ({}),
  };

  async function listen(port: number): Promise<{ server: HttpServer; port: number }> {
    const server = createServer({ ...own, port }, log);
    directLine({ ...own, secret }, log).start(bot, server);
    return { server, port: await server.listen() };
  }

  let running = await listen(0);
  return {
    origin: `http://127.0.0.1:${running.port}`,
    away: () => running.server.close(),
    async back() {
      running = await listen(running.port);
    },
  };
}
