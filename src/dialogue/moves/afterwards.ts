import { type DraftChoice, say } from "../draft.ts";
import type { Situation } from "../situation.ts";
import { standingOf } from "../slots.ts";

/** What a company can do after an answer about what it was shown. */
export function afterwards({ conversation, knowledge, today }: Situation): readonly DraftChoice[] {
  const { matches } = standingOf(conversation, knowledge, today);
  const more = conversation.shown !== null && conversation.shown.upTo < matches.length;
  return [
    ...(more ? [{ label: say("bot:choice.more"), means: "do=more" }] : []),
    { label: say("bot:choice.person"), means: "do=person" },
    ...(conversation.need === null ? [] : [{ label: say("bot:choice.summary"), means: "do=summary" }]),
    { label: say("bot:choice.change"), means: "do=change" },
  ];
}
