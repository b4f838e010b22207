import type { Knowledge } from "../domain/knowledge.ts";
import { match, shownAtOnce } from "../domain/matching.ts";
import { type NeedId, needIds } from "../domain/need.ts";
import type { Municipality } from "../domain/place.ts";
import { coveredStages } from "./coverage.ts";
import { companyIn, signer } from "./coverage-alike.ts";

/**
 * In how many cells of need, municipality and stage each programme and actor is among the first offers: how much it
 * would be asked for if every cell were asked for alike.
 *
 * @returns counts by id
 */
export function shownIn(knowledge: Knowledge, today: string): ReadonlyMap<string, number> {
  const shown = new Map<string, number>();
  const count = (id: string, times: number) => shown.set(id, (shown.get(id) ?? 0) + times);
  for (const need of needIds)
    for (const alike of alikeFor(need, knowledge)) {
      const [one] = alike;
      if (one === undefined) continue;
      for (const stage of coveredStages)
        for (const offer of match(need, companyIn(one, stage), knowledge, today).slice(0, shownAtOnce)) {
          count(offer.actor, alike.length);
          if (offer.programme !== null) count(offer.programme, alike.length);
        }
    }
  return shown;
}

/** The municipalities in groups that are offered the same in the same order: a county's own bodies come first in it. */
function alikeFor(need: NeedId, knowledge: Knowledge): Iterable<readonly Municipality[]> {
  const sign = signer([need, "business-development"], knowledge);
  const groups = new Map<string, Municipality[]>();
  for (const municipality of knowledge.municipalities.values()) {
    const key = `${sign(municipality)} ${municipality.county}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [municipality]);
    else group.push(municipality);
  }
  return groups.values();
}
