import type { Case } from "../../domain/handoff/case.ts";
import { type Draft, type DraftChoice, type Say, say } from "../draft.ts";

/** What can be done while a case waits. */
export const caseChoices: readonly DraftChoice[] = [
  { label: say("case:choice.status"), means: "do=case-status" },
  { label: say("case:choice.withdraw"), means: "do=case-withdraw" },
  { label: say("bot:choice.showOffers"), means: "do=show" },
];

const onChoices: readonly DraftChoice[] = [
  { label: say("bot:choice.showOffers"), means: "do=show" },
  { label: say("bot:choice.startOver"), means: "do=start-over" },
];

/** An adviser has taken the case and has the floor. */
export function tellTaken({ office }: Case, name: string): Draft {
  return { says: [say("case:taken", { name, actor: say(`actor:${office}`) }), say("case:floor")] };
}

/** A person of an external hub is there; who, the bot does not know. */
export function tellHubTaken({ office }: Case): Draft {
  return { says: [say("case:hubTaken", { actor: say(`actor:${office}`) }), say("case:floor")] };
}

/** The talk with a person of an external hub is over. */
export function tellHubClosed(): Draft {
  return { says: [say("case:hubClosed")], choices: onChoices };
}

/** The case lies with other people now, with a new promise. */
export function tellPassedOn({ office, promise }: Case): Draft {
  return {
    says: [say("case:passedOn", { name: say(`actor:${office}`), when: say(`moment:${promise ?? ""}`) })],
    choices: caseChoices,
  };
}

/** Nobody kept the promise; others have been asked, with a new one. */
export function tellLapsed({ office, promise }: Case): Draft {
  return {
    says: [say("case:lapsed", { name: say(`actor:${office}`), when: say(`moment:${promise ?? ""}`) })],
    choices: caseChoices,
  };
}

/** Nobody is left to ask: said as it is, with the contact of the actor that was asked for. */
export function tellUnanswered({ actor }: Case): Draft {
  return {
    says: [
      say("case:unanswered"),
      say("bot:person", { name: say(`actor:${actor}`) }),
      say(`contact:${actor}`),
    ],
    choices: onChoices,
  };
}

/** The time by which somebody was to call has come, and nobody has said that they did: `case-called` is pending. */
export function tellCallDue({ office }: Case): Draft {
  return {
    says: [say("case:callDue", { name: say(`actor:${office}`) })],
    choices: [
      { label: say("case:choice.called"), means: "do=case-called" },
      { label: say("case:choice.notCalled"), means: "do=case-not-called" },
      { label: say("case:choice.withdraw"), means: "do=case-withdraw" },
    ],
  };
}

/** Nobody ever said how a call went that was made: the case is over. */
export function tellOver(): Draft {
  return { says: [say("case:status.expired")], choices: onChoices };
}

/** Nobody has said anything for days: the bot is back, and the adviser can still write. */
export function tellRested({ office }: Case, name: string | undefined): Draft {
  return { says: [say("case:rested", { name: name ?? say(`actor:${office}`) })], choices: onChoices };
}

/**
 * The adviser who has the floor is silent; the company may wait, be called back, or have the bot again.
 *
 * @param name undefined for one who is not in the directory any more
 * @param back when the adviser is at work again; undefined while they are
 */
export function tellAway({ office }: Case, name: string | undefined, back: Date | undefined): Draft {
  const who = { name: name ?? say(`actor:${office}`) };
  return {
    says: [
      back === undefined
        ? say("case:away", who)
        : say("case:awayUntil", { ...who, when: say(`moment:${back.toISOString()}`) }),
    ],
    choices: [
      { label: say("case:choice.wait"), means: "do=case-wait" },
      { label: say("case:choice.callBack"), means: "do=case-call-back" },
      { label: say("case:choice.toBot"), means: "do=case-to-bot" },
    ],
  };
}

/** Back with the bot; an adviser who has promised to call does so by the promise. */
export function tellGivenBack(one: Case, name: string): Draft {
  if (one.promise === null) return { says: [say("case:givenBack", { name })], choices: onChoices };
  return {
    says: [say("case:willCall", { name, when: say(`moment:${one.promise}`) }), ...askPhone(one)],
    choices: onChoices,
  };
}

/** Whoever is to call needs a number; asked for where the case has none, with `contact-phone` pending. */
export function askPhone({ contact }: Case): readonly Say[] {
  return contact.phone === null ? [say("case:askPhone")] : [];
}

export function tellClosed(name: string): Draft {
  return { says: [say("case:closed", { name })], choices: onChoices };
}

/** Some days after: one question, once. */
export function askAfter({ office }: Case): Draft {
  return {
    says: [say("case:didItHelp", { name: say(`actor:${office}`) })],
    choices: (["yes", "partly", "no"] as const).map((answer) => ({
      label: say(`case:helped.${answer}`),
      means: `helped=${answer}`,
    })),
  };
}
