import type { FactName } from "../../domain/company.ts";
import { match, shownAtOnce } from "../../domain/matching.ts";
import type { Situation } from "../situation.ts";
import { shownOffers } from "./meant.ts";

/** The facts that the offers shown, or the best ones, still turn on: the first things an adviser will ask. */
export function openQuestions(situation: Situation): readonly FactName[] {
  const { conversation, knowledge, today } = situation;
  const shown = shownOffers(situation).map(({ match: offer }) => offer);
  const need = conversation.need ?? "business-development";
  const offers =
    shown.length > 0 ? shown : match(need, conversation.facts, knowledge, today).slice(0, shownAtOnce);
  return [...new Set(offers.flatMap((one) => one.conditions.flatMap(({ missing }) => missing)))];
}
