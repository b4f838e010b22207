import { CORE_SCHEMA, load } from "js-yaml";

/**
 * What a YAML text says, without the places where it says it: three times as fast as a document that knows its lines,
 * which is only needed where something is wrong.
 *
 * @returns undefined for what this parser does not accept; the document tells why, or reads it after all
 */
export function yamlValue(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: load(text, { schema: CORE_SCHEMA }) };
  } catch {
    return undefined;
  }
}
