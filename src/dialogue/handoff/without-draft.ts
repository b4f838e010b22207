import type { Conversation } from "../../domain/conversation.ts";

/**
 * What changes when a draft is dropped, or has waited too long: nothing is kept of it, what was asked about it is asked
 * no more, and the case before it, with its clocks, is the last again. Nothing changes where there is no draft.
 */
export function withoutDraft({
  case: one,
  pastCases,
  pending,
}: Conversation): Pick<Conversation, "case" | "pastCases" | "pending"> {
  if (one?.state !== "draft") return { case: one, pastCases, pending };
  const isAboutIt =
    pending?.ask === "contact-name" || pending?.ask === "contact-reach" || pending?.ask === "case-agree";
  return {
    case: pastCases.at(-1) ?? null,
    pastCases: pastCases.slice(0, -1),
    pending: isAboutIt ? null : pending,
  };
}
