import { z } from "zod";
import { actorKinds } from "../domain/actor.ts";
import { currencies, horizons, legalForms, stages } from "../domain/company.ts";
import { needIds } from "../domain/need.ts";
import { programmeTypes } from "../domain/programme.ts";

/**
 * The one list of fields of the knowledge files: the loader, the check, the editing page and the JSON Schemas for
 * editors all come from here. The descriptions are written for staff and shown by their editors.
 */

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "small letters, digits and single hyphens");
const ownId = id.describe("The same as the file's name without .yaml.");
// A year without quotation marks is a number to YAML.
const date = z.union(
  [z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/), z.int().min(1000).max(9999).transform(String)],
  "a date such as 2026, 2026-05 or 2026-05-17",
);
const day = z.iso.date("a day such as 2026-05-17");
const windowDay = z
  .string()
  .regex(/^(\d{4}|-)-\d{2}-\d{2}$/, "a day such as 2026-03-01, or --03-01 for every year");
const url = z.url({ protocol: /^https?$/, error: "an address that starts with https://" });
const line = z.string().trim().min(1).max(500);

/** Text in each language; nynorsk may be left out and falls back to bokmål. */
const texts = z
  .strictObject({ nb: line, nn: line.optional(), sv: line, en: line })
  .describe("The same said in each language: nb, sv and en are needed, nn where it is a Norwegian record.");
const names = z
  .partialRecord(z.enum(["nb", "nn", "sv", "en"]), line)
  .refine((value) => Object.keys(value).length > 0, "at least one name")
  .describe("Official name by language; the name in the country's own language is enough.");

const range = z
  .strictObject({ atLeast: z.number().optional(), atMost: z.number().optional() })
  .refine((value) => value.atLeast !== undefined || value.atMost !== undefined, "atLeast, atMost or both")
  .meta({ minProperties: 1 });
const moneyRange = z.strictObject({
  currency: z.enum(currencies),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
});

const places = z.array(line).min(1);

const conditionShapes = {
  country: z.enum(["NO", "SE"]).describe("The company's country."),
  within: places.describe("Counties or municipalities by official name."),
  sector: z.array(id).min(1).describe("Sector ids of sectors.yaml; one of them is enough."),
  stage: z.array(z.enum(stages)).min(1),
  employees: range.describe("Head count."),
  age: range.describe("Whole years since the company was founded."),
  turnover: moneyRange.describe("Turnover a year."),
  amount: moneyRange.describe("The sum the company asks for."),
  legalForm: z.array(z.enum(legalForms)).min(1),
  horizon: z.array(z.enum(horizons)).min(1).describe("How soon the need must be met."),
  exporting: z.boolean(),
  plansExport: z.boolean(),
  alreadyStarted: z.boolean().describe("Whether the project has begun; false where nothing may have begun."),
};

/** A condition as written in a file; exactly one key. */
export interface WrittenCondition {
  country?: "NO" | "SE" | undefined;
  within?: string[] | undefined;
  sector?: string[] | undefined;
  stage?: (typeof stages)[number][] | undefined;
  employees?: z.infer<typeof range> | undefined;
  age?: z.infer<typeof range> | undefined;
  turnover?: z.infer<typeof moneyRange> | undefined;
  amount?: z.infer<typeof moneyRange> | undefined;
  legalForm?: (typeof legalForms)[number][] | undefined;
  horizon?: (typeof horizons)[number][] | undefined;
  exporting?: boolean | undefined;
  plansExport?: boolean | undefined;
  alreadyStarted?: boolean | undefined;
  any?: WrittenCondition[] | undefined;
  all?: WrittenCondition[] | undefined;
  not?: WrittenCondition | undefined;
  usually?: WrittenCondition | undefined;
}

const condition: z.ZodType<WrittenCondition> = z.lazy(() =>
  z
    .strictObject({
      ...Object.fromEntries(Object.entries(conditionShapes).map(([key, shape]) => [key, shape.optional()])),
      any: z.array(condition).min(1).optional(),
      all: z.array(condition).min(1).optional(),
      not: condition.optional(),
      usually: condition.optional().describe("What is asked as a rule, with exceptions: it never rules out."),
    })
    .refine((value) => Object.keys(value).length === 1, "one condition an item: put a hyphen before each")
    .meta({ minProperties: 1, maxProperties: 1 }),
);

const provenance = {
  source: line.nullable().describe("Where the facts come from: an address or the name of a document."),
  sourceDate: date.nullable().describe("The source's own date; null is shown as 'date unknown'."),
  evidence: z
    .enum(["page", "memory"])
    .describe("page: somebody has seen a page that says so; memory: nobody has."),
  urlEvidence: z.enum(["page", "memory"]).describe("The same for the address."),
  reviewed: day.nullable().describe("The day somebody last compared this file with its source."),
  reviewEvery: z.int().min(1).max(60).describe("Months until it must be compared again."),
  note: z.string().optional().describe("For staff; never shown to companies."),
};

const territory = z
  .union([z.literal("national"), z.strictObject({ places }), z.strictObject({ nearest: line })])
  .describe(
    "national; places: counties or municipalities by official name; nearest: a host town, where only that is known: " +
      "the municipalities of its county that lie nearest to it.",
  );

const facts = z.strictObject({
  country: z.enum(["NO", "SE"]).optional(),
  place: line.optional(),
  sector: id.optional(),
  stage: z.enum(stages).optional(),
  employees: z.number().min(0).optional(),
  founded: z.int().optional(),
  turnover: z.strictObject({ currency: z.enum(currencies), value: z.number() }).optional(),
  amount: z.strictObject({ currency: z.enum(currencies), value: z.number() }).optional(),
  legalForm: z.enum(legalForms).optional(),
  horizon: z.enum(horizons).optional(),
  exporting: z.boolean().optional(),
  plansExport: z.boolean().optional(),
  alreadyStarted: z.boolean().optional(),
});

