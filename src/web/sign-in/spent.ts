import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Something signed that can be used up. */
export interface Ticket {
  /** Hexadecimal, and nobody else's. */
  readonly id: string;
  /** When it ends by itself, in seconds since 1970. */
  readonly until: number;
}

/** What must not be used any more though its signature is good: links that were used, sessions that were signed out. */
export interface Spent {
  /** @returns false when it was spent before: of two at once, one is told true */
  spend(ticket: Ticket): Promise<boolean>;
  has(ticket: Ticket): boolean;
}

/**
 * Remembers each by an empty file until it ends by itself: creating one is a single step for all processes that share
 * the folder, and it outlives a restart.
 *
 * @param now seconds since 1970
 */
export function spentIn(folder: string, now: () => number): Spent {
  let swept = 0;
  const nameOf = ({ id, until }: Ticket) => join(folder, `${until}-${id}`);
  return {
    async spend(ticket) {
      await mkdir(folder, { recursive: true });
      if (now() - swept > 3600) {
        swept = now();
        await sweep(folder, swept);
      }
      try {
        await writeFile(nameOf(ticket), "", { flag: "wx", mode: 0o600 });
        return true;
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
        throw error;
      }
    },
    has: (ticket) => existsSync(nameOf(ticket)),
  };
}

async function sweep(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder))
    if (Number.parseInt(name, 10) < now) await rm(join(folder, name), { force: true });
}
