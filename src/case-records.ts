import { onCaseEvent } from "./case-events.ts";
import type { CaseIndex } from "./case-index.ts";
import { auditOf } from "./domain/audit.ts";
import { refusalOf } from "./domain/refusal.ts";
import type { Audit, Log, Refusals } from "./ports.ts";

/**
 * Keeps of every move of a case that it happened, and of a refusal what it says of the routing. A record that cannot be
 * written is told of in the log, and undoes nothing.
 *
 * @returns a function that ends it
 */
export function recordCases(
  cases: Pick<CaseIndex, "onChange">,
  audit: Audit,
  refusals: Pick<Refusals, "add">,
  log: Log,
): () => void {
  return onCaseEvent(cases, (one, event) => {
    try {
      audit.add(auditOf(one.id, event));
      const refusal = refusalOf(one, event);
      if (refusal !== undefined) refusals.add(refusal);
    } catch (error) {
      log.error({ case: one.id, error: String(error) }, "a move of a case was not recorded");
    }
  });
}
