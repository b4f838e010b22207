import type { Roster } from "../../domain/handoff/ladder.ts";

/** What the dialogue has to know to hand a conversation over: who there is, as of this turn. */
export interface Handoff {
  /** Who there is; looked at only when it matters. */
  roster(): Roster;
  /** Working days within which a company is promised an answer. */
  readonly promiseDays: number;
  readonly now: Date;
  /** A random id for a case that may begin in this turn. */
  readonly newId: string;
}
