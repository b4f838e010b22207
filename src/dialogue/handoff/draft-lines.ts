import { type FactName, factNames } from "../../domain/company.ts";
import type { Conversation } from "../../domain/conversation.ts";
import type { Case, Shared } from "../../domain/handoff/case.ts";
import { type DraftChoice, type Say, say } from "../draft.ts";
import { factSay } from "../moves/preface.ts";

/** What of a conversation goes to the adviser when the company agrees: all that it knows but what was struck out. */
export function sharedOf(
  conversation: Conversation,
  { struck }: Pick<Case, "struck">,
  notKnown: readonly FactName[],
): Shared {
  const facts = Object.fromEntries(
    Object.entries(conversation.facts).filter(([name]) => !struck.includes(name)),
  );
  return {
    facts,
    notKnown: notKnown.filter((name) => !struck.includes(name)),
    offers: struck.includes("offers") ? [] : (conversation.shown?.offers ?? []),
    hasTranscript: !struck.includes("transcript"),
    hasEarlier: conversation.pastCases.length > 0 && !struck.includes("earlier"),
  };
}

/** The same, said to the company before it agrees: a paragraph each. */
export function draftLines(one: Case, shared: Shared): readonly Say[] {
  const known = knownFacts(shared).flatMap((name) => factSay(shared.facts, name));
  const { name, email, phone } = one.contact;
  const contact = [name, email, phone].filter((text) => text !== null);
  return [
    say("case:line.need", { need: say(`need:${one.need}`) }),
    ...(known.length > 0 ? [say("case:line.known", { what: known })] : []),
    ...(shared.notKnown.length > 0
      ? [say("case:line.notKnown", { what: shared.notKnown.map((fact) => say(`facts:name.${fact}`)) })]
      : []),
    ...(shared.offers.length > 0
      ? [
          say("case:line.offers", {
            what: shared.offers.map(({ actor, programme }) =>
              say(programme === null ? `actor:${actor}` : `programme:${programme}`),
            ),
          }),
        ]
      : []),
    say(shared.hasTranscript ? "case:line.transcript" : "case:line.noTranscript"),
    ...(shared.hasEarlier === true ? [say("case:line.earlier")] : []),
    ...(contact.length > 0
      ? [say("case:line.contact", { what: contact.map((text) => say("bot:plain", { text })) })]
      : [say("case:line.chatOnly")]),
  ];
}

/** What can be struck out, a button each. The need and the place decide who gets the case, and stay. */
export function strikable(shared: Shared): readonly DraftChoice[] {
  return [
    ...knownFacts(shared)
      .filter((name) => name !== "place")
      .map((name) => ({ label: say(`facts:name.${name}`), means: `strike=${name}` })),
    ...(shared.offers.length > 0 ? [{ label: say("case:part.offers"), means: "strike=offers" }] : []),
    ...(shared.hasTranscript ? [{ label: say("case:part.transcript"), means: "strike=transcript" }] : []),
    ...(shared.hasEarlier === true ? [{ label: say("case:part.earlier"), means: "strike=earlier" }] : []),
  ];
}

function knownFacts({ facts }: Shared): readonly FactName[] {
  return factNames.filter((name) => factSay(facts, name).length > 0);
}
