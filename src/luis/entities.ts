import type { Place } from "../domain/place.ts";
import { otherPlace } from "./lists.ts";
import type { Span, UnderstoodEntities } from "./understood.ts";

/** One entity found in a query, as the protocol tells of it. */
export interface Found {
  readonly entity: string;
  /** Where it has a role, the answer files it under that and not under the entity. */
  readonly role?: string;
  readonly value: unknown;
  /** Absent for what the whole query says, and no one place in it. */
  readonly span?: Span;
  readonly model: Model;
  readonly source: "model" | "externalEntities";
  readonly score?: number;
}

export type Model = "learned" | "list";

/** The entities that values can be found for; those of the kind `list` can be extended by a request. */
export const entities: Readonly<Record<string, Model>> = {
  place: "list",
  actor: "list",
  programme: "list",
  sector: "list",
  stage: "list",
  legalForm: "list",
  horizon: "list",
  employees: "learned",
  founded: "learned",
  turnover: "learned",
  amount: "learned",
  orgNumber: "learned",
  exporting: "learned",
  plansExport: "learned",
  alreadyStarted: "learned",
  correction: "learned",
  negated: "learned",
};

/**
 * Everything found in a query: what stands in one place first, in order. The value of a list entity is an array of
 * canonical forms, several where the word can mean several; a sum is `{ number, unit }`; all else is plain.
 */
export function foundIn(
  query: string,
  found: UnderstoodEntities,
  nameOf: (place: Place) => string,
): readonly Found[] {
  const { places, named, negated, correction, turnover, amount, orgNumber, sector } = found;
  const { stage, legalForm, horizon, ...facts } = found;
  const spans: readonly Found[] = [
    ...places.map(({ start, end, candidates, role }) => ({
      ...of("place", [...new Set(candidates.map(({ place }) => nameOf(place)))]),
      span: { start, end },
      ...(role === "other" && { role: otherPlace }),
    })),
    ...named.map(({ start, end, type, id }) => ({ ...of(type, [id]), span: { start, end } })),
    ...negated.map(({ start, end }) => ({
      ...of("negated", query.slice(start, end)),
      span: { start, end },
    })),
  ];
  const plain = ["employees", "founded", "exporting", "plansExport", "alreadyStarted"] as const;
  return [
    ...[...spans].sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0)),
    ...(sector === undefined ? [] : [of("sector", sector)]),
    ...Object.entries({ stage, legalForm, horizon }).flatMap(([name, value]) =>
      value === undefined ? [] : [of(name, [value])],
    ),
    ...plain.flatMap((name) => (facts[name] === undefined ? [] : [of(name, facts[name])])),
    ...Object.entries({ turnover, amount }).flatMap(([name, money]) =>
      money === undefined ? [] : [of(name, { number: money.value, unit: money.currency })],
    ),
    ...(orgNumber === undefined ? [] : [of("orgNumber", orgNumber.digits)]),
    ...(correction ? [of("correction", true)] : []),
  ];
}

function of(entity: string, value: unknown): Found {
  return { entity, value, model: entities[entity] ?? "learned", source: "model" };
}
