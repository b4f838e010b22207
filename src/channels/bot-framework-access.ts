import type { Envelope } from "./bot-framework-activity.ts";

/** How the Bot Framework channel is reached: an Azure bot, or a local trial without authentication on loopback only. */
export type BotFrameworkConfig = {
  /** Channels, by their id, behind which an external hub of people takes what is handed over. */
  readonly hubs?: readonly string[];
} & (
  | { readonly mode: "local" }
  | {
      readonly mode: "azure";
      readonly appId: string;
      readonly appPassword: string | undefined;
      readonly appType: "SingleTenant" | "MultiTenant" | "UserAssignedMSI";
      /** Teams of this tenant alone may speak to the bot; undefined lets every tenant in. */
      readonly tenantId: string | undefined;
    }
);

/**
 * Why an activity is refused, whatever its sender can prove.
 *
 * A token proves that the Bot Framework sent it, not that it was sent from a tenant that we serve; and where nobody
 * proves anything, no answer may leave this machine.
 *
 * @param host the address the request was sent to, as its `Host` header has it
 * @returns undefined when the activity may pass
 */
export function refusalOf(
  config: BotFrameworkConfig,
  envelope: Envelope,
  host: string | undefined,
): string | undefined {
  if (config.mode === "local") {
    // A page that has its own name point to this machine reaches the port, but not under the machine's name.
    if (!isLoopback(`http://${host}`)) return "Without authentication the bot is for this machine alone.";
    if (envelope.serviceUrl !== undefined && !isLoopback(envelope.serviceUrl))
      return "Without authentication the serviceUrl must be on this machine.";
    return undefined;
  }
  if (!channels.has(envelope.channelId)) return "This channel is not served.";
  if (envelope.channelId === "msteams" && !isOfTenant(config.tenantId, envelope))
    return "This tenant is not served.";
  return undefined;
}

/**
 * Whether a request carries a token that claims to come from the Bot Framework's channels. The SDK verifies what it
 * claims. It would also read tokens of skills and of the Emulator, and for those it takes an unverified token's word
 * (`tid`) for whom to trust, and never forgets it; so none of them gets that far.
 */
export function claimsToBeAChannel(authorization: string | undefined): boolean {
  const payload = /^Bearer [\w-]+\.([\w-]+)\.[\w-]+$/.exec(authorization ?? "")?.[1];
  if (payload === undefined) return false;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString());
    if (typeof claims !== "object" || claims === null) return false;
    return "iss" in claims && claims.iss === channelIssuer && !("tid" in claims);
  } catch {
    return false;
  }
}

const channelIssuer = "https://api.botframework.com";

/** Where replies of this shape (choices, Adaptive Cards) are shown as they are meant. */
export const servedChannels = ["msteams", "webchat", "directline", "emulator"] as const;
const channels: ReadonlySet<string> = new Set(servedChannels);

function isOfTenant(tenant: string | undefined, { conversation, channelData }: Envelope): boolean {
  const named = [conversation.tenantId, channelData?.tenant?.id].filter((id) => id != null);
  return tenant === undefined || (named.length > 0 && named.every((id) => id === tenant));
}

/** Compared as it is written, so that no two parsers can find two hosts in it. */
export function isLoopback(url: string): boolean {
  return /^https?:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?(\/[\w./~%-]*)?$/i.test(url);
}
