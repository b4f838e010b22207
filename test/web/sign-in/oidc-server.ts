import { generateKeyPairSync } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** What the provider says of whoever signs in. */
export interface Account {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean | string;
  readonly groups?: readonly string[];
}

export interface OidcServer {
  readonly issuer: string;
  /** Who signs in next. */
  account: Account;
  /** How the provider answers the next sign-in: it lets in, or the person says no. */
  refuses: boolean;
  /** Changes an answer of the token endpoint on its way, as somebody between the two might. */
  tamper: ((tokens: Record<string, unknown>) => Record<string, unknown>) | undefined;
  close(): Promise<void>;
}

export const client = { clientId: "lots", clientSecret: "a-secret-between-lots-and-the-provider" };

/** A real OpenID provider on loopback, at which somebody signs in without being asked. */
export async function oidcServer(
  redirectUri: string,
  options: {
    readonly claimsInToken?: boolean;
    readonly method?: "client_secret_basic" | "client_secret_post";
    readonly port?: number;
  } = {},
): Promise<OidcServer> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const provider = inMemory(
    () =>
      new Provider(issuer, {
        clients: [
          {
            client_id: client.clientId,
            client_secret: client.clientSecret,
            redirect_uris: [redirectUri],
            id_token_signed_response_alg: "ES256",
            token_endpoint_auth_method: options.method ?? "client_secret_basic",
          },
        ],
        clientAuthMethods: [options.method ?? "client_secret_basic"],
        claims: { openid: ["sub"], email: ["email", "email_verified"], groups: ["groups"] },
        conformIdTokenClaims: options.claimsInToken !== true,
        cookies: { keys: ["a-key-of-the-tests"] },
        findAccount: (_, sub) => ({ accountId: sub, claims: async () => ({ ...oidc.account, sub }) }),
        interactions: { url: (_, { uid }) => `/interaction/${uid}` },
        features: { devInteractions: { enabled: false } },
        pkce: { required: () => true },
        jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "ES256" }] },
        enabledJWA: { idTokenSigningAlgValues: ["ES256"] },
        ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
      }),
  );

  const oidc: OidcServer = {
    issuer,
    account: { sub: "nobody" },
    refuses: false,
    tamper: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  provider.use(async (context, next) => {
    await next();
    if (context.path === "/token" && oidc.tamper !== undefined && context.status === 200)
      context.body = oidc.tamper(context.body as Record<string, unknown>);
  });
  const callback = provider.callback();
  server.on("request", async (req, res) => {
    if (req.url?.startsWith("/interaction/") !== true) return callback(req, res);
    const { prompt, params, session } = await provider.interactionDetails(req, res);
    if (oidc.refuses)
      return provider.interactionFinished(req, res, {
        error: "access_denied",
        error_description: "The person said no.",
      });
    if (prompt.name === "login")
      return provider.interactionFinished(req, res, { login: { accountId: oidc.account.sub } });
    const grant = new provider.Grant({
      accountId: session?.accountId ?? oidc.account.sub,
      clientId: String(params.client_id),
    });
    grant.addOIDCScope(String(params.scope));
    return provider.interactionFinished(req, res, { consent: { grantId: await grant.save() } });
  });
  return oidc;
}

/** Builds the provider without its warning that what it keeps in memory is gone with it, which a test wants. */
function inMemory(build: () => Provider): Provider {
  const { warn } = console;
  try {
    console.warn = () => undefined;
    return build();
  } finally {
    console.warn = warn;
  }
}
