import fc from "fast-check";
import type { Heard } from "../../src/dialogue/turn.ts";
import {
  type CompanyFacts,
  currencies,
  factOf,
  horizons,
  type Known,
  legalForms,
  stages,
} from "../../src/domain/company.ts";
import { type Conversation, newConversation } from "../../src/domain/conversation.ts";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { match, shownAtOnce } from "../../src/domain/matching.ts";
import { type NeedId, needIds } from "../../src/domain/need.ts";
import { countries, type Place } from "../../src/domain/place.ts";
import type { LookUp } from "../../src/domain/register.ts";
import { locales } from "../../src/language/locale.ts";
import {
  type Entities,
  type NamedMention,
  noEntities,
  type PlaceMention,
  type Recognition,
} from "../../src/language/recognizer.ts";
import { today } from "../real-bot.ts";
import { heardWith } from "./sample-heard.ts";

/** What a company might say next: a button of the last reply, or something in its own words. */
export interface Step {
  /** Which of the choices, counted around; undefined for own words, as when there are no choices. */
  readonly pick: number | undefined;
  readonly recognition: Recognition;
  /** Of these the fact just asked for is said too; undefined for somebody who does not answer. */
  readonly answers: Entities | undefined;
  readonly isEmpty: boolean;
  readonly tooLong: boolean;
  readonly attachments: number;
  readonly words: number;
  /** What the register would answer if it were asked now. */
  readonly register: LookUp;
}

/** A step as the dialogue hears it, in the state that the conversation is in. */
export function hear(step: Step, { choices, pending, facts }: Conversation): Heard {
  const picked = step.pick === undefined ? undefined : choices[step.pick % Math.max(1, choices.length)];
  const isUnread = picked === undefined && (step.isEmpty || step.tooLong);
  const own = isUnread ? nothingHeard : inOwnWords(step, pending?.ask);
  const recognition = picked === undefined ? own : { ...nothingHeard, choice: picked.means };
  const agreed = recognition.choice === "do=look-up" || recognition.intents[0]?.id === "yes";
  const canAsk = factOf(facts, "orgNumber") !== undefined && factOf(facts, "country") !== "SE";
  return heardWith(recognition, {
    isEmpty: isUnread && step.isEmpty,
    tooLong: isUnread && step.tooLong,
    attachments: step.attachments,
    words: isUnread ? 0 : step.words,
    registers: ["NO"],
    lookedUp: pending?.ask === "look-up" && agreed && canAsk ? step.register : undefined,
  });
}

function inOwnWords({ recognition, answers }: Step, asked: string | undefined): Recognition {
  const answer = Object.entries(answers ?? {}).filter(([name]) =>
    asked === "place" ? name === "places" : name === asked,
  );
  return { ...recognition, entities: { ...recognition.entities, ...Object.fromEntries(answer) } };
}

const nothingHeard: Recognition = {
  locale: "other",
  localeIsSure: false,
  intents: [],
  entities: noEntities,
  source: "test",
};

const place = (country: Place["country"], county: string | null, municipality: string | null): Place => ({
  country,
  county: county === null ? null : `${country}-${county}`,
  municipality: municipality === null ? null : `${country}-${municipality}`,
});

/** Values of facts: towns and counties that are real, and bounds that programmes use. */
export const anyValue = {
  country: fc.constantFrom(...countries),
  place: fc.constantFrom(
    place("NO", "18", "1804"),
    place("NO", "18", "1833"),
    place("NO", "03", "0301"),
    place("NO", "46", "4601"),
    place("SE", "18", "1885"),
    place("SE", "25", "2580"),
    place("SE", "14", "1480"),
    place("NO", "18", null),
    place("SE", "18", null),
    place("NO", null, null),
    place("SE", null, null),
  ),
  sector: fc.subarray(["ict", "agriculture", "health", "tourism", "manufacturing"], {
    minLength: 1,
    maxLength: 3,
  }),
  stage: fc.constantFrom(...stages),
  employees: fc.constantFrom(1, 5, 9, 12, 49, 50, 249, 300),
  founded: fc.integer({ min: 1950, max: 2026 }),
  turnover: fc.record({ currency: fc.constantFrom(...currencies), value: fc.nat(500_000_000) }),
  legalForm: fc.constantFrom(...legalForms),
  exporting: fc.boolean(),
  plansExport: fc.boolean(),
  amount: fc.record({ currency: fc.constantFrom(...currencies), value: fc.nat(50_000_000) }),
  horizon: fc.constantFrom(...horizons),
  alreadyStarted: fc.boolean(),
};

