import type { Config } from "./config.ts";
import type { Knowledge } from "./domain/knowledge.ts";
import type { Directory, Log } from "./ports.ts";

/**
 * Tells the operator of a setting that names an adviser or an actor nobody knows. It stops nothing: an adviser can be
 * added, and an actor's file written, while the server runs.
 */
export function warnOfStrangers(
  { lastResort, webhooks }: Pick<Config, "lastResort" | "webhooks">,
  { actors }: Pick<Knowledge, "actors">,
  directory: Pick<Directory, "all">,
  log: Log,
): void {
  if (lastResort !== undefined && !directory.all().some(({ id }) => id === lastResort))
    log.warn(
      { adviser: lastResort },
      "LOTS_LAST_RESORT names nobody: add that adviser with `lots adviser add`, or name one of `lots adviser list`",
    );
  for (const { actor } of webhooks)
    if (actor !== undefined && !actors.has(actor))
      log.warn(
        { actor },
        "LOTS_WEBHOOKS names an actor that has no file in the knowledge: nothing is sent there",
      );
}
