import { hasFloor, isOpen } from "../../domain/handoff/case.ts";
import type { Situation } from "../situation.ts";
import { asked } from "../when.ts";
import { isContactAnswer } from "./contact-answer.ts";

/** An adviser has the floor. */
export function floor({ conversation }: Situation): boolean {
  return hasFloor(conversation.case);
}

export function drafted({ conversation }: Situation): boolean {
  return conversation.case?.state === "draft";
}

export function isOpenCase({ conversation }: Situation): boolean {
  return conversation.case !== null && isOpen(conversation.case);
}

/** Somebody is to call. */
export function isToCall(situation: Situation): boolean {
  return isOpenCase(situation) && situation.conversation.case?.state === "returned";
}

/** On the way to a person: a name, an address or a yes was asked for. */
export function isOnTheWay(situation: Situation): boolean {
  return isAskedForContact(situation) || asked(situation, "case-agree");
}

/** What was written can be the name or the address that was asked for. */
export function isContact({ before, recognition, text }: Situation): boolean {
  return isContactAnswer(before, recognition, text);
}

/** A question back, where a name or an address was asked for. */
export function isWhyContact(situation: Situation): boolean {
  return isAskedForContact(situation) && (situation.intent === "why-ask" || situation.text.includes("?"));
}

const draftChoices = ["do=case-send", "do=case-strike", "do=case-show", "do=case-chat-only"];

/** A button of a draft that has waited too long and is gone: nothing was sent, and what would be is to be seen again. */
export function isAboutGoneDraft(situation: Situation): boolean {
  const { choice } = situation;
  if (choice === undefined || drafted(situation)) return false;
  return draftChoices.includes(choice) || choice.startsWith("strike=");
}

/** "Here in the chat will do", by button or in words. */
export function chatOnly({ choice, intent }: Situation): boolean {
  return choice === "do=case-chat-only" || intent === "no" || intent === "dont-know";
}

function isAskedForContact(situation: Situation): boolean {
  return asked(situation, "contact-name") || asked(situation, "contact-reach");
}
