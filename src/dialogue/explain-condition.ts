import { type CompanyFacts, factOf } from "../domain/company.ts";
import type { Condition, Range, Verdict } from "../domain/condition.ts";
import type { Assessed } from "../domain/offer.ts";
import type { Say } from "./draft.ts";
import { formatsOf } from "./formats.ts";
import type { Voice } from "./voice.ts";

/** A condition in the company's language, as it stands for this company. Written by kind, never by hand. */
export function explainCondition(
  { condition, verdict }: Assessed,
  facts: CompanyFacts,
  voice: Voice,
): string {
  const isNearest = "within" in condition && condition.within.nearest !== undefined;
  const kind = isNearest ? "nearest" : (Object.keys(condition)[0] ?? "");
  return voice.say({
    key: `facts:condition.${kind}.${verdictKeys[verdict]}`,
    values: { rule: ruleText(condition, voice), have: haveText(condition, facts, voice) },
  });
}

const verdictKeys = { met: "met", failed: "failed", unknown: "notKnown" } as const satisfies Record<
  Verdict,
  string
>;

/** What a condition asks for, as a phrase: "inntil 249 ansatte". */
export function ruleText(condition: Condition, voice: Voice): string {
  const rule = (key: string, values?: Say["values"]) =>
    voice.say(values === undefined ? { key: `facts:rule.${key}` } : { key: `facts:rule.${key}`, values });
  const list = (items: readonly string[]) => formatsOf(voice.locale).either.format(items);
  if ("country" in condition) return voice.say({ key: `facts:country.${condition.country}` });
  if ("within" in condition) {
    const { names, nearest } = condition.within;
    return nearest === undefined ? list(few(names)) : rule("nearest", { host: nearest });
  }
  if ("sector" in condition)
    return list(few(condition.sector.map((id) => voice.say({ key: `sector:${id}` }))));
  if ("stage" in condition)
    return list(condition.stage.map((stage) => voice.say({ key: `facts:stage.${stage}` })));
  if ("employees" in condition)
    return rule(`employees.${boundsKey(condition.employees)}`, {
      ...condition.employees,
      ...countOf(condition.employees),
    });
  if ("age" in condition) return rule(`age.${boundsKey(condition.age)}`, { ...condition.age });
  if ("turnover" in condition)
    return rule(`turnover.${boundsKey(condition.turnover)}`, money(condition.turnover, voice));
  if ("amount" in condition)
    return rule(`amount.${boundsKey(condition.amount)}`, money(condition.amount, voice));
  if ("legalForm" in condition)
    return list(condition.legalForm.map((form) => voice.say({ key: `facts:legalForm.${form}` })));
  if ("horizon" in condition)
    return list(condition.horizon.map((horizon) => voice.say({ key: `facts:horizon.${horizon}` })));
  if ("exporting" in condition) return rule(`exporting.${yesNo(condition.exporting)}`);
  if ("plansExport" in condition) return rule(`plansExport.${yesNo(condition.plansExport)}`);
  if ("alreadyStarted" in condition) return rule(`alreadyStarted.${yesNo(condition.alreadyStarted)}`);
  if ("not" in condition && isUnregistered(condition.not)) return rule("registered");
  if ("not" in condition) return rule("not", { rule: ruleText(condition.not, voice) });
  const inner = "any" in condition ? condition.any : condition.all;
  const { either, both } = formatsOf(voice.locale);
  return ("any" in condition ? either : both).format(inner.map((one) => ruleText(one, voice)));
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
  for (const name of ["stage", "legalForm", "horizon"] as const)
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

/** At most this many names in one phrase; a business garden can have a dozen municipalities. */
const mostNames = 4;

function few(names: readonly string[]): readonly string[] {
  return names.length <= mostNames ? names : [...names.slice(0, mostNames - 1), "…"];
}

/** The number that decides between singular and plural. */
function countOf({ atLeast, atMost }: Range): { readonly count: number } {
  return { count: atMost ?? atLeast ?? 0 };
}

function boundsKey({ atLeast, atMost }: Range): "between" | "atLeast" | "atMost" {
  if (atLeast !== undefined && atMost !== undefined) return "between";
  return atLeast !== undefined ? "atLeast" : "atMost";
}

function money(
  { currency, atLeast, atMost }: Range & { readonly currency: string },
  voice: Voice,
): NonNullable<Say["values"]> {
  return {
    ...(atLeast !== undefined && { atLeast: moneyText(atLeast, currency, voice) }),
    ...(atMost !== undefined && { atMost: moneyText(atMost, currency, voice) }),
  };
}

/** `250 000 NOK`, grouped as the language does. */
export function moneyText(value: number, currency: string, voice: Voice): string {
  return `${formatsOf(voice.locale).number.format(value)} ${currency}`;
}

function isUnregistered(condition: Condition): boolean {
  return "legalForm" in condition && condition.legalForm.length === 1 && condition.legalForm[0] === "none";
}

function yesNo(value: boolean): "yes" | "no" {
  return value ? "yes" : "no";
}
