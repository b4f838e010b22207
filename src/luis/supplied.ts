import { entities, type Found } from "./entities.ts";
import type { PredictionRequest } from "./request.ts";

/**
 * Adds to what was found the entities that a request brings along: external ones as they are, and those of its dynamic
 * lists, whose words are looked up as whole words without regard to case. Of two that overlap under one name the found
 * one stays, unless the request prefers its own.
 */
export function withSupplied(found: readonly Found[], request: PredictionRequest): readonly Found[] {
  const external = (request.externalEntities ?? []).map((one): Found => {
    const span = { start: one.startIndex, end: one.startIndex + one.entityLength };
    return {
      entity: one.entityName,
      value: one.resolution ?? request.query.slice(span.start, span.end),
      span,
      model: entities[one.entityName] ?? "learned",
      source: "externalEntities",
      ...(typeof one.score === "number" && { score: one.score }),
    };
  });
  const listed = (request.dynamicLists ?? []).flatMap(({ listEntityName, requestLists }) =>
    wordsIn(request.query, requestLists).map(
      ({ canonical, ...span }): Found => ({
        entity: listEntityName,
        value: canonical,
        span,
        model: "list",
        source: "model",
      }),
    ),
  );
  const own = [...found, ...listed.filter((one) => !found.some((other) => overlap(one, other)))];
  const all =
    request.options?.preferExternalEntities === true
      ? [...own.filter((one) => !external.some((other) => overlap(one, other))), ...external]
      : [...own, ...external.filter((one) => !own.some((other) => overlap(one, other)))];
  // What has no place in the query comes last, so that the first values of a name go with its instances.
  return all.sort((a, b) => startOf(a) - startOf(b));
}

/** What is wrong with the entities that a request brings along, if anything. */
export function problemWith({
  query,
  externalEntities,
  dynamicLists,
}: PredictionRequest): string | undefined {
  for (const { entityName, startIndex, entityLength } of externalEntities ?? []) {
    if (entities[entityName] === undefined) return `externalEntities: there is no entity "${entityName}".`;
    if (startIndex + entityLength > query.length)
      return `externalEntities: "${entityName}" ends after the query.`;
  }
  for (const { listEntityName } of dynamicLists ?? [])
    if (entities[listEntityName] !== "list")
      return `dynamicLists: there is no list entity "${listEntityName}".`;
  return undefined;
}

function startOf({ span }: Found): number {
  return span?.start ?? Number.MAX_SAFE_INTEGER;
}

function overlap(a: Found, b: Found): boolean {
  if (a.entity !== b.entity || a.span === undefined || b.span === undefined) return false;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}

type RequestLists = NonNullable<PredictionRequest["dynamicLists"]>[number]["requestLists"];

/** Where words of the lists stand, the longest where several begin, each with all that it stands for. */
function wordsIn(query: string, lists: RequestLists) {
  const canonical = new Map<string, Set<string>>();
  for (const { canonicalForm, synonyms } of lists)
    for (const word of [canonicalForm, ...(synonyms ?? [])].map((one) => small(one.trim())))
      if (word !== "") canonical.set(word, (canonical.get(word) ?? new Set()).add(canonicalForm));
  const lengths = [...new Set([...canonical.keys()].map(({ length }) => length))].sort((a, b) => b - a);
  const text = small(query);
  const found: { start: number; end: number; canonical: readonly string[] }[] = [];
  for (const { index: start } of text.matchAll(/(?<![\p{L}\p{N}])\S/gu)) {
    if (start < (found.at(-1)?.end ?? 0)) continue;
    for (const length of lengths) {
      const forms = canonical.get(text.slice(start, start + length));
      if (forms === undefined || /^[\p{L}\p{N}]/u.test(text.slice(start + length, start + length + 2)))
        continue;
      found.push({ start, end: start + length, canonical: [...forms] });
      break;
    }
  }
  return found;
}

/** In small letters, every unit where it was: the capital İ alone would become two. */
function small(text: string): string {
  return text.replaceAll("İ", "I").toLowerCase();
}
