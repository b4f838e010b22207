import type { Conversation } from "../../domain/conversation.ts";
import { addressIn } from "../../domain/email.ts";
import type { Contact } from "../../domain/handoff/case.ts";
import { phoneIn } from "../../domain/handoff/phone.ts";
import type { Recognition } from "../../language/recognizer.ts";
import { isIntroduced } from "./name.ts";

/** Names have few words; what is longer is something else. */
const mostWords = 8;
/** Most names that nobody introduces have so many words. */
const fewWords = 3;
const sure = 0.5;
/** From these scores on an utterance is taken for what it says: a name can be like any word, an address cannot. */
const clearly = { "contact-name": 0.8, "contact-reach": 0.5 };

/** True when a name or a way to be reached was asked for and the utterance can be one: no button, question or wish. */
export function isContactAnswer(
  { pending }: Conversation,
  { choice, intents }: Recognition,
  text: string,
): boolean {
  if (pending?.ask === "contact-phone") return choice === undefined && isReached(reachIn(text));
  if (pending?.ask !== "contact-name" && pending?.ask !== "contact-reach") return false;
  if (choice !== undefined || text.includes("?")) return false;
  if (/@|\d{5}/.test(text) || isReached(reachIn(text))) return true;
  // "Yes, and we are 14": a number that reaches nobody is in no name.
  if (/\d/.test(text)) return false;
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const [top] = intents;
  // A name has few words, or comes after "my name is": a longer text that surely means something is that.
  if (
    pending.ask === "contact-name" &&
    words > fewWords &&
    !isIntroduced(text) &&
    top !== undefined &&
    top.score >= sure
  )
    return false;
  return (
    words > 0 &&
    words <= mostWords &&
    !(top !== undefined && wishes.includes(top.id) && top.score >= clearly[pending.ask])
  );
}

/** The address and the number in a text. */
export function reachIn(text: string): Pick<Contact, "email" | "phone"> {
  const address = addressIn(text);
  return { email: typeof address === "object" ? address.address : null, phone: phoneIn(text) ?? null };
}

/** True where somebody can be reached outside the chat. */
export function isReached({ email, phone }: Pick<Contact, "email" | "phone">): boolean {
  return email !== null || phone !== null;
}

/** Intents that a company may well have in the middle of a draft, and whose words are in nobody's name. */
const wishes = [
  "no",
  "dont-know",
  "forget-me",
  "start-over",
  "stored-data",
  "my-data",
  "why-ask",
  "language-switch",
  "handoff",
];
