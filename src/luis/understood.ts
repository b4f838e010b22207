import type { Currency, FactValues } from "../domain/company.ts";
import type { Place } from "../domain/place.ts";

/** Where something stands in a query, in UTF-16 units; `end` is the first unit after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What the server needs to know of an utterance; what the recognizers give has all of it. */
export interface Understood {
  /** Best first; scores lie between 0 and 1. */
  readonly intents: readonly { readonly id: string; readonly score: number }[];
  readonly entities: UnderstoodEntities;
}

export interface UnderstoodEntities
  extends Partial<
    Pick<
      FactValues,
      | "sector"
      | "stage"
      | "employees"
      | "founded"
      | "turnover"
      | "legalForm"
      | "exporting"
      | "plansExport"
      | "horizon"
      | "alreadyStarted"
    >
  > {
  readonly places: readonly (Span & {
    readonly candidates: readonly { readonly place: Place }[];
    readonly role: "company" | "other";
  })[];
  readonly named: readonly (Span & { readonly type: "actor" | "programme"; readonly id: string })[];
  readonly amount?: { readonly value: number; readonly currency: Currency | null };
  readonly orgNumber?: { readonly digits: string };
  readonly correction: boolean;
  readonly negated: readonly Span[];
}
