import { randomUUID } from "node:crypto";
import { allowance } from "../domain/allowance.ts";
import type { HttpAnswer } from "../http.ts";
import type { Bot, Live } from "../ports.ts";
import { parseActivity } from "./direct-line-activity.ts";
import { fault } from "./direct-line-answers.ts";
import type { Streams } from "./direct-line-streams.ts";
import { heardId, ownId } from "./direct-line-turns.ts";

/**
 * Takes what a client posts to a conversation. It is answered when the turn is saved, and its echo and the replies
 * go out on the streams.
 *
 * @param files how many files came beside the activity
 */
export type Take = (
  conversation: string,
  ip: string,
  activity: unknown,
  files: number,
) => Promise<HttpAnswer>;

export function hearing(bot: Bot, streams: Streams, live: Live): Take {
  const perConversation = allowance(20, 0.5, Date.now);
  const perAddress = allowance(200, 5, Date.now);

  return async (conversation, ip, activity, files) => {
    const parsed = parseActivity(activity, files);
    if (!parsed.ok)
      return fault(parsed.status, parsed.status === 413 ? "TooLarge" : "BadActivity", parsed.message);
    const { heard } = parsed;
    if (heard.type === "typing") {
      live.typing(conversation, "company");
      return taken(`${conversation}|t`);
    }
    // Not 429, over which clients wait twenty seconds without a word.
    if (perConversation.take(conversation) > 0 || perAddress.take(ip) > 0)
      return fault(400, "TooMany", "That was a lot at once. Please wait a little.");
    const done = streams.working(conversation);
    try {
      if (heard.type === "open")
        return taken(heardId(conversation, await bot.open(conversation, heard.locale)));
      const { clientId, text, locale, attachments } = heard;
      const id = clientId ?? ownId + randomUUID();
      const turn = await bot.hear({ conversation, id, text, locale, attachments });
      return taken(heardId(conversation, turn));
    } finally {
      done();
    }
  };
}

function taken(id: string): HttpAnswer {
  return { status: 200, body: { id } };
}
