import { z } from "zod";
import { actorSchema, intentSchema, needSchema, programmeSchema, sectorsSchema } from "./schema.ts";

const schemas = {
  actor: { schema: actorSchema, title: "An actor: an organisation that helps companies" },
  programme: { schema: programmeSchema, title: "A programme: something definite that an actor offers" },
  need: { schema: needSchema, title: "A need: what a company can lack, and how people say it" },
  intent: { schema: intentSchema, title: "An intent: what people say that is no need" },
  sectors: { schema: sectorsSchema, title: "The sectors, with the words and codes by which they are known" },
} as const;

/**
 * The JSON Schemas by which an editor completes and underlines while staff write: the same definitions that the loader
 * holds the files against, but for what JSON Schema cannot say (one rule an item, official place names).
 *
 * @returns the text of each file by its name in `knowledge/schema`
 */
export function jsonSchemas(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { schema, title }]) => {
      // Draft 7 is what YAML editors understand; what may be left out when writing is what counts.
      const { $schema, ...rest } = z.toJSONSchema(schema, { target: "draft-7", io: "input" });
      return [`${name}.json`, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`];
    }),
  );
}
