import { factNames } from "../../domain/company.ts";
import { newConversation } from "../../domain/conversation.ts";
import { type Say, say } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { factSay } from "./preface.ts";

/** What is stored, for how long, and what is known of this company now. */
export function tellStored({ conversation, links, retentionDays }: Situation): Outcome {
  return {
    conversation,
    replies: [
      {
        says: [say("bot:stored"), say("bot:storedFor", { days: retentionDays }), knownNow(conversation)],
        choices: [
          ...(links.ownData === undefined ? [] : [{ label: say("bot:choice.myData"), means: "do=my-data" }]),
          { label: say("bot:choice.forget"), means: "do=forget" },
          { label: say("bot:choice.goOn"), means: "do=go-on" },
        ],
      },
    ],
  };
}

function knownNow({ facts }: Situation["conversation"]): Say {
  const known = factNames.flatMap((fact) => factSay(facts, fact));
  return known.length > 0 ? say("bot:storedFacts", { what: known }) : say("bot:storedNothing");
}

/** What is known now, and all that is stored as a file; where none can be fetched, what is stored and known in words. */
export function giveData(situation: Situation): Outcome {
  const { conversation, links } = situation;
  const { ownData } = links;
  if (ownData === undefined) {
    const { replies } = tellStored(situation);
    return { conversation, replies: [{ says: [say("bot:data.notHere")] }, ...replies] };
  }
  return {
    conversation,
    replies: [
      {
        says: [knownNow(conversation), say("bot:data.here")],
        links: [{ label: say("bot:data.link"), url: ownData }],
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
