/** LUIS and CLU demand an intent of this name: it is for what belongs to no other. */
export const none = "None";

/** Our name of the same: `knowledge/intents/out-of-scope.yaml`. */
const outOfScope = "out-of-scope";

/** Names of intents may be no longer, in either service. */
const longest = 50;

/**
 * Gives each intent id the name it has in LUIS and CLU. An id keeps its own, but for characters that either service
 * refuses, which become hyphens, and but for a name that another id has already.
 */
export function intentNames(ids: Iterable<string>): ReadonlyMap<string, string> {
  const names = new Map([[outOfScope, none]]);
  const taken = new Set([none.toLowerCase()]);
  for (const id of ids) {
    if (names.has(id)) continue;
    const clean = id.replaceAll(/[^\w.-]+/g, "-") || "intent";
    let name = clean.slice(0, longest);
    for (let n = 2; taken.has(name.toLowerCase()); n++)
      name = `${clean.slice(0, longest - `-${n}`.length)}-${n}`;
    taken.add(name.toLowerCase());
    names.set(id, name);
  }
  return names;
}
