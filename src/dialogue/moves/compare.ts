import { type Numbered, say, sayOffer } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { afterwards } from "./afterwards.ts";
import { askWhichOffer } from "./explain.ts";
import { isBeyondList, meantIn, shownOffers, spokenOf } from "./meant.ts";

/**
 * Offers side by side, thing by thing: those that are meant, by number or by name, else all that were shown. One that
 * is meant alone stands against the first of the others.
 */
export function compareOffers(situation: Situation): Outcome {
  const { conversation } = situation;
  const meant = meantIn(situation);
  if (isBeyondList(situation)) return askWhichOffer(situation);
  const of = (meant.length > 1 ? meant : against(meant[0], shownOffers(situation))).toSorted(
    (a, b) => (a.number ?? Infinity) - (b.number ?? Infinity),
  );
  if (of.length < 2)
    return {
      conversation,
      replies: [{ says: [say("bot:nothingToCompare")], choices: afterwards(situation) }],
    };
  return {
    conversation: spokenOf(of, conversation),
    replies: [
      {
        says: [say("bot:compare", { names: { all: of.map(({ match }) => sayOffer(match)) } })],
        asked: { about: "difference", of },
        choices: afterwards(situation),
      },
    ],
  };
}

function against(meant: Numbered | undefined, shown: readonly Numbered[]): readonly Numbered[] {
  if (meant === undefined) return shown;
  const other = shown.find(({ match }) => match !== meant.match);
  return other === undefined ? [meant] : [meant, other];
}
