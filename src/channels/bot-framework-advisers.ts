import { randomUUID } from "node:crypto";
import type { TeamsPerson } from "../domain/handoff/adviser.ts";
import type { AdviserChat, Carrier, DoneInChat, Log, Reply } from "../ports.ts";
import type { Envelope, Heard } from "./bot-framework-activity.ts";
import { addressOf, referenceOf } from "./bot-framework-address.ts";
import { replyActivity } from "./bot-framework-reply.ts";
import type { Sdk } from "./bot-framework-sdk.ts";

/** Carries what advisers are told in their own chats, each under its parcel's id at every try. */
export function tellingAdvisers(
  sdk: () => Promise<Sdk>,
  chat: Pick<AdviserChat, "tell">,
  log: Log,
): Carrier<"adviser"> {
  return {
    async carry(parcel, conversation) {
      const told = await chat.tell(parcel, conversation);
      const reference = referenceOf(told?.address ?? null);
      // Disconnected, taken by somebody else or forgotten meanwhile.
      if (told === undefined || reference === undefined) return "never";
      // A parcel's id is its conversation's own, and an adviser's chat has parcels of many.
      const id = `${parcel.id}-${parcel.contents.case}`;
      const message = { ...adviserActivity(told, told.reply, reference.user.id), id };
      const { carried, ...why } = await (await sdk()).push(reference, () => message);
      const { adviser } = parcel.contents;
      if (carried !== "delivered")
        log.warn({ conversation, adviser, carried, ...why }, "an adviser was not told");
      return carried;
    },
    tell: () => [],
  };
}

/**
 * A reply to an adviser. Where there is a card it stands alone: Teams shows a text above it as well, which says the
 * same; the summary is what the adviser sees in the list of chats and on a locked screen.
 */
export function adviserActivity(
  said: { readonly locale: string },
  reply: Reply,
  to: string | undefined,
): object {
  const { text, ...message } = replyActivity(said, reply, to);
  return reply.cards === undefined ? { ...message, text } : { ...message, summary: text.split("\n")[0] };
}

/**
 * What somebody did in Teams, for the advisers' chats to look at; undefined for what cannot be an adviser's. Who it is,
 * Teams itself says, in activities that the Bot Framework has signed: never a name, a card or a text.
 */
export function doneInChat(envelope: Envelope, conversation: string, heard: Heard): DoneInChat | undefined {
  const address = addressOf(envelope);
  const did = didIn(heard);
  if (envelope.channelId !== "msteams" || address === undefined || did === undefined) return undefined;
  return {
    person: personOf(envelope),
    conversation,
    address,
    id: envelope.id ?? randomUUID(),
    locale: "locale" in heard ? heard.locale : undefined,
    did,
  };
}

/** Whoever is alone with the bot; null in a chat of several, and where the channel does not say who it is. */
function personOf({ conversation, channelData, from }: Envelope): TeamsPerson | null {
  const tenants = [conversation.tenantId, channelData?.tenant?.id].filter((id) => id !== undefined);
  const [tenant] = tenants;
  const user = from?.aadObjectId;
  const isAlone = conversation.conversationType === "personal" && conversation.isGroup !== true;
  const isOne = tenant !== undefined && tenants.every((id) => id === tenant);
  return isAlone && isOne && user !== undefined ? { tenant, user } : null;
}

function didIn(heard: Heard): DoneInChat["did"] | undefined {
  switch (heard.type) {
    case "message":
      if (heard.pressed !== undefined) return { what: "pressed", data: heard.pressed };
      return { what: "wrote", text: heard.text, attachments: heard.attachments };
    case "open":
      return { what: "arrived" };
    case "edited":
    case "deleted":
    case "reacted":
    case "typing":
    case "removed":
      return { what: heard.type };
    default:
      return undefined;
  }
}
