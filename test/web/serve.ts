import { readFileSync } from "node:fs";
import { directLine } from "../../src/channels/direct-line.ts";
import type { HttpServer } from "../../src/http.ts";
import { createLive } from "../../src/live.ts";
import type { Log, Texts } from "../../src/ports.ts";
import { chatPage } from "../../src/web/chat-page.ts";
import { createServer } from "../../src/web/server.ts";
import { everything, type Script, type ScriptedBot, scriptedBot } from "./scripted-bot.ts";

export const secret = "a-secret-of-the-tests";
export const embedOrigin = "https://kommunen.example";

export interface Served {
  readonly origin: string;
  readonly bot: ScriptedBot;
  /** Log lines at warn and error. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** The texts of the page as they stand in its files. */
const texts: Texts = {
  say(locale, key) {
    const file = readFileSync(new URL(`../../locales/${locale}/page.json`, import.meta.url), "utf8");
    const text = JSON.parse(file)[key.replace("page:", "")];
    if (typeof text !== "string") throw new Error(`locales/${locale}/page.json has no text "${key}"`);
    return text;
  },
};

/**
 * The real server, with Direct Line, the chat page and a scripted bot.
 * @param also mounts what else the test needs
 * @param port 0 takes any free port; the one of a server that was closed makes a restart
 */
export async function serve(
  script: Script = everything,
  bot = scriptedBot(script),
  port = 0,
  live = createLive(),
  also: (server: HttpServer, bot: ScriptedBot) => void = () => {},
): Promise<Served> {
  const complaints: string[] = [];
  const complain = (fields: object, message: string) =>
    void complaints.push(`${message} ${JSON.stringify(fields)}`);
  const log: Log = { info() {}, warn: complain, error: complain };
  const config = {
    port,
    host: "127.0.0.1",
    publicUrl: undefined,
    embedOrigins: [embedOrigin],
    version: "1.2.3",
    secret,
  };
  const server = createServer({ ...config, knowledge: () => ({ actors: 3, programmes: 4 }) }, log);
  directLine(config, live, log).start(bot, server);
  await chatPage(server, texts);
  also(server, bot);
  const origin = `http://127.0.0.1:${await server.listen()}`;
  return { origin, bot, complaints, close: () => server.close() };
}

/** A client of our own page's origin: plain fetch and JSON. */
export function clientOf(origin: string) {
  return async (
    method: string,
    path: string,
    { token, body, headers = {} }: { token?: string; body?: unknown; headers?: Record<string, string> } = {},
  ) => {
    const answer = await fetch(origin + path, {
      method,
      headers: {
        origin,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, body: parse(text) };
  };
}

/** What a test looks at in an answer's body. Which of these an answer has depends on the call: a test that reads another fails there. */
export interface Body {
  readonly id: string;
  readonly conversationId: string;
  readonly token: string;
  readonly expires_in: number;
  readonly resume: string;
  readonly streamUrl: string;
  readonly watermark: string;
  readonly activities: Sent[];
  readonly error: { readonly code: string; readonly message: string };
}

/** What a test looks at in an activity that the bot sends, after the Bot Framework's schema. */
export interface Sent {
  readonly id: string;
  readonly replyToId: string;
  readonly channelId: string;
  readonly type: string;
  readonly text: string;
  readonly timestamp: string;
  readonly locale: string;
  readonly textFormat: string;
  readonly inputHint: string;
  readonly channelData: unknown;
  readonly from: { readonly id: string; readonly role: string };
  readonly conversation: { readonly id: string };
  readonly recipient: { readonly id: string };
  readonly suggestedActions: { readonly actions: readonly unknown[]; readonly to?: readonly string[] };
  readonly attachments: Attached[];
}

export interface Attached {
  readonly contentType: string;
  readonly content: { readonly type: string; readonly actions: { readonly type: string }[] };
}

/** The body as JSON, or undefined where it is none; a test that reads it then fails there. */
function parse(text: string): Body {
  try {
    return JSON.parse(text);
  } catch {
    return undefined as unknown as Body;
  }
}
