import { join } from "node:path";
import type { Config } from "../config.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { fewest } from "../domain/need-signal.ts";
import { type Misrouting, type Proposal, proposalsOf } from "../domain/refusal.ts";
import type { Checked } from "../knowledge/check.ts";
import { orThrow } from "../knowledge/watch.ts";
import { createLog } from "../log.ts";
import { refusalFiles } from "../signals/refusal-file.ts";
import type { Options } from "./command.ts";
import { writeLine } from "./json-lines.ts";

/** Prints what the refusals of advisers propose to change, the most frequent first. */
export async function printProposals(checked: Checked, config: Config, { json }: Options): Promise<number> {
  const knowledge = orThrow(checked);
  const refusals = await refusalFiles(join(config.data, "refusals"), createLog(config.logLevel)).all();
  const proposals = proposalsOf(refusals, (actor) => knowledge.actors.get(actor)?.reviewed ?? null);
  for (const one of proposals) {
    const file = checked.files.actors.find(({ value }) => value.id === one.actor)?.file ?? null;
    const county = countyOf(one, knowledge);
    if (json === true) await writeLine({ ...one, county, file, lookAt: lookAt[one.reason] });
    else process.stdout.write(`${told(one, county, file)}\n`);
  }
  if (json !== true && proposals.length === 0) process.stdout.write("No refusal proposes a change.\n");
  return 0;
}

/** Where the reason of a refusal is decided: fields of the actor's record. */
const lookAt: Readonly<Record<Misrouting, readonly string[]>> = {
  "wrong-topic": ["needs"],
  "wrong-place": ["territory"],
  "wrong-size": ["conditions"],
  "not-ours": ["needs", "territory", "conditions"],
};

function countyOf({ county }: Proposal, { counties }: Knowledge): string | null {
  return county === null ? null : (counties.get(county)?.name ?? county);
}

function told({ count, need, actor, reason }: Proposal, county: string | null, file: string | null): string {
  const times =
    count === null ? `fewer than ${fewest} refusals` : count === 1 ? "1 refusal" : `${count} refusals`;
  const place = county ?? "a place without county";
  const fields = lookAt[reason].map((field) => `\`${field}\``).join(", ");
  const look =
    file === null
      ? `there is no record of ${actor} any more: look at its advisers (lots adviser list)`
      : `look at ${fields} in ${file}, and at what its advisers serve (lots adviser list)`;
  return `${times} of ${need} cases from ${place} by ${actor}: ${reason}: ${look}`;
}
