import type { Actor, Names } from "../domain/actor.ts";
import { type CompanyFacts, factOf } from "../domain/company.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { isNeed } from "../domain/need.ts";
import type { Texts } from "../ports.ts";
import { contactLines } from "./contact.ts";
import type { Say } from "./draft.ts";
import { dateText, formatsOf, momentText } from "./formats.ts";
import { nameInEnglish } from "./names.ts";
import { ruleText } from "./rule-text.ts";

/** Says texts by key in one locale, with the names that the knowledge has. */
export interface Voice {
  readonly locale: string;
  readonly knowledge: Knowledge;
  say(what: Say | string): string;
  /** An actor's name; one that stands for every municipality's own office is named for the one at hand. */
  nameOf(actor: Actor): string;
  /** The text of a record in this locale: nn falls back to nb, and a missing language to the record's own. */
  pick(names: Names): string;
  /** What of a record or rule is the same for every company, under a name: put into words once. */
  once<T extends string | readonly string[]>(of: object, name: string, inWords: () => T): T;
}

/** @param facts of the company that is spoken to */
export function createVoice(
  texts: Texts,
  knowledge: Knowledge,
  locale: string,
  facts: CompanyFacts = {},
): Voice {
  const kept = keptIn(texts, knowledge, locale);
  const voice: Voice = {
    locale,
    knowledge,
    say(what) {
      if (typeof what === "string") return what;
      const named = recordText(what.key, voice);
      if (named !== undefined) return named;
      return what.values === undefined
        ? texts.say(locale, what.key)
        : texts.say(locale, what.key, flat(what.values, voice));
    },
    nameOf(actor) {
      const municipality = knowledge.municipalities.get(factOf(facts, "place")?.municipality ?? "");
      const isEveryMunicipality =
        actor.kind === "municipality" && actor.conditions.every((one) => "country" in one);
      if (municipality === undefined || !isEveryMunicipality)
        return (locale === "en" ? nameInEnglish(actor) : undefined) ?? voice.pick(actor.names);
      return voice.say({
        key: `bot:municipalOffice.${actor.country}`,
        values: { municipality: municipality.name },
      });
    },
    pick: (names) =>
      names[locale] ?? (locale === "nn" ? names.nb : undefined) ?? names.nb ?? names.sv ?? names.en ?? "",
    once<T extends string | readonly string[]>(of: object, name: string, inWords: () => T): T {
      const known = kept.get(of) ?? new Map<string, string | readonly string[]>();
      kept.set(of, known);
      const words = (known.get(name) as T | undefined) ?? inWords();
      known.set(name, words);
      return words;
    },
  };
  return voice;
}

type Kept = WeakMap<object, Map<string, string | readonly string[]>>;

const said = new WeakMap<Texts, WeakMap<Knowledge, Map<string, Kept>>>();

/** What is in words already, for each version of the knowledge. */
function keptIn(texts: Texts, knowledge: Knowledge, locale: string): Kept {
  const byKnowledge = said.get(texts) ?? new WeakMap<Knowledge, Map<string, Kept>>();
  said.set(texts, byKnowledge);
  const byLocale = byKnowledge.get(knowledge) ?? new Map<string, Kept>();
  byKnowledge.set(knowledge, byLocale);
  const known: Kept = byLocale.get(locale) ?? new WeakMap();
  byLocale.set(locale, known);
  return known;
}

function nameById(id: string, voice: Voice): string {
  const actor = voice.knowledge.actors.get(id);
  return actor === undefined ? "" : voice.nameOf(actor);
}

/** The names in a list are joined with a middle dot, as on a label. */
const between = " · ";

function flat(values: NonNullable<Say["values"]>, voice: Voice): Readonly<Record<string, string | number>> {
  const result: Record<string, string | number> = {};
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (typeof value === "string" || typeof value === "number") result[name] = value;
    else if (value !== undefined) result[name] = inWords(value, voice);
  }
  return result;
}

function inWords(value: Exclude<NonNullable<Say["values"]>[string], string | number>, voice: Voice): string {
  if ("key" in value) return voice.say(value);
  if ("all" in value) return formatsOf(voice.locale).both.format(value.all.map((one) => voice.say(one)));
  if ("date" in value) return dateText(value.date, voice.locale);
  return value.map((one) => ("rule" in one ? ruleText(one.rule, voice) : voice.say(one))).join(between);
}

/** Texts that stand in the knowledge and not in the locales. */
function recordText(key: string, voice: Voice): string | undefined {
  if (key.startsWith("bot:") || key.startsWith("facts:")) return undefined;
  const colon = key.indexOf(":");
  const id = key.slice(colon + 1);
  const { knowledge } = voice;
  switch (key.slice(0, colon)) {
    case "need":
      return isNeed(id) ? voice.pick(knowledge.needs.get(id)?.names ?? {}) : undefined;
    case "sector":
      return voice.pick(knowledge.sectors.get(id)?.names ?? {});
    case "place":
      return (
        (knowledge.municipalities.get(id) ?? knowledge.counties.get(id))?.name ??
        voice.say({ key: `facts:country.${id}` })
      );
    case "actor":
      return nameById(id, voice);
    case "does":
      return voice.pick(knowledge.actors.get(id)?.does ?? {});
    case "programme":
      return voice.pick(knowledge.programmes.get(id)?.names ?? {});
    case "summary":
      return voice.pick(knowledge.programmes.get(id)?.summary ?? {});
    case "moment":
      return momentText(id, voice.locale);
    case "contact":
      return contactLines(id, voice).join("\n");
    default:
      return undefined;
  }
}
