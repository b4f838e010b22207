import type { Conversation } from "../../domain/conversation.ts";
import { say } from "../draft.ts";
import type { Outcome } from "../situation.ts";
import { factSay } from "./preface.ts";

/** Somebody comes back after a while: says what was spoken of, and leaves the choice to go on or begin anew. */
export function welcomeBack(conversation: Conversation): Outcome {
  const what = [
    say(`need:${conversation.need ?? "business-development"}`),
    ...factSay(conversation.facts, "place"),
  ];
  return {
    conversation,
    replies: [
      {
        says: [say("bot:welcomeBack", { what })],
        choices: [
          { label: say("bot:choice.goOn"), means: "do=go-on" },
          { label: say("bot:choice.startOver"), means: "do=start-over" },
        ],
      },
    ],
  };
}
