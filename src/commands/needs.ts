import { join } from "node:path";
import { readConfig } from "../config.ts";
import { countNeeds, fewest, type NeedCount } from "../domain/need-signal.ts";
import { loadKnowledge } from "../knowledge/load.ts";
import { orThrow } from "../knowledge/watch.ts";
import { createLog } from "../log.ts";
import { signalFiles } from "../signals/signal-file.ts";
import type { Command } from "./command.ts";
import { writeLine } from "./json-lines.ts";

export const needs: Command = {
  usage: "needs [--json | --csv]",
  about:
    "prints which needs companies have come with, by month and county\n" +
    `Only what was needed, where and when: no text and no company. Counts below ${fewest} are not told.`,
  options: { json: { type: "boolean" }, csv: { type: "boolean" } },
  async run({ json, csv }) {
    const config = readConfig({ LOG_LEVEL: "warn", ...process.env });
    const { counties } = orThrow(await loadKnowledge(config.knowledge));
    const signals = await signalFiles(join(config.data, "needs"), createLog(config.logLevel)).all();
    const rows = countNeeds(signals).map((row) => ({
      ...row,
      county: row.county === null ? null : (counties.get(row.county)?.name ?? row.county),
    }));
    if (json === true) for (const row of rows) await writeLine(row);
    else if (csv === true)
      process.stdout.write(
        `month,county,need,said,unserved\n${rows.map((row) => `${csvLine(row)}\n`).join("")}`,
      );
    else if (rows.length === 0) process.stdout.write("No needs have been said yet.\n");
    else
      for (const row of rows)
        process.stdout.write(
          `${row.month}  ${row.county ?? "unknown"}  ${row.need}: ${few(row.said)}, unserved ${row.unserved ?? hidden}\n`,
        );
    return 0;
  },
};

function csvLine({ month, county, need, said, unserved }: NeedCount): string {
  return [month, county ?? "", need, few(said), unserved ?? hidden]
    .map((field) => `"${String(field).replaceAll('"', '""')}"`)
    .join(",");
}

/** Stands for a count that is small, or from which a small one would follow. */
const hidden = "hidden";

function few(count: number | null): string {
  return count === null ? `<${fewest}` : String(count);
}
