import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Cost } from "./turns-measure.ts";
import type { Usage } from "./turns-server.ts";

/** A server in a process of its own. */
export interface Child {
  readonly port: number;
  /** Measures the server's process, not this one, while so many turns are run against it. */
  measure(turns: number, run: () => Promise<void>): Promise<Cost>;
  /** Bytes of memory that it holds. */
  rss(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts `turns-server.ts` with these arguments; resolves when it can be reached. */
export async function startChild(args: readonly string[], env: Record<string, string> = {}): Promise<Child> {
  const script = fileURLToPath(new URL("turns-server.ts", import.meta.url));
  // Its log lines are written, as in production, and read by nobody.
  const child = fork(script, [...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const { port } = await answerOf<{ port: number }>(child);
  const usage = async () => {
    child.send("usage");
    return await answerOf<Usage>(child);
  };
  return {
    port,
    async measure(turns, run) {
      const { cpu } = await usage();
      const before = performance.now();
      await run();
      const seconds = (performance.now() - before) / 1000;
      return { perSecond: turns / seconds, cpu: ((await usage()).cpu - cpu) / turns };
    },
    rss: async () => (await usage()).rss,
    async stop() {
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
}

async function answerOf<Answer>(child: ChildProcess): Promise<Answer> {
  const dead = new AbortController();
  const died = once(child, "exit", { signal: dead.signal }).then(
    () => {
      throw new Error(`${child.spawnargs.join(" ")} did not start`);
    },
    () => new Promise<never>(() => {}),
  );
  const [answer] = await Promise.race([once(child, "message"), died]);
  dead.abort();
  return answer;
}
