import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { z } from "zod";
import { mask } from "../../domain/mask.ts";
import type { Log } from "../../ports.ts";
import { type Locale, locales, type UtteranceLocale } from "../locale.ts";
import type { Recognition, Recognizer } from "../recognizer.ts";
import { outOfScope } from "./embedded.ts";
import type { LuisConfig } from "./luis-config.ts";
import { createRest, restTime } from "./luis-rest.ts";

/** How long an answer may take, in milliseconds. */
const patience = 1500;

/** LUIS takes no longer utterance, in UTF-16 units. */
const longestQuery = 500;

/**
 * Recognises needs and intents with a service that speaks the LUIS v3 prediction protocol. Language and all else come
 * from the fallback, and so do the intents when the service is silent, fails, answers nonsense or has no app for the
 * language: never later than 1.5 seconds, and at once after three failures in a row, until half a minute has passed.
 *
 * What goes out is the utterance with personal and account numbers masked; the service is asked not to keep it.
 *
 * @param known ids of the needs and intents that count; what else the service names is dropped
 * @param now milliseconds on a clock that only goes forward
 */
export function luis(
  config: LuisConfig,
  fallback: Recognizer,
  log: Log,
  known: ReadonlySet<string>,
  now: () => number = () => performance.now(),
): Recognizer {
  const predict = predictor(config);
  const rest = createRest(now);
  return {
    async recognise(text, hearing): Promise<Recognition> {
      const own = await fallback.recognise(text, hearing);
      const appId = appFor(own.locale, config.appIds);
      const query = mask(text).trim();
      if (appId === undefined || query === "" || query.length > longestQuery || !rest.mayAsk()) return own;
      const began = now();
      try {
        const intents = intentsOf(await predict(appId, query), known);
        if (rest.failures() > 0) log.info({ failures: rest.failures() }, "LUIS answers again");
        rest.answered();
        return { ...own, intents, source: "luis" };
      } catch (error) {
        const rests = rest.failed();
        log.warn(
          {
            ...reasonOf(error),
            milliseconds: Math.round(now() - began),
            failures: rest.failures(),
            ...(rests && { restsForSeconds: restTime / 1000 }),
          },
          "LUIS gave no answer of use: the embedded recognizer answered",
        );
        return own;
      }
    },
  };
}

/** Bokmål and nynorsk share an app where only one is configured: both are Norwegian. */
function appFor(locale: UtteranceLocale, appIds: LuisConfig["appIds"]): string | undefined {
  const own: Locale | undefined = locales.find((one) => one === locale);
  if (own === undefined) return undefined;
  return appIds[own] ?? (own === "nn" ? appIds.nb : own === "nb" ? appIds.nn : undefined);
}

type Predict = (appId: string, query: string) => Promise<unknown>;

function predictor({ endpoint, key }: LuisConfig): Predict {
  // Loaded only where LUIS is configured, and at the start rather than within the first turn.
  const loading = load(endpoint, key);
  loading.catch(() => undefined);
  return async (appId, query) => {
    const client = await loading;
    const options = { verbose: false, showAllIntents: true, log: false, timeout: patience };
    return await client.prediction.getSlotPrediction(appId, "production", { query }, options);
  };
}

async function load(endpoint: string, key: string) {
  const [{ LUISRuntimeClient }, { ApiKeyCredentials }] = await Promise.all([
    import("@azure/cognitiveservices-luis-runtime"),
    import("@azure/ms-rest-js"),
  ]);
  return new LUISRuntimeClient(
    new ApiKeyCredentials({ inHeader: { "Ocp-Apim-Subscription-Key": key } }),
    endpoint,
    {
      // Its retries take from half a minute to two; the fallback is better than that.
      noRetryPolicy: true,
      // A redirect would carry the key to another host.
      redirectOptions: { handleRedirects: false },
      agentSettings: {
        http: new HttpAgent({ keepAlive: true }),
        https: new HttpsAgent({ keepAlive: true }),
      },
    },
  );
}

/** The client does not look at what it hands over: a page of HTML becomes an empty object. */
const answerSchema = z.object({
  prediction: z.object({
    topIntent: z.string().min(1),
    intents: z.record(z.string(), z.object({ score: z.number().optional() })),
  }),
});

/** @throws Nonsense when the answer has another shape, or names no need or intent of ours */
function intentsOf(answer: unknown, known: ReadonlySet<string>): Recognition["intents"] {
  const result = answerSchema.safeParse(answer);
  if (!result.success) throw new Nonsense("the answer is no prediction");
  const intents = Object.entries(result.data.prediction.intents).flatMap(([name, { score }]) => {
    const id = name === "None" ? outOfScope : name;
    return score === undefined || !known.has(id) ? [] : [{ id, score: Math.min(1, Math.max(0, score)) }];
  });
  if (intents.length === 0) throw new Nonsense("the app is not ours: it names none of our intents");
  return intents.sort((a, b) => b.score - a.score);
}

class Nonsense extends Error {}

/** What went wrong, without the client's messages or anything else that could hold the utterance. */
function reasonOf(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof Nonsense) return { reason: error.message };
  if (!(error instanceof Error)) return { reason: typeof error };
  const { code, statusCode } = z
    .object({ code: z.unknown().optional(), statusCode: z.number().optional().catch(undefined) })
    .parse(error);
  if (error.name === "TimeoutError" || code === "REQUEST_ABORTED_ERROR") return { reason: "too slow" };
  return {
    reason: error.name,
    ...(typeof code === "string" && /^[\w.-]{1,60}$/.test(code) && { code }),
    ...(statusCode !== undefined && { status: statusCode }),
  };
}
