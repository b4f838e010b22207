import { factNames } from "../../domain/company.ts";
import { type Say, say } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { standingOf } from "../slots.ts";
import { shownOffers } from "./meant.ts";
import { factSay } from "./preface.ts";

/**
 * What has been said and found, to be read, kept or shown to somebody: the need, what is known, what is not, and the
 * offers with sources and dates. What is not known is the first thing an adviser will ask.
 */
export function summarise(situation: Situation): Outcome {
  const { conversation, knowledge, today } = situation;
  if (conversation.need === null)
    return { conversation, replies: [{ says: [say("bot:nothingToSum")] }], goOn: true };
  const known = factNames.flatMap((fact) => factSay(conversation.facts, fact));
  const { matches } = standingOf(conversation, knowledge, today);
  const offers = shownOffers(situation).map(({ match }) => match);
  const open = [
    ...new Set(
      (offers.length > 0 ? offers : matches.slice(0, 3)).flatMap((one) =>
        one.conditions.flatMap(({ missing }) => missing),
      ),
    ),
  ];
  const says: Say[] = [
    say("bot:summary.lead", { date: today }),
    say("bot:summary.need", { need: say(`need:${conversation.need}`) }),
    known.length > 0 ? say("bot:summary.known", { what: known }) : say("bot:nothingKnown"),
    ...(open.length > 0
      ? [say("bot:summary.notKnown", { what: open.map((fact) => say(`facts:name.${fact}`)) })]
      : []),
    ...(conversation.waiting.length > 0
      ? [say("bot:summary.waiting", { needs: conversation.waiting.map((need) => say(`need:${need}`)) })]
      : []),
  ];
  return {
    conversation,
    replies: [
      {
        says,
        ...(offers.length > 0 && { explained: offers }),
        choices: [
          { label: say("bot:choice.person"), means: "do=person" },
          { label: say("bot:choice.change"), means: "do=change" },
          { label: say("bot:choice.startOver"), means: "do=start-over" },
        ],
      },
    ],
  };
}