/** Facts as they may be known: said, looked up, or not known by the company itself. The country follows the place. */
export const anyFacts: fc.Arbitrary<CompanyFacts> = fc
  .record(
    {
      country: known(anyValue.country),
      place: known(anyValue.place),
      sector: known(anyValue.sector),
      stage: known(anyValue.stage),
      employees: known(anyValue.employees),
      founded: known(anyValue.founded),
      turnover: known(anyValue.turnover),
      legalForm: known(anyValue.legalForm),
      orgNumber: known(fc.constant("991825827")),
      exporting: known(anyValue.exporting),
      plansExport: known(anyValue.plansExport),
      amount: known(anyValue.amount),
      horizon: known(anyValue.horizon),
      alreadyStarted: known(anyValue.alreadyStarted),
    },
    { requiredKeys: [] },
  )
  .map((facts): CompanyFacts => {
    const here = factOf(facts, "place");
    return here === undefined ? facts : { ...facts, country: { value: here.country, how: "said", turn: 0 } };
  });

function known<T>(value: fc.Arbitrary<T>): fc.Arbitrary<Known<T>> {
  const turn = fc.nat(3);
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ value, how: fc.constant("said" as const), turn }) },
    { weight: 1, arbitrary: fc.record({ value, how: fc.constant("looked-up" as const), turn }) },
    {
      weight: 1,
      arbitrary: fc.record({ value: fc.constant(null), how: fc.constant("dont-know" as const), turn }),
    },
  );
}

/** Each fact that an utterance can bring, as recognizers find it; places apart. */
export const anyFound = {
  sector: anyValue.sector,
  stage: anyValue.stage,
  employees: anyValue.employees,
  founded: anyValue.founded,
  turnover: anyValue.turnover,
  legalForm: anyValue.legalForm,
  orgNumber: fc.constantFrom(
    { country: "NO" as const, digits: "991825827" },
    { country: "SE" as const, digits: "5560000167" },
  ),
  exporting: anyValue.exporting,
  plansExport: anyValue.plansExport,
  amount: fc.record({ currency: fc.constantFrom(...currencies, null), value: fc.nat(50_000_000) }),
  horizon: anyValue.horizon,
  alreadyStarted: anyValue.alreadyStarted,
};

/** A place named, the company's own more often than not; with several candidates it has to be asked about. */
export const anyMention: fc.Arbitrary<PlaceMention> = fc
  .record({
    found: fc.uniqueArray(anyValue.place, { minLength: 1, maxLength: 2 }),
    role: fc.constantFrom("company" as const, "company" as const, "other" as const),
  })
  .map(({ found, role }) => ({
    text: "Sted",
    start: 0,
    end: 4,
    role,
    candidates: found.map((one) => ({ place: one, label: `Sted ${one.municipality ?? one.county}` })),
  }));

/** A conversation to play: where it starts, and what is said. */
export interface Talk {
  readonly start: Conversation;
  readonly steps: readonly Step[];
}

/**
 * Any talk of some length. It keeps to a few needs and intents, so that what belongs together ("forget me", "yes")
 * meets more often than by chance.
 */
