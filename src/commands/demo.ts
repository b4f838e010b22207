import type { Config } from "../config.ts";
import { demoAdvisers, isDemo } from "../demo-advisers.ts";
import type { Adviser } from "../domain/handoff/adviser.ts";
import { createLog } from "../log.ts";
import { secretOf } from "../secret.ts";
import { advisers } from "../stores/lowdb/advisers.ts";
import { addressOf, linkLasts, signInLinks } from "../web/sign-in/link.ts";
import { wrongUsage } from "./wrong-usage.ts";

/**
 * Adds the demonstration advisers, for a trial. Those of an earlier start stay as they are.
 *
 * @throws wrong usage where there are real advisers, or a provider at which nobody could sign in as these
 */
export async function addDemoAdvisers(config: Config): Promise<readonly Adviser[]> {
  if (config.oidc !== undefined)
    throw wrongUsage(
      "--demo signs in by links, which are not taken beside OIDC_ISSUER: leave out one of the two",
    );
  const directory = await advisers(config.data, createLog(config.logLevel));
  if (!directory.all().every(isDemo))
    throw wrongUsage(
      `--demo is for a trial, and ${config.data} has advisers of its own: give it another folder (LOTS_DATA)`,
    );
  for (const one of demoAdvisers) await directory.change(one.id, (found) => found ?? one);
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
