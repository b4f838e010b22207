/** What the edge asks of the HTTP server: channels and pages see this and not the library behind it. */
export interface HttpServer {
  /**
   * Answers `method path`; a path segment `:name` becomes `params.name`. A GET route answers HEAD too.
   * Two routes may not have the same method and path.
   */
  route(method: HttpMethod, path: string, handler: HttpHandler, reads?: Reads): void;
  /** Accepts or refuses websockets on a path. */
  upgrade(path: string, handler: UpgradeHandler): void;
  /** All that is mounted, so that a test can hold it against who may have it. */
  readonly routes: readonly Route[];
  /** Resolves with the port once connections are accepted. */
  listen(): Promise<number>;
  /** Stops accepting, waits for the answers under way, then closes websockets with 1001. Idempotent. */
  close(): Promise<void>;
}

export type HttpMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";

/** What is answered: the path with its `:name`s; `UPGRADE` for websockets. */
export interface Route {
  readonly method: HttpMethod | "UPGRADE";
  readonly path: string;
}

/**
 * How a body is read: `json` parses at most 256 kB; `form` what a page's form sends, at most 256 kB; `stream` hands
 * over the bytes as they come, at most 25 MB, and leaves the content type to the handler. A stream that grows past its
 * limit throws `BodyTooLarge`.
 */
export type Reads = "json" | "form" | "stream";

export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  /** Decoded path segments by name. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** By lower-case name; several of one name are joined by a comma. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /**
   * The parsed JSON value, `URLSearchParams` for a form, an `AsyncIterable<Uint8Array>` for a stream, or undefined when
   * there is none.
   */
  readonly body: unknown;
  /** The client's address, for rate limits only. */
  readonly ip: string;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Values of `Set-Cookie`, a header each. */
  readonly cookies?: readonly string[];
  /** Text and bytes go out as they are, an `EventStream` as it comes; any other value as JSON. */
  readonly body?: unknown;
  /** May be framed by the pages of the embed origins; all else may be framed by nobody. */
  readonly embeddable?: boolean;
}

/** A body that goes out piece by piece, as server-sent events do, until it is ended or the client leaves. */
export class EventStream {
  readonly open: (stream: { send(text: string): void; end(): void }) => () => void;

  /** @param open called when the head of the answer is out; gives what is to be done once the stream has ended, by whomever */
  constructor(open: EventStream["open"]) {
    this.open = open;
  }
}

/** A rejection is logged and answered with a 500 that says nothing of the inside. */
export type HttpHandler = (request: HttpRequest) => HttpAnswer | Promise<HttpAnswer>;

/** An open websocket. Sending to a closed one does nothing. */
export interface Socket {
  send(text: string): void;
  close(code: number, reason: string): void;
  onText(listener: (text: string) => void): void;
  onClose(listener: () => void): void;
}

/** A function takes the socket; an answer refuses it. */
export type UpgradeHandler = (
  request: HttpRequest,
) => ((socket: Socket) => void) | HttpAnswer | Promise<((socket: Socket) => void) | HttpAnswer>;

/** A body beyond what its route reads; answered with 413. */
export class BodyTooLarge extends Error {}

/** A body that is no JSON, or is nested deeper than anything sent in earnest; answered with 400. */
export class BadJson extends Error {}

const deepest = 64;

/**
 * Parses JSON from outside.
 * @throws BadJson
 */
export function parseJson(text: string): unknown {
  // Depth is counted before parsing: what walks the value later (a schema, a store) may do so by recursion.
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (quoted) {
      if (char === 0x5c) at += 1;
      else if (char === 0x22) quoted = false;
    } else if (char === 0x22) quoted = true;
    else if (char === 0x7b || char === 0x5b) {
      depth += 1;
      if (depth > deepest) throw new BadJson("The JSON is nested too deeply.");
    } else if (char === 0x7d || char === 0x5d) depth -= 1;
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new BadJson("The body is not JSON.");
  }
}
