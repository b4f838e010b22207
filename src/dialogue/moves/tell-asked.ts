import { factOf } from "../../domain/company.ts";
import { type AskedAbout, say } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { afterwards } from "./afterwards.ts";
import { askWhichOffer } from "./explain.ts";
import { isBeyondList, meantOrShown, spokenOf } from "./meant.ts";
import { isMidQuestion } from "./mid-question.ts";
import { showNow } from "./steer.ts";

/** What the offers that are meant give and on which terms, each with its source and date. */
export const tellAmounts = telling("amount", "bot:amounts");

/** How to reach those who give the offers that are meant, and what to say to them. */
export const tellContacts = telling("contact", "bot:contacts");

function telling(about: AskedAbout, key: string): (situation: Situation) => Outcome {
  return (situation) => {
    const of = meantOrShown(situation);
    if (of.length === 0 || isBeyondList(situation)) return askWhichOffer(situation);
    return {
      conversation: spokenOf(of, situation.conversation),
      replies: [
        { says: [say(key, { count: of.length })], asked: { about, of }, choices: afterwards(situation) },
      ],
      goOn: isMidQuestion(situation),
    };
  };
}

/** Asked for what only an offer can tell, before there is one: says when. */
export const sayNotYet = towardsOffers("bot:notYet");

/** "Whom do I call?" before anything was shown: says what that depends on. */
export const sayWhomLater = towardsOffers("bot:whomLater");

/** Goes on towards the offers; once need and place are known they are shown, which is the answer. */
function towardsOffers(key: string): (situation: Situation) => Outcome {
  return (situation) => {
    const { conversation } = situation;
    const isEnough = conversation.need !== null && factOf(conversation.facts, "place") !== undefined;
    if (isEnough) return showNow(situation);
    const after = { ...conversation, pending: null, wantsPerson: false };
    return { conversation: after, replies: [{ says: [say(key)] }], goOn: true };
  };
}
