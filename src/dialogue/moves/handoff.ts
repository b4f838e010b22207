import { factOf } from "../../domain/company.ts";
import { type Conversation, mayAsk } from "../../domain/conversation.ts";
import { draftTimer, offered, requested } from "../../domain/handoff/asking.ts";
import { type Case, type Contact, draftCase, isOpen } from "../../domain/handoff/case.ts";
import { search } from "../../domain/handoff/search.ts";
import type { NeedId } from "../../domain/need.ts";
import { isSamePlace } from "../../domain/place.ts";
import { type Draft, type DraftChoice, type Say, say } from "../draft.ts";
import { isReached, reachIn } from "../handoff/contact-answer.ts";
import { draftLines, sharedOf, strikable } from "../handoff/draft-lines.ts";
import { nameIn } from "../handoff/name.ts";
import { caseChoices } from "../handoff/notices.ts";
import { withoutDraft } from "../handoff/without-draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { askFact } from "./ask.ts";
import { tellCase } from "./case.ts";
import { meantIn } from "./meant.ts";
import { openQuestions } from "./open-questions.ts";
import { tellContact } from "./person.ts";
import { preface } from "./preface.ts";
import { nearestDoor } from "./present.ts";

const nobodyNamed: Contact = { name: null, email: null, phone: null };

/**
 * A person, please. Asks where the company is when that decides who; then, where somebody can take it, begins the draft
 * of a case, and else gives the door's own contact.
 */
export function offerPerson(situation: Situation): Outcome {
  const { conversation, knowledge, today } = situation;
  if (conversation.case !== null && isOpen(conversation.case)) return tellCase(situation);
  const hasPlace = factOf(conversation.facts, "place") !== undefined;
  if (!hasPlace && meantIn(situation).length === 0 && mayAsk(conversation, "place")) {
    const need = conversation.need ?? "business-development";
    const draft = askFact("place", need, conversation, knowledge, today, [say("bot:personWhere")]);
    return {
      conversation: { ...conversation, pending: { ask: "place", missed: 0 }, wantsPerson: true },
      replies: [draft],
    };
  }
  if (conversation.case?.state === "draft" && conversation.case.contact.name !== null)
    return showDraft(situation);
  return beginDraft(situation) ?? tellContact(situation);
}

function beginDraft(situation: Situation): Outcome | undefined {
  const { conversation } = situation;
  const draft = draftFor(situation);
  if (draft === undefined) return undefined;
  const after: Conversation = {
    ...conversation,
    wantsPerson: false,
    case: draft,
    pastCases: past(conversation),
    pending: { ask: "contact-name", missed: 0 },
  };
  // Who gave a name once is not asked again: they see it in the draft.
  if (draft.contact.name !== null) return showDraft({ ...situation, conversation: after });
  return {
    conversation: after,
    replies: [
      {
        says: [say("case:canTake", { name: say(`actor:${draft.office}`) }), say("case:askName")],
        choices: [{ label: say("case:choice.nameless"), means: "do=case-nameless" }, dropChoice],
      },
    ],
  };
}

/** A draft for what the company needs and where it is, as far as is known now; undefined where nobody can take it. */
function draftFor(situation: Situation): Case | undefined {
  const { conversation, knowledge, handoff } = situation;
  const door = meantIn(situation)[0]?.match ?? nearestDoor(situation);
  const place = factOf(conversation.facts, "place");
  if (door === undefined || place === undefined) return undefined;
  const about = { need: needOf(conversation), place, locale: conversation.locale, actor: door.actor };
  const { now, promiseDays } = handoff;
  const found = search({ ...about, declinedBy: [] }, "actor", handoff.roster(), promiseDays, knowledge, now);
  if (found === undefined) return undefined;
  const before = conversation.case;
  return {
    ...draftCase(handoff.newId, about, now),
    office: found.asked.office,
    contact: before?.contact ?? nobodyNamed,
    // What a company has struck out of a draft stays out of the one that takes its place.
    struck: before?.state === "draft" ? before.struck : [],
    timers: draftTimer(now),
  };
}

