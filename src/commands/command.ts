import type { ParseArgsConfig } from "node:util";

/** Values of a command's options, as `parseArgs` gives them. */
export type Options = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** One subcommand of `lots`. */
export interface Command {
  readonly usage: string;
  /** First line: what it does. The rest is the help. */
  readonly about: string;
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  /** @returns the exit status: 0, or 1 when problems were found */
  run(options: Options, positionals: readonly string[]): Promise<number>;
}
