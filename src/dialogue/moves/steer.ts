import { type FactName, factNames } from "../../domain/company.ts";
import { askedOf, type Conversation, newConversation } from "../../domain/conversation.ts";
import { ranked } from "../../domain/matching.ts";
import { locales } from "../../language/locale.ts";
import { type DraftChoice, type Say, say, sayOffer } from "../draft.ts";
import { withoutDraft } from "../handoff/without-draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { standingOf } from "../slots.ts";
import { afterwards } from "./afterwards.ts";
import { askFact } from "./ask.ts";
import { noMoreQuestions, withNeed } from "./need.ts";
import { factSay } from "./preface.ts";

/** Forgets need and facts, keeps the language. */
export function startOver({ conversation }: Situation): Outcome {
  const fresh = newConversation(conversation.locale, conversation.at);
  return {
    conversation: {
      ...fresh,
      localeIsSure: conversation.localeIsSure,
      turn: conversation.turn,
      outbox: conversation.outbox,
      // What was sent to an adviser does not come back by talking of something else.
      case: withoutDraft(conversation).case,
      pastCases: withoutDraft(conversation).pastCases,
      mailed: conversation.mailed,
    },
    replies: [{ says: [say("bot:startedOver")] }],
    goOn: true,
  };
}

/** The language was changed, by command or by choice: says so in the new one and goes on. */
export function confirmLanguage({ conversation, before }: Situation): Outcome {
  const { need, shown, choices } = conversation;
  const isSame = before.locale === conversation.locale;
  // What stands there is in that language already.
  if (isSame && need !== null && shown?.need === need && choices.length > 0) {
    const kept = choices.map(({ label, means }) => ({ label, means }));
    return { conversation, replies: [{ says: [say("bot:languageNow")], choices: kept }] };
  }
  return {
    conversation: { ...conversation, pending: null },
    replies: [{ says: [say("bot:languageNow")] }],
    goOn: true,
  };
}

/** Asked for a language without saying which: offers the four. */
export function offerLanguages({ conversation }: Situation): Outcome {
  const choices: DraftChoice[] = locales.map((locale) => ({
    label: say(`bot:language.${locale}`),
    means: `locale=${locale}`,
  }));
  return { conversation, replies: [{ says: [say("bot:whichLanguage")], choices }] };
}

/** Lists what is understood, the need and each fact with a button that asks for it again. */
export function offerChanges({ conversation }: Situation): Outcome {
  const { need, facts } = conversation;
  const known = factNames.filter((fact) => factSay(facts, fact).length > 0);
  const needSay = need === null ? [] : [say(`need:${need}`)];
  if (needSay.length + known.length === 0)
    return { conversation, replies: [{ says: [say("bot:nothingKnown")] }], goOn: true };
  return {
    conversation,
    replies: [
      {
        says: [
          say("bot:whatToChange", { what: [...needSay, ...known.flatMap((fact) => factSay(facts, fact))] }),
        ],
        choices: [
          ...(need === null ? [] : [{ label: say("bot:choice.whatNeeded"), means: "do=other-need" }]),
          ...known.map((fact) => ({ label: say(`facts:name.${fact}`), means: `change=${fact}` })),
        ],
      },
    ],
  };
}

/** Asks for one fact again. */
export function changeFact({ conversation, choice }: Situation): Outcome {
  const fact = choice?.slice("change=".length) as FactName;
  const { [fact]: _, ...facts } = conversation.facts;
  return {
    conversation: {
      ...conversation,
      facts,
      declined: conversation.declined.filter((one) => one !== fact),
      pending: { ask: fact, missed: 0 },
    },
    replies: [{ says: [say(`facts:ask.${fact}`)], asks: fact }],
  };
}

/**
 * Takes back the last thing learned, whether asked for or volunteered, and asks for it. After an answer with another
 * before it there is nothing to take back: goes to the answer before.
 */
export function goBack(situation: Situation): Outcome {
  const { conversation, before } = situation;
  const { need, answered, shown } = conversation;
  const previous = answered.findLast((one) => one !== need);
  if (before.pending === null && shown?.need === need && previous !== undefined)
    return {
      conversation: { ...withNeed(conversation, previous), understoodSaid: true },
      replies: [{ says: [say("bot:backToNeed", { need: say(`need:${previous}`) })] }],
      goOn: true,
    };
  const last = factNames
    .filter((fact) => fact !== "country" && conversation.facts[fact] !== undefined)
    .toSorted((a, b) => (conversation.facts[b]?.turn ?? 0) - (conversation.facts[a]?.turn ?? 0))[0];
  if (last === undefined)
    return {
      conversation: { ...conversation, need: null, waiting: [], shown: null, pending: null },
      replies: [],
      goOn: true,
    };
  return takeBack(last, situation);
}

