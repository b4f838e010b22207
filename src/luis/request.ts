import { z } from "zod";

/** The longest query that is read, in UTF-16 units: what people may write to Lots at once. LUIS itself took 500. */
export const longestQuery = 8000;

/** What may be asked of a prediction, by GET or POST. */
export type PredictionRequest = z.infer<typeof requestSchema>;

const name = z.string().min(1).max(100);

const externalEntity = z.object({
  entityName: name,
  startIndex: z.int().min(0),
  entityLength: z.int().min(1),
  resolution: z.unknown(),
  score: z.number().nullish(),
});

/** Bounded, because the query is searched once for every length there is. */
const listWord = z.string().trim().min(1).max(200);

const dynamicList = z.object({
  listEntityName: name,
  requestLists: z
    .array(
      z.object({
        canonicalForm: listWord,
        synonyms: z.array(listWord).nullish(),
      }),
    )
    .max(1000),
});

/** The body of a POST. Clients write null for what they do not set. */
export const requestSchema = z.object({
  query: z.string().refine((query) => query.trim() !== "", "is empty"),
  options: z
    .object({
      datetimeReference: z
        .string()
        .refine((text) => !Number.isNaN(Date.parse(text)), "is no date")
        .nullish(),
      preferExternalEntities: z.boolean().nullish(),
    })
    .nullish(),
  externalEntities: z.array(externalEntity).max(1000).nullish(),
  dynamicLists: z.array(dynamicList).max(2).nullish(),
});

const flag = z
  .enum(["true", "false"])
  .transform((text) => text === "true")
  .nullable();

/** The query parameters of either form. */
export const flagsSchema = z.object({ verbose: flag, "show-all-intents": flag, log: flag });
