import { z } from "zod";
import { emailAddress } from "../domain/email.ts";

/** A mail server, and the address that we send from. */
export interface SmtpConfig {
  readonly host: string;
  readonly port: number;
  /** True for TLS from the first byte; otherwise it is begun where the server offers it. */
  readonly secure: boolean;
  readonly auth: { readonly user: string; readonly pass: string } | undefined;
  readonly from: string;
}

const environment = z
  .object({
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: "an address such as smtp://user:password@host:587" })
      .optional(),
    SMTP_FROM: z
      .string()
      .refine((text) => emailAddress(text) !== undefined, "an e-mail address")
      .optional(),
    LOTS_PUBLIC_URL: z.string().optional(),
  })
  .transform(({ SMTP_URL, SMTP_FROM, LOTS_PUBLIC_URL }, context) => {
    if (SMTP_URL === undefined) return undefined;
    const { protocol, hostname, port, username, password } = new URL(SMTP_URL);
    const user = decoded(username);
    const pass = decoded(password);
    const from = emailAddress(SMTP_FROM ?? user ?? "") ?? ours(LOTS_PUBLIC_URL);
    if (hostname === "" || user === undefined || pass === undefined)
      context.addIssue({
        code: "custom",
        path: ["SMTP_URL"],
        message: "has no host, or a malformed user or password",
      });
    else if (from === undefined)
      context.addIssue({
        code: "custom",
        path: ["SMTP_FROM"],
        message: "is needed: the address to send from",
      });
    else {
      const secure = protocol === "smtps:";
      const config: SmtpConfig = {
        // A numeric IPv6 host stands in brackets in an address, and without them elsewhere.
        host: hostname.replace(/^\[|\]$/g, ""),
        port: port === "" ? (secure ? 465 : 587) : Number(port),
        secure,
        auth: user === "" ? undefined : { user, pass },
        from,
      };
      return config;
    }
    return z.NEVER;
  });

/**
 * Reads `SMTP_URL` and `SMTP_FROM`. Without the latter we send from the user of the former when that is an address,
 * else from `lots@` the host of `LOTS_PUBLIC_URL`.
 */
export function smtpConfig(env: Readonly<Record<string, string | undefined>>) {
  return environment.safeParse(env);
}

function ours(publicUrl: string | undefined): string | undefined {
  return publicUrl !== undefined && URL.canParse(publicUrl)
    ? emailAddress(`lots@${new URL(publicUrl).hostname}`)
    : undefined;
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
