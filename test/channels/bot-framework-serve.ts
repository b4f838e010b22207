import { createServer as createHttpServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { botFramework } from "../../src/channels/bot-framework.ts";
import type { BotFrameworkConfig } from "../../src/channels/bot-framework-access.ts";
import { createLive } from "../../src/live.ts";
import type { AdviserChat, Bot, Carrier, Hub, Live, Log } from "../../src/ports.ts";
import { createServer } from "../../src/web/server.ts";
import { everything, type ScriptedBot, scriptedBot } from "../web/scripted-bot.ts";
import { clientOf, type Sent } from "../web/serve.ts";

export interface ServedChannel<B extends Bot = ScriptedBot> {
  readonly origin: string;
  readonly bot: B;
  readonly carrier: Carrier<"turn">;
  readonly handoffCarrier: Carrier<"handoff">;
  readonly adviserCarrier: Carrier<"adviser">;
  /** Log lines at warn and error. */
  readonly complaints: readonly string[];
  /** Posts a body to the bot as a channel does. */
  post(body: unknown, headers?: Record<string, string>): ReturnType<ReturnType<typeof clientOf>>;
  close(): Promise<void>;
}

/** The real server with the Bot Framework channel alone, and a scripted bot. */
export async function serveChannel(
  config: BotFrameworkConfig,
  advisers?: AdviserChat,
): Promise<ServedChannel> {
  return await serveBot(config, scriptedBot(everything), undefined, undefined, advisers);
}

/** The same with another bot. */
export async function serveBot<B extends Bot>(
  config: BotFrameworkConfig,
  bot: B,
  live: Live = createLive(),
  hub: Hub = { status: async () => {} },
  advisers: AdviserChat = { hear: async () => undefined, tell: async () => undefined },
): Promise<ServedChannel<B>> {
  const complaints: string[] = [];
  const complain = (fields: object, message: string) =>
    void complaints.push(`${message} ${JSON.stringify(fields)}`);
  const log: Log = { info() {}, warn: complain, error: complain };
  const own = {
    port: 0,
    host: "127.0.0.1",
    publicUrl: undefined,
    embedOrigins: [],
    version: "1.2.3",
    knowledge: () => ({}),
  };
  const server = createServer(own, log);
  const channel = botFramework(config, bot, live, advisers, log);
  await channel.start(bot, server, hub);
  const origin = `http://127.0.0.1:${await server.listen()}`;
  const call = clientOf(origin);
  return {
    origin,
    bot,
    carrier: channel.carrier,
    handoffCarrier: channel.handoffCarrier,
    adviserCarrier: channel.adviserCarrier,
    complaints,
    post: (body, headers) => call("POST", "/api/messages", { body, ...(headers && { headers }) }),
    close: () => server.close(),
  };
}

/** What a channel was sent. */
export interface Delivery {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly activity: Sent;
}

export interface ChannelStub {
  readonly port: number;
  readonly url: string;
  readonly deliveries: readonly Delivery[];
  /** What it answers from now on; 0 is never, and a lost answer is a connection that breaks after all was received. */
  answerWith(status: number | "lost"): void;
  close(): Promise<void>;
}

/** The other end of a channel: takes what the bot sends to a serviceUrl. */
export async function channelStub(): Promise<ChannelStub> {
  const deliveries: Delivery[] = [];
  let status: number | "lost" = 200;
  const server = createHttpServer(async (req, res) => {
    const text = await textOf(req);
    const { host = "", authorization } = req.headers;
    const activity = text === "" ? undefined : JSON.parse(text);
    deliveries.push({ method: req.method ?? "", host, path: req.url ?? "", authorization, activity });
    if (status === 0) return;
    if (status === "lost") return void req.socket.destroy();
    res.writeHead(status, { "content-type": "application/json" });
    res.end(JSON.stringify({ id: `sent-${deliveries.length}` }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    deliveries,
    answerWith(next) {
      status = next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export async function textOf(req: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of req) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
