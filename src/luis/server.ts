import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import type { Knowledge } from "../domain/knowledge.ts";
import { BadJson, type HttpAnswer, type HttpRequest, type HttpServer, parseJson } from "../http.ts";
import type { Clock } from "../ports.ts";
import { foundIn } from "./entities.ts";
import { intentNames, none } from "./names.ts";
import { placeNamer } from "./place-names.ts";
import { predictionOf } from "./prediction.ts";
import { rateLimit } from "./rate-limit.ts";
import { flagsSchema, longestQuery, type PredictionRequest, requestSchema } from "./request.ts";
import { problemWith, withSupplied } from "./supplied.ts";
import type { Understood } from "./understood.ts";

/** What the endpoint is made of. */
export interface LuisParts {
  /** What clients must show. */
  readonly key: string;
  /** The language of each app, by the app's id. */
  readonly apps: ReadonlyMap<string, string>;
  /** Requests that one client may make in a second. */
  readonly perSecond: number;
  /** The version that is live. */
  readonly knowledge: () => Knowledge;
  /** @param year the calendar year that "three years ago" is counted from */
  understand(query: string, locale: string, year: number): Understood | Promise<Understood>;
  readonly clock: Clock;
}

/** Bytes of a body. */
const largestBody = 256 * 1024;

/**
 * Serves the LUIS v3 prediction protocol: slots `production` and `staging`, and any version id, are the same; by POST,
 * or by GET with `query`. Errors are `{ error: { code, message } }` with status 400, 401, 404, 413 or 429. It belongs
 * at the root of a host and port, since LUIS clients drop any path of their endpoint. Nothing that is asked is kept.
 *
 * @see https://learn.microsoft.com/azure/ai-services/luis/luis-migration-api-v3
 */
export function luisServer(server: HttpServer, parts: LuisParts): void {
  const mayAsk = rateLimit(parts.perSecond, parts.clock);
  const isKey = sameAs(parts.key);
  const namesFor = once((knowledge: Knowledge) => ({
    intents: intentNames([...knowledge.needs.keys(), ...knowledge.intents.keys()]),
    placeName: placeNamer(knowledge),
  }));

  async function answer(request: HttpRequest, read: Read): Promise<HttpAnswer> {
    if (!mayAsk(request.ip)) return tooMany;
    if (!isKey(request.headers["ocp-apim-subscription-key"] ?? request.query.get("subscription-key") ?? ""))
      return refused(401, "401", "Access denied: the subscription key is missing or wrong.");
    const { appId = "", slot } = request.params;
    if (!z.guid().safeParse(appId).success) return badArgument("The app id is no UUID.");
    const locale = parts.apps.get(appId.toLowerCase());
    if (locale === undefined) return refused(404, "NotFound", "There is no app of this id.");
    if (slot !== undefined && !slots.includes(slot.toLowerCase()))
      return refused(404, "NotFound", "There is no such slot: use production or staging.");
    const flags = flagsSchema.safeParse(
      Object.fromEntries(
        ["verbose", "show-all-intents", "log"].map((name) => [
          name,
          request.query.get(name)?.toLowerCase() ?? null,
        ]),
      ),
    );
    if (!flags.success) return badArgument(problemsOf(flags.error));
    const asked = await read(request);
    if ("status" in asked) return asked;
    return await predict(asked, locale, flags.data);
  }

  async function predict(
    asked: PredictionRequest,
    locale: string,
    flags: z.infer<typeof flagsSchema>,
  ): Promise<HttpAnswer> {
    const { query, options } = asked;
    if (query.length > longestQuery)
      return refused(413, "QueryTooLong", `The query has more than ${longestQuery} characters.`);
    const problem = problemWith(asked);
    if (problem !== undefined) return badArgument(problem);
    const { intents, placeName } = namesFor(parts.knowledge());
    const reference = options?.datetimeReference;
    const now = typeof reference === "string" ? new Date(reference) : parts.clock.now();
    const understood = await parts.understand(query, locale, now.getUTCFullYear());
    const found = withSupplied(foundIn(query, understood.entities, placeName), asked);
    return {
      status: 200,
      body: predictionOf(query, scoresOf(understood, intents), found, {
        verbose: flags.verbose === true,
        showAllIntents: flags["show-all-intents"] === true,
      }),
    };
  }

  for (const target of ["slots/:slot", "versions/:version"]) {
    const path = `/luis/prediction/v3.0/apps/:appId/${target}/predict`;
    // Read as a stream, so that what is wrong with a body is told in the protocol's own words.
    server.route("POST", path, (request) => answer(request, bodyOf), "stream");
    server.route("GET", path, (request) => answer(request, queryOf));
  }
}

const slots: readonly string[] = ["production", "staging"];

type Read = (
  request: HttpRequest,
) => PredictionRequest | HttpAnswer | Promise<PredictionRequest | HttpAnswer>;

async function bodyOf({ body }: HttpRequest): Promise<PredictionRequest | HttpAnswer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // What `reads: "stream"` promises; undefined when there is no body.
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > largestBody)
      return refused(413, "BodyTooLarge", `The body has more than ${largestBody} bytes.`);
    chunks.push(chunk);
  }
  try {
    return checked(parseJson(new TextDecoder().decode(Buffer.concat(chunks))));
  } catch (error) {
    if (error instanceof BadJson) return badArgument(error.message);
    throw error;
  }
}

function queryOf({ query }: HttpRequest): PredictionRequest | HttpAnswer {
  return checked({ query: query.get("query") ?? undefined });
}

function checked(value: unknown): PredictionRequest | HttpAnswer {
  const result = requestSchema.safeParse(value);
  return result.success ? result.data : badArgument(problemsOf(result.error));
}

/** Every intent by its name in LUIS, the best first; what the recognizer did not rank has the score 0. */
function scoresOf(
  { intents }: Understood,
  names: ReadonlyMap<string, string>,
): readonly (readonly [string, number])[] {
  const scores = new Map([...names.values()].map((name) => [name, 0]));
  for (const { id, score } of intents) {
    const name = names.get(id);
    if (name !== undefined) scores.set(name, Math.round(Math.min(1, Math.max(0, score)) * 1e7) / 1e7);
  }
  const ranked = [...scores].sort(([, a], [, b]) => b - a);
  return (ranked[0]?.[1] ?? 0) > 0 ? ranked : [[none, 1], ...ranked.filter(([name]) => name !== none)];
}

const tooMany: HttpAnswer = {
  ...refused(429, "429", "Rate limit is exceeded: try again in a second."),
  headers: { "retry-after": "1" },
};

function badArgument(message: string): HttpAnswer {
  return refused(400, "BadArgument", message);
}

function refused(status: number, code: string, message: string): HttpAnswer {
  return { status, body: { error: { code, message } } };
}

function problemsOf(error: z.ZodError): string {
  return error.issues.map(({ path, message }) => [path.join("."), message].join(": ")).join("; ");
}

/** Compares in a time that tells nothing of the key. */
function sameAs(key: string): (given: string) => boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  const own = digest(key);
  return (given) => timingSafeEqual(digest(given), own);
}

/** Remembers the result for the last argument. */
function once<A extends object, R>(make: (argument: A) => R): (argument: A) => R {
  let last: { readonly argument: A; readonly result: R } | undefined;
  return (argument) => {
    if (last?.argument !== argument) last = { argument, result: make(argument) };
    return last.result;
  };
}
