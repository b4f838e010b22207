import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import type { SmtpConfig } from "../../src/mail/smtp-config.ts";

/** A mail as the server got it. */
export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
}

/** An answer to the recipient or to the mail: undefined takes it, a number refuses with that code. */
export interface Behaviour {
  readonly recipient?: (times: number) => number | undefined;
  readonly data?: (times: number) => number | undefined;
  readonly options?: SMTPServerOptions;
}

/** A real mail server on this machine. */
export interface MailServer {
  readonly config: SmtpConfig;
  readonly received: readonly Received[];
  /** Recipients asked for, refused ones too. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export async function mailServer(behaviour: Behaviour = {}, port = 0): Promise<MailServer> {
  const received: Received[] = [];
  const asked: string[] = [];
  let mails = 0;
  const refusal = (code: number) => Object.assign(new Error("refused by the test"), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    ...behaviour.options,
    onRcptTo({ address }, _session, done) {
      asked.push(address);
      const code = behaviour.recipient?.(asked.length);
      done(code === undefined ? null : refusal(code));
    },
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const code = behaviour.data?.(++mails);
        if (code !== undefined) return done(refusal(code));
        received.push({
          from: envelope.mailFrom === false ? "" : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString("utf8"),
        });
        done();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  return {
    config: {
      host: "127.0.0.1",
      port: (server.server.address() as AddressInfo).port,
      secure: false,
      auth: undefined,
      from: "lots@example.org",
    },
    received,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
