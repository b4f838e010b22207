import type { Bot, Carrier, Live, Log } from "../ports.ts";
import { referenceOf } from "./bot-framework-address.ts";
import { replyActivity } from "./bot-framework-reply.ts";
import type { Sdk } from "./bot-framework-sdk.ts";

/**
 * Carries what is said unasked to where the company is. What is sent has the parcel's id, so that a connector which got
 * it before and could not say so can tell.
 */
export function pushing(
  sdk: () => Promise<Sdk>,
  transcript: Pick<Bot, "turns">,
  live: Live,
  log: Log,
): Carrier<"turn"> {
  return {
    async carry({ id, contents }, conversation, { address }) {
      const reference = referenceOf(address);
      const [turn] = await transcript.turns(conversation, contents.turn - 1, 1);
      const reply = turn?.replies[contents.reply];
      // Forgotten meanwhile.
      if (reference === undefined || turn === undefined || reply === undefined) return "never";
      const message = { ...replyActivity(turn, reply, reference.user.id), id };
      const sent = await (await sdk()).push(reference, () => message);
      const { carried, ...why } = sent;
      if (carried !== "delivered")
        log.warn({ conversation, turn: turn.turn, carried, ...why }, "what was said did not arrive");
      // One reply after the other: with the last one all that was said before has arrived, or is known not to.
      else if (contents.reply === turn.replies.length - 1) live.seen(conversation, turn.turn);
      return carried;
    },
    tell: () => [],
  };
}
