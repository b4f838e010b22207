import type { Conversation } from "./conversation.ts";
import type { Case } from "./handoff/case.ts";
import { isOpen } from "./handoff/case.ts";

/**
 * Days for which an adviser can look at a case that has ended. The company is asked after five working days whether it
 * helped, and what it answers may call for another talk; after a quarter nobody has a use for it any more, though the
 * company may go on in the same conversation for years.
 */
const endedKept = 90;

/**
 * What is left of a conversation when its time has come.
 *
 * @param days after which a conversation that nobody has touched is removed whole, unless a case in it is open
 * @returns the same value when nothing is due; undefined when it is to be removed
 */
export function retained(conversation: Conversation, days: number, now: Date): Conversation | undefined {
  const { case: last, pastCases } = conversation;
  const isOver = (at: string, after: number) => Date.parse(at) + after * 86_400_000 <= now.getTime();
  if (isOver(conversation.at, days) && !(last !== null && isOpen(last))) return undefined;
  const isDue = (one: Case) =>
    hasEnded(one) && isTelling(one) && isOver(one.events.at(-1)?.at ?? "", Math.min(days, endedKept));
  const left = (one: Case) => (isDue(one) ? emptied(one) : one);
  if (![...pastCases, ...(last === null ? [] : [last])].some(isDue)) return conversation;
  return { ...conversation, case: last === null ? null : left(last), pastCases: pastCases.map(left) };
}

/** Also one that nobody could answer, or that was given back to the bot. */
function hasEnded(one: Case): boolean {
  return !isOpen(one) && one.state !== "draft";
}

/** Whether it still says who the company is, or what it said. */
function isTelling({ contact, shared, events }: Case): boolean {
  const isKnown = contact.name !== null || contact.email !== null || contact.phone !== null;
  return isKnown || shared !== null || events.some(({ note }) => note !== undefined);
}

/** The case without contact, shared facts, transcript and notes: no adviser sees it any more. */
function emptied(one: Case): Case {
  return {
    ...one,
    contact: { name: null, email: null, phone: null },
    shared: null,
    struck: [],
    events: one.events.map(({ note: _, ...event }) => event),
  };
}
