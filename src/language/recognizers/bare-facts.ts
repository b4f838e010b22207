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
    for (const [locale, says] of Object.entries(frames))
      (sector.keywords[locale] ?? []).slice(0, says.length).forEach((keyword, i) => {
        texts.push(`${says[i]} ${keyword}`);
      });
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

const frames: Readonly<Record<string, readonly string[]>> = {
  nb: ["Vi driver med", "firma innen", "Vi jobber med", "Vi er et selskap som lever av"],
  nn: ["Vi driv med", "firma innan", "Vi arbeider med", "Vi er eit selskap som lever av"],
  sv: ["Vi håller på med", "företag inom", "Vi jobbar med", "Vi är ett bolag som lever på"],
  en: ["We do", "company in", "We work with", "We are a firm that lives off"],
};
