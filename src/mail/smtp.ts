import { createTransport } from "nodemailer";
import type { Carried, Log, Mail, OutgoingMail } from "../ports.ts";
import type { SmtpConfig } from "./smtp-config.ts";

/** How long a connection, a greeting and a silence may last, in milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/**
 * Mail through one SMTP server. Credentials go over TLS only, but for a server on this machine. The recipient is given
 * to the server apart from the headers, and texts that go into headers are encoded: nothing in them can add one.
 */
export function smtp({ host, port, secure, auth, from }: SmtpConfig, log: Log): Mail {
  const transport = createTransport({
    host,
    port,
    secure,
    ...(auth !== undefined && { auth }),
    requireTLS: auth !== undefined && !secure && !isThisMachine(host),
    ...patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf("@") + 1);

  return {
    async send(mail: OutgoingMail): Promise<Carried> {
      try {
        await transport.sendMail({
          from: { name: "Lots", address: from },
          to: { name: "", address: mail.to },
          envelope: { from, to: [mail.to] },
          messageId: `<${mail.id}@${domain}>`,
          subject: mail.subject,
          text: mail.text,
          headers: {
            "Content-Language": mail.locale,
            // Holiday greetings and the like are not to be sent to a mail that a person asked a bot for.
            "Auto-Submitted": "auto-generated",
            "X-Auto-Response-Suppress": "All",
          },
          attachments: mail.attachments.map(({ name, type, content }) => ({
            filename: name,
            contentType: type,
            content: Buffer.from(content),
          })),
        });
        return "delivered";
      } catch (error) {
        const { code, responseCode, command } = fieldsOf(error);
        // Never the message: the server repeats the address in it.
        log.warn({ mail: mail.id, code, responseCode, command }, "a mail was not taken on");
        return isForGood(responseCode, command) ? "never" : "later";
      }
    },
  };
}

/**
 * True when the server has refused this mail and would again: a 5xx to the recipient or to the mail itself. A 5xx to
 * us, over the login or the sender, is something that an operator mends, and waits like a server that is down.
 */
function isForGood(responseCode: unknown, command: unknown): boolean {
  return (
    typeof responseCode === "number" && responseCode >= 500 && (command === "RCPT TO" || command === "DATA")
  );
}

function fieldsOf(error: unknown): Readonly<Record<"code" | "responseCode" | "command", unknown>> {
  const { code, responseCode, command } = error as Readonly<Record<string, unknown>>;
  return { code, responseCode, command };
}

function isThisMachine(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\./.test(host);
}
