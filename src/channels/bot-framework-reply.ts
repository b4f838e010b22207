import type { Reply } from "../ports.ts";
import { messageOf } from "./message.ts";

/**
 * A reply as a message activity, but for what the SDK knows better (ids, addresses).
 *
 * @param to the person's id on the channel: Teams shows choices to those who are named
 */
export function replyActivity({ locale }: { readonly locale: string }, reply: Reply, to: string | undefined) {
  const { suggestedActions, ...message } = messageOf(reply);
  return {
    ...message,
    ...(suggestedActions !== undefined && {
      suggestedActions: { to: to === undefined ? [] : [to], ...suggestedActions },
    }),
    locale,
    ...(reply.asks !== undefined && { channelData: { asks: reply.asks } }),
  };
}
