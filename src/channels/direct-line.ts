import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { HttpAnswer, HttpHandler, HttpMethod, HttpRequest, HttpServer, Reads } from "../http.ts";
import type { Bot, Channel, Log } from "../ports.ts";
import { parseActivity } from "./direct-line-activity.ts";
import { limit } from "./direct-line-limits.ts";
import { origins } from "./direct-line-origins.ts";
import { streams } from "./direct-line-streams.ts";
import { type Claims, lifetimes, same, type Tokens, tokens } from "./direct-line-token.ts";
import { activitiesAfter, heardId, ownId } from "./direct-line-turns.ts";
import { readUpload } from "./direct-line-upload.ts";

export interface DirectLineConfig {
  /** Signs the tokens, and is the Direct Line secret with which another server may ask for one. */
  readonly secret: string;
  /** Origins whose pages may use the endpoint from their own scripts. */
  readonly embedOrigins: readonly string[];
  /** The address people use, where a proxy stands in front. */
  readonly publicUrl: string | undefined;
}

export interface DirectLine extends Channel {
  start(bot: Bot, server: HttpServer): void;
}

const base = "/v3/directline";

/**
 * Direct Line 3.0 at `/v3/directline`, for our own page and for any client of that protocol, Web Chat among them.
 *
 * It keeps nothing: activities, their ids and the watermark are derived from the saved turns. Two habits come from
 * how those clients fail: a read of a conversation that a valid token names is never an error (they stop listening
 * for good, without a word), and a limit answers 400 (they wait twenty seconds over a 429).
 */
export function directLine(config: DirectLineConfig, log: Log): DirectLine {
  return { name: "direct-line", start: (bot, server) => start(config, log, bot, server) };
}