export function anyTalk(
  knowledge: Knowledge,
  length: { readonly minLength: number; readonly maxLength: number },
): fc.Arbitrary<Talk> {
  const names = [
    ...[...knowledge.actors.keys()].map((id): NamedMention => ({ type: "actor", id, start: 0, end: 1 })),
    ...[...knowledge.programmes.keys()].map(
      (id): NamedMention => ({ type: "programme", id, start: 0, end: 1 }),
    ),
  ];
  const isGone = ({ type, id }: NamedMention) =>
    ["closed", "historical", "merged", "renamed"].includes(
      (type === "actor" ? knowledge.actors.get(id)?.status : knowledge.programmes.get(id)?.status) ?? "",
    );
  const gone = names.filter(isGone);
  const anyName = fc.oneof(fc.constantFrom(...names), fc.constantFrom(...gone));
  const anyStep = fc.record({
    pick: fc.option(anyNumber, { freq: 2, nil: undefined }),
    recognition: anyRecognition(anyName),
    answers: fc.option(anyAnswers, { freq: 2, nil: undefined }),
    isEmpty: rarely,
    tooLong: rarely,
    attachments: fc.constantFrom(0, 0, 0, 1),
    words: fc.integer({ min: 1, max: 4 }),
    register: anyLookUp,
  });
  return fc
    .record({
      start: anyStart,
      needs: fc.uniqueArray(fc.constantFrom(...needIds), { minLength: 1, maxLength: 3 }),
      intents: fc.uniqueArray(fc.constantFrom(...knowledge.intents.keys()), { minLength: 2, maxLength: 4 }),
      about: fc.constantFrom("how-much", "contact", "compare", "why-not", "why-this"),
      wasShown: fc.boolean(),
      steps: fc.array(anyStep, length),
    })
    .map(({ start, needs, intents, about, wasShown, steps }) => {
      const ids: readonly string[] = [...new Set([...intents, about, "yes", "no", ...needs])];
      return {
        start: wasShown ? withOffers(start, knowledge) : start,
        steps: steps.map((step) => ({ ...step, recognition: step.recognition(ids) })),
      };
    });
}

/** The conversation after the first offers for its need were shown; as it is, where it has none or asks something. */
function withOffers(start: Conversation, knowledge: Knowledge): Conversation {
  const { need, facts, pending } = start;
  if (need === null || pending !== null || factOf(facts, "place") === undefined) return start;
  const offers = match(need, facts, knowledge, today).slice(0, shownAtOnce);
  const shown = offers.map(({ actor, programme }) => ({ actor, programme }));
  return { ...start, shown: { need, offers: shown, upTo: shown.length }, understoodSaid: true };
}

const fresh = newConversation("nb", `${today}T10:00:00Z`);
/** Questions that can stand open at the start. */
const asks = ["place", "employees", "stage", "need", "forget", "look-up"] as const;
/** The start of a conversation, or one that has been going on: facts, needs, and a question that still stands open. */
const anyStart: fc.Arbitrary<Conversation> = fc.oneof(
  fc.constant(fresh),
  fc
    .record({
      locale: fc.constantFrom(...locales),
      localeIsSure: fc.boolean(),
      facts: anyFacts,
      need: fc.option(fc.constantFrom(...needIds), { freq: 3 }),
      waiting: fc.uniqueArray(fc.constantFrom(...needIds), { maxLength: 3 }),
      answered: fc.uniqueArray(fc.constantFrom(...needIds), { maxLength: 3 }),
      spent: fc.nat(3),
      wantsPerson: fc.boolean(),
      understoodSaid: fc.boolean(),
      outbox: fc.constant([]),
      ask: fc.constantFrom(...asks, null, null),
      maybe: fc.uniqueArray(fc.constantFrom(...needIds), { maxLength: 2 }),
    })
    .map(({ ask, waiting, maybe, ...given }): Conversation => {
      const proposed = ask === "need" && given.need === null ? maybe : [];
      const isOpen =
        ask === "forget" ||
        (ask === "look-up" && given.facts.orgNumber !== undefined) ||
        (ask === "need" && given.need === null) ||
        (ask !== null && isFact(ask) && given.facts[ask] === undefined);
      return {
        ...fresh,
        ...given,
        proposed,
        turn: 3,
        waiting: given.need === null ? [] : waiting.filter((need) => need !== given.need),
        pending: ask === null || !isOpen ? null : { ask, missed: 0 },
        choices: ask === null || !isOpen ? [] : offeredWith(ask, proposed),
      };
    }),
);

