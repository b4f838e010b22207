import type { HttpServer } from "../../../src/http.ts";
import { EventStream } from "../../../src/http.ts";
import { loadTexts } from "../../../src/language/texts.ts";
import type { Directory, Log } from "../../../src/ports.ts";
import { advisers } from "../../../src/stores/lowdb/advisers.ts";
import { createServer } from "../../../src/web/server.ts";
import type { DeskRoutes } from "../../../src/web/sign-in/guard.ts";
import { signInLinks } from "../../../src/web/sign-in/link.ts";
import { type SignInConfig, type SignInParts, signIn } from "../../../src/web/sign-in/sign-in.ts";
import { folders } from "../../real-bot.ts";
import { temporaryFolder } from "../../stores/temporary-folder.ts";

export const secret = "the-secret-of-the-sign-in-tests-0123";

export interface ServedDesk {
  readonly origin: string;
  readonly data: string;
  readonly directory: Directory;
  /** Log lines, whole. */
  readonly said: string[];
  /** Moves the server's clock on. */
  later(seconds: number): void;
  /** A link for an adviser of the directory, as the command makes it. */
  linkFor(id: string): string;
  close(): Promise<void>;
}

/**
 * The real server with the sign-in and three routes behind it: `/desk` and `/desk/leads` show who is signed in and the
 * token, `/desk/change` counts changes, `/desk/stream` goes on.
 */
export async function serveDesk(
  changes: Partial<SignInConfig> & { readonly port?: number } = {},
  mount?: (routes: DeskRoutes, server: HttpServer, parts: SignInParts) => Promise<void>,
): Promise<ServedDesk> {
  const data = changes.data ?? (await temporaryFolder());
  const said: string[] = [];
  const keep = (fields: object, message: string) => void said.push(`${message} ${JSON.stringify(fields)}`);
  const log: Log = { info: keep, warn: keep, error: keep };
  const directory = await advisers(data, log);
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead * 1000);
  const server: HttpServer = createServer(
    {
      port: changes.port ?? 0,
      host: "127.0.0.1",
      publicUrl: changes.publicUrl,
      embedOrigins: ["https://kommunen.example"],
      version: "1.2.3",
      knowledge: () => ({}),
    },
    log,
  );
  const config = { secret, publicUrl: undefined, oidc: undefined, ...changes, data };
  const parts = { directory, texts: await loadTexts(folders.locales), clock: { now }, log };
  const desk = signIn(server, config, parts);
  await mount?.(desk, server, parts);
  let count = 0;
  desk.route("GET", "/desk", (_, { adviser, viewer, csrf }) => ({
    status: 200,
    body: { id: adviser.id, role: adviser.role, locale: viewer.locale, csrf, count },
  }));
  desk.route("GET", "/desk/leads", (_, { adviser }) => ({ status: 200, body: { id: adviser.id } }), "lead");
  desk.route("GET", "/desk/stream", () => ({
    status: 200,
    headers: { "content-type": "text/event-stream" },
    body: new EventStream(({ send }) => {
      send("data: hello\n\n");
      return () => undefined;
    }),
  }));
  desk.route("POST", "/desk/change", () => {
    count++;
    return { status: 200, body: { count } };
  });
  const origin = `http://127.0.0.1:${await server.listen()}`;
  return {
    origin,
    data,
    directory,
    said,
    later(seconds) {
      ahead += seconds;
    },
    linkFor(id) {
      const adviser = directory.all().find((one) => one.id === id);
      if (adviser === undefined) throw new Error(`the test has no adviser "${id}"`);
      return signInLinks(secret, () => Math.floor(now().getTime() / 1000)).issue(adviser);
    },
    close: () => server.close(),
  };
}
