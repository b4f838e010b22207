import type { CaseIndex } from "./case-index.ts";
import type { Case, CaseEvent } from "./domain/handoff/case.ts";

/**
 * Tells of every move of a case that this process saved, once each, right after it was saved. What happened before the
 * call is not told of: it is called when the index has been started.
 *
 * @param listener must not throw
 * @returns a function that ends it
 */
export function onCaseEvent(
  cases: Pick<CaseIndex, "onChange">,
  listener: (one: Case, event: CaseEvent) => void,
): () => void {
  return cases.onChange((_, now, before) => {
    if (now !== undefined) for (const event of newEvents(now.case, before?.case)) listener(now.case, event);
  });
}

/** The moves of a case since it was as `before`. Counted from the end: of a long case those in the middle are dropped. */
export function newEvents({ events }: Case, before: Case | undefined): readonly CaseEvent[] {
  const last = JSON.stringify(before?.events.at(-1));
  return events.slice(events.findLastIndex((event) => JSON.stringify(event) === last) + 1);
}
