import { join } from "node:path";
import { allowance } from "../../domain/allowance.ts";
import type { HttpHandler, HttpRequest, HttpServer } from "../../http.ts";
import type { Clock, Directory, Log, Texts } from "../../ports.ts";
import { cookiesFor, isInTheOpen } from "./cookies.ts";
import { type DeskRoutes, guard } from "./guard.ts";
import { linkLasts, signInLinks } from "./link.ts";
import { isFromOwnPage, pageOfDesk } from "./own-page.ts";
import { signInPages } from "./pages.ts";
import { sessionsOf } from "./session.ts";
import { spentIn } from "./spent.ts";

export interface SignInConfig {
  /** Signs links and sessions. */
  readonly secret: string;
  /** The data folder, where used links are remembered. */
  readonly data: string;
  readonly publicUrl: string | undefined;
}

export interface SignInParts {
  readonly directory: Directory;
  readonly texts: Texts;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * The sign-in of advisers, at `/desk/sign-in`. Without a provider it takes the one-time links that `lots adviser link`
 * prints.
 *
 * @returns the routes of the desk: whatever is mounted on them is for those who are signed in
 */
export function signIn(server: HttpServer, config: SignInConfig, parts: SignInParts): DeskRoutes {
  const { directory, texts, clock, log } = parts;
  const { publicUrl, secret } = config;
  const now = () => Math.floor(clock.now().getTime() / 1000);
  const spent = spentIn(join(config.data, "spent"), now);
  const cookies = cookiesFor(publicUrl);
  const sessions = sessionsOf(secret, cookies, spent, directory.all, now);
  const links = signInLinks(secret, now);
  const pages = signInPages(texts, []);
  // A person needs two or three; guessing gets nowhere at a seal of 256 bits, but it should not cost us either.
  const attempts = allowance(20, 1 / 6, () => clock.now().getTime());

  /** A handler that one client may call so often and no more. */
  const limited =
    (handler: HttpHandler): HttpHandler =>
    (request) => {
      const seconds = attempts.take(request.ip);
      if (seconds === 0) return handler(request);
      const answer = pages.problem(request, 429, "tooMany");
      return { ...answer, headers: { ...answer.headers, "retry-after": String(seconds) } };
    };

  server.route(
    "GET",
    "/desk/sign-in",
    limited((request) => {
      const to = pageOfDesk(request.query.get("to"));
      const token = request.query.get("link");
      if (token === null) return pages.start(request, "link");
      const link = links.read(token, directory.all());
      return link === undefined || spent.has(link)
        ? pages.problem(request, 403, "linkOver", { minutes: linkLasts })
        : pages.confirm(request, link.adviser.name, token, to);
    }),
  );

  server.route(
    "POST",
    "/desk/sign-in/link",
    limited(async (request) => {
      if (!isFromOwnPage(request, publicUrl)) return pages.problem(request, 403, "otherSite");
      // Before the link is used up: the browser would not keep what it signs in by.
      if (isInTheOpen(request)) return pages.problem(request, 403, "insecure");
      const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      const link = links.read(form.get("link") ?? "", directory.all());
      if (link === undefined || !(await spent.spend(link)))
        return pages.problem(request, 403, "linkOver", { minutes: linkLasts });
      return await enter(link.adviser.id, request, form.get("to"));
    }),
    "form",
  );

  server.route("GET", "/desk/sign-in/bye", (request) => pages.signedOut(request));

  const enter = async (id: string, request: HttpRequest, to: string | null) => {
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
  };

  const routes = guard(server, sessions, publicUrl, (why, request) =>
    pages.problem(request, 403, why === "other-site" ? "otherSite" : why === "outdated" ? why : "notForYou"),
  );
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
