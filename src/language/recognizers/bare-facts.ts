import type { Sector } from "../../domain/knowledge.ts";
import type { LabelledText } from "../classifier/train.ts";
import { factSentences } from "../language-model/fact-sentences.ts";

/** The label of what says something about the company and asks for nothing; it is learnt, never reported. */
export const bareFact = "bare-fact";

/**
 * Examples of bare facts: sentences of our own, and for every trade a few that say no more than that this is what the
 * company does. Without them the trade of somebody's example is taken for a sign of that example's need.
 */
export function bareFacts(sectors: ReadonlyMap<string, Sector>): LabelledText[] {
  const texts = factSentences.trim().split("\n");
  for (const sector of sectors.values()) {
    if (soundsLikeNeed.has(sector.id)) continue;
    const weak = new Set(sector.weakKeywords);
    for (const [locale, says] of Object.entries(frames)) {
      const keywords = sector.keywords[locale] ?? [];
      keywords.slice(0, says.length).forEach((keyword, i) => {
        texts.push(`${says[i]} ${keyword}`);
      });
      if (saysNoMore.has(sector.id)) texts.push(...keywords.filter((keyword) => !weak.has(keyword)));
    }
  }
  return texts.map((text) => ({ label: bareFact, text }));
}

/** Trades whose words are those of a need: courses, premises, research, advice. */
const soundsLikeNeed: ReadonlySet<string> = new Set([
  "education",
  "public",
  "realestate",
  "researchengineering",
  "services",
]);

/** Trades of which every word names a craft or a thing: "sagbruk" alone says what the company does, and no need. */
const saysNoMore: ReadonlySet<string> = new Set([
  "agriculture",
  "automotive",
  "construction",
  "food",
  "forestry",
  "logistics",
  "marine",
  "maritime",
  "mining",
  "textile",
  "tourism",
]);

const frames: Readonly<Record<string, readonly string[]>> = {
  nb: ["Vi driver med", "firma innen", "Vi jobber med", "Vi er et selskap som lever av"],
  nn: ["Vi driv med", "firma innan", "Vi arbeider med", "Vi er eit selskap som lever av"],
  sv: ["Vi håller på med", "företag inom", "Vi jobbar med", "Vi är ett bolag som lever på"],
  en: ["We do", "company in", "We work with", "We are a firm that lives off"],
};
