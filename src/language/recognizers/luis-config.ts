import { z } from "zod";
import { type Locale, locales } from "../locale.ts";

/** Where a LUIS v3 prediction service is, and which of its apps speaks which language. */
export interface LuisConfig {
  /** Scheme, host and port, without a slash at the end: the client drops any path. */
  readonly endpoint: string;
  readonly key: string;
  /** At least one. */
  readonly appIds: Readonly<Partial<Record<Locale, string>>>;
}

/**
 * Reads `LUIS_ENDPOINT`, `LUIS_KEY` and `LUIS_APP_IDS` (JSON, or `nb=uuid,sv=uuid`); other variables are passed over.
 *
 * @returns the settings, undefined where no endpoint is given, and every problem at once. A key alone is no problem:
 *   `lots luis` has use for it.
 */
export function luisConfig(env: Readonly<Record<string, string | undefined>>): {
  readonly settings: LuisConfig | undefined;
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
} {
  const read = variables.safeParse(env);
  const complete = belonging.safeParse(env);
  return {
    settings: read.data,
    issues: [...(read.error?.issues ?? []), ...(complete.error?.issues ?? [])],
  };
}

const endpoint = z
  .url({ protocol: /^https?$/, error: "an address such as https://example.cognitiveservices.azure.com" })
  .refine(isRoot, "scheme, host and port only: the client drops a path, and a key goes into LUIS_KEY")
  .transform((text) => new URL(text).origin);

const key = z.string().regex(/^[\x21-\x7e]+$/, "printable characters without spaces");

const appIds = z.string().transform((text, context): Partial<Record<Locale, string>> => {
  const wrong = (message: string, path: string[] = []) => context.addIssue({ code: "custom", message, path });
  const pairs = pairsOf(text);
  if (pairs === undefined) wrong('JSON such as {"nb": "…"}, or nb=…,sv=…, each language once');
  else if (pairs.length === 0) wrong("names no app");
  for (const [name, id] of pairs ?? []) {
    if (!locales.some((locale) => locale === name)) wrong(`languages are ${locales.join(", ")}`, [name]);
    else if (!z.guid().safeParse(id).success) wrong("an app id is a UUID", [name]);
  }
  return Object.fromEntries(pairs ?? []);
});

const variables = z
  .object({
    LUIS_ENDPOINT: endpoint.optional(),
    LUIS_KEY: key.optional(),
    LUIS_APP_IDS: appIds.optional(),
  })
  .transform(({ LUIS_ENDPOINT, LUIS_KEY, LUIS_APP_IDS }): LuisConfig | undefined =>
    LUIS_ENDPOINT === undefined || LUIS_KEY === undefined || LUIS_APP_IDS === undefined
      ? undefined
      : { endpoint: LUIS_ENDPOINT, key: LUIS_KEY, appIds: LUIS_APP_IDS },
  );

/** Which need each other, whatever is wrong with them. */
const belonging = z
  .object({
    LUIS_ENDPOINT: z.string().optional(),
    LUIS_KEY: z.string().optional(),
    LUIS_APP_IDS: z.string().optional(),
  })
  .superRefine((given, context) => {
    const missing = (["LUIS_KEY", "LUIS_APP_IDS"] as const).filter((name) => given[name] === undefined);
    if (given.LUIS_ENDPOINT !== undefined)
      for (const name of missing)
        context.addIssue({ code: "custom", path: [name], message: "is needed beside LUIS_ENDPOINT" });
    else if (given.LUIS_APP_IDS !== undefined)
      context.addIssue({
        code: "custom",
        path: ["LUIS_ENDPOINT"],
        message: "is needed beside LUIS_APP_IDS",
      });
  });

function isRoot(text: string): boolean {
  if (!URL.canParse(text)) return true;
  const { pathname, search, hash, username, password } = new URL(text);
  return pathname === "/" && search + hash + username + password === "";
}

/** Undefined when the text is neither form, or names a language twice. */
function pairsOf(text: string): [name: string, id: string][] | undefined {
  if (text.trim().startsWith("{")) {
    const result = jsonPairs.safeParse(text);
    return result.success ? Object.entries(result.data) : undefined;
  }
  const pairs = text.split(",").map((pair) => pair.split("=").map((part) => part.trim()));
  const names = new Set(pairs.map(([name]) => name));
  if (names.size !== pairs.length || pairs.some((pair) => pair.length !== 2)) return undefined;
  return pairs.map(([name = "", id = ""]) => [name, id]);
}

const jsonPairs = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "no JSON" });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.string()));
