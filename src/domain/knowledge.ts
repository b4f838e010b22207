import type { Actor } from "./actor.ts";
import type { SectorId } from "./company.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Need, NeedId } from "./need.ts";
import type { AreaCode, County, Municipality } from "./place.ts";
import type { Programme } from "./programme.ts";

export interface Sector {
  readonly id: SectorId;
  readonly names: Readonly<Record<string, string>>;
  /** Broader sectors to fall back on when nobody serves this one by name. */
  readonly near: readonly SectorId[];
  /** Words people use, by locale; matched on word starts. Two or three capitals match whole and upper case only. */
  readonly keywords: Readonly<Record<string, readonly string[] | undefined>>;
  /** Words that are ambiguous alone. */
  readonly weakKeywords: readonly string[];
  /** NACE code prefixes by edition; the longest that matches wins, strong before weak. */
  readonly nace: Readonly<
    Record<"rev2" | "rev21", { readonly strong: readonly string[]; readonly weak: readonly string[] }>
  >;
}

/** What somebody might write, filed under the need or intent that it means. */
export interface Example {
  readonly label: string;
  readonly locale: string;
  readonly text: string;
}

/** What else than a need people say: one file in `knowledge/intents`. */
export interface Intent {
  readonly id: string;
  /** The kind reported by `lots understand`. */
  readonly kind:
    | "answer"
    | "smalltalk"
    | "meta"
    | "oos"
    | "abuse"
    | "handoff"
    | "privacy"
    | "language-switch"
    | "correction";
}

/** All that the bot knows, read from the knowledge folder; replaced as a whole when a file changes. */
export interface Knowledge {
  readonly needs: ReadonlyMap<NeedId, Need>;
  readonly intents: ReadonlyMap<string, Intent>;
  readonly sectors: ReadonlyMap<SectorId, Sector>;
  readonly counties: ReadonlyMap<AreaCode, County>;
  readonly municipalities: ReadonlyMap<AreaCode, Municipality>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly gazetteers: readonly Gazetteer[];
  /** Example utterances of all needs and intents: what the classifier learns from. */
  readonly examples: readonly Example[];
}