function start(config: DirectLineConfig, log: Log, bot: Bot, server: HttpServer): void {
  const tokenOf = tokens(config.secret);
  const from = origins(config.publicUrl, config.embedOrigins);
  const stream = streams(bot, log);
  const mints = limit(60, 0.2);
  const talk = limit(20, 0.5);
  const talkByAddress = limit(200, 5);
  const usedTickets = new Map<string, number>();

  const route = (method: HttpMethod, path: string, handler: HttpHandler, reads?: Reads) => {
    const guarded = async (request: HttpRequest) =>
      from.isForeign(request) ? forbidden("This origin may not use the bot.") : handler(request);
    server.route(method, base + path, async (request) => from.share(request, await guarded(request)), reads);
  };
  for (const path of [
    "/tokens/generate",
    "/tokens/refresh",
    "/conversations",
    "/conversations/:id",
    "/conversations/:id/activities",
    "/conversations/:id/upload",
  ])
    route("OPTIONS", path, () => ({ status: 204 }));

  /** Runs an action that is for the holder of a token, on the token's own conversation. */
  const withToken = (
    act: (claims: Claims, request: HttpRequest) => HttpAnswer | Promise<HttpAnswer>,
  ): HttpHandler => {
    return (request) => {
      const claims = claimsOf(request, tokenOf);
      if ("status" in claims) return claims;
      const { id } = request.params;
      if (id !== undefined && id !== claims.conversation)
        return forbidden("The token is for another conversation.");
      return act(claims, request);
    };
  };

  route("POST", "/tokens/generate", (request) => {
    const bySecret = isSecret(request, config.secret);
    // Without a secret it is the browser that vouches: it names the page's origin, and no script can change that.
    if (!bySecret && !from.isOurs(request)) return forbidden("A token needs the secret, or a page of ours.");
    const wait = bySecret ? 0 : mints.take(request.ip);
    if (wait > 0)
      return {
        ...fault(429, "TooMany", "Too many conversations begin here."),
        headers: { "retry-after": `${wait}` },
      };
    const asked = generate.safeParse(request.body ?? {});
    if (!asked.success) return fault(400, "BadRequest", "The body is not what this address reads.");
    const resumed = tokenOf.verify(asked.data.resume ?? "", "resume");
    const claims = typeof resumed === "string" ? tokenOf.mint() : resumed;
    // With this a page of ours finds the conversation again when the token has long expired.
    const resume = bySecret ? {} : { resume: tokenOf.issue(claims, "resume") };
    return { status: 200, body: { ...answerTo(claims), ...resume } };
  });

  route(
    "POST",
    "/tokens/refresh",
    withToken((claims) => ({ status: 200, body: answerTo(claims) })),
  );

  route("POST", "/conversations", async (request) => {
    const claims = isSecret(request, config.secret) ? tokenOf.mint() : claimsOf(request, tokenOf);
    if ("status" in claims) return claims;
    const asked = begin.safeParse(request.body ?? {});
    if (!asked.success) return fault(400, "BadRequest", "The body is not what this address reads.");
    const before = await bot.turns(claims.conversation, 0, 1);
    await bot.open(claims.conversation, asked.data.locale);
    stream.said(claims.conversation);
    return { status: before.length > 0 ? 200 : 201, body: withStream(claims, request, undefined) };
  });

  route(
    "GET",
    "/conversations/:id",
    withToken((claims, request) => ({
      status: 200,
      body: withStream(claims, request, request.query.get("watermark") ?? undefined),
    })),
  );

  route(
    "GET",
    "/conversations/:id/activities",
    withToken(async (claims, request) => {
      const after = request.query.get("watermark") ?? undefined;
      try {
        const { activities, watermark } = await activitiesAfter(bot, claims, after);
        return { status: 200, body: { activities, watermark } };
      } catch (error) {
        log.error(
          { conversation: claims.conversation, error: messageOf(error) },
          "a conversation could not be read",
        );
        return { status: 200, body: { activities: [], watermark: after ?? "" } };
      }
    }),
  );

  route(
    "POST",
    "/conversations/:id/activities",
    withToken((claims, request) => take(claims, request, request.body, 0)),
  );

  route(
    "POST",
    "/conversations/:id/upload",
    withToken(async (claims, request) => {
      const body = isStream(request.body) ? request.body : nothing();
      const upload = await readUpload(request.headers["content-type"], body);
      if (!upload) return fault(400, "BadRequest", "The upload is malformed.");
      return take(claims, request, upload.activity ?? { type: "message", text: "" }, upload.files);
    }),
    "stream",
  );

  server.upgrade(`${base}/conversations/:id/stream`, (request) => {
    const ticket = request.query.get("t") ?? "";
    const claims = tokenOf.verify(ticket, "stream");
    if (typeof claims === "string" || claims.conversation !== request.params.id) return { status: 403 };
    if (from.isForeign(request) || usedTickets.has(ticket)) return { status: 403 };
    if (!stream.hasRoom(claims.conversation)) return { status: 429 };
    useUp(ticket);
    return (socket) => stream.attach(claims, socket, request.query.get("watermark") ?? undefined);
  });

  async function take(
    claims: Claims,
    request: HttpRequest,
    value: unknown,
    files: number,
  ): Promise<HttpAnswer> {
    const { conversation } = claims;
    const parsed = parseActivity(value, files);
    if (!parsed.ok)
      return fault(parsed.status, parsed.status === 413 ? "TooLarge" : "BadActivity", parsed.message);
    const { heard } = parsed;
    if (heard.type === "typing") return { status: 200, body: { id: `${conversation}|t` } };
    if (talk.take(conversation) > 0 || talkByAddress.take(request.ip) > 0)
      return fault(400, "TooMany", "That was a lot at once. Please wait a little.");
    if (heard.type === "open") {
      const turn = await bot.open(conversation, heard.locale);
      stream.said(conversation);
      return { status: 200, body: { id: heardId(conversation, turn) } };
    }
    const done = stream.working(conversation);
    try {
      const { clientId, text, locale, attachments } = heard;
      const id = clientId ?? ownId + randomUUID();
      const turn = await bot.hear({ conversation, id, text, locale, attachments });
      return { status: 200, body: { id: heardId(conversation, turn) } };
    } finally {
      done();
      stream.said(conversation);
    }
  }

  function answerTo(claims: Claims) {
    return {
      conversationId: claims.conversation,
      token: tokenOf.issue(claims, "talk"),
      expires_in: lifetimes.talk,
    };
  }

  function withStream(claims: Claims, request: HttpRequest, watermark: string | undefined) {
    const origin = config.publicUrl ? new URL(config.publicUrl).origin : `http://${request.headers.host}`;
    const url = new URL(`${base}/conversations/${claims.conversation}/stream`, origin.replace(/^http/, "ws"));
    url.searchParams.set("t", tokenOf.issue(claims, "stream"));
    if (watermark) url.searchParams.set("watermark", watermark);
    return { ...answerTo(claims), streamUrl: url.href };
  }

  /** A ticket opens one websocket: it may be read in a log, and is worth nothing then. */
  function useUp(ticket: string): void {
    const now = Date.now();
    for (const [used, until] of usedTickets) {
      if (until > now) break;
      usedTickets.delete(used);
    }
    usedTickets.set(ticket, now + lifetimes.stream * 1000);
  }
}

const begin = z.object({
  locale: z
    .string()
    .regex(/^[A-Za-z0-9_-]{0,35}$/)
    .optional(),
});

const generate = z.object({ resume: z.string().max(2000).optional() });

function bearerOf(request: HttpRequest): string | undefined {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
}

function isSecret(request: HttpRequest, secret: string): boolean {
  const bearer = bearerOf(request);
  return bearer !== undefined && same(bearer, secret);
}

function claimsOf(request: HttpRequest, tokenOf: Tokens): Claims | HttpAnswer {
  const bearer = bearerOf(request);
  if (bearer === undefined) return fault(401, "MissingToken", "Send a token: Authorization: Bearer …");
  const claims = tokenOf.verify(bearer, "talk");
  if (typeof claims !== "string") return claims;
  return claims === "expired"
    ? fault(403, "TokenExpired", "The token has expired.")
    : forbidden("The token is not valid here.");
}

function forbidden(message: string): HttpAnswer {
  return fault(403, "Forbidden", message);
}

function fault(status: number, code: string, message: string): HttpAnswer {
  return { status, body: { error: { code, message } } };
}

function isStream(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : typeof error;
}
