import { createHash } from "node:crypto";
import { allowance } from "../domain/allowance.ts";
import type { Carrier, Clock, Mail } from "../ports.ts";

/** Notices to one address at once, and how fast that grows back: a busy adviser is told, and nobody is flooded. */
const most = 30;
const perSecond = 30 / (24 * 60 * 60);

/** Carries what tells of a case by mail. The company is not told in the chat what became of it. */
export function noticeCarrier(mail: Mail, clock: Clock): Carrier<"notice"> {
  const toOne = allowance(most, perSecond, () => clock.now().getTime());
  return {
    async carry({ id, contents: { letter } }, conversation) {
      const { to, subject, text, locale } = letter;
      if (toOne.take(hashOf(to.toLowerCase())) > 0) return "never";
      const name = hashOf(`${conversation}\n${id}`).slice(0, 32);
      return await mail.send({ id: name, to, subject, text, locale, attachments: [] });
    },
    tell: () => [],
  };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
