import type { CaseEvent } from "./handoff/case.ts";

/** What is kept of something that happened: that it did. No text, no name, nothing of a company. */
export interface AuditEntry {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** A move of a case, or that a company had everything deleted (`forgotten`) or fetched all that is kept (`exported`). */
  readonly what: `case ${CaseEvent["what"]}` | "forgotten" | "exported";
  /** The id of the case that it concerns, which is random; null when there was none. */
  readonly case: string | null;
  /** The id of the adviser who did it; null when it was the company, the bot or a clock. */
  readonly adviser: string | null;
}

/** What is kept of a move of a case. */
export function auditOf(id: string, { at, who, what }: CaseEvent): AuditEntry {
  const adviser = who.startsWith("adviser:") ? who.slice("adviser:".length) : null;
  return { at, what: `case ${what}`, case: id, adviser };
}
