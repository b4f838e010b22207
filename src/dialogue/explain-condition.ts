import { type CompanyFacts, factOf } from "../domain/company.ts";
import type { Condition } from "../domain/condition.ts";
import type { Assessed } from "../domain/offer.ts";
import { isExclusion, moneyText, ruleText } from "./rule-text.ts";
import type { Voice } from "./voice.ts";

/**
 * A condition in the company's language, as it stands for this company. Written by kind, never by hand.
 *
 * @param inList true where several offers are told and what is not known is said once for them all
 */
export function explainCondition(
  assessed: Assessed,
  facts: CompanyFacts,
  voice: Voice,
  inList = false,
): string {
  const { condition, verdict } = assessed;
  if ("usually" in condition) return explainUsual(condition.usually, assessed, facts, voice, inList);
  const have = haveText(condition, facts, voice);
  const how = verdict === "unknown" ? unknownKey(condition, facts, inList) : verdict;
  const rule = ruleText(isExclusion(condition) ? condition.not : condition, voice);
  return voice.say({ key: `facts:condition.${kindOf(condition, have)}.${how}`, values: { rule, have } });
}

/** A body in the company's own town is not "the nearest"; it is simply there for them. */
function kindOf(condition: Condition, have: string): string {
  if (isExclusion(condition)) return "except";
  const nearest = "within" in condition ? condition.within.nearest : undefined;
  if (nearest !== undefined && nearest !== have) return "nearest";
  return Object.keys(condition)[0] ?? "";
}

function unknownKey(condition: Condition, facts: CompanyFacts, inList: boolean): string {
  if (isInOtherCurrency(condition, facts)) return "otherCurrency";
  return inList ? "open" : "notKnown";
}

/** The usual case in its own words, and that there are exceptions. */
function explainUsual(
  usual: Condition,
  { verdict, missing }: Assessed,
  facts: CompanyFacts,
  voice: Voice,
  inList: boolean,
): string {
  // Nothing is missing, and yet it is open: the company is not the usual case.
  const isException = verdict === "unknown" && missing.length === 0;
  const inner: Assessed = { condition: usual, verdict: isException ? "failed" : verdict, missing };
  const text = explainCondition(inner, facts, voice, inList);
  if (verdict === "met") return text;
  return voice.say({
    key: `facts:condition.usually.${isException ? "exception" : "notKnown"}`,
    values: { text },
  });
}

/** Money that the company told, in a currency that the rule does not speak of: it is not converted. */
function isInOtherCurrency(condition: Condition, facts: CompanyFacts): boolean {
  if ("turnover" in condition) return factOf(facts, "turnover") !== undefined;
  return "amount" in condition && factOf(facts, "amount") !== undefined;
}

/** What the company has of what a condition looks at; empty where nothing is known. */
function haveText(condition: Condition, facts: CompanyFacts, voice: Voice): string {
  if ("country" in condition || "within" in condition) {
    const place = factOf(facts, "place");
    const code = place?.municipality ?? place?.county ?? place?.country ?? factOf(facts, "country");
    return code === undefined ? "" : voice.say({ key: `place:${code}` });
  }
  if ("sector" in condition) {
    const own = factOf(facts, "sector");
    // Of several sectors the one that the condition is about.
    const sector = own?.find((one) => condition.sector.includes(one)) ?? own?.[0];
    return sector === undefined ? "" : voice.say({ key: `sector:${sector}` });
  }
  if ("employees" in condition) return String(factOf(facts, "employees") ?? "");
  if ("age" in condition) return String(factOf(facts, "founded") ?? "");
  if ("stage" in condition) {
    const stage = factOf(facts, "stage");
    return stage === undefined ? "" : voice.say({ key: `facts:rule.stage.${stage}` });
  }
  for (const name of ["legalForm", "horizon"] as const)
    if (name in condition) {
      const value = factOf(facts, name);
      return value === undefined ? "" : voice.say({ key: `facts:${name}.${value}` });
    }
  for (const name of ["turnover", "amount"] as const)
    if (name in condition) {
      const value = factOf(facts, name);
      return value === undefined ? "" : moneyText(value.value, value.currency, voice);
    }
  return "";
}
