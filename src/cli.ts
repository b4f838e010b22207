#!/usr/bin/env node
import { parseArgs } from "node:util";
import { commands } from "./commands/commands.ts";

/**
 * The `lots` command. Exit status: 0, 1 when problems were found, 2 for wrong usage.
 */
async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    process.stdout.write(await usage());
    return name === undefined ? 2 : 0;
  }
  const command = await commands.get(name)?.();
  if (command === undefined) {
    process.stderr.write(`lots: no command "${name}"\n\n${await usage()}`);
    return 2;
  }
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: { ...command.options, help: { type: "boolean", short: "h" } },
      allowPositionals: true,
    });
    if (values.help === true) {
      process.stdout.write(`usage: lots ${command.usage}\n\n${command.about}\n`);
      return 0;
    }
    return await command.run(values, positionals);
  } catch (error) {
    if (isUsage(error)) {
      process.stderr.write(`lots ${name}: ${(error as Error).message}\nusage: lots ${command.usage}\n`);
      return 2;
    }
    process.stderr.write(`lots ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function usage(): Promise<string> {
  const all = await Promise.all([...commands.values()].map((load) => load()));
  const width = Math.max(...all.map(({ usage: one }) => one.length));
  const lines = all.map(({ usage: one, about }) => `  lots ${one.padEnd(width)}  ${about.split("\n", 1)[0]}`);
  return `usage: lots <command>\n\n${lines.join("\n")}\n`;
}

function isUsage(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

// Whoever reads the lines may have had enough of them, as "head" has.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});
process.exitCode = await main(process.argv.slice(2));
