import type { Condition } from "../../domain/condition.ts";
import { match, shownAtOnce } from "../../domain/matching.ts";
import type { Match } from "../../domain/offer.ts";
import { type Say, say } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { afterwards } from "./afterwards.ts";
import { matchOf } from "./match-of.ts";
import { isOf } from "./meant.ts";
import { isMidQuestion } from "./mid-question.ts";
import { namedIn } from "./named-in.ts";

/**
 * Why an actor or programme asked for by name is not among those shown: what has failed and what would make it a yes,
 * or that it fits and stands further down.
 */
export function explainWhyNot(situation: Situation): Outcome {
  const { conversation, knowledge } = situation;
  const mention = namedIn(situation);
  const programme = mention?.type === "programme" ? (knowledge.programmes.get(mention.id) ?? null) : null;
  const actor = knowledge.actors.get(programme?.actor ?? mention?.id ?? "");
  if (mention === undefined || actor === undefined) {
    const says = [say(situation.words > bareQuestion ? "bot:whyNotUnknown" : "bot:whyNotWhom")];
    return { conversation, replies: [{ says, choices: afterwards(situation) }] };
  }
  const asked = matchOf(actor, programme, situation);
  const name = say(programme === null ? `actor:${actor.id}` : `programme:${programme.id}`);
  const failed = asked.conditions.filter(({ verdict }) => verdict === "failed");
  const lead =
    failed.length > 0 ? say("bot:whyNotFailed", { name }) : whyNotShown(asked, mention.type, name, situation);
  const yes = failed.every(({ condition }) => couldChange(condition))
    ? failed.map(({ condition }) => ({ rule: condition }))
    : [];
  return {
    conversation: { ...conversation, named: mention.id },
    replies: [
      {
        says: [lead, ...(yes.length > 0 ? [say("bot:wouldFit", { what: yes })] : [])],
        explained: [asked],
        choices: afterwards(situation),
      },
    ],
    goOn: isMidQuestion(situation),
  };
}

/** "Why not?" names nobody; with more words there is a name in it that nobody here knows. */
const bareQuestion = 2;

/** It has not failed: it is among those shown, further down, or not for this need. A house counts by all it has. */
function whyNotShown(
  asked: Match,
  type: "actor" | "programme",
  name: Say,
  { conversation, knowledge, today }: Situation,
): Say {
  const all =
    conversation.need === null ? [] : match(conversation.need, conversation.facts, knowledge, today);
  const id = (type === "programme" ? asked.programme : null) ?? asked.actor;
  const place = all.findIndex((one) => isOf(one, { type, id }, knowledge));
  if (place === -1) return say("bot:whyNotOtherNeed", { name });
  // There is no list yet that it could be in, or be missing from.
  if (conversation.shown?.need !== conversation.need) return say("bot:whyOne", { name });
  return place < shownAtOnce
    ? say("bot:whyNotShownAlready", { name })
    : say("bot:whyNotFurtherDown", { name, place: place + 1 });
}

/** What a company or time can change; where it is and what it does it will not change for a grant. */
function couldChange(condition: Condition): boolean {
  if ("not" in condition) return couldChange(condition.not);
  return !("country" in condition || "within" in condition || "sector" in condition);
}
