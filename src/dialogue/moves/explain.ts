import type { Match } from "../../domain/offer.ts";
import { type DraftChoice, say } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { standingOf } from "../slots.ts";

/** Why the offers shown fit: each condition on its own line, met, failed or not known. */
export function explainOffers(situation: Situation): Outcome {
  const { conversation } = situation;
  const matches = shownMatches(situation);
  return {
    conversation,
    replies: [
      {
        says: [say("bot:whyThese")],
        explained: matches,
        choices: afterwards(conversation.shown?.upTo ?? 0, situation),
      },
    ],
  };
}

/** The offers of the last list as they stand with what is known now. */
export function shownMatches({ conversation, knowledge, today }: Situation): readonly Match[] {
  const { matches } = standingOf(conversation, knowledge, today);
  const shown = conversation.shown?.offers ?? [];
  return matches.filter(({ actor, programme }) =>
    shown.some((one) => one.actor === actor && one.programme === programme),
  );
}

function afterwards(upTo: number, { conversation, knowledge, today }: Situation): readonly DraftChoice[] {
  const { matches } = standingOf(conversation, knowledge, today);
  return [
    ...(upTo < matches.length ? [{ label: say("bot:choice.more"), means: "do=more" }] : []),
    { label: say("bot:choice.person"), means: "do=person" },
    { label: say("bot:choice.change"), means: "do=change" },
  ];
}