function needOf({ need }: Conversation): NeedId {
  return need ?? "business-development";
}

/** The company has since said that it needs something else, or is elsewhere: the draft would go to the wrong people. */
function isStale(one: Case, conversation: Conversation): boolean {
  const place = factOf(conversation.facts, "place");
  return one.need !== needOf(conversation) || (place !== undefined && !isSamePlace(place, one.place));
}

/** Takes the name, and an address or number when one stands beside it. */
export function takeName(situation: Situation): Outcome {
  const { text, conversation, handoff } = situation;
  const one = draftOf(conversation);
  const contact = {
    ...reachIn(text),
    name: nameIn(text),
  };
  const after = withCase(conversation, { ...one, contact, timers: draftTimer(handoff.now) });
  return isReached(contact) ? showDraft(situation, after) : askReach(after);
}

/** Would rather not say a name: the talk needs none. */
export function goWithoutName({ conversation, handoff }: Situation): Outcome {
  return askReach(withCase(conversation, { ...draftOf(conversation), timers: draftTimer(handoff.now) }));
}

/** Takes an address or a number; the chat alone will do as well. */
export function takeReach(situation: Situation): Outcome {
  const { text, conversation, choice, intent } = situation;
  const one = draftOf(conversation);
  const reach = reachIn(text);
  const chatOnly = choice === "do=case-chat-only" || intent === "no" || intent === "dont-know";
  if (!isReached(reach) && !chatOnly) {
    const missed = (conversation.pending?.missed ?? 0) + 1;
    // Asked twice in vain: the chat will do.
    if (missed < 2)
      return {
        conversation: { ...conversation, pending: { ask: "contact-reach", missed } },
        replies: [{ says: [say("case:reachUnread")], choices: reachChoices }],
      };
  }
  const contact = { ...one.contact, ...reach };
  return showDraft(situation, withCase(conversation, { ...one, contact }));
}

/** Offers a button for each part of the draft that can be struck out. */
export function offerStrikes(situation: Situation): Outcome {
  const { conversation } = situation;
  const shared = sharedOf(conversation, draftOf(conversation), openQuestions(situation));
  return {
    conversation: { ...conversation, pending: { ask: "case-agree", missed: 0 } },
    replies: [
      {
        says: [say("case:whatToStrike")],
        choices: [...strikable(shared), { label: say("case:choice.nothingToStrike"), means: "do=case-show" }],
      },
    ],
  };
}

/** Strikes one part out and shows what is left. */
export function strike(situation: Situation): Outcome {
  const { conversation, choice } = situation;
  const one = draftOf(conversation);
  const part = choice?.slice("strike=".length) ?? "";
  return showDraft(situation, withCase(conversation, { ...one, struck: [...one.struck, part] }));
}

/** Shows exactly what will be sent and to whom, and asks for a yes. */
export function showDraft(
  situation: Situation,
  conversation = situation.conversation,
  first: readonly Say[] = [],
): Outcome {
  const drafted = draftOf(conversation);
  const one = isStale(drafted, conversation) ? draftFor({ ...situation, conversation }) : drafted;
  if (one === undefined) return tellNobody({ ...situation, conversation });
  const shared = sharedOf(conversation, one, openQuestions({ ...situation, conversation }));
  const parts = strikable(shared);
  const choices: readonly DraftChoice[] = [
    { label: say("case:choice.send"), means: "do=case-send" },
    ...(parts.length > 0 ? [{ label: say("case:choice.strike"), means: "do=case-strike" }] : []),
    dropChoice,
  ];
  return {
    conversation: {
      ...withCase(conversation, { ...one, timers: draftTimer(situation.handoff.now) }),
      pending: { ask: "case-agree", missed: 0 },
    },
    replies: [
      {
        says: [
          ...first,
          say("case:willSend", { name: say(`actor:${one.office}`) }),
          ...draftLines(one, shared),
          say("case:agree"),
        ],
        choices,
      },
    ],
  };
}

