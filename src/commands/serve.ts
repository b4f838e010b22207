import { readConfig } from "../config.ts";
import type { Command } from "./command.ts";
import { addDemoAdvisers, demoText } from "./demo.ts";

export const serve: Command = {
  usage: "serve [--demo]",
  about:
    "starts the server and prints the address of the chat page\n" +
    "Settings come from the environment; README.md lists them. --demo adds two demonstration advisers, one of each\n" +
    "country, and prints links that sign them in at the desk; a start without it removes them.",
  options: { demo: { type: "boolean" } },
  async run({ demo }) {
    // Loaded here, for the server is most of what there is to load and the other commands do without.
    const { serve: start } = await import("../index.ts");
    const config = readConfig(process.env);
    const demonstrating = demo === true ? await addDemoAdvisers(config) : undefined;
    const { port, close } = await start({ ...config, isDemo: demo === true });
    const publicUrl = config.publicUrl ?? `http://localhost:${port}/`;
    process.stdout.write(`Lots is ready: ${publicUrl}\n`);
    if (demonstrating !== undefined) process.stdout.write(await demoText(config, demonstrating, publicUrl));
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
