import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import restify from "restify";
import type { HttpAnswer, HttpHandler, HttpMethod, HttpRequest, HttpServer, Reads, Route } from "../http.ts";
import { BadJson, BodyTooLarge, EventStream } from "../http.ts";
import type { Log } from "../ports.ts";
import { readBody, refusedBody, WrongContentType } from "./body.ts";
import { clientAddress } from "./client-address.ts";
import { type Framing, securityHeaders } from "./security-headers.ts";
import { createSockets } from "./sockets.ts";
import { createStreams } from "./streams.ts";

export interface ServerConfig extends Framing {
  /** 0 takes any free port. */
  readonly port: number;
  /** The address to listen on; undefined is all of this machine's. */
  readonly host?: string;
  /** The address people use, where a proxy stands in front; its `X-Forwarded-For` is believed then. */
  readonly publicUrl: string | undefined;
  readonly version: string;
  /** How much is known, for `/health`: actors, programmes and the like, by name. */
  readonly knowledge: () => Readonly<Record<string, number>>;
}

/** How long answers under way may take when the server closes. */
const patience = 20_000;

/**
 * The HTTP server. It carries and guards, and decides nothing: bodies are bounded and parsed, every answer gets the
 * security headers, and what throws becomes a plain 500.
 *
 * `GET /health` answers 200 `{ status: "ok", version, knowledge }`, and 503 `{ status: "stopping", … }` while closing.
 */
export function createServer(config: ServerConfig, log: Log): HttpServer {
  const server = restify.createServer({ name: "", log: quiet });
  const sockets = createSockets(log);
  const under = new Set<Promise<unknown>>();
  const streams = createStreams();
  let closing: Promise<void> | undefined;
  // A phone on a slow network may take its time over a file, but not over saying what it wants.
  server.server.headersTimeout = 20_000;
  server.server.requestTimeout = 120_000;

  server.pre((req: restify.Request, res: restify.Response, next: restify.Next) => {
    const refusal = isAddress(req) ? refusedBody(req.headers) : errorAnswers[400];
    if (refusal) respond(req, res, refusal);
    next(refusal ? false : undefined);
  });
  server.on("restifyError", (req: restify.Request, res: restify.Response, error: unknown) => {
    const status = statusOf(error);
    if (status === 500) log.error({ error: nameOf(error), path: routeOf(req) }, "an answer failed");
    respond(req, res, errorAnswers[status]);
  });
  server.on("upgrade", (req: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (isAddress(req)) sockets.upgrade(req, requestOf(req, {}, undefined), socket, head, headersOf);
    else socket.destroy();
  });

  function respond(req: IncomingMessage, res: ServerResponse, answer: HttpAnswer): void {
    if (res.headersSent || res.destroyed) return;
    for (const [name, value] of Object.entries(headersOf(answer))) res.setHeader(name, value);
    if (answer.cookies !== undefined) res.setHeader("set-cookie", [...answer.cookies]);
    // What is left of a refused body is read and dropped, so that the client gets to see the answer.
    req.resume();
    if (closing || answer.status === 413 || answer.status === 415) res.setHeader("connection", "close");
    res.statusCode = answer.status;
    if (answer.status === 204 || answer.status === 304) return void res.end();
    if (answer.body instanceof EventStream) return void streams.open(answer.body, req, res);
    const body = bodyOf(answer.body);
    res.setHeader("content-length", typeof body === "string" ? Buffer.byteLength(body) : body.byteLength);
    res.end(req.method === "HEAD" ? undefined : body);
  }

  const isSecure = config.publicUrl?.startsWith("https:") === true;
  const guarded = {
    plain: securityHeaders(config, false, isSecure),
    embeddable: securityHeaders(config, true, isSecure),
  };

  function headersOf(answer: HttpAnswer): Record<string, string> {
    const type =
      answer.body === undefined || typeof answer.body === "string" || answer.body instanceof Uint8Array
        ? "text/plain; charset=utf-8"
        : "application/json; charset=utf-8";
    return {
      "content-type": type,
      "cache-control": "no-store",
      ...(answer.embeddable === true ? guarded.embeddable : guarded.plain),
      ...answer.headers,
    };
  }

  function requestOf(req: IncomingMessage, params: Record<string, string>, body: unknown): HttpRequest {
    const url = new URL(req.url ?? "/", "http://server");
    const headers = flat(req.headers);
    return {
      method: req.method ?? "GET",
      path: url.pathname,
      params,
      query: url.searchParams,
      headers,
      body,
      ip: clientAddress(req.socket.remoteAddress, headers["x-forwarded-for"], config.publicUrl !== undefined),
    };
  }

  async function answer(handler: HttpHandler, reads: Reads, req: restify.Request): Promise<HttpAnswer> {
    try {
      return await handler(requestOf(req, req.params ?? {}, await readBody(req, reads)));
    } catch (error) {
      if (error instanceof BodyTooLarge) return errorAnswers[413];
      if (error instanceof WrongContentType) return errorAnswers[415];
      // The client left in the middle of its request: nobody waits, and nothing is wrong.
      if (req.destroyed && !req.complete) return errorAnswers[400];
      if (error instanceof BadJson) return plain(400, "BadJson", error.message);
      log.error({ error: nameOf(error), path: routeOf(req), stack: stackOf(error) }, "an answer failed");
      return errorAnswers[500];
    }
  }

  function mount(method: HttpMethod | "HEAD", path: string, handler: HttpHandler, reads: Reads): void {
    server[verbs[method]](path, (req: restify.Request, res: restify.Response, next: restify.Next) => {
      const run = answer(handler, reads, req).then((result) => respond(req, res, result));
      under.add(run);
      void run.finally(() => {
        under.delete(run);
        next(false);
      });
    });
  }

  const routes: Route[] = [];
  const http: HttpServer = {
    routes,
    route(method, path, handler, reads = "json") {
      routes.push({ method, path });
      mount(method, path, handler, reads);
      if (method === "GET") mount("HEAD", path, handler, reads);
    },
    upgrade(path, handler) {
      routes.push({ method: "UPGRADE", path });
      sockets.route(path, handler);
    },
    listen: () =>
      new Promise((resolve, reject) => {
        server.server.once("error", reject);
        server.server.listen(config.port, config.host, () =>
          resolve((server.server.address() as AddressInfo).port),
        );
      }),
    close() {
      closing ??= (async () => {
        const closed = new Promise<void>((resolve) => server.server.close(() => resolve()));
        streams.close();
        await Promise.race([allSettled(under), wait(patience)]);
        await sockets.close();
        server.server.closeIdleConnections();
        const late = setTimeout(() => server.server.closeAllConnections(), 1000);
        await closed;
        clearTimeout(late);
      })();
      return closing;
    },
  };
  http.route("GET", "/health", () => ({
    status: closing ? 503 : 200,
    body: { status: closing ? "stopping" : "ok", version: config.version, knowledge: config.knowledge() },
  }));
  return http;
}

