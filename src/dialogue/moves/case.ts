import type { Conversation } from "../../domain/conversation.ts";
import { lapsed, offered, unanswered, withdrawn } from "../../domain/handoff/asking.ts";
import { type Case, type FollowUpAnswer, followUpAnswers, isOpen } from "../../domain/handoff/case.ts";
import { hubId } from "../../domain/handoff/hub.ts";
import { search, silenceBorne } from "../../domain/handoff/search.ts";
import { answeredAfter, companySpoke, giveBack, spoken } from "../../domain/handoff/taking.ts";
import { workingDaysAfter } from "../../domain/handoff/working-time.ts";
import { type DraftChoice, say } from "../draft.ts";
import { reachIn } from "../handoff/contact-answer.ts";
import { askPhone, caseChoices, tellPassedOn, tellUnanswered } from "../handoff/notices.ts";
import type { Outcome, Situation } from "../situation.ts";
import { sayNoCase } from "./small-talk.ts";

/** An adviser has the floor: what is said goes to them, and the bot is silent. */
export function relay({ conversation, handoff }: Situation): Outcome {
  const one = conversation.case;
  // Words to a hub's person come by us, if at all, on their way to the hub: its silence is not ours to measure.
  if (one === null || one.adviser === null || one.adviser === hubId) return { conversation, replies: [] };
  const until = silenceBorne(handoff.roster(), one, handoff.now);
  return {
    conversation: { ...conversation, case: companySpoke(one, until, handoff.now) },
    replies: [],
  };
}

/** "Stop": the talk with the adviser ends, and the bot is back. */
export function stopAdviser(situation: Situation): Outcome {
  return { ...end(situation), replies: [{ says: [say("case:stopped")], choices: onChoices }] };
}

/** "Help" while an adviser has the floor: what can be done here. */
export function helpWithAdviser({ conversation }: Situation): Outcome {
  return { conversation, replies: [{ says: [say("case:floor"), say("case:floorForget")] }] };
}

/** A file, which nobody here can open: said to both, and what was written beside it goes to the adviser. */
export function relayWithoutFile(situation: Situation): Outcome {
  return { ...relay(situation), replies: [{ says: [say("case:noFiles")] }] };
}

/** More than is kept of one message: the adviser has its beginning, and the company is to know that. */
export function relayTheBeginning(situation: Situation): Outcome {
  return { ...relay(situation), replies: [{ says: [say("case:cutOff")] }] };
}

/** The company waits on for an adviser who is silent. */
export function waitOn({ conversation, handoff }: Situation): Outcome {
  const one = conversation.case;
  const adviser = handoff.roster().advisers.find(({ id }) => id === one?.adviser);
  const name = adviser?.name ?? say(`actor:${one?.office}`);
  return { conversation, replies: [{ says: [say("case:waiting", { name })] }] };
}

/** The company would rather be called: the adviser keeps the case, the bot has the floor. */
export function askToBeCalled({ conversation, handoff }: Situation): Outcome {
  const one = conversation.case;
  if (one === null) return { conversation, replies: [] };
  const by = workingDaysAfter(handoff.now, handoff.promiseDays, one.place.country, handoff.roster().holidays);
  return {
    conversation: {
      ...conversation,
      case: giveBack(one, "company", by, handoff.now),
      pending: askPhone(one).length > 0 ? { ask: "contact-phone", missed: 0 } : null,
    },
    replies: [
      {
        says: [say("case:callAsked", { when: say(`moment:${by.toISOString()}`) }), ...askPhone(one)],
        choices: onChoices,
      },
    ],
  };
}

/** They have spoken, outside the chat: the case waits for the adviser to say how it went. */
export function takeCalled({ conversation, handoff }: Situation): Outcome {
  const one = conversation.case;
  if (one === null) return { conversation, replies: [] };
  return {
    conversation: { ...conversation, pending: null, case: spoken(one, handoff.now) },
    replies: [{ says: [say("case:called")], choices: onChoices }],
  };
}

