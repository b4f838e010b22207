import type { Actor } from "../../domain/actor.ts";
import { judgeOf, together } from "../../domain/eligibility.ts";
import type { Match } from "../../domain/offer.ts";
import type { Programme } from "../../domain/programme.ts";
import { scalesFor } from "../../domain/weighing.ts";
import type { Situation } from "../situation.ts";

/** An actor or programme as an offer, however it stands for this company: for one that is asked about by name. */
export function matchOf(
  actor: Actor,
  programme: Programme | null,
  { conversation, knowledge, today }: Pick<Situation, "conversation" | "knowledge" | "today">,
): Match {
  const record = programme ?? actor;
  const need = conversation.need ?? record.needs[0] ?? "business-development";
  const scales = scalesFor(need, conversation.facts, knowledge, today);
  const conditions = record.conditions.map((condition) => judgeOf(condition)(scales.values, scales.frame));
  const ruled = together(conditions.map(({ verdict }) => verdict));
  const confirmed = record.evidence === "page" && record.status !== "unsure";
  const decided = confirmed && (programme === null || programme.alsoCheck.length === 0);
  return {
    need,
    actor: actor.id,
    programme: programme?.id ?? null,
    kind: actor.kind,
    verdict: ruled === "met" && !decided ? "unknown" : ruled,
    confirmed,
    conditions,
  };
}
