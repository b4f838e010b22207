import type { Reply, Turn } from "../ports.ts";

/**
 * A reply as a message activity, but for what the SDK knows better (ids, addresses). The text is the same on every
 * channel; cards stand beside it and say the same again.
 *
 * @param to the person's id on the channel: Teams shows choices to those who are named
 */
export function replyActivity({ locale }: Turn, reply: Reply, to: string | undefined) {
  const asks = reply.asks !== undefined || (reply.choices?.length ?? 0) > 0;
  return {
    type: "message",
    text: reply.text,
    textFormat: "plain",
    locale,
    inputHint: asks ? "expectingInput" : "acceptingInput",
    ...(reply.asks === undefined ? {} : { channelData: { asks: reply.asks } }),
    ...(reply.choices?.length
      ? {
          suggestedActions: {
            to: to === undefined ? [] : [to],
            actions: reply.choices.map(({ label, value }) => ({ type: "imBack", title: label, value })),
          },
        }
      : {}),
    ...(reply.cards?.length
      ? {
          attachmentLayout: "list",
          attachments: reply.cards.map((content) => ({
            contentType: "application/vnd.microsoft.card.adaptive",
            content,
          })),
        }
      : {}),
  };
}