/** Something else is true of the company than what it was shown: it sees the draft anew, and whom that goes to. */
export function correctDraft(situation: Situation): Outcome {
  const { says, conversation } = preface(situation);
  return showDraft({ ...situation, conversation }, conversation, says);
}

/** The company agrees: the case goes to those who can take it, with a promise. */
export function sendCase(situation: Situation): Outcome {
  const { conversation, knowledge, handoff } = situation;
  const one = draftOf(conversation);
  // Agreed to is what was shown.
  if (isStale(one, conversation)) return showDraft(situation);
  const found = search(one, "actor", handoff.roster(), handoff.promiseDays, knowledge, handoff.now);
  // Whoever was there when the draft began may have gone home: then the door's own contact is what is true.
  if (found === undefined) return tellNobody(situation);
  // The company agreed to one office: another one it is asked about again.
  if (found.asked.office !== one.office) {
    const elsewhere = withCase(conversation, { ...one, office: found.asked.office });
    return showDraft(situation, elsewhere, [say("case:officeChanged", { name: say(`actor:${one.office}`) })]);
  }
  const shared = sharedOf(conversation, one, openQuestions(situation));
  const sent = offered(
    requested(one, shared, one.contact, handoff.now),
    found.asked,
    found.promise,
    "bot",
    handoff.now,
  );
  return {
    conversation: {
      ...withCase(conversation, sent),
      // Another case is under way: what the one before would still have asked is asked no more.
      pastCases: conversation.pastCases.map((before) => ({ ...before, timers: [] })),
      pending: null,
    },
    replies: [
      {
        says: [
          say("case:sent", { name: say(`actor:${sent.office}`), when: say(`moment:${sent.promise}`) }),
          say("case:meanwhile"),
        ],
        choices: caseChoices,
      },
    ],
  };
}

function tellNobody(situation: Situation): Outcome {
  const contact = tellContact(situation);
  return {
    ...contact,
    conversation: { ...contact.conversation, ...withoutDraft(contact.conversation) },
    replies: [{ says: [say("case:nobodyAnyMore")] }, ...contact.replies],
  };
}

/** The company does not want it sent: nothing was, and nothing is kept of the draft. */
export function dropDraft({ conversation }: Situation): Outcome {
  return {
    conversation: {
      ...conversation,
      ...withoutDraft(conversation),
      pending: null,
    },
    replies: [
      {
        says: [say("case:notSent")],
        choices: [
          { label: say("bot:choice.showOffers"), means: "do=show" },
          { label: say("bot:choice.person"), means: "do=person" },
        ],
      },
    ],
  };
}

/** Earlier cases kept in a conversation. */
const mostPast = 20;

const dropChoice: DraftChoice = { label: say("case:choice.drop"), means: "do=case-drop" };
const reachChoices: readonly DraftChoice[] = [
  { label: say("case:choice.chatOnly"), means: "do=case-chat-only" },
  dropChoice,
];

function past({ case: before, pastCases }: Conversation): readonly Case[] {
  return before === null || before.state === "draft" ? pastCases : [...pastCases, before].slice(-mostPast);
}

function askReach(conversation: Conversation): Outcome {
  const draft: Draft = { says: [say("case:askReach")], choices: reachChoices };
  return {
    conversation: { ...conversation, pending: { ask: "contact-reach", missed: 0 } },
    replies: [draft],
  };
}

function draftOf({ case: one }: Conversation): Case {
  if (one?.state !== "draft") throw new Error("there is no draft: a rule let its move be made without one");
  return one;
}

function withCase(conversation: Conversation, one: Case): Conversation {
  return { ...conversation, case: one };
}
