import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { Addresses } from "../ports.ts";

/** How long a link to a summary is good for, in milliseconds: it may be read in a history or be passed on. */
const goodFor = 60 * 60 * 1000;

/** Makes and reads the links that open one conversation's summary, and nothing else. */
export interface SummaryLinks extends Addresses {
  /** What a token opens; undefined when it is none of ours. */
  verify(token: string): { readonly conversation: string; readonly expired: boolean } | undefined;
}

/**
 * A link is signed and dated, and nothing is kept of it. It begins with the public address; where there is none, with a
 * slash, which only a page of this server can follow.
 *
 * @param isOfOurPage whether a conversation was begun on a page of this server
 * @param now milliseconds since 1970
 */
export function summaryLinks(
  { secret, publicUrl }: { readonly secret: string; readonly publicUrl: string | undefined },
  isOfOurPage: (conversation: string) => boolean,
  now: () => number = Date.now,
): SummaryLinks {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "lots summary link", 32));
  const sign = (signed: string) => createHmac("sha256", key).update(signed).digest();

  const fileOf = (token: string) => (name: string) => {
    const path = `/summary.${name}?t=${token}`;
    return publicUrl === undefined ? path : new URL(path, publicUrl).href;
  };

  return {
    page(conversation, locale) {
      if (publicUrl === undefined || !isOfOurPage(conversation)) return undefined;
      return new URL(`/?lang=${locale}`, publicUrl).href;
    },

    files(conversation) {
      if (publicUrl === undefined && !isOfOurPage(conversation)) return undefined;
      const until = Math.ceil((now() + goodFor) / 1000).toString(36);
      const signed = `${Buffer.from(conversation).toString("base64url")}.${until}`;
      const file = fileOf(`${signed}.${sign(signed).toString("base64url")}`);
      return { pdf: file("pdf"), text: file("txt") };
    },

    verify(token) {
      const [, signed = "", id = "", until = "", signature = ""] =
        /^(([\w-]{1,2000})\.([0-9a-z]{1,10}))\.([\w-]{43})$/.exec(token) ?? [];
      const given = Buffer.from(signature, "base64url");
      const right = sign(signed);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
      const conversation = Buffer.from(id, "base64url").toString();
      return { conversation, expired: Number.parseInt(until, 36) * 1000 <= now() };
    },
  };
}
