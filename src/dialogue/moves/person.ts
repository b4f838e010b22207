import type { Match } from "../../domain/offer.ts";
import { phoneOf } from "../contact.ts";
import { say } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { meantIn, shownOffers } from "./meant.ts";
import { isUrgent, nearestDoor } from "./present.ts";

/** How to reach the door that is meant, or the nearest, as its file has it. The bot cannot hand over there, and says so. */
export function tellContact(situation: Situation): Outcome {
  const after = { ...situation.conversation, wantsPerson: false, pending: null };
  const door = meantIn(situation)[0]?.match ?? whoAnswersNow(situation) ?? nearestDoor(situation);
  if (door === undefined) return { conversation: after, replies: [{ says: [say("bot:nobodyKnown")] }] };
  return {
    conversation: after,
    replies: [
      {
        says: [
          say("bot:person", { name: say(`actor:${door.actor}`) }),
          say(`contact:${door.actor}`),
          say("bot:personTell"),
        ],
        choices: [
          // What they would else have to tell once more.
          ...(after.need === null ? [] : [{ label: say("bot:choice.summary"), means: "do=summary" }]),
          { label: say("bot:choice.showOffers"), means: "do=show" },
          { label: say("bot:choice.startOver"), means: "do=start-over" },
        ],
      },
    ],
  };
}

/** Of the offers shown to somebody in trouble now, the first that can be called. */
function whoAnswersNow(situation: Situation): Match | undefined {
  const { conversation, knowledge } = situation;
  if (!isUrgent(conversation)) return undefined;
  return shownOffers(situation).find(({ match }) => phoneOf(match.actor, knowledge) !== null)?.match;
}
