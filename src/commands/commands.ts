import type { Command } from "./command.ts";

/** The commands by name, in the order of the help. Each is loaded when it is asked for: most of the code serves one. */
export const commands: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["serve", async () => (await import("./serve.ts")).serve],
  ["chat", async () => (await import("./chat.ts")).chat],
  ["understand", async () => (await import("./understand.ts")).understand],
  ["route", async () => (await import("./route.ts")).route],
  ["check", async () => (await import("./check.ts")).check],
  ["needs", async () => (await import("./needs.ts")).needs],
  ["adviser", async () => (await import("./adviser.ts")).adviser],
  ["luis", async () => (await import("./luis.ts")).luis],
  ["export", async () => (await import("./export.ts")).exportProject],
]);
