import type { ClientAuth, Configuration } from "openid-client";
import { z } from "zod";
import { isLoopback } from "./cookies.ts";

/** An OpenID Connect provider, at which this server is a confidential client. */
export interface OidcConfig {
  /** The issuer, from which everything else is discovered. https, but for a trial on this machine. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What binds an answer of the provider to the browser that asked: each is a secret of that one attempt. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  /** The code verifier of PKCE, at least 43 characters. */
  readonly verifier: string;
}

/** Who somebody is, by the provider's word. */
export interface Claimed {
  readonly subject: string;
  /** Only an address that the provider says it has confirmed: whoever can write any address there could be anybody. */
  readonly email: string | undefined;
  /** Undefined when the provider says nothing of groups. */
  readonly groups: readonly string[] | undefined;
}

export interface Provider {
  /** The address at the provider where somebody signs in. Rejects when the provider does not answer. */
  begin(attempt: Attempt): Promise<URL>;
  /**
   * Who has signed in, by the parameters that the browser came back with.
   * Rejects whatever does not fit the attempt, is not signed by the provider, or was refused there.
   */
  finish(query: URLSearchParams, attempt: Attempt): Promise<Claimed>;
}

const claims = z.object({
  sub: z.string(),
  email: z.email().optional().catch(undefined),
  // Some providers write it as text.
  email_verified: z
    .union([z.boolean(), z.literal("true").transform(() => true)])
    .optional()
    .catch(undefined),
  groups: z.array(z.string()).optional().catch(undefined),
});

/** Seconds that the provider may take for one answer. */
const patience = 10;

/** @param redirectUri the address of ours that the provider sends the browser back to; it is registered there */
export function openIdProvider({ issuer, clientId, clientSecret }: OidcConfig, redirectUri: URL): Provider {
  let known: Promise<{ client: typeof import("openid-client"); configuration: Configuration }> | undefined;

  /** Asked for at the first sign-in and not at the start, which a provider that is away must not stop. */
  function discovered() {
    known ??= discover().catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  }

  async function discover() {
    const client = await import("openid-client");
    // As the provider says; where it says nothing, as the standard has it.
    const authenticate: ClientAuth = (server, ...rest) => {
      const methods = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
      const method = methods.includes("client_secret_basic")
        ? client.ClientSecretBasic(clientSecret)
        : client.ClientSecretPost(clientSecret);
      return method(server, ...rest);
    };
    const configuration = await client.discovery(new URL(issuer), clientId, clientSecret, authenticate, {
      timeout: patience,
      execute: [
        // The token is held against the provider's keys, and not only trusted for where it came from.
        client.enableNonRepudiationChecks,
        ...(isLoopback(issuer) ? [client.allowInsecureRequests] : []),
      ],
    });
    return { client, configuration };
  }

  return {
    async begin({ state, nonce, verifier }) {
      const { client, configuration } = await discovered();
      const scopes = configuration.serverMetadata().scopes_supported ?? [];
      return client.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri.href,
        scope: ["openid", "email", ...(scopes.includes("groups") ? ["groups"] : [])].join(" "),
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
      });
    },
    async finish(query, { state, nonce, verifier }) {
      const { client, configuration } = await discovered();
      const url = new URL(`?${query}`, redirectUri);
      const tokens = await client.authorizationCodeGrant(configuration, url, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const token = claims.parse(tokens.claims());
      const isWhole = token.email !== undefined && token.groups !== undefined;
      const asked =
        isWhole || configuration.serverMetadata().userinfo_endpoint === undefined
          ? undefined
          : claims.parse(await client.fetchUserInfo(configuration, tokens.access_token, token.sub));
      // An address and its confirmation come from one of the two, never half from each.
      const { email, email_verified } = token.email === undefined ? (asked ?? token) : token;
      return {
        subject: token.sub,
        email: email_verified === true ? email : undefined,
        groups: token.groups ?? asked?.groups,
      };
    },
  };
}
