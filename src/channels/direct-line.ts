import { z } from "zod";
import { allowance } from "../domain/allowance.ts";
import type { HttpHandler, HttpMethod, HttpServer, Reads } from "../http.ts";
import type { Bot, Channel, Live, Log } from "../ports.ts";
import { access } from "./direct-line-access.ts";
import { fault, forbidden } from "./direct-line-answers.ts";
import { hearing } from "./direct-line-hear.ts";
import { origins } from "./direct-line-origins.ts";
import { streams } from "./direct-line-streams.ts";
import { tokens } from "./direct-line-token.ts";
import { activitiesAfter, turnOf } from "./direct-line-turns.ts";
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
 * It keeps nothing: activities, their ids and the watermark are derived from the saved turns. Reading a conversation
 * that a valid token names is never an error: over one, those clients stop listening for good and without a word.
 */
export function directLine(config: DirectLineConfig, live: Live, log: Log): DirectLine {
  return { name: "direct-line", start: (bot, server) => start(config, live, log, bot, server) };
}

function start(config: DirectLineConfig, live: Live, log: Log, bot: Bot, server: HttpServer): void {
  const signed = tokens(config.secret);
  const from = origins(config.publicUrl, config.embedOrigins);
  const may = access(signed, config.secret, config.publicUrl, base);
  const stream = streams(bot, live, log);
  const take = hearing(bot, stream, live);
  const mints = allowance(60, 0.2, Date.now);

  const route = (method: HttpMethod, path: string, handler: HttpHandler, reads?: Reads) =>
    server.route(
      method,
      base + path,
      async (request) => {
        const isForeign = from.isForeign(request);
        const answer = isForeign ? forbidden("This origin may not use the bot.") : await handler(request);
        return from.share(request, answer);
      },
      reads,
    );

  route("POST", "/tokens/generate", (request) => {
    const isServer = may.hasSecret(request);
    // Without a secret it is the browser that vouches: it names the page's origin, and no script can change that.
    if (!isServer && !from.isOurs(request)) return forbidden("A token needs the secret, or a page of ours.");
    const wait = isServer ? 0 : mints.take(request.ip);
    if (wait > 0)
      return {
        ...fault(429, "TooMany", "Too many conversations begin here."),
        headers: { "retry-after": `${wait}` },
      };
    const asked = generate.safeParse(request.body ?? {});
    if (!asked.success) return unread;
    const resumed = signed.verify(asked.data.resume ?? "", "resume");
    const claims = typeof resumed === "string" ? signed.mint() : resumed;
    // With this a page of ours finds the conversation again when the token has long expired.
    const resume = isServer ? {} : { resume: signed.issue(claims, "resume") };
    return { status: 200, body: { ...may.grant(claims), ...resume } };
  });

  route(
    "POST",
    "/tokens/refresh",
    may.withToken((claims) => ({ status: 200, body: may.grant(claims) })),
  );

  route("POST", "/conversations", async (request) => {
    const claims = may.hasSecret(request) ? signed.mint() : may.holderOf(request);
    if ("status" in claims) return claims;
    const asked = begin.safeParse(request.body ?? {});
    if (!asked.success) return unread;
    const before = await bot.turns(claims.conversation, 0, 1);
    await bot.open(claims.conversation, asked.data.locale);
    return { status: before.length > 0 ? 200 : 201, body: may.grantStream(claims, request, undefined) };
  });

  route(
    "GET",
    "/conversations/:id",
    may.withToken((claims, request) => ({
      status: 200,
      body: may.grantStream(claims, request, request.query.get("watermark") ?? undefined),
    })),
  );

  route(
    "GET",
    "/conversations/:id/activities",
    may.withToken(async (claims, request) => {
      const after = request.query.get("watermark") ?? undefined;
      live.seen(claims.conversation, turnOf(after));
      try {
        const { activities, watermark } = await activitiesAfter(bot, claims, after);
        return { status: 200, body: { activities, watermark } };
      } catch (error) {
        const { message } = error instanceof Error ? error : { message: typeof error };
        log.error({ conversation: claims.conversation, error: message }, "a conversation could not be read");
        return { status: 200, body: { activities: [], watermark: after ?? "" } };
      }
    }),
  );

  route(
    "POST",
    "/conversations/:id/activities",
    may.withToken(({ conversation }, { ip, body }) => take(conversation, ip, body, 0)),
  );

  route(
    "POST",
    "/conversations/:id/upload",
    may.withToken(async ({ conversation }, { ip, body, headers }) => {
      const upload = await readUpload(headers["content-type"], isStream(body) ? body : nothing());
      if (!upload) return unread;
      return take(conversation, ip, upload.activity ?? { type: "message", text: "" }, upload.files);
    }),
    "stream",
  );

  for (const path of paths) route("OPTIONS", path, () => ({ status: 204 }));

  server.upgrade(`${base}/conversations/:id/stream`, (request) => {
    const claims = from.isForeign(request) ? undefined : may.redeem(request);
    if (!claims) return { status: 403 };
    if (!stream.hasRoom(claims.conversation)) return { status: 429 };
    return (socket) => stream.attach(claims, socket, request.query.get("watermark") ?? undefined);
  });
}

/** What a page of another origin asks leave for before it uses it. */
const paths = [
  "/tokens/generate",
  "/tokens/refresh",
  "/conversations",
  "/conversations/:id",
  "/conversations/:id/activities",
  "/conversations/:id/upload",
];

const begin = z.object({
  locale: z
    .string()
    .regex(/^[A-Za-z0-9_-]{0,35}$/)
    .optional(),
});

const generate = z.object({ resume: z.string().max(2000).optional() });

const unread = fault(400, "BadRequest", "The body is not what this address reads.");

function isStream(body: unknown): body is AsyncIterable<Uint8Array> {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body;
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
