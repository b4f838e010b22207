import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type BotFrameworkConfig, servedChannels } from "./channels/bot-framework-access.ts";
import { type LuisConfig, luisConfig } from "./language/recognizers/luis-config.ts";
import { type SmtpConfig, smtpConfig } from "./mail/smtp-config.ts";
import { isLoopback } from "./web/sign-in/cookies.ts";
import type { OidcConfig } from "./web/sign-in/provider.ts";
import type { Webhook } from "./webhooks/webhooks.ts";

/** The package's own folder: the same from `src` and from `dist`. */
const home = new URL("../", import.meta.url);

/** The version of the package, for people and `/health`. */
export const version: string = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL("package.json", home), "utf8"))).version;

const folder = (name: string) => fileURLToPath(new URL(name, home));

const origins = z
  .string()
  .transform((list) => list.split(/[\s,]+/).filter((one) => one !== ""))
  .pipe(z.array(z.string().refine(isOrigin, "origins such as https://www.example.org, with commas between")));

const environment = z.object({
  PORT: z.string().trim().min(1).default("3978").pipe(z.coerce.number<string>().int().min(0).max(65_535)),
  LOTS_DATA: z.string().min(1).default(folder("data")),
  LOTS_KNOWLEDGE: z.string().min(1).default(folder("knowledge")),
  LOTS_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOTS_EMBED_ORIGINS: origins.default([]),
  LOTS_SECRET: z.string().min(32, "at least 32 characters").optional(),
  BRREG_URL: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine(isSafe, "an address with https; plain http is for this machine alone")
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  LOTS_PROMISE_DAYS: z.coerce.number<string>().int().min(1).max(30).default(2),
  LOTS_RETENTION_DAYS: z.coerce.number<string>().int().min(7).max(3650).default(180),
  LOTS_LAST_RESORT: z.string().trim().min(1).optional(),
  LOTS_HUB: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((one) => one !== ""))
    .pipe(z.array(z.enum(servedChannels)))
    .default([]),
  LOTS_WEBHOOKS: z
    .string()
    .transform(jsonOf)
    .pipe(z.lazy(() => webhooks))
    .default([]),
  LOTS_LOCAL_BOT: z.stringbool().default(false),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  MicrosoftAppId: z.string().min(1).optional(),
  MicrosoftAppPassword: z.string().min(1).optional(),
  MicrosoftAppTenantId: z.string().min(1).optional(),
  MicrosoftAppType: z.enum(["SingleTenant", "MultiTenant", "UserAssignedMSI"]).default("SingleTenant"),
});

/** One of them is one actor's, or one for all. */
const webhooks = z
  .array(
    z.strictObject({
      url: z
        .url({ protocol: /^https?$/ })
        .refine(isSafe, "an address with https; plain http is for this machine alone"),
      secret: z.string().min(32, "at least 32 characters"),
      actor: z.string().min(1).optional(),
    }),
  )
  .refine((all) => new Set(all.map(({ url }) => url)).size === all.length, "two webhooks have one address");

type Given = Readonly<Record<string, string | undefined>>;

/**
 * What must hold between variables. It is read from the environment as given, since what is wrong with one value must
 * not hide what is wrong with another.
 */
const between: readonly {
  readonly path: readonly [keyof typeof environment.shape];
  readonly message: string;
  readonly holds: (given: Given) => boolean;
}[] = [
  {
    path: ["LOTS_LOCAL_BOT"],
    message: "is for a trial without an app id: unset it, or unset MicrosoftAppId",
    holds: (given) =>
      given.MicrosoftAppId === undefined ||
      environment.shape.LOTS_LOCAL_BOT.safeParse(given.LOTS_LOCAL_BOT).data !== true,
  },
  {
    path: ["LOTS_HUB"],
    message: "is about channels of the Bot Framework: set MicrosoftAppId, or unset it",
    holds: (given) =>
      given.LOTS_HUB === undefined ||
      given.MicrosoftAppId !== undefined ||
      environment.shape.LOTS_LOCAL_BOT.safeParse(given.LOTS_LOCAL_BOT).data === true,
  },
  {
    path: ["MicrosoftAppTenantId"],
    message: "is needed for an app of one tenant",
    holds: (given) =>
      given.MicrosoftAppTenantId !== undefined || !isAppOf(["SingleTenant", "UserAssignedMSI"], given),
  },
  {
    path: ["MicrosoftAppPassword"],
    message: "is needed beside MicrosoftAppId",
    holds: (given) =>
      given.MicrosoftAppPassword !== undefined || !isAppOf(["SingleTenant", "MultiTenant"], given),
  },
  {
    path: ["MicrosoftAppPassword"],
    message: "a managed identity has none: unset it",
    holds: (given) =>
      given.MicrosoftAppPassword === undefined || given.MicrosoftAppType !== "UserAssignedMSI",
  },
  ...(["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const).map((name) => ({
    path: [name] as const,
    message: "is needed beside OIDC_ISSUER",
    holds: (given: Given) => given.OIDC_ISSUER === undefined || given[name] !== undefined,
  })),
  {
    path: ["OIDC_ISSUER"],
    message: "is needed beside OIDC_CLIENT_ID and OIDC_CLIENT_SECRET",
    holds: (given) =>
      given.OIDC_ISSUER !== undefined ||
      (given.OIDC_CLIENT_ID === undefined && given.OIDC_CLIENT_SECRET === undefined),
  },
  {
    path: ["LOTS_PUBLIC_URL"],
    message: "is needed beside OIDC_ISSUER, with https: the provider sends advisers back there",
    holds: (given) =>
      given.OIDC_ISSUER === undefined ||
      (given.LOTS_PUBLIC_URL !== undefined && isSafe(given.LOTS_PUBLIC_URL)),
  },
];

