import type { Case } from "../domain/handoff/case.ts";
import type { Bot, Carrier, Log, Turn } from "../ports.ts";
import { referenceOf } from "./bot-framework-address.ts";
import type { Sdk } from "./bot-framework-sdk.ts";

/** Most turns of a transcript that a hub is given. */
const mostTurns = 400;

/** Asks the hub behind a conversation's channel for a person, with what the company agreed to. */
export function handingOver(
  sdk: () => Promise<Sdk>,
  transcript: Pick<Bot, "turns">,
  log: Log,
): Carrier<"handoff"> {
  return {
    async carry({ id, contents }, conversation, { address, case: one, turn }) {
      const reference = referenceOf(address);
      // Withdrawn, forgotten or gone further meanwhile.
      if (reference === undefined || one?.id !== contents.case || one.state !== "offered") return "never";
      const turns = await transcript.turns(conversation, Math.max(0, turn - mostTurns), mostTurns);
      const said = one.shared?.hasTranscript === true ? turns.flatMap(activitiesOf) : undefined;
      const { handoff, push } = await sdk();
      const { carried, ...why } = await push(reference, (context) => ({
        ...handoff(context, contextOf(one), said),
        id,
      }));
      if (carried !== "delivered") log.warn({ conversation, carried, ...why }, "a hub was not asked");
      return carried;
    },
    tell: () => [],
  };
}

/** What the hub routes by. */
function contextOf({ id, need, place, locale, actor }: Case) {
  return { case: id, need, place, locale, actor };
}

function activitiesOf({ turn, at, heard, locale, replies }: Turn): readonly object[] {
  const message = (id: string, role: "user" | "bot", text: string) => ({
    type: "message",
    id,
    timestamp: at,
    from: { id: role, role },
    text,
    textFormat: "plain",
    locale,
  });
  return [
    ...(heard === null || heard.text === "" ? [] : [message(`${turn}u`, "user", heard.text)]),
    // Links for the company alone stay with it.
    ...replies.flatMap(({ text, isPrivate }, i) =>
      isPrivate === true ? [] : [message(`${turn}b${i}`, "bot", text)],
    ),
  ];
}
