import { type IncomingMessage, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { HttpAnswer, HttpRequest, Socket, UpgradeHandler } from "../http.ts";
import type { Log } from "../ports.ts";

/** A client that has not answered a ping for this long is gone. */
const heartbeat = 30_000;
/** A client that reads so slowly that this much waits for it is let go; it comes back and resumes. */
const backlog = 1024 * 1024;

/** The websockets of one server. Clients here say next to nothing, so that a long message is an attack. */
export function createSockets(log: Log) {
  const server = new WebSocketServer({ noServer: true, maxPayload: 4096, perMessageDeflate: false });
  const routes: { readonly pattern: RegExp; readonly handler: UpgradeHandler }[] = [];
  const alive = new WeakSet<WebSocket>();
  const pulse = setInterval(() => {
    for (const socket of server.clients) {
      if (!alive.delete(socket)) socket.terminate();
      else socket.ping();
    }
  }, heartbeat);
  pulse.unref();
  let closing = false;

  async function accept(request: HttpRequest): Promise<((socket: Socket) => void) | HttpAnswer> {
    for (const { pattern, handler } of routes) {
      const match = pattern.exec(request.path);
      if (!match) continue;
      const params = Object.entries(match.groups ?? {}).map(([name, value]) => [
        name,
        decodeURIComponent(value),
      ]);
      return handler({ ...request, params: Object.fromEntries(params) });
    }
    return { status: 404 };
  }

  return {
    route(path: string, handler: UpgradeHandler): void {
      routes.push({ pattern: new RegExp(`^${path.replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`), handler });
    },

    upgrade(
      req: IncomingMessage,
      request: HttpRequest,
      raw: Duplex,
      head: Buffer,
      headersOf: (answer: HttpAnswer) => Record<string, string>,
    ): void {
      raw.on("error", () => raw.destroy());
      const decided = closing ? Promise.resolve({ status: 503 }) : accept(request);
      decided
        .catch((error: unknown) => {
          log.error(
            { error: error instanceof Error ? error.stack : typeof error },
            "a websocket was not accepted",
          );
          return { status: 500 };
        })
        .then((decision) => {
          if (typeof decision !== "function") return refuse(raw, decision.status, headersOf(decision));
          server.handleUpgrade(req, raw, head, (socket) => {
            alive.add(socket);
            socket.on("pong", () => alive.add(socket));
            socket.on("error", () => socket.terminate());
            decision(wrap(socket, () => alive.add(socket)));
          });
        });
    },

    /** Tells every client that the server goes away, so that it comes back to the next one. */
    async close(): Promise<void> {
      closing = true;
      clearInterval(pulse);
      const gone = [...server.clients].map(
        (socket) => new Promise<void>((resolve) => socket.once("close", () => resolve())),
      );
      for (const socket of server.clients) socket.close(1001, "The server is going away.");
      const late = setTimeout(() => {
        for (const socket of server.clients) socket.terminate();
      }, 1000);
      await Promise.all(gone);
      clearTimeout(late);
      server.close();
    },
  };
}

function wrap(socket: WebSocket, heard: () => void): Socket {
  return {
    send(text) {
      if (socket.readyState !== socket.OPEN) return;
      if (socket.bufferedAmount > backlog) socket.terminate();
      else socket.send(text);
    },
    close: (code, reason) => socket.close(code, reason),
    onText(listener) {
      socket.on("message", (data, isBinary) => {
        heard();
        if (!isBinary) listener(data.toString());
      });
    },
    onClose: (listener) => socket.once("close", listener),
  };
}

function refuse(raw: Duplex, status: number, headers: Record<string, string>): void {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  raw.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines.join("")}connection: close\r\ncontent-length: 0\r\n\r\n`,
  );
}
