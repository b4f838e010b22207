import type { Found, Model } from "./entities.ts";

/** The answer of a prediction endpoint. */
export interface PredictionResponse {
  readonly query: string;
  readonly prediction: {
    readonly topIntent: string;
    readonly intents: Readonly<Record<string, { readonly score: number }>>;
    /** Values by entity or role, and `$instance` with where each of them stands. */
    readonly entities: Readonly<Record<string, unknown>>;
  };
}

export interface Shape {
  /** With `$instance`. */
  readonly verbose: boolean;
  readonly showAllIntents: boolean;
}

/**
 * Writes what was understood as the protocol has it.
 *
 * @param scores of the intents by their names in LUIS, all of them, the best first
 * @param found what has a place in the query before what has none
 */
export function predictionOf(
  query: string,
  scores: readonly (readonly [name: string, score: number])[],
  found: readonly Found[],
  { verbose, showAllIntents }: Shape,
): PredictionResponse {
  const shown = showAllIntents ? scores : scores.slice(0, 1);
  return {
    query,
    prediction: {
      topIntent: scores[0]?.[0] ?? "",
      intents: Object.fromEntries(shown.map(([name, score]) => [name, { score }])),
      entities: {
        ...grouped(found, ({ value }) => value),
        ...(verbose && instancesOf(query, found)),
      },
    },
  };
}

function grouped<T>(
  found: readonly Found[],
  what: (one: Found) => T,
): Readonly<Record<string, readonly T[]>> {
  const groups = new Map<string, T[]>();
  for (const one of found) {
    const key = one.role ?? one.entity;
    groups.set(key, [...(groups.get(key) ?? []), what(one)]);
  }
  return Object.fromEntries(groups);
}

const models: Readonly<Record<Model, { readonly modelTypeId: number; readonly modelType: string }>> = {
  learned: { modelTypeId: 1, modelType: "Entity Extractor" },
  list: { modelTypeId: 5, modelType: "List Entity Extractor" },
};

function instancesOf(query: string, found: readonly Found[]) {
  const placed = found.filter(({ span }) => span !== undefined);
  if (placed.length === 0) return {};
  return {
    $instance: grouped(placed, ({ entity, role, span = { start: 0, end: 0 }, model, source, score }) => ({
      type: entity,
      text: query.slice(span.start, span.end),
      startIndex: span.start,
      length: span.end - span.start,
      ...(score !== undefined && { score }),
      ...models[model],
      ...(role !== undefined && { role }),
      recognitionSources: [source],
    })),
  };
}
