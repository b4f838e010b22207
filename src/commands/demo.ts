import type { Config } from "../config.ts";
import type { Adviser } from "../domain/handoff/adviser.ts";
import { officeHours } from "../domain/handoff/working-time.ts";
import type { Country } from "../domain/place.ts";
import { createLog } from "../log.ts";
import { secretOf } from "../secret.ts";
import { advisers } from "../stores/lowdb/advisers.ts";
import { addressOf, linkLasts, signInLinks } from "../web/sign-in/link.ts";
import { wrongUsage } from "./wrong-usage.ts";

/** Whose people the demonstration pretends to be, by country. */
const demos: readonly {
  readonly country: Country;
  readonly actor: string;
  readonly locales: readonly string[];
}[] = [
  { country: "NO", actor: "innovasjon-norge", locales: ["nb", "nn", "en"] },
  { country: "SE", actor: "almi", locales: ["sv", "en"] },
];

/**
 * Adds one adviser of each country who is plainly none, for a trial: at work at all hours, so that a case finds
 * somebody whenever it is tried. Those of an earlier start stay as they are.
 *
 * @throws wrong usage where there are real advisers, or a provider at which nobody could sign in as these
 */
export async function addDemoAdvisers(config: Config): Promise<readonly Adviser[]> {
  if (config.oidc !== undefined)
    throw wrongUsage(
      "--demo signs in by links, which are not taken beside OIDC_ISSUER: leave out one of the two",
    );
  const directory = await advisers(config.data, createLog(config.logLevel));
  const made = demos.map(demoAdviser);
  const ids = made.map(({ id }) => id);
  if (directory.all().some(({ id }) => !ids.includes(id)))
    throw wrongUsage(
      `--demo is for a trial, and ${config.data} has advisers of its own: give it another folder (LOTS_DATA)`,
    );
  for (const one of made) await directory.change(one.id, (found) => found ?? one);
  return directory.all();
}

/** What is printed for whoever tries it out. */
export async function demoText(config: Config, all: readonly Adviser[], publicUrl: string): Promise<string> {
  const secret = await secretOf(config.secret, config.data);
  const links = signInLinks(secret, () => Math.floor(Date.now() / 1000));
  const lines = all.map(
    (one) => `  ${one.name} (${one.places.join(", ")}): ${addressOf(links.issue(one), publicUrl)}`,
  );
  return `Demonstration advisers; each link signs in once, within ${linkLasts} minutes:\n${lines.join("\n")}\n`;
}

function demoAdviser({ country, actor, locales }: (typeof demos)[number], i: number): Adviser {
  return {
    id: `demo-${i + 1}`,
    name: `Demo adviser ${i + 1}`,
    actor,
    role: "lead",
    places: [country],
    needs: [],
    locales,
    hours: {
      ...officeHours(country),
      days: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 0, to: 24 * 60 })),
    },
    absences: [],
    capacity: 20,
    email: null,
    teams: null,
  };
}
