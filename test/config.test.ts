import { fileURLToPath } from "node:url";
import { assert } from "chai";
import { type Config, readConfig, version } from "../src/config.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const home = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const secret = "s".repeat(32);
const app = { MicrosoftAppId: "app", MicrosoftAppPassword: "password", MicrosoftAppTenantId: "tenant" };
const oidc = { OIDC_ISSUER: "https://id.example.org", OIDC_CLIENT_ID: "lots", OIDC_CLIENT_SECRET: "hush" };
const oidcConfig = { issuer: "https://id.example.org", clientId: "lots", clientSecret: "hush" };
const luisApp = "11111111-2222-3333-4444-555555555555";

const hook = { url: "https://crm.example.org/lots", secret, actor: "innovasjon-norge" };
const local = { url: "http://127.0.0.1:9000/", secret };
const hooks = (all: readonly object[]) => JSON.stringify(all);

/** The names of the variables that a configuration is refused for, in the order told. */
function refused(env: Environment): readonly string[] {
  const [head, ...lines] = messageOf(env).split("\n");
  assert.equal(head, "the configuration is wrong:");
  return lines.map((line) => /^ {2}([\w.]+): \S/.exec(line)?.[1] ?? assert.fail(`no name in "${line}"`));
}

function messageOf(env: Environment): string {
  try {
    readConfig(env);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return assert.fail(`${JSON.stringify(env)} was taken`);
}

describe("the configuration", () => {
  const nothing: Config = {
    port: 3978,
    host: "0.0.0.0",
    data: home("data"),
    knowledge: home("knowledge"),
    locales: home("locales"),
    publicUrl: undefined,
    embedOrigins: [],
    secret: undefined,
    brregUrl: undefined,
    promiseDays: 2,
    retentionDays: 180,
    lastResort: undefined,
    luis: undefined,
    oidc: undefined,
    smtp: undefined,
    logLevel: "info",
    webhooks: [],
    botFramework: undefined,
  };

  it("needs nothing", () => assert.deepEqual(readConfig({}), nothing));

  it("passes over what is not ours, and takes an empty value for none", () => {
    assert.deepEqual(readConfig({ PATH: "/bin", HOME: undefined, toString: "x" }), nothing);
    const names = [
      ...["PORT", "LOTS_DATA", "LOTS_KNOWLEDGE", "LOTS_PUBLIC_URL", "LOTS_EMBED_ORIGINS", "LOTS_SECRET"],
      "LOTS_RETENTION_DAYS",
      ...[
        "BRREG_URL",
        "LOTS_LOCAL_BOT",
        "LOTS_HUB",
        "LOTS_WEBHOOKS",
        "LOG_LEVEL",
        "LUIS_ENDPOINT",
        "LUIS_KEY",
        "LUIS_APP_IDS",
      ],
      ...["SMTP_URL", "SMTP_FROM"],
      ...["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
      ...["MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId", "MicrosoftAppType"],
    ];
    assert.deepEqual(readConfig(Object.fromEntries(names.map((name) => [name, ""]))), nothing);
  });

  const taken: readonly [env: Environment, config: Partial<Config>][] = [
    [{ PORT: "8080" }, { port: 8080 }],
    // Any free one.
    [{ PORT: "0" }, { port: 0 }],
    [{ PORT: "65535" }, { port: 65_535 }],
    [{ LOTS_DATA: "/var/lib/lots" }, { data: "/var/lib/lots" }],
    [{ LOTS_KNOWLEDGE: "./elsewhere" }, { knowledge: "./elsewhere" }],
    [{ LOTS_PUBLIC_URL: "https://lots.example.org/chat" }, { publicUrl: "https://lots.example.org/chat" }],
    [{ LOTS_PUBLIC_URL: "http://localhost:3978" }, { publicUrl: "http://localhost:3978" }],
    [{ LOTS_EMBED_ORIGINS: "https://a.example.org" }, { embedOrigins: ["https://a.example.org"] }],
    [
      { LOTS_EMBED_ORIGINS: " https://a.example.org,\nhttp://b.example.org:8080 ," },
      { embedOrigins: ["https://a.example.org", "http://b.example.org:8080"] },
    ],
    [{ LOTS_EMBED_ORIGINS: " , " }, { embedOrigins: [] }],
    [{ LOTS_SECRET: secret }, { secret }],
    [{ LOTS_RETENTION_DAYS: "30" }, { retentionDays: 30 }],
    [{ BRREG_URL: "https://register.example.org" }, { brregUrl: "https://register.example.org" }],
    [{ LOG_LEVEL: "silent" }, { logLevel: "silent" }],
    [{ LOG_LEVEL: "debug" }, { logLevel: "debug" }],
    // A trial without authentication is reached from this machine alone.
    [{ LOTS_LOCAL_BOT: "true" }, { botFramework: { mode: "local" }, host: "127.0.0.1" }],
    [
      { LOTS_LOCAL_BOT: "true", LOTS_HUB: "directline, webchat" },
      { botFramework: { mode: "local", hubs: ["directline", "webchat"] }, host: "127.0.0.1" },
    ],
    [{ LOTS_LOCAL_BOT: "1" }, { botFramework: { mode: "local" }, host: "127.0.0.1" }],
    [{ LOTS_LOCAL_BOT: "false" }, {}],
    [{ LOTS_LOCAL_BOT: "0" }, {}],
    // Without an app id there is no app, whatever else is said of it.
    [{ MicrosoftAppPassword: "password", MicrosoftAppTenantId: "tenant" }, {}],
    [
      { LUIS_ENDPOINT: "https://luis.example.org/", LUIS_KEY: "key", LUIS_APP_IDS: `nb=${luisApp}` },
      { luis: { endpoint: "https://luis.example.org", key: "key", appIds: { nb: luisApp } } },
    ],
    [
      { ...oidc, LOTS_PUBLIC_URL: "https://lots.example.org" },
      { publicUrl: "https://lots.example.org", oidc: oidcConfig },
    ],
    // A trial on one machine.
    [
      { ...oidc, OIDC_ISSUER: "http://127.0.0.1:9000", LOTS_PUBLIC_URL: "http://localhost:3978" },
      { publicUrl: "http://localhost:3978", oidc: { ...oidcConfig, issuer: "http://127.0.0.1:9000" } },
    ],
    [{ LOTS_WEBHOOKS: hooks([hook, local]) }, { webhooks: [hook, local] }],
    // A key alone is for `lots luis`.
    [{ LUIS_KEY: "key" }, {}],
    [
      { SMTP_URL: "smtp://mail.example.org", SMTP_FROM: "hei@example.org" },
      {
        smtp: {
          host: "mail.example.org",
          port: 587,
          secure: false,
          auth: undefined,
          from: "hei@example.org",
        },
      },
    ],
    // Who logs in by an address sends from it.
    [
      { SMTP_URL: "smtps://lots%40example.org:p%40ss@mail.example.org" },
      {
        smtp: {
          host: "mail.example.org",
          port: 465,
          secure: true,
          auth: { user: "lots@example.org", pass: "p@ss" },
          from: "lots@example.org",
        },
      },
    ],
    [
      { SMTP_URL: "smtp://[::1]:2525", LOTS_PUBLIC_URL: "https://lots.example.org" },
      {
        publicUrl: "https://lots.example.org",
        smtp: { host: "::1", port: 2525, secure: false, auth: undefined, from: "lots@lots.example.org" },
      },
    ],
    // A sender alone sends nothing.
    [{ SMTP_FROM: "hei@example.org" }, {}],
  ];
  for (const [env, config] of taken)
    it(`takes ${JSON.stringify(env)}`, () => assert.deepEqual(readConfig(env), { ...nothing, ...config }));

  const apps: readonly [env: Environment, botFramework: Config["botFramework"]][] = [
    [
      app,
      { mode: "azure", appId: "app", appPassword: "password", appType: "SingleTenant", tenantId: "tenant" },
    ],
    [
      { ...app, MicrosoftAppTenantId: undefined, MicrosoftAppType: "MultiTenant" },
      { mode: "azure", appId: "app", appPassword: "password", appType: "MultiTenant", tenantId: undefined },
    ],
    [
      { ...app, MicrosoftAppPassword: undefined, MicrosoftAppType: "UserAssignedMSI" },
      { mode: "azure", appId: "app", appPassword: undefined, appType: "UserAssignedMSI", tenantId: "tenant" },
    ],
    // "Off" beside an app is no contradiction.
    [
      { ...app, LOTS_LOCAL_BOT: "false" },
      { mode: "azure", appId: "app", appPassword: "password", appType: "SingleTenant", tenantId: "tenant" },
    ],
  ];
  for (const [env, botFramework] of apps)
    it(`reaches the Bot Framework with ${Object.keys(env).join(", ")} as ${env.MicrosoftAppType ?? "one tenant"}`, () => {
      const config = readConfig(env);
      assert.deepEqual(config.botFramework, botFramework);
      assert.equal(config.host, "0.0.0.0");
    });

  const wrong: readonly [env: Environment, names: readonly string[]][] = [
    [{ PORT: "http" }, ["PORT"]],
    [{ PORT: "-1" }, ["PORT"]],
    [{ LOTS_RETENTION_DAYS: "6" }, ["LOTS_RETENTION_DAYS"]],
    [{ LOTS_RETENTION_DAYS: "forever" }, ["LOTS_RETENTION_DAYS"]],
    [{ PORT: "65536" }, ["PORT"]],
    [{ PORT: "80.5" }, ["PORT"]],
    [{ PORT: "80 80" }, ["PORT"]],
    [{ LOTS_PUBLIC_URL: "lots.example.org" }, ["LOTS_PUBLIC_URL"]],
    [{ LOTS_PUBLIC_URL: "ftp://lots.example.org" }, ["LOTS_PUBLIC_URL"]],
    [{ LOTS_PUBLIC_URL: "javascript:alert(1)" }, ["LOTS_PUBLIC_URL"]],
    [{ BRREG_URL: "register" }, ["BRREG_URL"]],
    [{ BRREG_URL: "file:///etc/passwd" }, ["BRREG_URL"]],
    [{ LOTS_EMBED_ORIGINS: "a.example.org" }, ["LOTS_EMBED_ORIGINS.0"]],
    [{ LOTS_EMBED_ORIGINS: "*" }, ["LOTS_EMBED_ORIGINS.0"]],
    [{ LOTS_EMBED_ORIGINS: "null" }, ["LOTS_EMBED_ORIGINS.0"]],
    [{ LOTS_EMBED_ORIGINS: "https://a.example.org/" }, ["LOTS_EMBED_ORIGINS.0"]],
    [{ LOTS_EMBED_ORIGINS: "https://a.example.org/page" }, ["LOTS_EMBED_ORIGINS.0"]],
    [{ LOTS_EMBED_ORIGINS: "https://a.example.org,nonsense" }, ["LOTS_EMBED_ORIGINS.1"]],
    [{ LOTS_SECRET: "s".repeat(31) }, ["LOTS_SECRET"]],
    [{ LOTS_LOCAL_BOT: "perhaps" }, ["LOTS_LOCAL_BOT"]],
    [{ LOTS_HUB: "directline" }, ["LOTS_HUB"]],
    [{ LOTS_WEBHOOKS: "https://crm.example.org" }, ["LOTS_WEBHOOKS"]],
    [{ LOTS_WEBHOOKS: hooks([{ url: "http://crm.example.org", secret }]) }, ["LOTS_WEBHOOKS.0.url"]],
    [{ LOTS_WEBHOOKS: hooks([{ url: "ftp://localhost", secret }]) }, ["LOTS_WEBHOOKS.0.url"]],
    [{ LOTS_WEBHOOKS: hooks([{ url: "https://a.example", secret: "s" }]) }, ["LOTS_WEBHOOKS.0.secret"]],
    [{ LOTS_WEBHOOKS: hooks([hook, hook]) }, ["LOTS_WEBHOOKS"]],
    [{ LOTS_LOCAL_BOT: "true", LOTS_HUB: "slack" }, ["LOTS_HUB.0"]],
    [{ LOG_LEVEL: "loud" }, ["LOG_LEVEL"]],
    [{ ...app, MicrosoftAppType: "Tenant" }, ["MicrosoftAppType"]],
    [{ ...app, MicrosoftAppTenantId: undefined }, ["MicrosoftAppTenantId"]],
    [{ ...app, MicrosoftAppPassword: "" }, ["MicrosoftAppPassword"]],
    [{ MicrosoftAppId: "app" }, ["MicrosoftAppTenantId", "MicrosoftAppPassword"]],
    [{ MicrosoftAppId: "app", MicrosoftAppType: "MultiTenant" }, ["MicrosoftAppPassword"]],
    [{ MicrosoftAppId: "app", MicrosoftAppType: "UserAssignedMSI" }, ["MicrosoftAppTenantId"]],
    [{ ...app, MicrosoftAppType: "UserAssignedMSI" }, ["MicrosoftAppPassword"]],
    [{ ...app, LOTS_LOCAL_BOT: "true" }, ["LOTS_LOCAL_BOT"]],
    [
      { MicrosoftAppId: "app", LOTS_LOCAL_BOT: "true" },
      ["LOTS_LOCAL_BOT", "MicrosoftAppTenantId", "MicrosoftAppPassword"],
    ],
    [{ LUIS_ENDPOINT: "https://luis.example.org" }, ["LUIS_KEY", "LUIS_APP_IDS"]],
    [oidc, ["LOTS_PUBLIC_URL"]],
    [{ ...oidc, LOTS_PUBLIC_URL: "http://lots.example.org" }, ["LOTS_PUBLIC_URL"]],
    [{ ...oidc, OIDC_ISSUER: "", LOTS_PUBLIC_URL: "https://lots.example.org" }, ["OIDC_ISSUER"]],
    [
      { ...oidc, OIDC_ISSUER: "http://id.example.org", LOTS_PUBLIC_URL: "https://a.example" },
      ["OIDC_ISSUER"],
    ],
    [{ OIDC_CLIENT_SECRET: "hush" }, ["OIDC_ISSUER"]],
    [{ OIDC_ISSUER: "https://id.example.org" }, ["OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "LOTS_PUBLIC_URL"]],
    // What is wrong with one value hides nothing that is wrong between others.
    [
      { PORT: "http", MicrosoftAppId: "app", LOTS_LOCAL_BOT: "true" },
      ["PORT", "LOTS_LOCAL_BOT", "MicrosoftAppTenantId", "MicrosoftAppPassword"],
    ],
    [
      { LOTS_LOCAL_BOT: "perhaps", ...app, MicrosoftAppType: "UserAssignedMSI" },
      ["LOTS_LOCAL_BOT", "MicrosoftAppPassword"],
    ],
    // An app of an unknown type may need no tenant.
    [{ MicrosoftAppId: "app", MicrosoftAppType: "Tenant" }, ["MicrosoftAppType"]],
    [{ LUIS_ENDPOINT: "https://luis.example.org", LUIS_KEY: "a key" }, ["LUIS_KEY", "LUIS_APP_IDS"]],
    [{ LUIS_APP_IDS: `fi=${luisApp}` }, ["LUIS_APP_IDS.fi", "LUIS_ENDPOINT"]],
    [{ SMTP_URL: "mail.example.org" }, ["SMTP_URL"]],
    [{ SMTP_URL: "http://mail.example.org", SMTP_FROM: "hei@example.org" }, ["SMTP_URL"]],
    [{ SMTP_URL: "smtp://%ff@mail.example.org", SMTP_FROM: "hei@example.org" }, ["SMTP_URL"]],
    [{ SMTP_URL: "smtp://mail.example.org" }, ["SMTP_FROM"]],
    [{ SMTP_URL: "smtp://mail.example.org", LOTS_PUBLIC_URL: "http://localhost:3978" }, ["SMTP_FROM"]],
    [{ SMTP_URL: "smtp://mail.example.org", SMTP_FROM: "hei@example.org, x@y.no" }, ["SMTP_FROM"]],
  ];
  for (const [env, names] of wrong)
    it(`refuses ${JSON.stringify(env)}`, () => assert.deepEqual(refused(env), names));

  it("names every wrong value at once", () =>
    assert.deepEqual(
      refused({
        PORT: "http",
        LOTS_PUBLIC_URL: "here",
        LOTS_EMBED_ORIGINS: "there",
        LOTS_SECRET: "short",
        BRREG_URL: "register",
        LOTS_LOCAL_BOT: "perhaps",
        LOG_LEVEL: "loud",
        MicrosoftAppType: "Tenant",
        LUIS_ENDPOINT: "luis",
      }),
      [
        ...["PORT", "LOTS_PUBLIC_URL", "LOTS_EMBED_ORIGINS.0", "LOTS_SECRET", "BRREG_URL", "LOTS_LOCAL_BOT"],
        ...["LOG_LEVEL", "MicrosoftAppType", "LUIS_ENDPOINT", "LUIS_KEY", "LUIS_APP_IDS"],
      ],
    ));

  it("says no secret in its complaints", () => {
    const hidden = {
      LOTS_SECRET: "hushhush",
      MicrosoftAppPassword: "hushhush",
      LUIS_KEY: "hush hush",
      ...oidc,
    };
    assert.notMatch(messageOf({ ...hidden, PORT: "http", LUIS_ENDPOINT: "luis" }), /hush/);
  });

  it("knows the version of the package", () => assert.match(version, /^\d+\.\d+\.\d+/));
});
