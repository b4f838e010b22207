import { type CompanyFacts, type FactName, factNames, factOf } from "../../domain/company.ts";
import type { Conversation } from "../../domain/conversation.ts";
import { type Say, say } from "../draft.ts";
import type { Situation } from "../situation.ts";

/**
 * The line before an answer: what was understood, said once for a need, or what a correction changed. Silence where
 * there is nothing new to say.
 */
export function preface({ before, conversation, changed, learned }: Situation): {
  readonly says: readonly Say[];
  readonly conversation: Conversation;
} {
  if (changed.length > 0)
    return {
      says: [say("bot:changed", { what: changed.flatMap((fact) => factSay(conversation.facts, fact)) })],
      conversation,
    };
  const beside = learned
    .filter((fact) => fact !== before.pending?.ask)
    .flatMap((fact) => factSay(conversation.facts, fact));
  if (conversation.understoodSaid || conversation.need === null)
    return { says: beside.length > 0 ? [say("bot:noted", { what: beside })] : [], conversation };
  const told = learned.length > 0 ? factNames.flatMap((fact) => factSay(conversation.facts, fact)) : [];
  return {
    says: [say("bot:understood", { what: [say(`need:${conversation.need}`), ...told] })],
    conversation: { ...conversation, understoodSaid: true },
  };
}

/** A known fact as the company would say it; nothing for one that is not known or goes without saying. */
export function factSay(facts: CompanyFacts, name: FactName): readonly Say[] {
  switch (name) {
    case "place": {
      const place = factOf(facts, "place");
      return place === undefined ? [] : [say(`place:${place.municipality ?? place.county ?? place.country}`)];
    }
    case "sector": {
      const sector = factOf(facts, "sector")?.[0];
      return sector === undefined ? [] : [say(`sector:${sector}`)];
    }
    case "stage":
    case "legalForm":
    case "horizon": {
      const value = factOf(facts, name);
      return value === undefined ? [] : [say(`facts:${name}.${value}`)];
    }
    case "employees": {
      const count = factOf(facts, "employees");
      return count === undefined ? [] : [say("facts:have.employees", { count })];
    }
    case "founded": {
      const year = factOf(facts, "founded");
      return year === undefined ? [] : [say("facts:have.founded", { year: String(year) })];
    }
    case "turnover":
    case "amount": {
      const money = factOf(facts, name);
      return money === undefined
        ? []
        : [say(`facts:have.${name}`, { value: money.value, currency: money.currency })];
    }
    case "exporting":
    case "plansExport":
    case "alreadyStarted": {
      const value = factOf(facts, name);
      return value === undefined ? [] : [say(`facts:have.${name}.${value ? "yes" : "no"}`)];
    }
    case "country":
    case "orgNumber":
      return [];
  }
}
