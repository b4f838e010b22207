import type { CaseIndex } from "../case-index.ts";
import { dueTimers } from "../domain/handoff/case.ts";
import type { Roster } from "../domain/handoff/ladder.ts";
import type { Live, Log } from "../ports.ts";
import { type StepParts, takeStep } from "./step.ts";
import { isDeserted, nextDue, tick } from "./tick.ts";

export interface ClockParts extends StepParts {
  readonly cases: CaseIndex;
  readonly handoff: { readonly promiseDays: number; roster(): Roster };
  readonly live: Pick<Live, "seenUpTo">;
  readonly log: Log;
}

/** The clocks of all cases. */
export interface Clocks {
  start(): void;
  /** Does all that is due now, and resolves when that is saved. */
  look(): Promise<void>;
  close(): Promise<void>;
}

/** How often the clocks are looked at, in milliseconds: no promise is finer than a minute. */
const lookEvery = 1_000;

/** Turns looked through for words that were not read. */
const mostUnread = 200;

/**
 * Does what is due when nobody does anything: reminds, goes to the next rung, says that an adviser is silent, asks
 * whether it helped. The timers stand in the cases, so that what fell due while no process ran is done at the start.
 */
export function createClocks(parts: ClockParts): Clocks {
  const { cases, conversations, handoff, knowledge, live, clock, log } = parts;
  let timer: NodeJS.Timeout | undefined;
  let under: Promise<void> = Promise.resolve();

  async function lookNow(): Promise<void> {
    const now = clock.now().getTime();
    const roster = handoff.roster();
    const due = [...cases.all()].filter(
      ({ conversation, case: one }) =>
        (nextDue(one) <= now || isDeserted(one, { roster })) &&
        // The clocks of the case before a draft stand still until it is sent or dropped.
        cases.in(conversation).at(-1)?.case === one,
    );
    for (const { conversation, case: one } of due)
      await doAllDue(conversation).catch((error: unknown) => {
        const { name } = error instanceof Error ? error : { name: typeof error };
        log.error({ case: one.id, error: name }, "what is due in a case was not done, and is tried again");
      });
  }

  /** One after the other: each may set or end others, or drop a draft and let the case before it be the last again. */
  async function doAllDue(conversation: string): Promise<void> {
    for (let more = true; more; ) {
      const last = cases.in(conversation).at(-1)?.case;
      const id = last?.id ?? "";
      const isLookedAt = last !== undefined && dueTimers(last, clock.now())[0]?.does === "unread";
      const unread = isLookedAt && (await isUnread(conversation));
      more = await takeStep(parts, id, (one, _, now, talk) => {
        if (one === undefined || talk === undefined) return { result: false };
        const roster = handoff.roster();
        const nameOf = (adviser: string) => roster.advisers.find((other) => other.id === adviser)?.name;
        const search = { roster, promiseDays: handoff.promiseDays, knowledge: knowledge.current(), now };
        const step = tick(one, talk, nameOf, search, unread);
        return step === undefined ? { result: false } : { step, result: true };
      });
      if (more) log.info({ case: id }, "a clock of a case struck");
    }
  }

  /** Whether an adviser said something that the company's page has not shown it. */
  async function isUnread(conversation: string): Promise<boolean> {
    const turns = await conversations.turns(conversation, live.seenUpTo(conversation), mostUnread);
    return turns.some(({ replies }) => replies.some(({ adviser }) => adviser !== undefined));
  }

  function look(): Promise<void> {
    // One that failed, because the directory could not be read, say, must not be the last.
    under = under.then(lookNow).catch((error: unknown) => {
      const { name } = error instanceof Error ? error : { name: typeof error };
      log.error({ error: name }, "the clocks could not be looked at, and are looked at again");
    });
    return under;
  }

  return {
    start() {
      timer = setInterval(() => void look(), lookEvery);
      timer.unref();
    },
    look,
    async close() {
      clearInterval(timer);
      await under;
    },
  };
}
