import { randomUUID } from "node:crypto";
import { Agent, createServer, request } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { WebSocket } from "ws";
import { type Child, startChild } from "./turns-child.ts";
import { dialoguesOf } from "./turns-dialogues.ts";
import { alternate, type Cost } from "./turns-measure.ts";
import { scratch } from "./turns-scratch.ts";

/** How many conversations are under way at once. */
export type Width = 1 | 8;

/** A turn over HTTP: ours through Direct Line, and the SDK's echo through its connector: (b). */
export async function overHttp(widths: readonly Width[]) {
  const data = scratch("b");
  const secret = randomUUID() + randomUUID();
  const connector = await startConnector();
  const children: Child[] = [];
  const start = async (args: readonly string[], env = {}) => {
    const child = await startChild(args, env);
    children.push(child);
    return child;
  };
  try {
    const ours = await start(["ours", data, `${await freePort()}`], { LOTS_SECRET: secret });
    const sdk = await start(["sdk"]);
    const run = {
      saved: (width: Width, times: number) => ourTurns(ours, secret, width, times, false),
      delivered: (width: Width, times: number) => ourTurns(ours, secret, width, times, true),
      sdk: (width: Width, times: number) => sdkTurns(sdk, connector.url, width, times),
    };
    // For warmth, and counts for nothing: both as long as the compiler still finds something to do. After 80 companies
    // it still took a tenth of our turns, of which some rules are reached by one in a hundred.
    for (let n = 0; n < 12; n += 1) {
      await run.delivered(8, 20);
      await run.sdk(8, 20);
    }
    const costs = new Map<Width, Readonly<Record<keyof typeof run, Cost>>>();
    for (const width of widths)
      costs.set(
        width,
        await alternate(11, {
          sdk: () => run.sdk(width, 4),
          saved: () => run.saved(width, 4),
          delivered: () => run.delivered(width, 4),
        }),
      );
    return { costs, rss: { ours: await ours.rss(), sdk: await sdk.rss() } };
  } finally {
    await Promise.all(children.map((child) => child.stop()));
    await connector.close();
  }
}

/** A conversation in which one says a thing after the other and waits until the answer has come. */
interface Talk {
  say(text: string): Promise<void>;
  end(): void;
}

/** Companies that have talked, on either side. */
let companies = 0;

/** Holds the dialogues of so many companies, some at once. They are opened before the measurement begins. */
async function hold(
  child: Child,
  width: Width,
  times: number,
  open: (locale: string) => Promise<Talk>,
): Promise<Cost> {
  const all = Array.from({ length: times }, () => dialoguesOf(companies++)).flat();
  const talks = await Promise.all(all.map(async ({ locale, says }) => ({ says, talk: await open(locale) })));
  const waiting = [...talks];
  const turns = all.reduce((sum, { says }) => sum + says.length, 0);
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      for (const text of next.says) await next.talk.say(text);
  };
  const cost = await child.measure(turns, async () => {
    await Promise.all(Array.from({ length: width }, worker));
  });
  for (const { talk } of talks) talk.end();
  return cost;
}

/**
 * A turn of ours is answered when it is saved. A web chat has a websocket open besides, on which it gets the replies.
 *
 * @param isAwaited whether there is one, and a turn is over only when its replies have come
 */
function ourTurns(
  child: Child,
  secret: string,
  width: Width,
  times: number,
  isAwaited: boolean,
): Promise<Cost> {
  const base = `http://127.0.0.1:${child.port}/v3/directline`;
  return hold(child, width, times, async (locale) => {
    // Each company comes from an address of its own.
    const from = { "x-forwarded-for": `10.${random()}.${random()}.${random()}` };
    const begun = await post(
      `${base}/conversations`,
      { locale },
      { ...from, authorization: `Bearer ${secret}` },
    );
    const { conversationId, token, streamUrl } = JSON.parse(begun);
    const replies = isAwaited ? await listen(streamUrl) : undefined;
    return {
      async say(text) {
        const replied = replies?.next();
        await post(
          `${base}/conversations/${conversationId}/activities`,
          { type: "message", text, locale, channelData: { clientActivityID: randomUUID() } },
          { ...from, authorization: `Bearer ${token}` },
        );
        await replied;
      },
      end: () => replies?.end(),
    };
  });
}

/** The bot's side of a conversation, as its websocket brings it. */
async function listen(streamUrl: string) {
  const socket = new WebSocket(streamUrl);
  let heard: (() => void) | undefined;
  socket.on("message", (data) => {
    const { activities } = JSON.parse(String(data));
    if (activities.some((one: { from: { role: string } }) => one.from.role === "bot")) heard?.();
  });
  await new Promise((resolve, reject) => socket.once("open", resolve).once("error", reject));
  return {
    next: () =>
      new Promise<void>((resolve) => {
        heard = resolve;
      }),
    end: () => socket.terminate(),
  };
}

/** As a channel does: the reply comes to the connector before the request is answered. */
function sdkTurns(child: Child, serviceUrl: string, width: Width, times: number): Promise<Cost> {
  return hold(child, width, times, async (locale) => {
    const conversation = { id: randomUUID() };
    return {
      async say(text) {
        await post(`http://127.0.0.1:${child.port}/api/messages`, {
          type: "message",
          id: randomUUID(),
          channelId: "emulator",
          serviceUrl,
          conversation,
          from: { id: "user" },
          recipient: { id: "bot" },
          locale,
          text,
        });
      },
      end: () => {},
    };
  });
}

/** A connection that rests while the other side is measured is closed from here, before the server does it. */
const agent = new Agent({ keepAlive: true, timeout: 3000 });

/** @throws for any status but 200 and 201 */
function post(url: string, body: object, headers: Record<string, string> = {}): Promise<string> {
  const bytes = Buffer.from(JSON.stringify(body));
  const all = { ...headers, "content-type": "application/json", "content-length": bytes.length };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: "POST", agent, headers: all }, (answer) => {
      let text = "";
      answer.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => {
        if (answer.statusCode === 200 || answer.statusCode === 201) resolve(text);
        else reject(new Error(`${url} answered ${answer.statusCode}: ${text.slice(0, 200)}`));
      });
    });
    sent.on("error", reject).end(bytes);
  });
}

/** The other end of the SDK's channel: takes what it is sent. */
async function startConnector() {
  const server = createServer((req, res) => {
    req.resume().on("end", () => {
      res.setHeader("content-type", "application/json");
      res.end('{"id":"1"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function freePort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function random(): number {
  return Math.floor(Math.random() * 256);
}