function takeBack(fact: FactName, { conversation, knowledge, today }: Situation): Outcome {
  const { need } = conversation;
  const { [fact]: _, ...facts } = conversation.facts;
  const after: Conversation = {
    ...conversation,
    facts,
    declined: conversation.declined.filter((one) => one !== fact),
    shown: null,
    spent: Math.max(0, conversation.spent - 1),
    pending: null,
  };
  const wentBack = say("bot:wentBack", { what: say(`facts:name.${fact}`) });
  if (need === null) return { conversation: after, replies: [{ says: [wentBack] }], goOn: true };
  return {
    conversation: { ...after, pending: { ask: fact, missed: 0 } },
    replies: [askFact(fact, need, after, knowledge, today, [wentBack])],
  };
}

/** Takes up the talk where it was. */
export function goOn({ conversation, before }: Situation): Outcome {
  const replies = before.pending?.ask === "forget" ? [{ says: [say("bot:kept")] }] : [];
  return { conversation: { ...conversation, pending: null }, replies, goOn: true };
}

/**
 * "Just show me": no more questions but the need and the place, without which there is nothing to show. While it is open
 * which of a few needs is meant, the likeliest is taken.
 */
export function showNow({ conversation: before, knowledge, today }: Situation): Outcome {
  const [likeliest] = before.proposed;
  const taken = before.need === null && likeliest !== undefined ? withNeed(before, likeliest) : before;
  const conversation = { ...taken, spent: noMoreQuestions, pending: null };
  const isPlaceMissing = standingOf(conversation, knowledge, today).missing === "place";
  const lacking = conversation.need === null ? "bot:showWhat" : isPlaceMissing ? "bot:showWhere" : undefined;
  return { conversation, replies: lacking === undefined ? [] : [{ says: [say(lacking)] }], goOn: true };
}

/** How many offers are named as the reason for a question. */
const examplesNamed = 3;

function whyAsked({ pending }: Conversation, fact: FactName | undefined): Say {
  if (pending?.ask === "contact-name" || pending?.ask === "contact-reach") return say("case:whyContact");
  if (pending?.ask === "contact-phone") return say("case:whyPhone");
  return say(fact === undefined ? "bot:whyNeed" : `facts:why.${fact}`);
}

/** Why the question just asked matters: the rule, and the offers that wait for its answer. */
export function explainQuestion(situation: Situation): Outcome {
  const { conversation, knowledge, today } = situation;
  if (conversation.pending === null) return explainNoQuestion(situation);
  const fact = factNames.find((name) => name === conversation.pending?.ask);
  const asks = askedOf(conversation);
  const need = conversation.need;
  const waiting =
    fact === undefined || need === null
      ? []
      : ranked(need, conversation.facts, knowledge, today)
          .filter(({ assessed }) => assessed.some(({ missing }) => missing.includes(fact)))
          .slice(0, examplesNamed)
          .map(({ candidate, door }) =>
            sayOffer({ actor: door.id, programme: candidate.programme?.id ?? null }),
          );
  return {
    conversation,
    replies: [
      {
        says: [
          whyAsked(conversation, fact),
          ...(waiting.length > 0 ? [say("bot:whyExamples", { names: waiting })] : []),
        ],
        choices: conversation.choices.map(({ label, means }) => ({ label, means })),
        ...(asks !== undefined && { asks }),
      },
    ],
  };
}

/** Nothing is being asked: with offers on the table that is all there is to say, else the next question follows. */
function explainNoQuestion(situation: Situation): Outcome {
  const { conversation } = situation;
  const { need, shown, choices } = conversation;
  if (need === null || shown?.need !== need)
    return { conversation, replies: [{ says: [say("bot:whyNeed")] }], goOn: true };
  const kept = choices.map(({ label, means }) => ({ label, means }));
  return {
    conversation,
    replies: [{ says: [say("bot:whyNothing")], choices: kept.length > 0 ? kept : afterwards(situation) }],
  };
}
