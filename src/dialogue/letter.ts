import type { Conversation } from "../domain/conversation.ts";
import type { Letter } from "../domain/outbox.ts";
import { summaryText } from "../domain/summary-text.ts";
import { summaryOf } from "./summary.ts";
import type { Voice } from "./voice.ts";

/** The mail with a conversation's summary, word for word as it will be sent; undefined while there is nothing to sum up. */
export function composeLetter(
  to: string,
  conversation: Conversation,
  voice: Voice,
  today: string,
  back: string | undefined,
): Letter | undefined {
  const summary = summaryOf(conversation, voice, today, back);
  if (summary === undefined) return undefined;
  const need = voice.say({ key: `need:${conversation.need ?? ""}` });
  const text = [
    voice.say({ key: "bot:letter.intro" }),
    summaryText(summary),
    voice.say({ key: "bot:letter.outro" }),
  ];
  return {
    to,
    subject: voice.say({ key: "bot:letter.subject", values: { need } }),
    text: text.join("\n\n"),
    locale: voice.locale,
    summary,
  };
}
