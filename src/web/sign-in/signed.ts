import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { z } from "zod";

/** Values that nobody without the server's secret can make or change, as text that fits a cookie and an address. */
export interface Signed<T> {
  seal(value: T): string;
  /** @returns undefined for what is forged, of another use, or not of the shape */
  open(text: string): T | undefined;
  /** A secret that belongs to a text and to this use: the same each time, and told by nothing else. */
  secretOf(text: string): string;
}

/**
 * @param use what the values are for: one of another use is as good as forged
 * @param schema what a value must look like; it may come from an older version of the program
 */
export function signed<T>(secret: string, use: string, schema: z.ZodType<T>): Signed<T> {
  const keyFor = (what: string) => Buffer.from(hkdfSync("sha256", secret, "", `lots ${use} ${what}`, 32));
  const keys = { seal: keyFor("seal"), secret: keyFor("secret") };
  const mac = (text: string) => createHmac("sha256", keys.seal).update(text).digest();
  return {
    seal(value) {
      const payload = Buffer.from(JSON.stringify(value)).toString("base64url");
      return `${payload}.${mac(payload).toString("base64url")}`;
    },
    open(text) {
      const [payload, seal, ...more] = text.length > 3000 ? [] : text.split(".");
      if (payload === undefined || seal === undefined || more.length > 0) return undefined;
      const given = Buffer.from(seal, "base64url");
      const right = mac(payload);
      // Written the one way that we write it: a second spelling of one seal would be a second link.
      if (given.length !== right.length || given.toString("base64url") !== seal) return undefined;
      if (!timingSafeEqual(given, right)) return undefined;
      const parsed = schema.safeParse(JSON.parse(Buffer.from(payload, "base64url").toString()));
      return parsed.success ? parsed.data : undefined;
    },
    secretOf: (text) => createHmac("sha256", keys.secret).update(text).digest("base64url"),
  };
}
