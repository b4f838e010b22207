import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Adviser } from "../../domain/handoff/adviser.ts";
import { personOf, sameAdviser } from "./person.ts";
import { signed } from "./signed.ts";
import type { Ticket } from "./spent.ts";

/** Minutes for which a sign-in link is good. */
export const linkLasts = 30;

const schema = z.object({ id: z.string(), adviser: z.string(), person: z.string(), until: z.number() });

/** Links that sign one adviser in, once. The command makes them and the server takes them: they share the secret. */
export interface Links {
  issue(adviser: Adviser): string;
  /** @returns undefined when it is forged, too old, or made for somebody who is no longer in the directory */
  read(token: string, all: readonly Adviser[]): (Ticket & { readonly adviser: Adviser }) | undefined;
}

/** @param now seconds since 1970 */
export function signInLinks(secret: string, now: () => number): Links {
  const tokens = signed(secret, "sign-in link", schema);
  return {
    issue: (adviser) =>
      tokens.seal({
        id: randomBytes(16).toString("hex"),
        adviser: adviser.id,
        person: personOf(adviser),
        until: now() + linkLasts * 60,
      }),
    read(token, all) {
      const claims = tokens.open(token);
      if (claims === undefined || claims.until <= now()) return undefined;
      const adviser = sameAdviser(all, claims);
      return adviser && { id: claims.id, until: claims.until, adviser };
    },
  };
}

/** The address that a link opens: a page that asks before it signs in, since mail programs open addresses unasked. */
export function addressOf(token: string, publicUrl: string): string {
  return new URL(`/desk/sign-in?link=${token}`, publicUrl).href;
}
