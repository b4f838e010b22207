import { factOf } from "../../domain/company.ts";
import { askedOf, type Conversation } from "../../domain/conversation.ts";
import { type DraftChoice, say } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { afterwards } from "./afterwards.ts";

/** Says one thing and repeats the open question, if there is one: small talk never loses the thread. */
function aside(key: string) {
  return ({ conversation }: Situation): Outcome => ({
    conversation,
    replies: [{ says: [say(key)], choices: keep(conversation), ...asked(conversation) }],
  });
}

export const sayThanks = aside("bot:thanks");
export const sayGoodbye = aside("bot:goodbye");
export const stayCalm = aside("bot:calm");
export const sayEmpty = aside("bot:empty");
export const sayAttachment = aside("bot:attachment");
export const sayTooLong = aside("bot:tooLong");
/** No adviser has the case: the company was given a contact, and the bot does not pretend to more. */
export const sayNoCase = aside("bot:noCase");

/** Not understood, with something to press in any case. */
export function sayNotUnderstood(situation: Situation): Outcome {
  const { choices } = situation.conversation;
  const key = isQuestionForThem(situation) ? "bot:askThem" : "bot:notUnderstood";
  const { conversation, replies } = aside(key)(situation);
  if (choices.length > 0) return { conversation, replies };
  return { conversation, replies: replies.map((draft) => ({ ...draft, choices: afterwards(situation) })) };
}

/** Says one thing, and goes on with what was being asked; with offers on the table it stops there. */
function detour(key: string) {
  return (situation: Situation): Outcome => {
    const { conversation } = situation;
    if (conversation.need !== null && conversation.shown !== null) return aside(key)(situation);
    return { conversation: { ...conversation, pending: null }, replies: [{ says: [say(key)] }], goOn: true };
  };
}

export const saySmallTalk = detour("bot:smallTalk");

/** What this is not for; a question beside the offers is one for those who make them. */
export function sayOutOfScope(situation: Situation): Outcome {
  return detour(isQuestionForThem(situation) ? "bot:askThem" : "bot:outOfScope")(situation);
}

function isQuestionForThem({ conversation, text }: Situation): boolean {
  return conversation.shown !== null && conversation.shown.need === conversation.need && text.includes("?");
}

/** A greeting: the first is answered with what this is, a later one shortly, and the talk stays where it was. */
export function greet(situation: Situation): Outcome {
  const isFirst = situation.before.turn === 0;
  return detour(isFirst ? "bot:hello" : "bot:helloAgain")(situation);
}

export const help = detour("bot:help");

/** A private person in trouble: kindly, to the public help of the country; both countries' when it is not known. */
export function helpPrivately({ conversation }: Situation): Outcome {
  return {
    conversation: { ...conversation, pending: null },
    replies: [
      {
        says: [say("bot:private.lead"), ...inCountry(conversation, "bot:private"), say("bot:private.back")],
        choices: [{ label: say("bot:choice.haveCompany"), means: "do=go-on" }],
      },
    ],
  };
}

/** Somebody is hurt or threatened at home or at work: the help lines of the country, at once. */
export function helpAgainstViolence({ conversation }: Situation): Outcome {
  return {
    conversation: { ...conversation, pending: null },
    replies: [
      {
        says: [say("bot:violence.lead"), ...inCountry(conversation, "bot:violence"), say("bot:crisis.back")],
      },
    ],
  };
}

/** Talk of not wanting to live: emergency and help lines at once, nothing else. */
export function helpInCrisis({ conversation }: Situation): Outcome {
  return {
    conversation: { ...conversation, pending: null },
    replies: [
      { says: [say("bot:crisis.lead"), ...inCountry(conversation, "bot:crisis"), say("bot:crisis.back")] },
    ],
  };
}

function inCountry({ facts, locale }: Conversation, key: string) {
  const country = factOf(facts, "place")?.country ?? factOf(facts, "country") ?? byLocale[locale];
  return (country === undefined ? ["NO", "SE"] : [country]).map((one) => say(`${key}.${one}`));
}

const byLocale: Readonly<Record<string, string | undefined>> = { nb: "NO", nn: "NO", sv: "SE" };

function keep({ choices }: Conversation): readonly DraftChoice[] {
  return choices.map(({ label, means }) => ({ label, means }));
}

function asked(conversation: Conversation) {
  const asks = askedOf(conversation);
  return asks === undefined ? {} : { asks };
}
