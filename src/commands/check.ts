import { readConfig } from "../config.ts";
import { loadKnowledge } from "../knowledge/load.ts";
import { describe } from "../knowledge/watch.ts";
import type { Command } from "./command.ts";
import { writeLine } from "./json-lines.ts";

export const check: Command = {
  name: "check",
  usage: "check [--json]",
  about:
    "checks the knowledge files and prints every problem with file and line\nExit status 1 when one of them is an error.",
  options: { json: { type: "boolean" } },
  async run({ json }) {
    const { problems, knowledge } = await loadKnowledge(readConfig(process.env).knowledge);
    for (const problem of problems)
      if (json === true) await writeLine(problem);
      else process.stdout.write(`${problem.severity}: ${describe(problem)}\n`);
    if (json !== true && knowledge !== undefined)
      process.stdout.write(
        `${knowledge.actors.size} actors, ${knowledge.programmes.size} programmes, ${knowledge.municipalities.size} places: ${problems.length} problems\n`,
      );
    return problems.some(({ severity }) => severity === "error") ? 1 : 0;
  },
};
