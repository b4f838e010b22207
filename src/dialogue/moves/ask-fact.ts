import type { FactName } from "../../domain/company.ts";
import type { Conversation } from "../../domain/conversation.ts";
import { type Draft, type Say, say } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { standingOf } from "../slots.ts";
import { askFact } from "./ask.ts";
import { preface } from "./preface.ts";

/** Asks for the fact whose answer changes most of what would be shown. */
export function askMissing(situation: Situation): Outcome {
  const { conversation, knowledge, today } = situation;
  const { missing } = standingOf(conversation, knowledge, today);
  if (missing === undefined || conversation.need === null) return { conversation, replies: [] };
  const { says, conversation: after } = preface(situation);
  const isRepeated = situation.before.pending?.ask === missing;
  const later = takenLater(situation);
  // To ask in the same words would be not to have listened.
  const isUnheard = conversation.pending?.ask === missing && says.length + later.length === 0;
  if (isUnheard) return askAgain(situation);
  const asked = isRepeated ? { ...after, spent: after.spent - 1 } : after;
  return ask(missing, asked, situation, [...says, ...later], 0);
}

/** Of several needs in one utterance one is taken first: the others have been heard all the same. */
function takenLater({ needs, conversation }: Situation): readonly Say[] {
  const later = needs.filter((need) => conversation.waiting.includes(need));
  if (later.length === 0) return [];
  return [say("bot:takenLater", { needs: { all: later.map((need) => say(`need:${need}`)) } })];
}

/** Asks again for what was not understood, with help; a second miss counts as not known and the talk goes on. */
export function askAgain(situation: Situation): Outcome {
  const { conversation } = situation;
  const fact = conversation.pending?.ask as FactName;
  const missed = (conversation.pending?.missed ?? 0) + 1;
  if (missed > 1) return decline(situation, fact);
  const places = conversation.choices.filter(({ means }) => means.startsWith("place="));
  if (fact === "place" && places.length > 0)
    return {
      conversation: { ...conversation, pending: { ask: fact, missed } },
      replies: [{ says: [say("facts:whichOfThese")], choices: places, asks: fact }],
    };
  const again = { ...conversation, spent: conversation.spent - 1 };
  return ask(fact, again, situation, [say(`facts:again.${fact}`)], missed);
}

/** "Vet ikke" is an answer: it is remembered, and not asked again. */
export function takeDontKnow(situation: Situation): Outcome {
  return decline(situation, situation.conversation.pending?.ask as FactName);
}

/** Asked how far the company has come, it says when it was founded: that is its answer, and it is not asked again. */
export function takeYearForStage(situation: Situation): Outcome {
  return decline(situation, "stage");
}

/** Several places have the name: asks which, with each as a choice. */
export function askWhichPlace({ conversation, ambiguous }: Situation): Outcome {
  const candidates = ambiguous?.candidates ?? [];
  const draft: Draft = {
    says: [{ key: "facts:whichPlace", values: { name: ambiguous?.text ?? "" } }],
    choices: candidates.map(({ label, place }) => ({ label, means: `place=${JSON.stringify(place)}` })),
    asks: "place",
  };
  return { conversation: { ...conversation, pending: { ask: "place", missed: 0 } }, replies: [draft] };
}

function ask(
  fact: FactName,
  conversation: Conversation,
  { knowledge, today }: Situation,
  says: readonly Say[],
  missed: number,
): Outcome {
  const need = conversation.need ?? "business-development";
  const draft = askFact(fact, need, conversation, knowledge, today, says);
  return {
    conversation: { ...conversation, spent: conversation.spent + 1, pending: { ask: fact, missed } },
    replies: [draft],
  };
}

function decline({ conversation }: Situation, fact: FactName): Outcome {
  const facts =
    conversation.facts[fact] === undefined
      ? {
          ...conversation.facts,
          [fact]: { value: null, how: "dont-know" as const, turn: conversation.turn + 1 },
        }
      : conversation.facts;
  const declined = [...conversation.declined.filter((one) => one !== fact), fact];
  return { conversation: { ...conversation, facts, declined, pending: null }, replies: [], goOn: true };
}
