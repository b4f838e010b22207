import { type DraftChoice, say } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { summaryParts } from "../summary.ts";

/**
 * What has been said and found, on the screen: the need, what is known, what is not, and the offers with sources and
 * dates. What is not known is the first thing an adviser will ask.
 */
export function summarise(situation: Situation): Outcome {
  const { conversation, knowledge, today } = situation;
  const parts = summaryParts(conversation, knowledge, today);
  if (parts === undefined) return nothingToSum(situation);
  const offers = parts.sections[0]?.offers ?? [];
  return {
    conversation,
    replies: [
      {
        says: [parts.title, ...parts.about],
        ...(offers.length > 0 && { explained: offers }),
        choices: [...waysOut(situation), ...others],
      },
    ],
  };
}

/** The summary as a file; where none can be fetched, all of it on the screen. */
export function giveFile(situation: Situation): Outcome {
  const { conversation, links } = situation;
  const { files } = links;
  if (conversation.need === null) return nothingToSum(situation);
  if (files === undefined) return instead(situation, "bot:file.notHere");
  return {
    conversation,
    replies: [
      {
        says: [say("bot:file.here")],
        links: [
          { label: say("bot:file.pdf"), url: files.pdf },
          { label: say("bot:file.text"), url: files.text },
        ],
        choices: [...waysOut(situation).filter(({ means }) => means !== "do=file"), ...others],
      },
    ],
  };
}

/** The summary by another way than the one asked for, after why. */
export function instead(situation: Situation, why: string): Outcome {
  const { conversation, replies } =
    situation.links.files === undefined ? summarise(situation) : giveFile(situation);
  return { conversation, replies: [{ says: [say(why)] }, ...replies] };
}

export function nothingToSum({ conversation }: Situation): Outcome {
  return { conversation, replies: [{ says: [say("bot:nothingToSum")] }], goOn: true };
}

/** How a summary can leave the screen, here. */
function waysOut({ links, canMail }: Situation): readonly DraftChoice[] {
  return [
    ...(links.files === undefined ? [] : [{ label: say("bot:choice.file"), means: "do=file" }]),
    ...(canMail ? [{ label: say("bot:choice.mail"), means: "do=mail" }] : []),
  ];
}

const others: readonly DraftChoice[] = [
  { label: say("bot:choice.person"), means: "do=person" },
  { label: say("bot:choice.change"), means: "do=change" },
  { label: say("bot:choice.startOver"), means: "do=start-over" },
];
