import { createHash } from "node:crypto";
import { allowance } from "../domain/allowance.ts";
import type { Carrier, Clock, Log, Mail } from "../ports.ts";

/** Notices to one address at once, and how fast that grows back: a busy adviser is told, and nobody is flooded. */
const most = 30;
const perSecond = 30 / (24 * 60 * 60);

/**
 * Carries what tells of a case by mail. The company is not told in the chat what became of it. What is too much for one
 * address waits for its turn, as for a mail server that asks to wait: for a day, as every parcel does.
 */
export function noticeCarrier(mail: Mail, clock: Clock, log: Log): Carrier<"notice"> {
  const toOne = allowance(most, perSecond, () => clock.now().getTime());
  return {
    async carry({ id, contents: { letter } }, conversation) {
      const { to, subject, text, locale } = letter;
      const seconds = toOne.take(hashOf(to.toLowerCase()));
      if (seconds > 0) {
        log.warn({ conversation, parcel: id, seconds }, "too many notices to one address: this one waits");
        return "later";
      }
      const name = hashOf(`${conversation}\n${id}`).slice(0, 32);
      return await mail.send({ id: name, to, subject, text, locale, attachments: [] });
    },
    tell: () => [],
  };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