const verbs = {
  GET: "get",
  HEAD: "head",
  POST: "post",
  PUT: "put",
  PATCH: "patch",
  DELETE: "del",
  OPTIONS: "opts",
} as const;

/**
 * The library's own log stays silent: it would write request headers, and so tokens. Its types ask for all of bunyan;
 * it uses the levels alone.
 */
const quiet = Object.fromEntries(
  ["trace", "debug", "info", "warn", "error", "fatal"].map((level) => [level, () => false]),
) as unknown as NonNullable<restify.ServerOptions["log"]>;

function plain(status: number, code: string, message: string): HttpAnswer {
  return { status, body: { error: { code, message } } };
}

const errorAnswers = {
  400: plain(400, "BadRequest", "The address is malformed."),
  404: plain(404, "NotFound", "There is nothing here."),
  405: plain(405, "MethodNotAllowed", "This address does not answer that method."),
  413: plain(413, "TooLarge", "The body is too large."),
  415: plain(415, "ContentType", "The body is not of the type that this address reads, in UTF-8."),
  500: plain(500, "ServerError", "Something went wrong. Please try again."),
} as const;

function statusOf(error: unknown): 404 | 405 | 500 {
  const status = error instanceof Error && "statusCode" in error ? error.statusCode : undefined;
  return status === 404 || status === 405 ? status : 500;
}

/** The router parses both, and would take the process down over an address that is none. */
function isAddress(req: IncomingMessage): boolean {
  // An origin-form target only: what starts with two slashes, or names a host, would be taken for another origin.
  if (req.url?.startsWith("/") !== true || req.url.startsWith("//") || req.url.includes("\\")) return false;
  try {
    decodeURIComponent(new URL(`http://${req.headers.host ?? "localhost"}${req.url}`).pathname);
    return true;
  } catch {
    return false;
  }
}

function flat(headers: IncomingMessage["headers"]): Record<string, string | undefined> {
  const result: Record<string, string | undefined> = {};
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    result[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return result;
}

/** Text goes out with the headers in one piece. */
function bodyOf(body: unknown): string | Uint8Array {
  if (body instanceof Uint8Array || typeof body === "string") return body;
  return body === undefined ? "" : JSON.stringify(body);
}

/** The route's pattern, never the path: that holds conversation ids and whatever else was typed. */
function routeOf(req: restify.Request): unknown {
  return req.getRoute?.()?.path;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

function stackOf(error: unknown): string | undefined {
  return error instanceof Error ? error.stack : undefined;
}

async function allSettled(promises: ReadonlySet<Promise<unknown>>): Promise<void> {
  while (promises.size > 0) await Promise.allSettled(promises);
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