/** An app of one of these types. An unknown type is complained of elsewhere, and is none of them. */
function isAppOf(types: readonly string[], given: Given): boolean {
  const type = environment.shape.MicrosoftAppType.safeParse(given.MicrosoftAppType).data ?? "";
  return given.MicrosoftAppId !== undefined && types.includes(type);
}

export interface Config {
  readonly port: number;
  /** Loopback only while an unauthenticated trial is on. */
  readonly host: string;
  readonly data: string;
  readonly knowledge: string;
  readonly locales: string;
  readonly publicUrl: string | undefined;
  /** Origins of pages that may embed the chat or talk to it. */
  readonly embedOrigins: readonly string[];
  /** Signs tokens; made and kept in the data folder when absent. */
  readonly secret: string | undefined;
  /** Norway's company register; not asked when absent. */
  readonly brregUrl: string | undefined;
  /** The LUIS endpoint that decides intents; the embedded recognizer when absent. */
  readonly luis: LuisConfig | undefined;
  /** The mail server; no mail is sent when absent. */
  readonly smtp: SmtpConfig | undefined;
  /** The provider at which advisers sign in; one-time links when absent. */
  readonly oidc: OidcConfig | undefined;
  /** Working days within which a company is promised an answer. */
  readonly promiseDays: number;
  /** Days after which a conversation that nobody has touched is removed. */
  readonly retentionDays: number;
  /** The id of the adviser who is asked when nobody else can be. */
  readonly lastResort: string | undefined;
  /** Actors' own systems that are told of the moves of cases. */
  readonly webhooks: readonly Webhook[];
  readonly logLevel: string;
  readonly botFramework: BotFrameworkConfig | undefined;
}

/**
 * Reads the environment. An empty value counts as absent.
 *
 * @throws an Error that names every wrong value at once
 */
export function readConfig(env: Given): Config {
  const given: Given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ""),
  );
  const result = environment.safeParse(given);
  const luis = luisConfig(given);
  const smtp = smtpConfig(given);
  const contradictions = between.filter(({ holds }) => !holds(given));
  const issues = [
    ...(result.error?.issues ?? []),
    ...contradictions,
    ...luis.issues,
    ...(smtp.error?.issues ?? []),
  ];
  if (!result.success || issues.length > 0)
    throw new Error(
      `the configuration is wrong:\n${issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`).join("\n")}`,
    );
  const one = result.data;
  return {
    port: one.PORT,
    host: one.LOTS_LOCAL_BOT ? "127.0.0.1" : "0.0.0.0",
    data: one.LOTS_DATA,
    knowledge: one.LOTS_KNOWLEDGE,
    locales: folder("locales"),
    publicUrl: one.LOTS_PUBLIC_URL,
    embedOrigins: one.LOTS_EMBED_ORIGINS,
    secret: one.LOTS_SECRET,
    brregUrl: one.BRREG_URL,
    luis: luis.settings,
    smtp: smtp.data,
    oidc: oidcOf(one),
    promiseDays: one.LOTS_PROMISE_DAYS,
    retentionDays: one.LOTS_RETENTION_DAYS,
    lastResort: one.LOTS_LAST_RESORT,
    webhooks: one.LOTS_WEBHOOKS,
    logLevel: one.LOG_LEVEL,
    botFramework: botFrameworkOf(one),
  };
}

function oidcOf(one: z.infer<typeof environment>): OidcConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = one;
  return issuer === undefined || clientId === undefined || clientSecret === undefined
    ? undefined
    : { issuer, clientId, clientSecret };
}

function botFrameworkOf(one: z.infer<typeof environment>): BotFrameworkConfig | undefined {
  const hubs = one.LOTS_HUB.length === 0 ? {} : { hubs: one.LOTS_HUB };
  if (one.LOTS_LOCAL_BOT) return { mode: "local", ...hubs };
  if (one.MicrosoftAppId === undefined) return undefined;
  return {
    mode: "azure",
    appId: one.MicrosoftAppId,
    appPassword: one.MicrosoftAppPassword,
    appType: one.MicrosoftAppType,
    tenantId: one.MicrosoftAppTenantId,
    ...hubs,
  };
}

function jsonOf(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "a list in JSON" });
    return z.NEVER;
  }
}

/** What travels there is read by nobody on the way. */
function isSafe(address: string): boolean {
  return URL.canParse(address) && (new URL(address).protocol === "https:" || isLoopback(address));
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text && !/[;*\s]/.test(text);
}
