import { join } from "node:path";
import { allowance } from "../../domain/allowance.ts";
import type { HttpAnswer, HttpHandler, HttpRequest, HttpServer } from "../../http.ts";
import type { Clock, Directory, Log, Texts } from "../../ports.ts";
import { byLink } from "./by-link.ts";
import { byProvider } from "./by-provider.ts";
import { type Cookies, cookiesFor } from "./cookies.ts";
import { type DeskRoutes, guard } from "./guard.ts";
import { pageOfDesk } from "./own-page.ts";
import { type SignInPages, signInPages } from "./pages.ts";
import type { OidcConfig } from "./provider.ts";
import { sessionsOf } from "./session.ts";
import { type Spent, spentIn } from "./spent.ts";

export interface SignInConfig {
  /** Signs links and sessions. */
  readonly secret: string;
  /** The data folder, where used links are remembered. */
  readonly data: string;
  readonly publicUrl: string | undefined;
  /** The provider at which advisers sign in; one-time links when undefined. */
  readonly oidc: OidcConfig | undefined;
}

export interface SignInParts {
  readonly directory: Directory;
  readonly texts: Texts;
  readonly clock: Clock;
  readonly log: Log;
  /** Addresses of the style sheets of the desk; none where its files are not served. */
  readonly stylesheets?: readonly string[];
  readonly icon?: string;
}

/** What each way of signing in stands on. */
export interface Entrance {
  readonly pages: SignInPages;
  readonly cookies: Cookies;
  readonly spent: Spent;
  readonly log: Log;
  /** Seconds since 1970. */
  now(): number;
  /** The handler, which one client may call so often and no more. */
  limited(handler: HttpHandler): HttpHandler;
  /** Signs an adviser in, and goes to a page of the desk. */
  enter(id: string, request: HttpRequest, to: string | null): Promise<HttpAnswer>;
}

/**
 * The sign-in of advisers, at `/desk/sign-in`: by the provider when there is one, else by one-time links. With a
 * provider links are not taken, so that its rules (a second factor, a closed account) hold for everybody.
 *
 * @returns the routes of the desk: whatever is mounted on them is for those who are signed in
 */
export function signIn(server: HttpServer, config: SignInConfig, parts: SignInParts): DeskRoutes {
  const { directory, texts, clock, log } = parts;
  const { publicUrl, oidc } = config;
  const now = () => Math.floor(clock.now().getTime() / 1000);
  const spent = spentIn(join(config.data, "spent"), now);
  const cookies = cookiesFor(publicUrl);
  const sessions = sessionsOf(config.secret, cookies, spent, directory.all, now);
  const pages = signInPages(texts, parts);
  // A person needs two or three; guessing gets nowhere at a seal of 256 bits, but it should not cost us either.
  const attempts = allowance(20, 1 / 6, () => clock.now().getTime());

  const entrance: Entrance = {
    pages,
    cookies,
    spent,
    log,
    now,
    limited: (handler) => (request) => {
      const seconds = attempts.take(request.ip);
      if (seconds === 0) return handler(request);
      const answer = pages.problem(request, 429, "tooMany");
      return { ...answer, headers: { ...answer.headers, "retry-after": String(seconds) } };
    },
    async enter(id, request, to) {
      const adviser = directory.all().find((one) => one.id === id);
      if (adviser === undefined) return pages.problem(request, 403, "unknown");
      // Whoever was signed in before in this browser is so no longer.
      const before = sessions.of(request);
      if (before !== undefined) await sessions.end(before.session, request);
      log.info({ adviser: id }, "an adviser signed in");
      return {
        status: 303,
        headers: { location: pageOfDesk(to) },
        cookies: [sessions.begin(adviser, request)],
        body: "",
      };
    },
  };
  if (oidc === undefined) byLink(server, config, directory, entrance);
  else byProvider(server, { ...config, oidc }, directory, entrance);

  server.route("GET", "/desk/sign-in/bye", pages.signedOut);
  const routes = guard(server, sessions, publicUrl, pages.refused);
  routes.route("POST", "/desk/sign-out", async (request) => {
    const found = sessions.of(request);
    return {
      status: 303,
      headers: { location: "/desk/sign-in/bye" },
      cookies: found === undefined ? [] : [await sessions.end(found.session, request)],
      body: "",
    };
  });
  return routes;
}
