import type { Knowledge } from "../../domain/knowledge.ts";
import { keyOf } from "../normalise.ts";
import type { NamedMention } from "../recognizer.ts";
import type { Heard } from "./heard.ts";
import type { Hit } from "./phrases.ts";
import { createPhrases } from "./phrases.ts";

/** An actor or programme named in an utterance, by tokens. */
export interface Naming extends Hit<{ readonly type: NamedMention["type"]; readonly id: string }> {
  readonly text: string;
}

/**
 * Finds actors and programmes by name and alias.
 *
 * @param isPlace tells names that are places: they name no actor
 */
export function createNamed(
  knowledge: Pick<Knowledge, "actors" | "programmes">,
  isPlace: (key: string) => boolean,
  everyday: ReadonlySet<string>,
): (heard: Heard) => readonly Naming[] {
  const rows: [string, { readonly type: NamedMention["type"]; readonly id: string; readonly capitals: boolean }][] = [];
  const add = (type: NamedMention["type"], id: string, name = "") => {
    const key = keyOf(name);
    if (key === "" || isPlace(key)) return;
    rows.push([name, { type, id, capitals: isAbbreviation(name) || everyday.has(key) }]);
  };
  for (const [id, { names, aliases }] of knowledge.programmes) for (const name of [...Object.values(names), ...aliases]) add("programme", id, name);
  for (const [id, { names, aliases }] of knowledge.actors) for (const name of [...Object.values(names), ...aliases]) add("actor", id, name);
  const phrases = createPhrases(rows);
  return ({ text, tokens }) => {
    const found: Naming[] = [];
    for (let i = 0; i < tokens.length; ) {
      const hit = phrases.at(tokens, i);
      const written = hit === undefined ? "" : text.slice(tokens[i]?.start ?? 0, tokens[hit.end - 1]?.end);
      const counts = hit !== undefined && (!hit.value.capitals || written !== written.toLowerCase());
      if (counts) found.push({ ...hit, text: written });
      i = counts ? hit.end : i + 1;
    }
    return found;
  };
}

function isAbbreviation(name: string): boolean {
  return name.length <= 3 && name === name.toUpperCase();
}
