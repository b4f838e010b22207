import { timingSafeEqual } from "node:crypto";
import type { Adviser, AdviserRole } from "../../domain/handoff/adviser.ts";
import { EventStream, type HttpAnswer, type HttpRequest, type HttpServer } from "../../http.ts";
import type { Viewer } from "../../ports.ts";
import { acceptedLanguage } from "../accepted-language.ts";
import { isFromOwnPage, pageOfDesk } from "./own-page.ts";
import type { Session, Sessions } from "./session.ts";

/** Who asks, on a page of the desk. */
export interface SignedIn {
  /** As the directory has them at this moment. */
  readonly adviser: Adviser;
  /** The same for the desk, with the language that the browser asks for, else the first that the adviser speaks. */
  readonly viewer: Viewer;
  /** What every form must send back as the field `csrf`, or every htmx request as the header `x-csrf-token`. */
  readonly csrf: string;
}

export type DeskHandler = (request: HttpRequest, who: SignedIn) => HttpAnswer | Promise<HttpAnswer>;

/**
 * The server as the desk's pages see it: there is no way to mount a route that is open to others.
 *
 * A GET that is not signed in is sent to the sign-in and comes back; a POST is refused unless it comes from a page of
 * ours and brings the session's `csrf`. A POST reads a form (`URLSearchParams`). A stream of events ends within
 * seconds of its session.
 */
export interface DeskRoutes {
  /** @param role `lead` keeps a route to leads; without it every adviser has it */
  route(method: "GET" | "POST", path: `/desk${string}`, handler: DeskHandler, role?: AdviserRole): void;
}

/** The languages of the desk's pages. */
export const deskLocales = ["nb", "nn", "sv", "en"] as const;

/** Why a guarded route does not answer. */
export type Refusal = "other-site" | "outdated" | "not-for-you";

/** Milliseconds between two looks whether the session of an open stream is still good. */
const streamCheck = 5_000;

/**
 * @param refuse the page that says why a request was refused, with status 403
 */
export function guard(
  server: HttpServer,
  sessions: Sessions,
  publicUrl: string | undefined,
  refuse: (why: Refusal, request: HttpRequest) => HttpAnswer,
): DeskRoutes {
  return {
    route(method, path, handler, role = "adviser") {
      const guarded = async (request: HttpRequest): Promise<HttpAnswer> => {
        if (method !== "GET" && !isFromOwnPage(request, publicUrl)) return refuse("other-site", request);
        const found = sessions.of(request);
        if (found === undefined) return toSignIn(request);
        const { session, adviser } = found;
        const csrf = sessions.csrfOf(session);
        if (method !== "GET" && !isSame(csrfIn(request), csrf)) return refuse("outdated", request);
        if (role === "lead" && adviser.role !== "lead") return refuse("not-for-you", request);
        const answer = await handler(request, { adviser, csrf, viewer: viewerOf(adviser, request) });
        if (answer.body instanceof EventStream)
          return { ...answer, body: endedWith(answer.body, session, sessions) };
        // What the handler itself says of cookies (signing out) comes first.
        const renewed = isByHand(request) ? sessions.renew(session, request) : undefined;
        return answer.cookies !== undefined || renewed === undefined
          ? answer
          : { ...answer, cookies: [renewed] };
      };
      server.route(method, path, guarded, method === "POST" ? "form" : "json");
    },
  };
}

/** What a page fetches by itself, a part of it at a time, keeps no session from going idle. */
function isByHand({ method, headers }: HttpRequest): boolean {
  return method !== "GET" || headers["hx-request"] === undefined || headers["hx-boosted"] !== undefined;
}

function isSame(given: string | null | undefined, right: string): boolean {
  const [left, other] = [Buffer.from(given ?? ""), Buffer.from(right)];
  return left.length === other.length && timingSafeEqual(left, other);
}

function csrfIn({ headers, body }: HttpRequest): string | null | undefined {
  return headers["x-csrf-token"] ?? (body instanceof URLSearchParams ? body.get("csrf") : undefined);
}

function viewerOf({ id, locales }: Adviser, { headers }: HttpRequest): Viewer {
  const locale = acceptedLanguage(headers["accept-language"], deskLocales) ?? locales[0] ?? "en";
  return { adviser: id, locale };
}

/** To the sign-in, and back to the same page after it. */
function toSignIn({ method, path, query, headers }: HttpRequest): HttpAnswer {
  const isPart = headers["hx-request"] !== undefined;
  const page = isPart ? pathOf(headers["hx-current-url"]) : `${path}${query.size > 0 ? `?${query}` : ""}`;
  const to = `/desk/sign-in?to=${encodeURIComponent(pageOfDesk(method === "GET" || isPart ? page : undefined))}`;
  // A part of a page must not become the sign-in page, nor a stream: htmx and the stream's client are told instead.
  if (isPart) return { status: 401, headers: { "hx-redirect": to }, body: "" };
  if (headers.accept?.includes("text/event-stream")) return { status: 401, body: "" };
  return { status: 303, headers: { location: to }, body: "" };
}

function pathOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { pathname, search } = new URL(address);
  return pathname + search;
}

function endedWith(inner: EventStream, session: Session, sessions: Sessions): EventStream {
  return new EventStream((stream) => {
    const close = inner.open(stream);
    const timer = setInterval(() => {
      if (!sessions.isOpen(session)) stream.end();
    }, streamCheck).unref();
    return () => {
      clearInterval(timer);
      close();
    };
  });
}