/** Nobody has called: others are asked at once. */
export function askOthers({ conversation, handoff, knowledge }: Situation): Outcome {
  const before = conversation.case;
  if (before === null) return { conversation, replies: [] };
  const one = lapsed(before);
  const { now, promiseDays } = handoff;
  const next = search(one, one.rung, handoff.roster(), promiseDays, knowledge, now);
  const after =
    next === undefined ? unanswered(one, now) : offered(one, next.asked, next.promise, "company", now);
  return {
    conversation: { ...conversation, pending: null, case: after },
    replies: [next === undefined ? tellUnanswered(one) : tellPassedOn(after)],
  };
}

/** Takes the number that an adviser is to call; an address will do as well. */
export function takePhone({ conversation, text }: Situation): Outcome {
  const one = conversation.case;
  if (one === null) return { conversation, replies: [] };
  const { email, phone } = reachIn(text);
  const contact = { ...one.contact, phone, email: email ?? one.contact.email };
  return {
    conversation: { ...conversation, pending: null, case: { ...one, contact } },
    replies: [{ says: [say("case:reachTaken", { reach: phone ?? email ?? "" })], choices: onChoices }],
  };
}

/** Would rather not give a number. Whoever left no address either is told what that means, and may change their mind. */
export function goWithoutPhone({ conversation }: Situation): Outcome {
  const email = conversation.case?.contact.email ?? null;
  if (email === null)
    return { conversation, replies: [{ says: [say("case:noReach")], choices: caseChoices.slice(1) }] };
  return {
    conversation: { ...conversation, pending: null },
    replies: [{ says: [say("case:noPhone", { email })], choices: onChoices }],
  };
}

/** The company would rather have the bot again. */
export function backToBot({ conversation, handoff }: Situation): Outcome {
  const one = conversation.case;
  if (one === null) return { conversation, replies: [] };
  return {
    conversation: { ...conversation, case: giveBack(one, "company", undefined, handoff.now) },
    replies: [{ says: [say("case:backToBot")], choices: onChoices }],
  };
}

/** "How is my case?" */
export function tellCase(situation: Situation): Outcome {
  const { conversation } = situation;
  const one = conversation.case;
  if (one === null) return sayNoCase(situation);
  const name = say(`actor:${one.office}`);
  const when = say(`moment:${one.promise ?? ""}`);
  const key =
    one.state !== "returned" || !isOpen(one) ? one.state : one.promise === null ? "spoken" : "called";
  return {
    conversation,
    replies: [
      {
        says: [say(`case:status.${key}`, { name, when })],
        choices: isOpen(one) && one.state !== "returned" ? caseChoices : onChoices,
      },
    ],
  };
}

/** The company does not want its case any more. */
export function withdraw(situation: Situation): Outcome {
  const one = situation.conversation.case;
  if (one === null || !isOpen(one)) return tellCase(situation);
  return { ...end(situation), replies: [{ says: [say("case:withdrawn")], choices: onChoices }] };
}

/** Did it help? The answer is kept, and nothing more is asked. */
export function takeFollowUp({ conversation, choice, intent, handoff }: Situation): Outcome {
  const one = conversation.case;
  const said = choice?.startsWith("helped=") === true ? choice.slice("helped=".length) : intent;
  const answer = followUpAnswers.find((known) => known === said);
  if (one === null || answer === undefined) return { conversation, replies: [] };
  return {
    conversation: { ...conversation, pending: null, case: answeredAfter(one, answer, handoff.now) },
    replies: [{ says: [say(thanksFor(answer))], choices: onChoices }],
  };
}

const onChoices: readonly DraftChoice[] = [
  { label: say("bot:choice.showOffers"), means: "do=show" },
  { label: say("bot:choice.startOver"), means: "do=start-over" },
];

function end({ conversation, handoff }: Situation): { readonly conversation: Conversation } {
  const one: Case | null = conversation.case;
  if (one === null) return { conversation };
  return { conversation: { ...conversation, case: withdrawn(one, handoff.now) } };
}

function thanksFor(answer: FollowUpAnswer): string {
  return answer === "yes" ? "case:helpedThanks" : "case:notHelpedThanks";
}
