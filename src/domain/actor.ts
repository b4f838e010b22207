import type { SectorId } from "./company.ts";
import type { Condition } from "./condition.ts";
import type { NeedId } from "./need.ts";
import type { AreaCode, Country } from "./place.ts";

export const actorKinds = [
  "national-agency",
  "almi",
  "siva-incubator",
  "siva-business-garden",
  "incubator",
  "science-park",
  "cluster",
  "tto",
  "university",
  "county",
  "municipality",
  "regional-agency",
  "bank-fund",
  "export-body",
  "training-provider",
  "one-stop-service",
  "network",
] as const;
export type ActorKind = (typeof actorKinds)[number];

/** Text by locale; nb and sv are each complete for their own country's records, en for all. */
export type Names = Readonly<Record<string, string | undefined>>;

/** Where a claim comes from and how far it can be trusted. */
export interface Provenance {
  /** An address or the name of a document; null where nobody noted one. */
  readonly source: string | null;
  /** `2026`, `2026-05` or `2026-05-17`; null is "date unknown". */
  readonly sourceDate: string | null;
  /** `memory` means that nobody has seen a page that says so. */
  readonly evidence: "page" | "memory";
  readonly urlEvidence: "page" | "memory";
  /** The day somebody compared the record with its source; null at import. */
  readonly reviewed: string | null;
  /** Months after which a review is due. */
  readonly reviewEvery: number;
}

/** An organisation that helps companies. */
export interface Actor extends Provenance {
  readonly id: string;
  readonly kind: ActorKind;
  readonly names: Names;
  /** Other names, abbreviations and old names people use. */
  readonly aliases: readonly string[];
  readonly parent: string | null;
  readonly country: Country;
  /** The county a nationwide body sits in: the near one is shown first. */
  readonly seat: AreaCode | null;
  /** The municipality or county of the local office, by official name; null for a body without one. */
  readonly office: string | null;
  /** Empty means every sector. */
  readonly sectors: readonly SectorId[];
  /** What it does for a company, one or two plain sentences by locale. */
  readonly does: Names;
  /** Needs it is the right door for, the strongest first. */
  readonly needs: readonly NeedId[];
  /** Country, territory, sectors and whatever else decides whom it serves; all must hold. */
  readonly conditions: readonly Condition[];
  readonly url: string | null;
  readonly contact: {
    readonly page: string | null;
    readonly phone: string | null;
    readonly email: string | null;
  };
  readonly status: "active" | "unsure" | "renamed" | "merged" | "closed";
  readonly replacedBy: string | null;
}
