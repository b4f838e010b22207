import { shownAtOnce } from "../../domain/matching.ts";
import type { Match } from "../../domain/offer.ts";
import { type Say, say, sayOffer } from "../draft.ts";
import type { Situation } from "../situation.ts";
import { standingOf } from "../slots.ts";

/** All that was shown before the utterance, over one list or several, still stands where it stood. */
export function isUnchanged(situation: Situation, now: readonly Match[]): boolean {
  const { before, conversation } = situation;
  if (conversation.shown === null || conversation.shown.need !== conversation.need) return false;
  const { upTo } = conversation.shown;
  const was = firstBefore(situation, upTo);
  return before.shown !== null && was.length === upTo && was.every((one, i) => isSameOffer(one, now[i]));
}

/** What a corrected fact did to the first offers: which are new among them, and which fell away. */
export function whatChanged(situation: Situation, now: readonly Match[]): readonly Say[] {
  if (situation.changed.length === 0 || situation.before.shown === null) return [];
  const was = firstBefore(situation, shownAtOnce);
  // The same programme through another door is no other offer.
  const missingIn = (list: readonly Match[]) => (one: Match) =>
    !list.some(
      (other) => isSameOffer(one, other) || (one.programme !== null && one.programme === other.programme),
    );
  const fresh = now.filter(missingIn(was)).map(sayOffer);
  const gone = was.filter(missingIn(now)).map(sayOffer);
  return [
    ...(fresh.length > 0 ? [say("bot:offersNew", { names: fresh })] : []),
    ...(gone.length > 0 ? [say("bot:offersGone", { names: gone })] : []),
  ];
}

function firstBefore({ before, knowledge, today }: Situation, count: number): readonly Match[] {
  return standingOf(before, knowledge, today).matches.slice(0, count);
}

function isSameOffer(one: Match, other: Match | undefined): boolean {
  return one.actor === other?.actor && one.programme === other.programme;
}
