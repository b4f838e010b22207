import type { HttpAnswer, HttpHandler, HttpRequest } from "../http.ts";
import { fault, forbidden } from "./direct-line-answers.ts";
import { type Claims, lifetimes, same, type Tokens } from "./direct-line-token.ts";
import type { Watermark } from "./direct-line-turns.ts";

/** Who may do what, as it stands in requests and answers. */
export interface Access {
  /** True for another server that has the secret. */
  hasSecret(request: HttpRequest): boolean;
  /** Who holds the request's token, or why it is refused. */
  holderOf(request: HttpRequest): Claims | HttpAnswer;
  /** An action for the holder of a token, on the token's own conversation. */
  withToken(act: (claims: Claims, request: HttpRequest) => HttpAnswer | Promise<HttpAnswer>): HttpHandler;
  /** A conversation with a fresh token. */
  grant(claims: Claims): { conversationId: string; token: string; expires_in: number };
  /** The same, with the address to listen at for what follows a watermark. */
  grantStream(claims: Claims, request: HttpRequest, after: Watermark | undefined): { streamUrl: string };
  /** Who may open the websocket that is asked for; a ticket is good for one. */
  redeem(request: HttpRequest): Claims | undefined;
}

/** @param base the path that all of Direct Line stands under */
export function access(tokens: Tokens, secret: string, publicUrl: string | undefined, base: string): Access {
  const redeemed = new Map<string, number>();

  const holderOf = (request: HttpRequest) => {
    const bearer = bearerOf(request);
    if (bearer === undefined) return fault(401, "MissingToken", "Send a token: Authorization: Bearer …");
    const claims = tokens.verify(bearer, "talk");
    if (typeof claims !== "string") return claims;
    if (claims === "expired") return fault(403, "TokenExpired", "The token has expired.");
    return forbidden("The token is not valid here.");
  };

  const grant = (claims: Claims) => ({
    conversationId: claims.conversation,
    token: tokens.issue(claims, "talk"),
    expires_in: lifetimes.talk,
  });

  /** It stands in an address, which may be read in a log, and is worth nothing then. */
  function useUp(ticket: string): void {
    const now = Date.now();
    for (const [used, until] of redeemed) {
      if (until > now) break;
      redeemed.delete(used);
    }
    redeemed.set(ticket, now + lifetimes.stream * 1000);
  }

  return {
    hasSecret(request) {
      const bearer = bearerOf(request);
      return bearer !== undefined && same(bearer, secret);
    },
    holderOf,
    withToken: (act) => (request) => {
      const claims = holderOf(request);
      if ("status" in claims) return claims;
      const { id } = request.params;
      if (id !== undefined && id !== claims.conversation)
        return forbidden("The token is for another conversation.");
      return act(claims, request);
    },
    grant,
    grantStream(claims, request, after) {
      const origin = publicUrl ? new URL(publicUrl).origin : `http://${request.headers.host}`;
      const path = `${base}/conversations/${claims.conversation}/stream`;
      const url = new URL(path, origin.replace(/^http/, "ws"));
      url.searchParams.set("t", tokens.issue(claims, "stream"));
      if (after) url.searchParams.set("watermark", after);
      return { ...grant(claims), streamUrl: url.href };
    },
    redeem(request) {
      const ticket = request.query.get("t") ?? "";
      const claims = tokens.verify(ticket, "stream");
      if (typeof claims === "string" || claims.conversation !== request.params.id) return undefined;
      if (redeemed.has(ticket)) return undefined;
      useUp(ticket);
      return claims;
    },
  };
}

function bearerOf(request: HttpRequest): string | undefined {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
}
