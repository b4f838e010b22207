import type { SectorId } from "../../domain/company.ts";
import type { Sector } from "../../domain/knowledge.ts";
import type { Hearing } from "../recognizer.ts";
import { tokenise } from "../normalise.ts";
import type { Heard } from "./heard.ts";

/**
 * Finds the sectors of a company from its own words.
 *
 * @param taken true for tokens that belong to a place or an actor's name
 * @returns the likeliest first; undefined when no word, or only an ambiguous one, speaks of any
 */
export function createSectors(
  sectors: ReadonlyMap<SectorId, Sector>,
): (heard: Heard, hearing: Hearing, taken: (token: number) => boolean) => readonly SectorId[] | undefined {
  const words = new Map<string, { id: SectorId; weak: boolean; rest: readonly string[]; capitals: boolean }[]>();
  for (const sector of sectors.values()) {
    const weak = new Set(sector.weakKeywords);
    for (const keyword of new Set(Object.values(sector.keywords).flatMap((list) => list ?? []))) {
      const tokens = tokenise(keyword);
      const [first, ...rest] = tokens;
      if (first === undefined) continue;
      const capitals = /^[A-Z]{2,3}$/.test(keyword);
      const list = words.get(first.text) ?? [];
      list.push({ id: sector.id, weak: weak.has(keyword), rest: rest.map((token) => token.text), capitals });
      words.set(first.text, list);
    }
  }
  return ({ tokens }, hearing, taken) => {
    const scores = new Map<SectorId, number>();
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token === undefined || taken(i)) continue;
      const best = new Map<SectorId, number>();
      let longest = 0;
      for (let length = token.text.length; length >= Math.min(3, token.text.length) && longest === 0; length--) {
        for (const word of words.get(token.text.slice(0, length)) ?? []) {
          const whole = length === token.text.length;
          if ((word.capitals || length < 4) && !(whole && (!word.capitals || token.upper))) continue;
          if (!word.rest.every((rest, k) => tokens[i + 1 + k]?.text.startsWith(rest) === true)) continue;
          longest = length;
          best.set(word.id, Math.max(best.get(word.id) ?? 0, word.weak ? 0.5 : 1 + word.rest.length * 0.5));
        }
      }
      for (const [id, score] of best) scores.set(id, (scores.get(id) ?? 0) + score);
    }
    const least = hearing.asked === "sector" ? 0.5 : 1;
    const found = [...scores].filter(([, score]) => score >= least).sort(([, a], [, b]) => b - a);
    return found.length === 0 ? undefined : found.slice(0, 4).map(([id]) => id);
  };
}
