import { horizons } from "../domain/company.ts";
import type { Condition, Range } from "../domain/condition.ts";
import type { Say } from "./draft.ts";
import { formatsOf } from "./formats.ts";
import type { Voice } from "./voice.ts";

/** What a condition asks for, as a phrase: "inntil 249 ansatte". */
export function ruleText(condition: Condition, voice: Voice): string {
  return voice.once(condition, "rule", () => inWords(condition, voice));
}

function inWords(condition: Condition, voice: Voice): string {
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
  if ("stage" in condition) return list(condition.stage.map((stage) => rule(`stage.${stage}`)));
  if ("employees" in condition)
    return rule(`employees.${boundsKey(condition.employees)}`, counted(condition.employees));
  if ("age" in condition) return rule(`age.${boundsKey(condition.age)}`, counted(condition.age));
  if ("turnover" in condition)
    return rule(`turnover.${boundsKey(condition.turnover)}`, money(condition.turnover, voice));
  if ("amount" in condition)
    return rule(`amount.${boundsKey(condition.amount)}`, money(condition.amount, voice));
  if ("legalForm" in condition)
    return list(condition.legalForm.map((form) => voice.say({ key: `facts:legalForm.${form}` })));
  if ("horizon" in condition) return list(condition.horizon.map((horizon) => rule(`horizon.${horizon}`)));
  if ("exporting" in condition) return rule(`exporting.${yesNo(condition.exporting)}`);
  if ("plansExport" in condition) return rule(`plansExport.${yesNo(condition.plansExport)}`);
  if ("alreadyStarted" in condition) return rule(`alreadyStarted.${yesNo(condition.alreadyStarted)}`);
  if ("usually" in condition) return rule("usually", { rule: ruleText(condition.usually, voice) });
  if ("not" in condition) return notText(condition.not, voice);
  const inner = "any" in condition ? condition.any : condition.all;
  const { either, both } = formatsOf(voice.locale);
  return ("any" in condition ? either : both).format(inner.map((one) => ruleText(one, voice)));
}

/** It shuts somebody out and asks for nothing: a trade, a place, some legal forms. To be let in is no reason to come. */
export function isExclusion(condition: Condition): condition is { readonly not: Condition } {
  if (!("not" in condition)) return false;
  const { not } = condition;
  return "sector" in not || "within" in not || ("legalForm" in not && !not.legalForm.includes("none"));
}

/** What must not hold: by what does hold, where that has words of its own. */
function notText(condition: Condition, voice: Voice): string {
  const opposite = oppositeOf(condition);
  if (opposite !== undefined) return ruleText(opposite, voice);
  if ("legalForm" in condition && condition.legalForm.includes("none")) {
    // "Not registered yet" is a denial itself.
    const others = condition.legalForm.filter((form) => form !== "none");
    if (others.length === 0) return voice.say({ key: "facts:rule.registered" });
    const rule = ruleText({ legalForm: others }, voice);
    return voice.say({ key: "facts:rule.registeredOther", values: { rule } });
  }
  return voice.say({ key: "facts:rule.not", values: { rule: ruleText(condition, voice) } });
}

function oppositeOf(condition: Condition): Condition | undefined {
  if ("exporting" in condition) return { exporting: !condition.exporting };
  if ("plansExport" in condition) return { plansExport: !condition.plansExport };
  if ("alreadyStarted" in condition) return { alreadyStarted: !condition.alreadyStarted };
  if ("horizon" in condition) return { horizon: horizons.filter((one) => !condition.horizon.includes(one)) };
  return "not" in condition ? condition.not : undefined;
}

/** At most this many names in one phrase; a business garden can have a dozen municipalities. */
const mostNames = 4;

function few(names: readonly string[]): readonly string[] {
  return names.length <= mostNames ? names : [...names.slice(0, mostNames - 1), "…"];
}

/** The bounds, and the number that decides between singular and plural. */
function counted(range: Range): NonNullable<Say["values"]> {
  return { ...range, count: range.atMost ?? range.atLeast ?? 0 };
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

function yesNo(value: boolean): "yes" | "no" {
  return value ? "yes" : "no";
}
