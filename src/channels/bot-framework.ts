import { randomUUID } from "node:crypto";
import type { Address } from "../domain/conversation.ts";
import type { HttpAnswer, HttpServer } from "../http.ts";
import type { AdviserChat, Bot, Carrier, Channel, Hub, Live, Log, Turn } from "../ports.ts";
import { type BotFrameworkConfig, refusalOf } from "./bot-framework-access.ts";
import { type Envelope, type Heard, parseContent, parseEnvelope } from "./bot-framework-activity.ts";
import { addressOf, referenceOf } from "./bot-framework-address.ts";
import { adviserActivity, doneInChat, tellingAdvisers } from "./bot-framework-advisers.ts";
import { handingOver } from "./bot-framework-handoff.ts";
import { once } from "./bot-framework-once.ts";
import { pushing } from "./bot-framework-push.ts";
import { replyActivity } from "./bot-framework-reply.ts";
import { describe, loadSdk, patience, type Replying, type Sdk } from "./bot-framework-sdk.ts";
import { within } from "./bot-framework-within.ts";

export interface BotFramework extends Channel {
  /** Resolves when the SDK is loaded. @throws what the SDK has against the configuration */
  start(bot: Bot, server: HttpServer, hub: Hub): Promise<void>;
  /** Carries what is said unasked; it loads the SDK itself when it is needed before `start`. */
  readonly carrier: Carrier<"turn">;
  /** Carries what advisers are told in their own chats. */
  readonly adviserCarrier: Carrier<"adviser">;
  /** Asks a hub behind a channel for a person. */
  readonly handoffCarrier: Carrier<"handoff">;
  /** Whether a hub sits behind the channel of that address. */
  isAtHub(address: Address | null): boolean;
}

/**
 * Teams and every other channel of an Azure bot, at `POST /api/messages`; in mode `local` the Bot Framework's own
 * tools on this machine, without authentication.
 *
 * An activity is answered once its turn is saved and its replies are delivered: with 200; with 502 when they could
 * not be, so that the channel sends it again and gets the saved replies. With `deliveryMode: "expectReplies"` they
 * stand in the answer. What is said unasked goes through the outbox. The SDK is loaded late: it takes half a second and
 * a hundred megabytes.
 *
 * @param transcript the saved turns
 * @param advisers who hears first what is written in a chat alone with the bot
 */
export function botFramework(
  config: BotFrameworkConfig,
  transcript: Pick<Bot, "turns">,
  live: Live,
  advisers: AdviserChat,
  log: Log,
): BotFramework {
  let loading: Promise<Sdk> | undefined;
  const sdk = () => {
    loading ??= loadSdk(config, log);
    return loading;
  };
  return {
    name: "bot-framework",
    start: async (bot, server, hub) => start(await sdk(), config, log, bot, server, hub, advisers),
    carrier: pushing(sdk, transcript, live, log),
    adviserCarrier: tellingAdvisers(sdk, advisers, log),
    handoffCarrier: handingOver(sdk, transcript, log),
    isAtHub: (address) => config.hubs?.includes(referenceOf(address)?.channelId ?? "") === true,
  };
}

