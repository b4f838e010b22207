import type { Reply } from "../ports.ts";

/**
 * What a reply says as a Bot Framework message activity, the same on every channel: the text, the choices as suggested
 * actions, and the cards, which say the same as the text again.
 */
export function messageOf(reply: Reply) {
  const choices = reply.choices ?? [];
  const actions = choices.map(({ label, value }) => ({ type: "imBack", title: label, value }));
  const attachments = (reply.cards ?? []).map((content) => ({
    contentType: "application/vnd.microsoft.card.adaptive",
    content,
  }));
  const asks = reply.asks !== undefined || choices.length > 0;
  return {
    type: "message",
    text: reply.text,
    textFormat: "plain",
    inputHint: asks ? "expectingInput" : "acceptingInput",
    ...(actions.length > 0 && { suggestedActions: { actions } }),
    ...(attachments.length > 0 && { attachmentLayout: "list", attachments }),
  };
}
