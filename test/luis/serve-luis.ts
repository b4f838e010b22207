import { fileURLToPath } from "node:url";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { orThrow } from "../../src/knowledge/watch.ts";
import { type Locale, localeOf, locales } from "../../src/language/locale.ts";
import type { Hearing, Recognizer } from "../../src/language/recognizer.ts";
import { recognizerFor } from "../../src/live-recognizer.ts";
import { appId } from "../../src/luis/app-id.ts";
import { luisServer } from "../../src/luis/server.ts";
import type { Clock } from "../../src/ports.ts";
import { createServer } from "../../src/web/server.ts";
import { silent } from "../stores/silent.ts";

export const key = "a-key-of-the-tests";

/** A clock that stands still until a test moves it. */
export const clock: Clock & { at: number } = {
  at: Date.parse("2026-11-21T12:00:00Z"),
  now: () => new Date(clock.at),
};

export interface ServedLuis {
  readonly endpoint: string;
  readonly knowledge: Knowledge;
  readonly recognizer: Recognizer;
  close(): Promise<void>;
}

/**
 * The project's own knowledge behind the prediction protocol, on a port of its own.
 *
 * @param other shares knowledge and recognizer, which take seconds to make
 */
export async function serveLuis(perSecond = 10_000, other?: ServedLuis): Promise<ServedLuis> {
  const knowledge = other?.knowledge ?? (await projectKnowledge());
  const recognizer = other?.recognizer ?? recognizerFor(knowledge);
  const server = createServer(
    {
      port: 0,
      host: "127.0.0.1",
      publicUrl: undefined,
      embedOrigins: [],
      version: "1.2.3",
      knowledge: () => ({}),
    },
    silent,
  );
  luisServer(server, {
    key,
    apps: new Map(locales.map((locale) => [appId(locale), locale])),
    perSecond,
    knowledge: () => knowledge,
    understand: (query, locale, year) => recognizer.recognise(query, hearing(localeOf(locale), year)),
    clock,
  });
  const endpoint = `http://127.0.0.1:${await server.listen()}`;
  return { endpoint, knowledge, recognizer, close: () => server.close() };
}

export async function projectKnowledge(): Promise<Knowledge> {
  return orThrow(await loadKnowledge(fileURLToPath(new URL("../../knowledge", import.meta.url))));
}

/** What a recognizer is told at the first turn. */
export function hearing(locale: Locale | undefined, year = 2026): Hearing {
  return { locale, asked: undefined, choices: [], facts: {}, year };
}
