import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** What a token is good for. A `talk` token opens nothing but its own conversation. */
export type TokenUse = "talk" | "stream" | "resume";

/** Seconds that a token of each use is good for. */
export const lifetimes: Readonly<Record<TokenUse, number>> = {
  /** As Direct Line has it: refreshed every fifteen minutes, only while valid. */
  talk: 30 * 60,
  /** It stands in an address, and so in logs: long enough to open one websocket. */
  stream: 60,
  /** How long a person can leave our own page and come back to the conversation. */
  resume: 30 * 24 * 60 * 60,
};

export interface Claims {
  readonly conversation: string;
  readonly user: string;
}

/** Why a token is refused. */
export type TokenFault = "malformed" | "forged" | "expired" | "other-use";

export interface Tokens {
  issue(claims: Claims, use: TokenUse): string;
  verify(token: string, use: TokenUse): Claims | TokenFault;
  /** A conversation and a user that nobody has or can guess: 128 random bits each. */
  mint(): Claims;
}

/**
 * Signed tokens in the compact JWT form (HS256), so that any process with the secret can serve any conversation.
 *
 * @param now milliseconds since 1970
 */
export function tokens(secret: string, now: () => number = Date.now): Tokens {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "lots direct line token", 32));
  /** The tokens checked last, which come again with every request of a conversation; the oldest goes first. */
  const checked = new Map<string, z.infer<typeof claims>>();
  const sign = (signed: string) => createHmac("sha256", key).update(signed).digest("base64url");
  function check(token: string): z.infer<typeof claims> | TokenFault {
    const [head, payload, signature, ...more] = token.length > 2000 ? [] : token.split(".");
    // The header is compared whole: no other algorithm is ever considered.
    if (head !== header || payload === undefined || signature === undefined || more.length > 0)
      return "malformed";
    if (!sameSignature(signature, sign(`${head}.${payload}`))) return "forged";
    const parsed = claims.safeParse(JSON.parse(Buffer.from(payload, "base64url").toString()));
    if (!parsed.success) return "malformed";
    checked.set(token, parsed.data);
    const oldest = checked.size > mostChecked ? checked.keys().next().value : undefined;
    if (oldest !== undefined) checked.delete(oldest);
    return parsed.data;
  }

  return {
    issue({ conversation, user }, use) {
      const exp = Math.floor(now() / 1000) + lifetimes[use];
      const payload = { conv: conversation, user, use, exp, jti: randomBytes(9).toString("base64url") };
      const signed = `${header}.${Buffer.from(JSON.stringify(payload)).toString("base64url")}`;
      return `${signed}.${sign(signed)}`;
    },

    verify(token, use) {
      const read = checked.get(token) ?? check(token);
      if (typeof read === "string") return read;
      if (read.exp * 1000 <= now()) return "expired";
      if (read.use !== use) return "other-use";
      return { conversation: read.conv, user: read.user };
    },

    mint: () => ({
      conversation: ours + randomBytes(16).toString("hex"),
      user: `dl_${randomBytes(16).toString("hex")}`,
    }),
  };
}

/** Half a megabyte of tokens. */
const mostChecked = 1000;

/** How the ids of our conversations begin; other channels put their name and a colon in front of theirs. */
const ours = "dl-";

/** Whether a conversation was begun over Direct Line here, and so can be on a page of ours. */
export function isOfOurPage(conversation: string): boolean {
  return conversation.startsWith(ours);
}

/** Compares secrets without telling by the time it takes how much of them is right. */
export function same(left: string, right: string): boolean {
  const digest = (text: string) => createHmac("sha256", "compare").update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}

/**
 * As `same`, for texts whose length is no secret. As they are written: decoded, several texts would be one signature,
 * and a ticket that was used could be used again in another spelling.
 */
function sameSignature(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const header = Buffer.from(JSON.stringify({ alg: "HS256", typ: "JWT" })).toString("base64url");

const claims = z.object({
  conv: z.string(),
  user: z.string(),
  use: z.enum(["talk", "stream", "resume"]),
  exp: z.number(),
});