function start(
  sdk: Sdk,
  config: BotFrameworkConfig,
  log: Log,
  bot: Bot,
  server: HttpServer,
  hub: Hub,
  advisers: AdviserChat,
): void {
  const delivered = once();

  server.route("POST", "/api/messages", async (request) => {
    const parsed = parseEnvelope(request.body);
    if (!parsed.ok) return fault(parsed.status, parsed.message);
    const envelope = parsed.value;
    const refusal = refusalOf(config, envelope, request.headers.host);
    if (refusal !== undefined) return fault(403, refusal);
    const sender = await sdk.authenticate(envelope, request);
    if (typeof sender === "number") return fault(sender, refusals[sender]);
    const content = parseContent(envelope, request.body);
    if (!content.ok) return fault(content.status, content.message);
    const heard = content.value;
    if (heard.type === "invoke") return fault(501, "The bot answers no invoke.");
    let answer: HttpAnswer = { status: 200 };
    await sdk.process(sender, envelope, async (context) => {
      answer = await take(context, envelope, heard);
    });
    return answer;
  });

  async function take(context: Replying, envelope: Envelope, heard: Heard): Promise<HttpAnswer> {
    const conversation = `${envelope.channelId}:${envelope.conversation.id}`;
    const inAnswer = envelope.deliveryMode === "expectReplies";
    const isDelivered =
      (await toAdviser(context, envelope, conversation, heard)) ??
      (await toCompany(context, envelope, conversation, heard));
    if (!isDelivered) return fault(502, "The reply could not be delivered.");
    return inAnswer
      ? { status: 200, body: { activities: context.bufferedReplyActivities } }
      : { status: 200 };
  }

  /** @returns undefined for what is no adviser's; false when the answer could not be delivered */
  async function toAdviser(
    context: Replying,
    envelope: Envelope,
    conversation: string,
    heard: Heard,
  ): Promise<boolean | undefined> {
    const done = doneInChat(envelope, conversation, heard);
    if (done === undefined) return undefined;
    const answer = await advisers.hear(done);
    if (answer === undefined) return undefined;
    const to = envelope.from?.id;
    const deliver = () =>
      send(
        context,
        conversation,
        undefined,
        answer.replies.map((reply) => adviserActivity(answer, reply, to)),
      );
    return envelope.deliveryMode === "expectReplies"
      ? await deliver()
      : await delivered.run(`${conversation}\n${done.id}\n${done.did.what}`, deliver);
  }

  async function toCompany(
    context: Replying,
    envelope: Envelope,
    conversation: string,
    heard: Heard,
  ): Promise<boolean> {
    const turn = await turnOf(envelope, conversation, heard);
    if (turn === undefined) return true;
    const deliver = () =>
      send(
        context,
        conversation,
        turn.turn,
        turn.replies.map((reply) => replyActivity(turn, reply, envelope.from?.id)),
      );
    // Who asks a second time for replies in the answer did not get the first; a greeting is for the first alone.
    return envelope.deliveryMode === "expectReplies" && turn.heard !== null
      ? await deliver()
      : await delivered.run(`${conversation}\n${turn.heard?.id ?? ""}`, deliver);
  }

  async function turnOf(envelope: Envelope, conversation: string, heard: Heard): Promise<Turn | undefined> {
    const address = addressOf(envelope);
    if (heard.type === "message") {
      const { text, locale, attachments } = heard;
      const id = envelope.id ?? randomUUID();
      return await bot.hear({ conversation, id, text, locale, attachments, ...(address && { address }) });
    }
    if (heard.type === "handoff-status" && config.hubs?.includes(envelope.channelId) === true)
      await hub.status(conversation, heard.status);
    if (heard.type !== "open") return undefined;
    const turn = await bot.open(conversation, heard.locale, address);
    // Channels tell of every arrival, and of some twice: who is in the middle of a conversation is not greeted.
    return turn.turn === 1 && turn.heard === null ? turn : undefined;
  }

  /** Sends replies in their order. @returns false when one could not be delivered */
  async function send(
    context: Replying,
    conversation: string,
    turn: number | undefined,
    replies: readonly object[],
  ): Promise<boolean> {
    try {
      for (const reply of replies) await within(patience, context.sendActivity(reply));
      return true;
    } catch (error) {
      log.warn({ conversation, turn, ...describe(error) }, "a reply was not delivered");
      return false;
    }
  }
}

const refusals = {
  401: "The token is missing, or not valid here.",
  503: "The token could not be checked. Please try again.",
} as const;

const codes: Readonly<Record<number, string>> = {
  400: "BadActivity",
  401: "Unauthorized",
  403: "Forbidden",
  413: "TooLarge",
  501: "NotImplemented",
  502: "NotDelivered",
  503: "Unavailable",
};

function fault(status: number, message: string): HttpAnswer {
  return { status, body: { error: { code: codes[status], message } } };
}
