import type { Conversation } from "../../domain/conversation.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import type { NeedId } from "../../domain/need.ts";
import { type DraftChoice, say } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";

/** Most needs offered as choices when it is not clear which is meant. */
const mostNeeds = 3;

/** Nothing is known of what the company lacks: asks, with the needs most companies come with as choices. */
export function askNeed({ conversation }: Situation): Outcome {
  const first = conversation.pending?.ask !== "need";
  return {
    conversation: {
      ...conversation,
      pending: { ask: "need", missed: first ? 0 : (conversation.pending?.missed ?? 0) + 1 },
    },
    replies: [
      {
        says: [say(first ? "bot:askNeed" : "bot:askNeedAgain")],
        choices: commonNeeds.map(needChoice),
        asks: "need",
      },
    ],
  };
}

/** It could be one of two or three needs: asks which, and guesses nothing. */
export function askWhichNeed({ conversation, maybe }: Situation): Outcome {
  const choices = [
    ...maybe.slice(0, mostNeeds).map(needChoice),
    { label: say("bot:choice.otherNeed"), means: "do=other-need" },
  ];
  const only = maybe.length === 1 ? maybe[0] : undefined;
  const question =
    only === undefined ? say("bot:whichNeed") : say("bot:isItNeed", { need: say(`need:${only}`) });
  return {
    conversation: { ...conversation, pending: { ask: "need", missed: 0 } },
    replies: [{ says: [question], choices, asks: "need" }],
  };
}

/** The choices of every need, for somebody who sees none of theirs among the first. */
export function listNeeds({ conversation, knowledge }: Situation): Outcome {
  const rest = [...knowledge.needs.keys()].filter((need) => !commonNeeds.includes(need));
  return {
    conversation: { ...conversation, pending: { ask: "need", missed: 0 } },
    replies: [{ says: [say("bot:allNeeds")], choices: rest.map(needChoice), asks: "need" }],
  };
}

/** Goes on to the next need that was said. */
export function takeNext({ conversation }: Situation): Outcome {
  const [next, ...waiting] = conversation.waiting;
  if (next === undefined) return { conversation, replies: [], goOn: true };
  return { conversation: withNeed({ ...conversation, waiting }, next), replies: [], goOn: true };
}

/** A conversation that turns to a need: its questions begin anew, what is known of the company stays. */
export function withNeed(conversation: Conversation, need: NeedId): Conversation {
  return { ...conversation, need, spent: 0, shown: null, pending: null, understoodSaid: false };
}

/**
 * The needs of an utterance taken into a conversation, in one order of urgency. A need that is already answered and
 * said again becomes the one at hand; one said while questions are open waits unless it is more urgent.
 */
export function takeNeeds(
  conversation: Conversation,
  said: readonly NeedId[],
  knowledge: Knowledge,
): Conversation {
  const { need, waiting, shown } = conversation;
  const open = need !== null && shown?.need !== need ? [need] : [];
  const all = byUrgency([...new Set([...open, ...said, ...waiting])], knowledge);
  const [first, ...rest] = all;
  if (first === undefined || (all.length === open.length && first === need)) return conversation;
  if (first === need && open.length > 0) return { ...conversation, waiting: rest };
  return { ...withNeed(conversation, first), waiting: rest };
}

function byUrgency(needs: readonly NeedId[], knowledge: Knowledge): readonly NeedId[] {
  const urgency = (need: NeedId) => knowledge.needs.get(need)?.urgency ?? 5;
  return needs.toSorted((a, b) => urgency(a) - urgency(b));
}

const commonNeeds: readonly NeedId[] = [
  "liquidity",
  "loan",
  "startup",
  "internationalisation",
  "training",
  "business-development",
];

function needChoice(need: NeedId): DraftChoice {
  return { label: say(`need:${need}`), means: `need=${need}` };
}
