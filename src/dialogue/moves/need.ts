import type { Conversation } from "../../domain/conversation.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import type { NeedId } from "../../domain/need.ts";
import { type DraftChoice, type Say, say } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { preface } from "./preface.ts";

/** As many questions as can be: who says "just show me" is asked for the place, and nothing else. */
export const noMoreQuestions = 1000;

/** Most needs offered as choices when it is not clear which is meant. */
const mostNeeds = 3;

/**
 * Nothing is known of what the company lacks: asks, with the needs most companies come with as choices. Who was not
 * understood twice is offered a person and every need. Who tells of the company, or of something else, while it is
 * open which of a few needs is meant, is asked that again.
 */
export function askNeed(situation: Situation): Outcome {
  const { conversation, knowledge, learned, changed } = situation;
  const isUnheard = conversation.pending?.ask === "need" && learned.length + changed.length === 0;
  const missed = isUnheard ? (conversation.pending?.missed ?? 0) + 1 : 0;
  const { says } = preface(situation);
  if (!isUnheard && conversation.proposed.length > 0)
    return askWhich(conversation.proposed, conversation, says);
  const key = missed === 0 ? "bot:askNeed" : missed === 1 ? "bot:askNeedAgain" : "bot:askNeedStill";
  const person: DraftChoice = { label: say("bot:choice.person"), means: "do=person" };
  const choices =
    missed > 1 ? [person, ...[...knowledge.needs.keys()].map(needChoice)] : commonNeeds.map(needChoice);
  return {
    conversation: { ...conversation, proposed: [], pending: { ask: "need", missed } },
    replies: [{ says: [...says, say(key)], choices, asks: "need" }],
  };
}

/** It could be one of two or three needs: asks which, and guesses nothing. */
export function askWhichNeed(situation: Situation): Outcome {
  const { conversation, maybe } = situation;
  return askWhich(maybe.slice(0, mostNeeds), conversation, preface(situation).says);
}

function askWhich(needs: readonly NeedId[], conversation: Conversation, says: readonly Say[]): Outcome {
  const choices = [...needs.map(needChoice), { label: say("bot:choice.otherNeed"), means: "do=other-need" }];
  const only = needs.length === 1 ? needs[0] : undefined;
  const question =
    only === undefined ? say("bot:whichNeed") : say("bot:isItNeed", { need: say(`need:${only}`) });
  return {
    conversation: { ...conversation, proposed: needs, pending: { ask: "need", missed: 0 } },
    replies: [{ says: [...says, question], choices, asks: "need" }],
  };
}

/** The choices of every other need, for somebody who sees none of theirs among the first. */
export function listNeeds({ conversation, before, knowledge }: Situation): Outcome {
  const offered = before.choices.map(({ means }) => means);
  const rest = [...knowledge.needs.keys()].filter((need) => !offered.includes(`need=${need}`));
  return {
    conversation: { ...conversation, proposed: [], pending: { ask: "need", missed: 0 } },
    replies: [{ says: [say("bot:allNeeds")], choices: rest.map(needChoice), asks: "need" }],
  };
}

/** Who does not know what they need is brought to somebody who can help to find out: the first door of the place. */
export function takeFirstDoor({ conversation }: Situation): Outcome {
  return {
    conversation: { ...withNeed(conversation, "business-development"), understoodSaid: true },
    replies: [{ says: [say("bot:needNotKnown")] }],
    goOn: true,
  };
}

/** Goes on to the next need that was said. */
export function takeNext({ conversation }: Situation): Outcome {
  const [next, ...waiting] = conversation.waiting;
  if (next === undefined) return { conversation, replies: [], goOn: true };
  return { conversation: withNeed({ ...conversation, waiting }, next), replies: [], goOn: true };
}

/**
 * A conversation that turns to a need: its questions begin anew, what is known of the company stays. Who wanted no more
 * questions gets none.
 */
export function withNeed(conversation: Conversation, need: NeedId): Conversation {
  const spent = conversation.spent >= noMoreQuestions ? noMoreQuestions : 0;
  return { ...conversation, need, proposed: [], spent, shown: null, pending: null, understoodSaid: false };
}

/**
 * The needs of an utterance taken into a conversation, in one order of urgency. A need that is already answered and
 * said again becomes the one at hand; one said while questions are open waits unless it is more urgent, or unless it
 * takes the place of the one at hand ("forget the premises, we need investors"). One that waits and is asked for once
 * more, with nothing else in the utterance, is what the company wants to speak of now.
 *
 * @param tells whether the utterance tells something of the company too, or answers the open question
 */
export function takeNeeds(
  conversation: Conversation,
  said: readonly NeedId[],
  replaces: boolean,
  tells: boolean,
  knowledge: Knowledge,
): Conversation {
  const { need, waiting, shown } = conversation;
  const [insisted] = said;
  if (need !== null && !tells && insisted !== undefined && said.every((one) => waiting.includes(one))) {
    const others = [need, ...waiting].filter((one) => one !== insisted && !isShown(one, conversation));
    return { ...withNeed(conversation, insisted), waiting: byUrgency([...new Set(others)], knowledge) };
  }
  const isOpen = need !== null && shown?.need !== need && !replaces;
  const open = isOpen ? [need] : [];
  const [first, ...rest] = byUrgency([...new Set([...open, ...said, ...waiting])], knowledge);
  if (first === undefined || said.length === 0) return conversation;
  if (first === need && isOpen) return { ...conversation, waiting: rest };
  return { ...withNeed(conversation, first), waiting: rest };
}

function isShown(need: NeedId, { shown }: Conversation): boolean {
  return shown?.need === need;
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
