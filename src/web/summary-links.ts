import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { Addresses } from "../ports.ts";

/** What a link opens: the summary, which may be shown to others, or all that is kept, which is for the company alone. */
export type Opens = "summary" | "data";

/** How long a link is good for, in milliseconds: it may be read in a history or be passed on. */
const goodFor: Readonly<Record<Opens, number>> = { summary: 60 * 60 * 1000, data: 15 * 60 * 1000 };

/** Makes and reads the links that open one conversation's summary, or its data, and nothing else. */
export interface SummaryLinks extends Addresses {
  /** What a token opens; undefined when it is none of ours. */
  verify(
    token: string,
    opens: Opens,
  ): { readonly conversation: string; readonly expired: boolean } | undefined;
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
  const keyFor = (opens: Opens) => Buffer.from(hkdfSync("sha256", secret, "", `lots ${opens} link`, 32));
  const keys = { summary: keyFor("summary"), data: keyFor("data") };
  const sign = (signed: string, opens: Opens) => createHmac("sha256", keys[opens]).update(signed).digest();

  const origin = publicUrl === undefined ? "" : new URL(publicUrl).origin;

  const isOpenTo = (conversation: string) => publicUrl !== undefined || isOfOurPage(conversation);

  function linkTo(conversation: string, opens: Opens): (file: string) => string {
    const until = Math.ceil((now() + goodFor[opens]) / 1000).toString(36);
    const signed = `${Buffer.from(conversation).toString("base64url")}.${until}`;
    const token = `${signed}.${sign(signed, opens).toString("base64url")}`;
    return (file) => `${origin}/${file}?t=${token}`;
  }

  return {
    page(conversation, locale) {
      if (publicUrl === undefined || !isOfOurPage(conversation)) return undefined;
      return `${origin}/?lang=${locale}`;
    },

    files(conversation) {
      if (!isOpenTo(conversation)) return undefined;
      const linked = linkTo(conversation, "summary");
      return { pdf: linked("summary.pdf"), text: linked("summary.txt") };
    },

    data: (conversation) =>
      isOpenTo(conversation) ? linkTo(conversation, "data")("my-data.json") : undefined,

    verify(token, opens) {
      const [, signed = "", id = "", until = "", signature = ""] =
        /^(([\w-]{1,2000})\.([0-9a-z]{1,10}))\.([\w-]{43})$/.exec(token) ?? [];
      const given = Buffer.from(signature, "base64url");
      const right = sign(signed, opens);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
      const conversation = Buffer.from(id, "base64url").toString();
      return { conversation, expired: Number.parseInt(until, 36) * 1000 <= now() };
    },
  };
}
