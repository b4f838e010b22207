import { type Case, type CaseEvent, isOpen } from "./case.ts";

/** What an adviser is told of unasked, in their mail or in their own chat with the bot. */
export type Notice = "offered" | "reminded" | "waiting" | "call";

/** Something of a case, for an adviser's own chat. What was said stands in the transcript, and not here. */
export type AdviserNews =
  | { readonly what: Notice }
  /** The company says that they have spoken: how it went is theirs to say. */
  | { readonly what: "spoken" }
  /** They have taken it. */
  | { readonly what: "taken" }
  /** The company's words in a turn. */
  | { readonly what: "said"; readonly turn: number }
  /** Their own words, which they wrote at the desk. */
  | { readonly what: "own"; readonly turn: number; readonly reply: number }
  /** Words of theirs in a turn will not reach the company. */
  | { readonly what: "undelivered"; readonly turn: number }
  /** They have it no more, or have the floor no more. */
  | { readonly what: "over"; readonly how: Over };

/** How a case ended for an adviser, or their talk in it. */
export type Over =
  | "closed"
  | "passed-on"
  | "given-back"
  | "call-back"
  | "company-left"
  | "company-to-bot"
  | "company-call"
  | "lapsed"
  | "expired";

/** Who is told of what, after these moves of a case. */
export function noticesOf(
  now: Case,
  fresh: readonly CaseEvent[],
): readonly { readonly notice: Notice; readonly advisers: readonly string[] }[] {
  const did = (what: CaseEvent["what"]) => fresh.some((event) => event.what === what);
  const isOffered = now.state === "offered";
  const theirs = now.adviser === null ? [] : [now.adviser];
  const isToCall = now.state === "returned" && isOpen(now) && now.promise !== null;
  return [
    { notice: "offered", advisers: did("offered") && isOffered ? now.offeredTo : [] },
    { notice: "reminded", advisers: did("reminded") && isOffered ? now.offeredTo : [] },
    { notice: "waiting", advisers: did("away") ? theirs : [] },
    { notice: "call", advisers: isToCall && (did("given-back") || did("reminded")) ? theirs : [] },
  ];
}

/** How a case ended with these moves for the adviser who had it; undefined when it did not. */
export function overBy(fresh: readonly CaseEvent[]): Over | undefined {
  const events = new Map(fresh.map((event) => [event.what, event]));
  if (events.has("closed")) return "closed";
  if (events.has("passed-on")) return "passed-on";
  if (events.has("withdrawn")) return "company-left";
  if (events.has("expired")) return "expired";
  const back = events.get("given-back");
  if (back === undefined) return events.has("offered") ? "lapsed" : undefined;
  if (back.reason === "nobody") return "lapsed";
  const isCall = back.reason === "call-back";
  if (back.who === "company") return isCall ? "company-call" : "company-to-bot";
  return isCall ? "call-back" : "given-back";
}

/** The id under which the desk is given what an adviser wrote in their own chat. */
export function idFromChat(message: string): string {
  return `chat-${message}`;
}

/** Whether a step at the desk was words from an adviser's own chat: there they stand already. */
export function isFromChat(step: string): boolean {
  return /^adviser:[^:]+:chat-/.test(step);
}
