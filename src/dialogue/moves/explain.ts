import { type Numbered, say, sayOffer } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { afterwards } from "./afterwards.ts";
import { isBeyondList, meantIn, shownOffers, spokenOf } from "./meant.ts";
import { isMidQuestion } from "./mid-question.ts";

/** Why the offers shown fit, or the one that is meant: each condition on its own line, met, failed or not known. */
export function explainOffers(situation: Situation): Outcome {
  const meant = meantIn(situation);
  const [first, ...others] = meant.length > 0 ? meant : shownOffers(situation);
  if (first === undefined || isBeyondList(situation)) return askWhichOffer(situation);
  const lead = others.length > 0 ? say("bot:whyThese") : say("bot:whyOne", { name: sayOffer(first.match) });
  return {
    conversation: spokenOf([first, ...others], situation.conversation),
    replies: [
      {
        says: [lead],
        explained: [first, ...others].map(({ match }) => match),
        choices: afterwards(situation),
      },
    ],
    goOn: isMidQuestion(situation),
  };
}

/** The list has no such number: says how long it is, and asks which was meant, with each as a button. */
export function askWhichOffer(situation: Situation): Outcome {
  const shown = shownOffers(situation);
  const says = [shown.length === 0 ? say("bot:notYet") : say("bot:noSuchNumber", { count: shown.length })];
  return {
    conversation: situation.conversation,
    replies: [{ says, choices: [...shown.map(offerChoice), ...afterwards(situation)].slice(0, mostChoices) }],
  };
}

/** Most suggested actions that Teams and a phone show well. */
const mostChoices = 6;

function offerChoice({ match, number }: Numbered) {
  return { label: sayOffer(match), means: `offer=${number}` };
}