function isFact(ask: (typeof asks)[number]): ask is "place" | "employees" | "stage" {
  return ask === "place" || ask === "employees" || ask === "stage";
}

/** The buttons that stand below a question. */
function offeredWith(ask: (typeof asks)[number], proposed: readonly NeedId[]): Conversation["choices"] {
  if (proposed.length > 0)
    return [...proposed.map((need) => `need=${need}`), "do=other-need"].map((one) => ({
      label: one,
      means: one,
    }));
  const means = { forget: ["do=forget-yes", "do=go-on"], "look-up": ["do=look-up", "do=go-on"] };
  const known = ask === "forget" || ask === "look-up" ? means[ask] : ["do=dont-know"];
  return known.map((one) => ({ label: one, means: one }));
}

const rarely = fc.oneof(
  { weight: 29, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
);
/** Evenly spread, where `nat` would favour the first. */
const anyNumber = fc.constantFrom(...Array.from({ length: 60 }, (_, i) => i));

const anyAnswers: fc.Arbitrary<Entities> = fc
  .record({ ...anyFound, places: anyMention.map((one) => [one]) })
  .map((found) => ({ ...noEntities, ...found }));

const anyScore = fc.tuple(anyNumber, fc.constantFrom(0.95, 0.9, 0.6, 0.3));

const anyOrdinals = fc.record({
  numbers: fc.uniqueArray(fc.constantFrom(1, 2, 3, 7, -1), { minLength: 1, maxLength: 2 }),
  isAll: fc.boolean(),
});

/** Intents from sure to doubtful, of those that the talk is about, and up to two facts or names beside them. */
function anyRecognition(
  names: fc.Arbitrary<NamedMention>,
): fc.Arbitrary<(ids: readonly string[]) => Recognition> {
  const one: fc.Arbitrary<Partial<Entities>> = fc.oneof(
    fc.array(anyMention, { maxLength: 2 }).map((places) => ({ places })),
    names.map((name) => ({ named: [name] })),
    anyOrdinals.map((ordinals) => ({ ordinals })),
    fc.constantFrom(1, 3, 12, 2015, 500_000, 2.5).map((bareNumber) => ({ bareNumber })),
    ...Object.entries(anyFound).map(([name, value]) =>
      (value as fc.Arbitrary<unknown>).map((found) => ({ [name]: found })),
    ),
  );
  return fc
    .record({
      locale: fc.constantFrom(...locales, "da" as const, "other" as const),
      localeIsSure: fc.boolean(),
      scores: fc
        .constantFrom(0, 1, 1, 2)
        .chain((count) => fc.array(anyScore, { minLength: count, maxLength: count })),
      found: fc.array(one, { maxLength: 2 }),
      named: fc.option(fc.constantFrom(...locales), { freq: 8, nil: undefined }),
    })
    .map(({ named, found, scores, ...heard }) => (ids) => ({
      ...heard,
      intents: [...new Map(scores.map(([nth, score]) => [ids[nth % ids.length] ?? "", score]))]
        .map(([id, score]) => ({ id, score }))
        .toSorted((a, b) => b.score - a.score),
      entities: Object.assign({ ...noEntities }, ...found) as Entities,
      ...(named !== undefined && { namedLanguage: named }),
      source: "test",
    }));
}

const anyLookUp: fc.Arbitrary<LookUp> = fc.oneof(
  fc.constantFrom("not-found" as const, "unavailable" as const, "removed" as const),
  fc
    .record({
      isSoleTrader: fc.boolean(),
      municipality: fc.constantFrom("NO-1804", "NO-0301", null),
      employees: fc.option(anyValue.employees),
      founded: fc.option(anyValue.founded),
      state: fc.constantFrom("active" as const, "bankrupt" as const),
    })
    .map((one) => ({
      found: {
        ...one,
        orgNumber: "991825827",
        country: "NO" as const,
        name: "PRØVEBEDRIFTEN AS",
        legalForm: "limited" as const,
        sectorCodes: [],
        hasEmployees: null,
      },
    })),
);
