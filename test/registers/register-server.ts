import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock, Log, Register } from "../../src/ports.ts";
import { brreg } from "../../src/registers/brreg.ts";
import type { Logged } from "../real-bot.ts";

/** What the register answers: a status with an empty body, or one with a JSON value, or anything else. */
export type Answer =
  | number
  | { readonly status?: number; readonly json: unknown }
  | ((response: ServerResponse) => void);

export interface Asked {
  readonly path: string;
  /** Milliseconds, as `performance.now` counts them. */
  readonly at: number;
  readonly headers: IncomingHttpHeaders;
}

export interface RegisterServer {
  readonly url: string;
  readonly register: Register;
  readonly clock: { now: Date } & { readonly asClock: Clock };
  /** Calls so far, oldest first. */
  readonly asked: readonly Asked[];
  readonly logged: readonly Logged[];
  paths(): readonly string[];
  close(): Promise<void>;
}

const made: RegisterServer[] = [];

after(async () => {
  for (const server of made.splice(0)) await server.close();
});

/**
 * A register on loopback that answers each path with the next of its answers, the last one for ever; what has none is
 * a 404 with an empty body, as the real one answers. With it comes a `Register` that asks it. Both are gone after the
 * tests.
 */
export async function serveRegister(
  answers: Readonly<Record<string, readonly Answer[]>>,
): Promise<RegisterServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? "").replace("/api/", "");
    const before = asked.filter((one) => one.path === path).length;
    asked.push({ path, at: performance.now(), headers: request.headers });
    const list = answers[path] ?? [404];
    const answer = list[Math.min(before, list.length - 1)] ?? 404;
    if (typeof answer === "function") answer(response);
    else if (typeof answer === "number") {
      response.writeHead(answer);
      response.end();
    } else {
      response.writeHead(answer.status ?? 200, { "content-type": "application/json" });
      response.end(JSON.stringify(answer.json));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  const logged: Logged[] = [];
  const note = (fields: Readonly<Record<string, unknown>>, message: string) => {
    logged.push({ fields, message });
  };
  const log: Log = { info: note, warn: note, error: note };
  const clock = {
    now: new Date("2026-11-21T10:00:00Z"),
    asClock: { now: () => clock.now },
  };
  const served: RegisterServer = {
    url,
    asked,
    logged,
    clock,
    register: brreg({ url, userAgent: "lots/1.2.3 (+https://lots.example)" }, clock.asClock, log),
    paths: () => asked.map(({ path }) => path),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  made.push(served);
  return served;
}
