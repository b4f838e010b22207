import { homeOf } from "../../domain/company.ts";
import { say } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { afterwards } from "./afterwards.ts";
import { isMidQuestion } from "./mid-question.ts";

/**
 * "What about Norway?" of a company in Sweden, or the other way round: support is for companies of its country, and what
 * would open it. Where it is not known yet which country the company is in, says that both are known, and goes on.
 */
export function tellOfOtherCountry(situation: Situation): Outcome {
  const { recognition, before } = situation;
  const { locale, localeIsSure } = situation.conversation;
  const asked = recognition.entities.askedCountry;
  // "Is there any support in Sweden?" is about Sweden, and leaves the need that was spoken of as it is.
  const conversation = before.need === null ? situation.conversation : { ...before, locale, localeIsSure };
  if (homeOf(conversation.facts) === undefined)
    return {
      conversation: { ...conversation, pending: null },
      replies: [{ says: [say("bot:otherCountry.either")] }],
      goOn: true,
    };
  const exporting = { label: say("need:internationalisation"), means: "need=internationalisation" };
  const isExport = conversation.need === "internationalisation";
  return {
    conversation,
    replies: [
      {
        says: [say(`bot:otherCountry.${asked}`)],
        choices: [...(isExport ? [] : [exporting]), ...afterwards({ ...situation, conversation })],
      },
    ],
    goOn: isMidQuestion({ ...situation, conversation }),
  };
}
