import { randomUUID } from "node:crypto";
import type { Activity, TurnContext } from "botbuilder";
import type { HttpAnswer, HttpRequest, HttpServer } from "../http.ts";
import type { Bot, Channel, Log, Turn } from "../ports.ts";
import { type BotFrameworkConfig, claimsToBeAChannel, refusalOf } from "./bot-framework-access.ts";
import { type Envelope, type Heard, parseContent, parseEnvelope } from "./bot-framework-activity.ts";
import { once } from "./bot-framework-once.ts";
import { replyActivity } from "./bot-framework-reply.ts";
import { within } from "./bot-framework-within.ts";

export interface BotFramework extends Channel {
  /** Resolves when the SDK is loaded. @throws what the SDK has against the configuration */
  start(bot: Bot, server: HttpServer): Promise<void>;
}

/** How long one reply may take to be delivered, in milliseconds: the SDK would wait for a silent channel for ever. */
const patience = 10_000;

/**
 * Teams and every other channel of an Azure bot, at `POST /api/messages`; in mode `local` the Bot Framework's own
 * tools on this machine, without authentication.
 *
 * An activity is answered once its turn is saved and its replies are delivered: with 200; with 502 when they could
 * not be, so that the channel sends it again and gets the saved replies. With `deliveryMode: "expectReplies"` they
 * stand in the answer. The SDK is loaded by `start`: it takes half a second and a hundred megabytes.
 */
export function botFramework(config: BotFrameworkConfig, log: Log): BotFramework {
  return { name: "bot-framework", start: (bot, server) => start(config, log, bot, server) };
}

async function start(config: BotFrameworkConfig, log: Log, bot: Bot, server: HttpServer): Promise<void> {
  const sdk = await loadSdk(config, log);
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

  async function take(context: TurnContext, envelope: Envelope, heard: Heard): Promise<HttpAnswer> {
    const conversation = `${envelope.channelId}:${envelope.conversation.id}`;
    const inAnswer = envelope.deliveryMode === "expectReplies";
    const turn = await turnOf(envelope, conversation, heard);
    if (turn !== undefined) {
      const deliver = () => send(context, conversation, turn, envelope.from?.id);
      // Who asks a second time for replies in the answer did not get the first; a greeting is for the first alone.
      const isDelivered =
        inAnswer && turn.heard !== null
          ? await deliver()
          : await delivered.run(`${conversation}\n${turn.heard?.id ?? ""}`, deliver);
      if (!isDelivered) return fault(502, "The reply could not be delivered.");
    }
    return inAnswer
      ? { status: 200, body: { activities: context.bufferedReplyActivities } }
      : { status: 200 };
  }

  async function turnOf(envelope: Envelope, conversation: string, heard: Heard): Promise<Turn | undefined> {
    if (heard.type === "message") {
      const { text, locale, attachments } = heard;
      return await bot.hear({ conversation, id: envelope.id ?? randomUUID(), text, locale, attachments });
    }
    if (heard.type !== "open") return undefined;
    const turn = await bot.open(conversation, heard.locale);
    // Channels tell of every arrival, and of some twice: who is in the middle of a conversation is not greeted.
    return turn.turn === 1 && turn.heard === null ? turn : undefined;
  }

  /** Sends the replies of a turn in their order. @returns false when one could not be delivered */
  async function send(
    context: TurnContext,
    conversation: string,
    turn: Turn,
    to: string | undefined,
  ): Promise<boolean> {
    try {
      for (const reply of turn.replies)
        await within(patience, context.sendActivity(replyActivity(turn, reply, to)));
      return true;
    } catch (error) {
      log.warn({ conversation, turn: turn.turn, ...describe(error) }, "a reply was not delivered");
      return false;
    }
  }
}

/** What we use of the SDK. */
async function loadSdk(config: BotFrameworkConfig, log: Log) {
  const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = await import("botbuilder");
  const authentication = new ConfigurationBotFrameworkAuthentication(credentialsOf(config));
  const adapter = new CloudAdapter(authentication);
  return {
    /** @returns the sender, or the status to refuse it with */
    async authenticate(envelope: Envelope, { headers: { authorization = "" } }: HttpRequest) {
      if (config.mode === "azure" && !claimsToBeAChannel(authorization)) return 401;
      try {
        return await authentication.authenticateRequest(activityOf(envelope), authorization);
      } catch (error) {
        // It rejects with all sorts of errors over a bad token, and with these when it cannot get the keys.
        const { error: name, status } = describe(error);
        if (name !== "FetchError" && status !== 500) return 401;
        log.error({ error: name }, "the Bot Framework's keys could not be read");
        return 503;
      }
    },

    /**
     * Runs `logic` with what it needs to reply. `CloudAdapter.process` would do both of these, but it writes each
     * unproven request to the console and answers it with the text of whatever was thrown.
     */
    process: (
      sender: Awaited<ReturnType<typeof authentication.authenticateRequest>>,
      envelope: Envelope,
      logic: (context: TurnContext) => Promise<void>,
    ) => adapter.processActivityDirect(sender, activityOf(envelope), logic),
  };
}

/** Named one by one: any other key that stood beside them would make the SDK drop all of its own addresses. */
function credentialsOf(config: BotFrameworkConfig): Record<string, string> {
  if (config.mode === "local") return { MicrosoftAppId: "" };
  return {
    MicrosoftAppId: config.appId,
    MicrosoftAppType: config.appType,
    ...(config.appPassword === undefined ? {} : { MicrosoftAppPassword: config.appPassword }),
    ...(config.tenantId === undefined ? {} : { MicrosoftAppTenantId: config.tenantId }),
  };
}

/** The envelope for the SDK, which reads and passes on no more of an activity than that, whatever its types say. */
function activityOf(envelope: Envelope): Activity {
  return { ...envelope } as Partial<Activity> as Activity;
}

const refusals = {
  401: "The token is missing, or not valid here.",
  503: "The token could not be checked. Please try again.",
} as const;

/** What may be logged of an error of the SDK: its message can hold what was sent. */
function describe(error: unknown) {
  const status = error instanceof Error && "statusCode" in error ? error.statusCode : undefined;
  return { error: error instanceof Error ? error.name : typeof error, status };
}

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
