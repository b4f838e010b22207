import { type FactName, factNames } from "../../domain/company.ts";
import type { Match } from "../../domain/offer.ts";
import { type Say, say } from "../draft.ts";

/**
 * What is not known and could decide, said once for a list and not again with each offer in it, nor what was said with
 * the lists before.
 */
export function stillOpen(offers: readonly Match[], told: readonly Match[] = []): readonly Say[] {
  const was = openIn(told);
  const open = openIn(offers).filter((fact) => !was.includes(fact));
  if (offers.length < 2 || open.length === 0) return [];
  return [say("bot:stillOpen", { what: open.map((fact) => say(`facts:name.${fact}`)) })];
}

/** Who is asked for plans is asked for export; one of the two names both. */
function openIn(offers: readonly Match[]): readonly FactName[] {
  const missing = offers.flatMap(({ conditions }) => conditions.flatMap((one) => one.missing));
  return factNames.filter(
    (fact) => missing.includes(fact) && !(fact === "plansExport" && missing.includes("exporting")),
  );
}
