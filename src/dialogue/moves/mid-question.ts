import type { Situation } from "../situation.ts";

/**
 * A question about the company stands open, and nothing has been shown yet for the need: what is asked in between is
 * answered, and the question asked again.
 */
export function isMidQuestion({ before, conversation }: Situation): boolean {
  const ask = before.pending?.ask;
  const isFact = ask !== undefined && ask !== "need" && ask !== "forget" && ask !== "look-up";
  return isFact && conversation.need !== null && conversation.shown?.need !== conversation.need;
}
