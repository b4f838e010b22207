import { type FactName, factNames, homeOf } from "../domain/company.ts";
import { isBeyondList, meantIn, numbersIn } from "./moves/meant.ts";
import { namedIn } from "./moves/named-in.ts";
import type { Situation } from "./situation.ts";

/** True when the utterance brought a need or a fact. */
export function news({ needs, learned, changed, choice }: Situation): boolean {
  return needs.length > 0 || learned.length > 0 || changed.length > 0 || choice?.startsWith("need=") === true;
}

export function asked({ before }: Situation, what: string): boolean {
  return before.pending?.ask === what;
}

/** The fact that was asked for and that this utterance leaves open. */
export function askedFact({ before, learned, changed }: Situation): FactName | undefined {
  const fact = factNames.find((name) => name === before.pending?.ask);
  return fact !== undefined && !learned.includes(fact) && !changed.includes(fact) ? fact : undefined;
}

export function wasShown({ conversation }: Situation): boolean {
  return conversation.need !== null && conversation.shown?.need === conversation.need;
}

/** A "no" to a question that is not one of yes or no: something that was understood is wrong. */
export function isDenied(situation: Situation): boolean {
  const fact = askedFact(situation);
  const isYesOrNo = fact === "exporting" || fact === "plansExport" || fact === "alreadyStarted";
  return situation.intent === "no" && fact !== undefined && !isYesOrNo && !news(situation);
}

/** The utterance says again what is known already. */
export function isHeardBefore({ sameNeed, repeated }: Situation): boolean {
  return sameNeed || repeated.length > 0;
}

/** The list of offers is the last thing that was said: it stands right above. */
export function isListLast(situation: Situation): boolean {
  return wasShown(situation) && situation.before.choices.some(({ means }) => means === "do=why");
}

/** What a number alone can answer. */
const numbers: ReadonlySet<FactName | undefined> = new Set([
  "employees",
  "founded",
  "turnover",
  "amount",
  "orgNumber",
]);

/** A number and nothing else, where nothing was asked that it could answer and no button has it. */
export function isNumberForNothing(situation: Situation): boolean {
  if (situation.recognition.entities.bareNumber === undefined || situation.choice !== undefined) return false;
  return !numbers.has(askedFact(situation)) && !news(situation);
}

/**
 * A question of what there is in a country that the company is not in. While it is not known where the company is, a
 * need in it is what to go on with.
 */
export function isOfOtherCountry(situation: Situation): boolean {
  const { recognition, conversation, learned, changed, needs } = situation;
  const { askedCountry, named } = recognition.entities;
  if (askedCountry === undefined || named.length + learned.length + changed.length > 0) return false;
  const home = homeOf(conversation.facts);
  return home === undefined ? needs.length === 0 : home !== askedCountry;
}

/** A question in which the need is spoken of again: nothing new is told, and "thanks" would be no answer to it. */
export function isQuestionAgain({ repeated, text }: Situation): boolean {
  return repeated.length === 0 && text.includes("?");
}

/** The utterance points at something in the list that was shown: "the second one". A number too high for it may be of anything. */
export function isPointing(situation: Situation): boolean {
  const isNumber = situation.recognition.entities.bareNumber !== undefined;
  return wasShown(situation) && numbersIn(situation).length > 0 && !(isNumber && isBeyondList(situation));
}

/** It asks to compare: several, or one with the rest. What points at one alone asks about that one. */
export function isComparing(situation: Situation): boolean {
  const { intent, recognition } = situation;
  const isOne = numbersIn(situation).length === 1 && recognition.entities.named.length === 0;
  return intent === "compare" && !isOne && (wasShown(situation) || meantIn(situation).length > 1);
}

/** It does that and nothing else, or by a button. */
export function isPointingOnly(situation: Situation): boolean {
  const { choice, recognition } = situation;
  return isPointing(situation) && (choice !== undefined || recognition.entities.ordinals?.isAll === true);
}

/** More words than a question has: a story, in which a name is seldom what is asked. */
const story = 25;

/**
 * An actor or programme is asked about by name. One that is only mentioned in a story is not, unless it is gone, which
 * the company then ought to hear.
 */
export function isAboutName(situation: Situation): boolean {
  const mention = namedIn(situation);
  if (mention === undefined) return false;
  const { words, needs, learned } = situation;
  return isGone(situation) || words <= story || needs.length + learned.length === 0;
}

/** The actor or programme named is closed, or goes by another name now. */
export function isGone(situation: Situation): boolean {
  const { programmes, actors } = situation.knowledge;
  const id = namedIn(situation)?.id ?? "";
  const status = programmes.get(id)?.status ?? actors.get(id)?.status ?? "active";
  return status !== "active" && status !== "open" && status !== "unsure";
}

/** Thanks; also a yes to what was shown, where nothing was asked. */
export function isThanks(situation: Situation): boolean {
  const { intent, before } = situation;
  return intent === "thanks" || (intent === "yes" && before.pending === null && wasShown(situation));
}

/** Nothing has been shown for the need at hand. */
export function isBeforeOffers(situation: Situation): boolean {
  return situation.conversation.need !== null && !wasShown(situation);
}

/** Something was shown, or is spoken of by name, that a question can be about. */
export function isAboutOffers(situation: Situation): boolean {
  const isNamed = namedIn(situation) !== undefined;
  return isNamed
    ? meantIn(situation).length > 0
    : wasShown(situation) || situation.conversation.named !== null;
}

/** An organisation number of a country whose register may be asked. */
export function isNewOrgNumber({ recognition, learned, changed, registers }: Situation): boolean {
  const number = recognition.entities.orgNumber;
  return (
    number !== undefined &&
    registers.includes(number.country) &&
    [...learned, ...changed].includes("orgNumber")
  );
}

/** The language was asked for and named: "in English, please". */
export function switched({ intent, recognition }: Situation): boolean {
  return intent === "language-switch" && recognition.namedLanguage !== undefined;
}

/** A person was asked for and only the place was missing. */
export function stillWantsPerson({ conversation, learned }: Situation): boolean {
  return conversation.wantsPerson && learned.includes("place");
}

/** An address where one was asked for, another one instead, or one and nothing else. */
export function gaveAddress(s: Situation): boolean {
  if (s.address === undefined || asked(s, "contact-reach") || asked(s, "contact-phone")) return false;
  return asked(s, "mail-address") || asked(s, "mail") || s.words === 0;
}
