import type { Conversation } from "../../domain/conversation.ts";
import { type DraftChoice, say } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { instead, nothingToSum } from "./summary.ts";

/** Mails that one conversation may send in a day: enough for a mistyped address and a colleague. */
const mostADay = 3;

/** The summary by mail: asks for the address where it was not given, and shows what will be sent before anything is. */
export function offerMail(situation: Situation): Outcome {
  const { conversation, canMail, address } = situation;
  if (conversation.need === null) return nothingToSum(situation);
  if (!canMail) return instead(situation, "bot:mail.notSetUp");
  if (sentToday(situation) >= mostADay) return instead(situation, "bot:mail.enough");
  if (typeof address === "object") return askConsent(conversation, address.address);
  const text = address === "malformed" ? "bot:mail.wrongAddress" : "bot:mail.askAddress";
  return {
    conversation: { ...conversation, pending: { ask: "mail-address", missed: 0 } },
    replies: [{ says: [say(text)], choices: [declineChoice] }],
  };
}

/** Puts the mail that was shown into the outbox. */
export function sendMail(situation: Situation): Outcome {
  const { conversation, before, today } = situation;
  const { letter } = before;
  if (letter === null || sentToday(situation) >= mostADay) return offerMail(situation);
  const mailed = { day: today, count: sentToday(situation) + 1 };
  const choices: readonly DraftChoice[] = [
    { label: say("bot:choice.person"), means: "do=person" },
    { label: say("bot:choice.change"), means: "do=change" },
  ];
  return {
    conversation: { ...conversation, pending: null, mailed },
    replies: [{ says: [say("bot:mail.underWay")], choices }],
    effects: [{ type: "post", contents: { kind: "mail", letter } }],
  };
}

function askConsent(conversation: Conversation, address: string): Outcome {
  return {
    conversation: { ...conversation, pending: { ask: "mail", missed: 0 } },
    replies: [
      { says: [say("bot:mail.show", { address })], letterTo: address },
      {
        says: [say("bot:mail.ask", { address })],
        choices: [{ label: say("bot:choice.mailYes"), means: "do=mail-yes" }, declineChoice],
      },
    ],
  };
}

function sentToday({ conversation, today }: Situation): number {
  return conversation.mailed?.day === today ? conversation.mailed.count : 0;
}

const declineChoice: DraftChoice = { label: say("bot:choice.mailNo"), means: "do=go-on" };
