import { z } from "zod";
import type { Address } from "../domain/conversation.ts";
import type { Envelope } from "./bot-framework-activity.ts";

/** Where a conversation is found on its channel: what the SDK calls a conversation reference, without a name in it. */
export type Reference = z.infer<typeof reference>;

/** The reference that an authenticated activity gives, or undefined when nothing can be sent there. */
export function addressOf({
  channelId,
  serviceUrl,
  conversation,
  from,
  recipient,
}: Envelope): Address | undefined {
  if (serviceUrl === undefined || from === undefined || recipient === undefined) return undefined;
  const { id, tenantId, conversationType, isGroup } = conversation;
  return {
    channelId,
    serviceUrl,
    conversation: {
      id,
      ...(tenantId !== undefined && { tenantId }),
      ...(conversationType !== undefined && { conversationType }),
      ...(isGroup !== undefined && { isGroup }),
    },
    bot: { id: recipient.id },
    user: { id: from.id },
  };
}

/** Reads a stored address again: it is years old, or of another program. */
export function referenceOf(address: Address | null): Reference | undefined {
  return reference.safeParse(address).data;
}

const account = z.object({ id: z.string().min(1) });

const reference = z.object({
  channelId: z.string().min(1),
  serviceUrl: z.url({ protocol: /^https?$/ }),
  conversation: z.object({
    id: z.string().min(1),
    tenantId: z.string().optional(),
    conversationType: z.string().optional(),
    isGroup: z.boolean().optional(),
  }),
  bot: account,
  user: account,
});
