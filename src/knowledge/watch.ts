import { watch } from "node:fs";
import type { Knowledge } from "../domain/knowledge.ts";
import type { Log } from "../ports.ts";
import { loadKnowledge } from "./load.ts";
import type { Problem } from "./problem.ts";

/** The knowledge as it stands now; it is replaced as a whole, never changed in place. */
export interface LiveKnowledge {
  current(): Knowledge;
  /** Calls back after each accepted change. */
  onChange(listener: (knowledge: Knowledge) => void): void;
  close(): void;
}

/** How long the folder must be quiet before it is read again, in milliseconds: editors write in several steps. */
const quiet = 150;

/**
 * Reads the knowledge and reads it again whenever a file changes. A broken change is refused with the reason in the
 * log, and the last good version stays live.
 *
 * @throws when the knowledge is broken at the start, with every problem
 */
export async function watchKnowledge(folder: string, log: Log): Promise<LiveKnowledge> {
  let knowledge = orThrow(await loadKnowledge(folder));
  const listeners: ((knowledge: Knowledge) => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let reading = Promise.resolve();
  const reload = async () => {
    const loaded = await loadKnowledge(folder);
    if (loaded.knowledge === undefined) {
      log.warn(
        { problems: loaded.problems.filter(isError).map(describe) },
        "knowledge change refused, the last good version stays",
      );
      return;
    }
    knowledge = loaded.knowledge;
    log.info({ actors: knowledge.actors.size, programmes: knowledge.programmes.size }, "knowledge changed");
    for (const listener of listeners) listener(knowledge);
  };
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading
        .then(reload)
        .catch((error: unknown) => log.error({ error: String(error) }, "knowledge not read"));
    }, quiet);
    timer.unref();
  });
  watcher.on("error", (error) =>
    log.warn({ error: String(error) }, "knowledge is no longer watched: restart to see changes"),
  );
  watcher.unref();
  return {
    current: () => knowledge,
    onChange: (listener) => listeners.push(listener),
    close() {
      clearTimeout(timer);
      watcher.close();
    },
  };
}

/** The knowledge, or an error that lists every problem. */
export function orThrow(loaded: {
  readonly knowledge: Knowledge | undefined;
  readonly problems: readonly Problem[];
}): Knowledge {
  if (loaded.knowledge !== undefined) return loaded.knowledge;
  throw new Error(
    `the knowledge is broken:\n${loaded.problems
      .filter(isError)
      .map((one) => `  ${describe(one)}`)
      .join("\n")}`,
  );
}

export function describe({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}

function isError({ severity }: Problem): boolean {
  return severity === "error";
}
