import type { Actor } from "../domain/actor.ts";
import { type CompanyFacts, factOf } from "../domain/company.ts";
import type { Knowledge } from "../domain/knowledge.ts";

/**
 * The county or municipality of a local office, by official name; null for a body without one. An office that serves
 * several counties counts as the company's own county's, wherever its desk is.
 */
export function officeOf(
  actor: Actor,
  facts: CompanyFacts,
  { counties, municipalities }: Knowledge,
): string | null {
  if (actor.office === null) return null;
  const place = factOf(facts, "place");
  const county = place?.county == null ? undefined : counties.get(place.county);
  if (county === undefined) return actor.office;
  const served = actor.conditions.flatMap((condition) =>
    "within" in condition ? condition.within.codes : [],
  );
  const deskIsHere = served.includes(county.code) && isTownIn(actor.office, county.code, municipalities);
  return served.includes(county.code) && !deskIsHere ? county.name : actor.office;
}

const towns = new WeakMap<Knowledge["municipalities"], ReadonlySet<string>>();

/** There are more than 600: listed once for each version of the knowledge. */
function isTownIn(name: string, county: string, municipalities: Knowledge["municipalities"]): boolean {
  let known = towns.get(municipalities);
  if (known === undefined) {
    known = new Set([...municipalities.values()].map((one) => `${one.county} ${one.name}`));
    towns.set(municipalities, known);
  }
  return known.has(`${county} ${name}`);
}
