import { factNames } from "../../domain/company.ts";
import { newConversation } from "../../domain/conversation.ts";
import { say } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { factSay } from "./preface.ts";

/** What is stored, for how long, and what is known of this company now. */
export function tellStored({ conversation }: Situation): Outcome {
  const known = factNames.flatMap((fact) => factSay(conversation.facts, fact));
  return {
    conversation,
    replies: [
      {
        says: [
          say("bot:stored"),
          known.length > 0 ? say("bot:storedFacts", { what: known }) : say("bot:storedNothing"),
        ],
        choices: [
          { label: say("bot:choice.forget"), means: "do=forget" },
          { label: say("bot:choice.goOn"), means: "do=go-on" },
        ],
      },
    ],
  };
}

/** Asks once before everything is deleted. */
export function confirmForget({ conversation }: Situation): Outcome {
  return {
    conversation: { ...conversation, pending: { ask: "forget", missed: 0 } },
    replies: [
      {
        says: [say("bot:forgetSure")],
        choices: [
          { label: say("bot:choice.forgetYes"), means: "do=forget-yes" },
          { label: say("bot:choice.forgetNo"), means: "do=go-on" },
        ],
      },
    ],
  };
}

/** Deletes the conversation and all that was said in it; the reply itself is not kept. */
export function forget({ conversation }: Situation): Outcome {
  return {
    conversation: newConversation(conversation.locale, conversation.at),
    replies: [{ says: [say("bot:forgotten")] }],
    effects: [{ type: "forget" }],
  };
}
