import { type CompanyFacts, factNames, factOf } from "../../domain/company.ts";
import type { Conversation } from "../../domain/conversation.ts";
import { factsFrom, type Registered } from "../../domain/register.ts";
import { type DraftChoice, type Say, say } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { factSay } from "./preface.ts";

/** An organisation number was given: asks before the register is. */
export function askToLookUp({ conversation }: Situation): Outcome {
  const choices: DraftChoice[] = [
    { label: say("bot:choice.lookUp"), means: "do=look-up" },
    { label: say("bot:choice.noLookUp"), means: "do=go-on" },
  ];
  const draft = {
    says: [say("bot:register.ask", { number: factOf(conversation.facts, "orgNumber") ?? "" })],
    choices,
  };
  return { conversation: { ...conversation, pending: { ask: "look-up", missed: 0 } }, replies: [draft] };
}

/** What the register answered: facts to go on with, each of which can be corrected, or why there are none. */
export function takeLookedUp(situation: Situation): Outcome {
  const { conversation, lookedUp } = situation;
  const after: Conversation = { ...conversation, pending: null };
  if (lookedUp === undefined || typeof lookedUp === "string") {
    const key = { "not-found": "notFound", unavailable: "unavailable", removed: "removed" }[
      lookedUp ?? "unavailable"
    ];
    const facts = lookedUp === "unavailable" ? after.facts : withoutNumber(after.facts);
    return {
      conversation: { ...after, facts },
      replies: [{ says: [say(`bot:register.${key}`)] }],
      goOn: true,
    };
  }
  return takeFound(after, lookedUp.found, situation);
}

function takeFound(conversation: Conversation, found: Registered, { knowledge }: Situation): Outcome {
  const known = factsFrom(found, knowledge, conversation.turn + 1);
  // A sole trader's number points at a person, and is not kept.
  const before = found.isSoleTrader ? withoutNumber(conversation.facts) : conversation.facts;
  const facts: CompanyFacts = { ...known, ...said(before), ...narrowed(before, known) };
  const what = [
    ...(found.name === null ? [] : [say("bot:plain", { text: found.name })]),
    ...factNames.flatMap((name) => factSay(known, name)),
  ];
  const state: readonly Say[] = found.state === "active" ? [] : [say(`bot:register.state.${found.state}`)];
  return {
    conversation: { ...conversation, facts, shown: null },
    replies: [
      {
        says: [say("bot:register.found", { what }), ...state],
        choices: [{ label: say("bot:choice.change"), means: "do=change" }],
      },
    ],
    goOn: true,
  };
}

/** What the company itself has said stands above what a register holds. */
function said(facts: CompanyFacts): CompanyFacts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, known]) => known?.how === "said"),
  ) as CompanyFacts;
}

/** A county that was said is narrowed to the municipality in it that the register holds. */
function narrowed(before: CompanyFacts, known: CompanyFacts): CompanyFacts {
  const place = factOf(before, "place");
  const found = factOf(known, "place");
  const isNarrower = place?.municipality === null && place.county !== null && place.county === found?.county;
  return isNarrower && known.place !== undefined ? { place: known.place } : {};
}

function withoutNumber({ orgNumber: _, ...facts }: CompanyFacts): CompanyFacts {
  return facts;
}
