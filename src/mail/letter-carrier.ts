import { createHash } from "node:crypto";
import type { Conversation } from "../domain/conversation.ts";
import { veiled } from "../domain/email.ts";
import type { Became } from "../domain/outbox.ts";
import type { Summary } from "../domain/summary.ts";
import type { Carrier, Clock, Mail, Texts } from "../ports.ts";

export interface LetterCarrierParts {
  readonly mail: Mail;
  readonly texts: Texts;
  readonly pdf: (summary: Summary) => Promise<Uint8Array>;
  readonly clock: Clock;
}

/** Mails to one address in a day, whichever conversations they come from: nobody is to be flooded through us. */
const mostToOne = 6;
const day = 24 * 60 * 60 * 1000;

/** Carries letters by mail, with what goes along as a PDF. */
export function letterCarrier({ mail, texts, pdf, clock }: LetterCarrierParts): Carrier<"mail"> {
  /** When mails were taken on, by a hash of the address; counted in this process alone. */
  const taken = new Map<string, readonly number[]>();

  function lately(address: string): readonly number[] {
    const from = clock.now().getTime() - day;
    return (taken.get(address) ?? []).filter((at) => at > from);
  }

  function note(address: string): void {
    for (const other of taken.keys()) if (lately(other).length === 0) taken.delete(other);
    taken.set(address, [...lately(address), clock.now().getTime()]);
  }

  return {
    async carry({ id, contents: { letter } }, conversation) {
      const address = hashOf(letter.to.toLowerCase());
      if (lately(address).length >= mostToOne) return "never";
      const attachments =
        letter.summary === null
          ? []
          : [
              {
                name: `lots-${letter.summary.date}.pdf`,
                type: "application/pdf",
                content: await pdf(letter.summary),
              },
            ];
      const { to, subject, text, locale } = letter;
      const name = hashOf(`${conversation}\n${id}`).slice(0, 32);
      const carried = await mail.send({ id: name, to, subject, text, locale, attachments });
      if (carried === "delivered") note(address);
      return carried;
    },

    tell({ contents: { letter } }, became, { locale }: Conversation) {
      return [{ text: texts.say(locale, said[became], { address: veiled(letter.to) }) }];
    },
  };
}

const said: Readonly<Record<Became, string>> = {
  delivered: "bot:mail.delivered",
  waiting: "bot:mail.waiting",
  failed: "bot:mail.failed",
};

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