export const actorSchema = z.strictObject({
  id: ownId,
  kind: z.enum(actorKinds).describe("What sort of body it is."),
  names,
  aliases: z.array(line).describe("Abbreviations, old names and other names people use."),
  parent: id.nullable().describe("The actor it is an office or a part of."),
  territory,
  seat: line
    .nullable()
    .describe("Where a nationwide body sits, by municipality: the near one is shown first."),
  office: line.nullable().describe("County or municipality of a local office, by official name."),
  sectors: z.array(id).describe("Empty means every sector."),
  does: texts.describe("What it does for a company: one or two plain sentences."),
  needs: z.array(z.enum(needIds)).describe("What it is the right door for, the strongest first."),
  conditions: z
    .array(condition)
    .describe("Whom it serves, beside territory and sectors; all of them must hold."),
  url: url.nullable().describe("Its home page."),
  contact: z
    .strictObject({ page: url.nullable(), phone: line.nullable(), email: z.email().nullable() })
    .describe("Switchboard and shared mailbox only, never a person's."),
  status: z
    .enum(["active", "unsure", "renamed", "merged", "closed"])
    .describe(
      "unsure is shown below the rest and as not confirmed; renamed, merged and closed are never offered.",
    ),
  replacedBy: id.nullable().describe("The actor to go to now, by id."),
  ...provenance,
});

export const programmeSchema = z.strictObject({
  id: ownId,
  actor: id,
  through: z
    .enum(actorKinds)
    .nullable()
    .describe("Kind of the local offices that handle it; null: the actor itself."),
  names,
  aliases: z.array(line).describe("Abbreviations, old names and other names people use."),
  type: z.enum(programmeTypes).describe("What sort of help it is."),
  needs: z.array(z.enum(needIds)).describe("What it can meet, the strongest first."),
  summary: texts,
  territory,
  sectors: z.array(id).describe("Empty means every sector."),
  stages: z.array(z.enum(stages)).describe("Empty means every stage."),
  employees: range.nullable(),
  conditions: z.array(condition).describe("All of them must hold."),
  alsoCheck: z.array(texts).describe("What no rule can decide: one sentence each."),
  kept: z
    .array(z.enum(["rule", "sentence", "both", "told"]))
    .describe(
      "How each condition of the source is kept here, in the source's order; told: it refuses nobody, and stands in terms or apply.",
    ),
  amount: z
    .strictObject({ currency: z.enum(currencies), min: z.number().nullable(), max: z.number().nullable() })
    .nullable()
    .describe("What a company can get, in whole units; null where the source gives no figure."),
  terms: texts.nullable().describe("What it costs, what is covered, for how long."),
  apply: texts.nullable().describe("How a company applies or gets going."),
  opens: windowDay
    .nullable()
    .describe("First day of the window: 2026-03-01, or --03-01 for every year; null: all year."),
  closes: windowDay.nullable().describe("Last day of the window."),
  status: z
    .enum(["open", "unsure", "closed", "historical"])
    .describe(
      "unsure is shown below the rest and as not confirmed; closed and historical are never offered.",
    ),
  replacedBy: id.nullable().describe("The programme or actor to go to now, by id."),
  url: url.nullable().describe("Its own page."),
  ...provenance,
  golden: z
    .strictObject({ yes: facts, no: facts })
    .describe("A company that should match, and one that should not: run as a test."),
});

const examples = z.strictObject({
  nb: z.array(line).min(1),
  nn: z.array(line).min(1),
  sv: z.array(line).min(1),
  en: z.array(line).min(1),
});
const allTexts = z.strictObject({ nb: line, nn: line, sv: line, en: line });

export const needSchema = z.strictObject({
  id: z.enum(needIds),
  names: allTexts,
  means: allTexts,
  urgency: z.int().min(1).max(5).describe("1 hurts today, 5 can wait."),
  vague: z.boolean().describe("True where the general first door of a place is itself the right answer."),
  doors: z
    .array(z.enum(actorKinds))
    .default([])
    .describe("Of a vague need: the kinds of actors that are its first doors, best first."),
  implies: z
    .strictObject({ plansExport: z.boolean().exactOptional() })
    .default({})
    .describe("Facts that follow from having the need at all."),
  asks: z.array(line).describe("Facts that matter first; breaks ties only."),
  examples: examples.describe("What people write when they have this need."),
});

export const intentSchema = z.strictObject({
  id: ownId,
  kind: z.enum([
    "answer",
    "smalltalk",
    "meta",
    "oos",
    "abuse",
    "handoff",
    "privacy",
    "language-switch",
    "correction",
  ]),
  examples,
});

export const sectorsSchema = z.strictObject({
  about: z.string(),
  collected: day,
  sources: z.array(z.string()),
  sectors: z.array(
    z.strictObject({
      id,
      names: allTexts,
      near: z.array(id),
      keywords: z.partialRecord(z.enum(["nb", "nn", "sv", "en"]), z.array(line)),
      weakKeywords: z.array(line),
      nace: z.strictObject({
        rev2: z.strictObject({ strong: z.array(z.string()), weak: z.array(z.string()) }),
        rev21: z.strictObject({ strong: z.array(z.string()), weak: z.array(z.string()) }),
      }),
    }),
  ),
});

export type WrittenActor = z.infer<typeof actorSchema>;
export type WrittenProgramme = z.infer<typeof programmeSchema>;
export type WrittenNeed = z.infer<typeof needSchema>;
export type WrittenIntent = z.infer<typeof intentSchema>;
export type WrittenSectors = z.infer<typeof sectorsSchema>;
export type WrittenFacts = z.infer<typeof facts>;
