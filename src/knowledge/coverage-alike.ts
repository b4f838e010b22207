import { candidatesOf } from "../domain/candidates.ts";
import type { CompanyFacts, Known, SectorId, Stage } from "../domain/company.ts";
import type { Condition } from "../domain/condition.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import type { NeedId } from "../domain/need.ts";
import type { AreaCode, Municipality } from "../domain/place.ts";

/**
 * Which territories of the needs' candidates a municipality lies in, as a key: municipalities of one key are offered the
 * same, so that an answer need be worked out once for all of them.
 */
export function signer(
  needs: readonly NeedId[],
  knowledge: Knowledge,
): (municipality: Municipality) => string {
  const { byNeed } = candidatesOf(knowledge);
  const territories = new Map<string, ReadonlySet<AreaCode>>();
  for (const need of needs)
    for (const { conditions, offices } of byNeed.get(need) ?? [])
      for (const codes of [...conditions, ...offices.flatMap(({ actor }) => actor.conditions)].flatMap(
        territoriesIn,
      ))
        territories.set(codes.join(), new Set(codes));
  const all = [...territories.values()];
  const keys = new Map<AreaCode, string>();
  return ({ code, county, country }) => {
    let key = keys.get(code);
    if (key === undefined) {
      key = `${country} ${all.map((codes) => (codes.has(code) || codes.has(county) ? 1 : 0)).join("")}`;
      keys.set(code, key);
    }
    return key;
  };
}

function territoriesIn(condition: Condition): readonly (readonly AreaCode[])[] {
  if ("within" in condition) return [condition.within.codes];
  if ("any" in condition) return condition.any.flatMap(territoriesIn);
  if ("all" in condition) return condition.all.flatMap(territoriesIn);
  if ("not" in condition) return territoriesIn(condition.not);
  return "usually" in condition ? territoriesIn(condition.usually) : [];
}

/** A company of which a place, a stage and perhaps a trade are known. */
export function companyIn(
  { country, county, code }: Municipality,
  stage: Stage,
  trade?: SectorId,
): CompanyFacts {
  const said = <T>(value: T): Known<T> => ({ value, how: "said", turn: 0 });
  return {
    country: said(country),
    place: said({ country, county, municipality: code }),
    stage: said(stage),
    ...(trade !== undefined && { sector: said([trade]) }),
  };
}
