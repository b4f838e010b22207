import { readConfig } from "../config.ts";
import type { Command } from "./command.ts";

export const serve: Command = {
  usage: "serve",
  about:
    "starts the server and prints the address of the chat page\nSettings come from the environment; README.md lists them.",
  options: {},
  async run() {
    // Loaded here, for the server is most of what there is to load and the other commands do without.
    const { serve: start } = await import("../index.ts");
    const config = readConfig(process.env);
    const { port, close } = await start(config);
    process.stdout.write(`Lots is ready: ${config.publicUrl ?? `http://localhost:${port}/`}\n`);
    await stopped();
    process.stdout.write("Stopping: finishing what is under way.\n");
    await close();
    return 0;
  },
};

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
