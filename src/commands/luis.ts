import { randomBytes } from "node:crypto";
import { systemClock } from "../clock.ts";
import { readConfig, version } from "../config.ts";
import { watchKnowledge } from "../knowledge/watch.ts";
import { localeOf, locales } from "../language/locale.ts";
import { liveRecognizer } from "../live-recognizer.ts";
import { createLog } from "../log.ts";
import { appId } from "../luis/app-id.ts";
import { luisServer } from "../luis/server.ts";
import type { Command, Options } from "./command.ts";
import { wrongUsage } from "./wrong-usage.ts";

/** What LUIS gave a paying app was 50; one core answers several thousand. */
const perSecond = 1000;

export const luis: Command = {
  usage: "luis [--port 3979] [--host 127.0.0.1] [--json]",
  about:
    "serves the LUIS v3 prediction protocol from the embedded recognizer, one app for each language\n" +
    "Prints what a LUIS client needs to know. LUIS_KEY is the key clients must show; without it one is made up.\n" +
    'With --json: one line, {"endpoint", "key", "appIds"}.',
  options: { port: { type: "string" }, host: { type: "string" }, json: { type: "boolean" } },
  async run(options) {
    const port = portOf(options.port);
    const host = typeof options.host === "string" ? options.host : "127.0.0.1";
    const key = process.env.LUIS_KEY || randomBytes(16).toString("hex");
    const config = readConfig({ LOG_LEVEL: "warn", ...process.env });
    const log = createLog(config.logLevel);
    const knowledge = await watchKnowledge(config.knowledge, log);
    const recognizer = liveRecognizer(knowledge);
    // Loaded here, for the server is most of what there is to load and the other commands do without.
    const { createServer } = await import("../web/server.ts");
    const server = createServer(
      { port, host, publicUrl: undefined, embedOrigins: [], version, knowledge: () => ({}) },
      log,
    );
    const appIds = Object.fromEntries(locales.map((locale) => [locale, appId(locale)]));
    luisServer(server, {
      key,
      apps: new Map(locales.map((locale) => [appId(locale), locale])),
      perSecond,
      knowledge: knowledge.current,
      understand: (query, locale, year) =>
        recognizer
          .current()
          .recognise(query, { locale: localeOf(locale), asked: undefined, choices: [], facts: {}, year }),
      clock: systemClock,
    });
    const endpoint = `http://${host.includes(":") ? `[${host}]` : host}:${await server.listen()}`;
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify({ endpoint, key, appIds })}\n`
        : settings(endpoint, key, appIds),
    );
    await stopped();
    await server.close();
    knowledge.close();
    return 0;
  },
};

function settings(endpoint: string, key: string, appIds: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(appIds).map(([locale, id]) => `${locale}=${id}`);
  return `The LUIS v3 prediction protocol is served at ${endpoint}\n\nLUIS_ENDPOINT=${endpoint}\nLUIS_KEY=${key}\nLUIS_APP_IDS=${pairs.join(",")}\n`;
}

function portOf(option: Options[string]): number {
  if (option === undefined) return 3979;
  const port = Number(option);
  if (option === "" || !Number.isInteger(port) || port < 0 || port > 65_535)
    throw wrongUsage("--port must be a number from 0 (any free one) to 65535");
  return port;
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
