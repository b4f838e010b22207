import { factOf } from "../../domain/company.ts";
import { mayAsk } from "../../domain/conversation.ts";
import { say } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { askFact } from "./ask.ts";
import { meantIn } from "./meant.ts";
import { nearestDoor } from "./present.ts";

/**
 * A person, please: the contact of the door that is meant, or of the nearest, as its file has it. Asks where the company
 * is when that decides who.
 */
export function offerPerson(situation: Situation): Outcome {
  const { conversation, knowledge, today } = situation;
  const [meant] = meantIn(situation);
  if (
    meant === undefined &&
    factOf(conversation.facts, "place") === undefined &&
    mayAsk(conversation, "place")
  ) {
    const need = conversation.need ?? "business-development";
    const draft = askFact("place", need, conversation, knowledge, today, [say("bot:personWhere")]);
    return {
      conversation: { ...conversation, pending: { ask: "place", missed: 0 }, wantsPerson: true },
      replies: [draft],
    };
  }
  const after = { ...conversation, wantsPerson: false, pending: null };
  const door = meant?.match ?? nearestDoor(situation);
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
          { label: say("bot:choice.showOffers"), means: "do=show" },
          { label: say("bot:choice.startOver"), means: "do=start-over" },
        ],
      },
    ],
  };
}
