import type { Activity, ConversationReference, TurnContext } from "botbuilder";
import type { HttpRequest } from "../http.ts";
import type { Carried, Log } from "../ports.ts";
import { type BotFrameworkConfig, claimsToBeAChannel, isLoopback } from "./bot-framework-access.ts";
import type { Envelope } from "./bot-framework-activity.ts";
import type { Reference } from "./bot-framework-address.ts";
import { carriedBy } from "./bot-framework-refused.ts";
import { within } from "./bot-framework-within.ts";

/** What we use of the SDK. */
export type Sdk = Awaited<ReturnType<typeof loadSdk>>;

/** With it a turn is answered, as long as its request is open. */
export type Replying = TurnContext;

/** How long one message may take to be delivered, in milliseconds: the SDK would wait for a silent channel for ever. */
export const patience = 10_000;

/** Loads the SDK. @throws what it has against the configuration */
export async function loadSdk(config: BotFrameworkConfig, log: Log) {
  const { CloudAdapter, ConfigurationBotFrameworkAuthentication, EventFactory, TurnContext } = await import(
    "botbuilder"
  );
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
      logic: (context: Replying) => Promise<void>,
    ) => adapter.processActivityDirect(sender, activityOf(envelope), logic),

    /**
     * Sends an activity that nobody asked for. The SDK resolves although nothing was sent, and takes the id away from
     * what it sends itself: so the connector is called here, and what it says is what counts.
     */
    async push(reference: Reference, make: (context: Replying) => object): Promise<Pushed> {
      if (config.mode === "local" && !isLoopback(reference.serviceUrl)) return { carried: "never" };
      const appId = config.mode === "local" ? "" : config.appId;
      let pushed: Pushed = { carried: "later" };
      const send = async (context: Replying) => {
        const connector: Connector = context.turnState.get(adapter.ConnectorClientKey);
        const addressed = TurnContext.applyConversationReference({ ...make(context) }, reference as Where);
        pushed = await sent(connector.conversations.sendToConversation(reference.conversation.id, addressed));
      };
      try {
        await adapter.continueConversationAsync(appId, reference as Where, send);
        return pushed;
      } catch (error) {
        return { carried: "later", ...describe(error) };
      }
    },

    /** The event with which a hub is asked to take a conversation over. */
    handoff: (context: Replying, about: object, activities: readonly object[] | undefined): object =>
      EventFactory.createHandoffInitiation(
        context,
        about,
        activities && { activities: activities as Activity[] },
      ),
  };
}

/** The SDK's types ask for more than it reads. */
type Where = Partial<ConversationReference>;

/** How an activity was taken, and why not. */
export interface Pushed {
  readonly carried: Carried;
  readonly error?: string;
  readonly status?: unknown;
}

interface Connector {
  readonly conversations: { sendToConversation(id: string, activity: object): Promise<unknown> };
}

async function sent(sending: Promise<unknown>): Promise<Pushed> {
  try {
    await within(patience, sending);
    return { carried: "delivered" };
  } catch (error) {
    const why = describe(error);
    return { carried: carriedBy(why.status), ...why };
  }
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

/** What may be logged of an error of the SDK: its message can hold what was sent. */
export function describe(error: unknown) {
  const status = error instanceof Error && "statusCode" in error ? error.statusCode : undefined;
  return { error: error instanceof Error ? error.name : typeof error, status };
}
