import type { ActorKind } from "./actor.ts";

/** What a company can lack. The ids are fixed: files, conversations and exports are keyed by them. */
export const needIds = [
  "liquidity",
  "loan",
  "grant",
  "equity",
  "guarantee",
  "training",
  "internationalisation",
  "innovation-rd",
  "startup",
  "business-development",
  "cluster-network",
  "premises-lab",
  "recruitment-talent",
  "green-transition",
  "digitalisation",
  "ip",
  "restructuring",
  "ownership-change",
  "procurement",
] as const;

export type NeedId = (typeof needIds)[number];

const known: ReadonlySet<string> = new Set(needIds);

/** Tells a need from any other intent. */
export function isNeed(id: string): id is NeedId {
  return known.has(id);
}

/** A need as its file in `knowledge/needs` describes it. */
export interface Need {
  readonly id: NeedId;
  /** What the need is called, by locale. */
  readonly names: Readonly<Record<string, string>>;
  /** What it means, in one sentence said to the company, by locale. */
  readonly means: Readonly<Record<string, string>>;
  /** How soon it hurts, 1 (today) to 5 (can wait): orders several needs of one utterance. */
  readonly urgency: number;
  /** Facts that matter first: breaks ties between questions of equal effect. */
  readonly asks: readonly string[];
  /** Facts that follow from having the need at all. */
  readonly implies: { readonly plansExport?: boolean };
  /**
   * True where the general first door of a place (Almi region, business garden, county, municipality) is
   * itself the right answer, and not only the fallback when nothing else fits.
   */
  readonly vague: boolean;
  /** Kinds of actors that are the first door for this need, best first; orders the offers of a vague need. */
  readonly doors: readonly ActorKind[];
}
