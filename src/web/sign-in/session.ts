import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Adviser } from "../../domain/handoff/adviser.ts";
import type { HttpRequest } from "../../http.ts";
import type { Cookies } from "./cookies.ts";
import { personOf, sameAdviser } from "./person.ts";
import { signed } from "./signed.ts";
import type { Spent } from "./spent.ts";

/** Seconds without a request after which a session ends, and after which it ends whatever happens. */
export const sessionLasts = { idle: 60 * 60, atMost: 12 * 60 * 60 };
/** A session that was seen so many seconds ago is written anew; sooner is not worth a header. */
const renewAfter = 60;

const schema = z.object({
  id: z.string(),
  adviser: z.string(),
  person: z.string(),
  until: z.number(),
  seen: z.number(),
});
export type Session = z.infer<typeof schema>;

/**
 * Sessions that live in a signed cookie, so that they outlive a restart and any process can serve them. Each sign-in
 * makes a new one; nothing that a browser brings along becomes one.
 */
export interface Sessions {
  /** Signs an adviser in. @returns the cookie that does it */
  begin(adviser: Adviser, request: HttpRequest): string;
  /** The session of a request, with its adviser as the directory has them now; undefined when there is none or it is over. */
  of(request: HttpRequest): { readonly session: Session; readonly adviser: Adviser } | undefined;
  /** True as long as the session that a request came with is none that has ended since, by whatever. */
  isOpen(session: Session): boolean;
  /** The cookie that keeps a session from going idle; undefined when it was seen only now. */
  renew(session: Session, request: HttpRequest): string | undefined;
  /** Ends a session for good. @returns the cookie that clears it */
  end(session: Session, request: HttpRequest): Promise<string>;
  /** What a form of this session must bring along. */
  csrfOf(session: Session): string;
}

/** @param now seconds since 1970 */
export function sessionsOf(
  secret: string,
  cookies: Cookies,
  spent: Spent,
  all: () => readonly Adviser[],
  now: () => number,
): Sessions {
  const tokens = signed(secret, "sign-in session", schema);
  const write = (session: Session, request: HttpRequest) =>
    cookies.write("session", tokens.seal(session), session.until - now(), request);
  const adviserOf = (session: Session) =>
    session.until > now() && session.seen + sessionLasts.idle > now() && !spent.has(session)
      ? sameAdviser(all(), session)
      : undefined;
  return {
    begin(adviser, request) {
      const began = now();
      const id = randomBytes(16).toString("hex");
      return write(
        {
          id,
          adviser: adviser.id,
          person: personOf(adviser),
          until: began + sessionLasts.atMost,
          seen: began,
        },
        request,
      );
    },
    of(request) {
      const session = tokens.open(cookies.read("session", request) ?? "");
      const adviser = session && adviserOf(session);
      return session && adviser && { session, adviser };
    },
    isOpen: (session) => adviserOf(session) !== undefined,
    renew: (session, request) =>
      now() - session.seen < renewAfter ? undefined : write({ ...session, seen: now() }, request),
    async end(session, request) {
      await spent.spend(session);
      return cookies.clear("session", request);
    },
    csrfOf: ({ id }) => tokens.secretOf(id),
  };
}
