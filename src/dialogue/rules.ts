import { isHelpWord, isStopWord } from "./handoff/floor-words.ts";
import {
  chatOnly,
  drafted,
  floor,
  isAboutGoneDraft,
  isContact,
  isOnTheWay,
  isOpenCase,
  isToCall,
  isWhyContact,
} from "./handoff/when.ts";
import { askAgain, askMissing, askWhichPlace, takeDontKnow, takeYearForStage } from "./moves/ask-fact.ts";
import { askWhatNumber } from "./moves/ask-number.ts";
import {
  askOthers,
  askToBeCalled,
  backToBot,
  goWithoutPhone,
  helpWithAdviser,
  relay,
  relayTheBeginning,
  relayWithoutFile,
  stopAdviser,
  takeCalled,
  takeFollowUp,
  takePhone,
  tellCase,
  waitOn,
  withdraw,
} from "./moves/case.ts";
import { compareOffers } from "./moves/compare.ts";
import { explainOffers } from "./moves/explain.ts";
import {
  correctDraft,
  dropDraft,
  goWithoutName,
  offerPerson,
  offerStrikes,
  sendCase,
  showDraft,
  strike,
  takeName,
  takeReach,
} from "./moves/handoff.ts";
import { offerMail, sendMail } from "./moves/mail.ts";
import { meantIn } from "./moves/meant.ts";
import { answerNamed } from "./moves/named.ts";
import { namedIn } from "./moves/named-in.ts";
import { askNeed, askWhichNeed, listNeeds, takeFirstDoor, takeNext } from "./moves/need.ts";
import { tellOfOtherCountry } from "./moves/other-country.ts";
import {
  askWhatIsMissing,
  hasOffers,
  pointAbove,
  presentMore,
  presentNothing,
  presentOffers,
} from "./moves/present.ts";
import { confirmForget, forget, giveData, tellStored } from "./moves/privacy.ts";
import { askToLookUp, takeLookedUp } from "./moves/register.ts";
import {
  greet,
  help,
  helpAgainstViolence,
  helpInCrisis,
  helpPrivately,
  sayAttachment,
  sayEmpty,
  sayGoodbye,
  sayNotUnderstood,
  sayOutOfScope,
  saySmallTalk,
  sayThanks,
  sayTooLong,
  stayCalm,
} from "./moves/small-talk.ts";
import {
  changeFact,
  confirmLanguage,
  explainQuestion,
  goBack,
  goOn,
  offerChanges,
  offerLanguages,
  showNow,
  startOver,
} from "./moves/steer.ts";
import { giveFile, summarise } from "./moves/summary.ts";
import { sayNotYet, sayWhomLater, tellAmounts, tellContacts } from "./moves/tell-asked.ts";
import { explainWhyNot } from "./moves/why-not.ts";
import type { Rule } from "./situation.ts";
import { standingOf } from "./slots.ts";
import {
  asked,
  askedFact,
  gaveAddress,
  isAboutName,
  isAboutOffers,
  isBeforeOffers,
  isComparing,
  isDenied,
  isGone,
  isHeardBefore,
  isListLast,
  isNewOrgNumber,
  isNumberForNothing,
  isOfOtherCountry,
  isPointing,
  isPointingOnly,
  isQuestionAgain,
  isThanks,
  news,
  stillWantsPerson,
  switched,
  wasShown,
} from "./when.ts";

/**
 * What to answer: the first rule that holds answers the turn. These are about what was heard; the rules of `states`
 * about where the conversation stands follow, and answer too after a move that says "go on".
 */
export const rules: readonly Rule[] = [
  { name: "adviser-silent-wait", when: (s) => floor(s) && s.choice === "do=case-wait", then: waitOn },
  {
    name: "adviser-silent-call",
    when: (s) => floor(s) && s.choice === "do=case-call-back",
    then: askToBeCalled,
  },
  { name: "adviser-silent-bot", when: (s) => floor(s) && s.choice === "do=case-to-bot", then: backToBot },
  { name: "stop-adviser", when: (s) => floor(s) && isStopWord(s.text), then: stopAdviser },
  { name: "help-with-adviser", when: (s) => floor(s) && isHelpWord(s.text), then: helpWithAdviser },
  { name: "file-with-adviser", when: (s) => floor(s) && s.attachments > 0, then: relayWithoutFile },
  { name: "too-long-for-adviser", when: (s) => floor(s) && s.tooLong, then: relayTheBeginning },
  { name: "adviser-has-the-floor", when: floor, then: relay },
  { name: "too-long", when: (s) => s.tooLong, then: sayTooLong },
  { name: "attachment-only", when: (s) => s.isEmpty && s.attachments > 0, then: sayAttachment },
  { name: "empty", when: (s) => s.isEmpty, then: sayEmpty },
  { name: "life-in-danger", when: (s) => s.intent === "self-harm", then: helpInCrisis },
  { name: "violence", when: (s) => s.intent === "violence", then: helpAgainstViolence },
  {
    name: "forget-me-sure",
    when: (s) => s.choice === "do=forget-yes" || (asked(s, "forget") && s.intent === "yes"),
    then: forget,
  },
  {
    name: "forget-me",
    when: (s) => s.choice === "do=forget" || s.intent === "forget-me",
    then: confirmForget,
  },
  { name: "what-is-stored", when: (s) => s.intent === "stored-data", then: tellStored },
  { name: "my-data", when: (s) => s.choice === "do=my-data" || s.intent === "my-data", then: giveData },
  {
    name: "mail-agreed",
    when: (s) => s.choice === "do=mail-yes" || (asked(s, "mail") && s.intent === "yes" && !s.address),
    then: sendMail,
  },
  {
    name: "by-mail",
    when: (s) => s.choice === "do=mail" || s.intent === "by-mail" || gaveAddress(s),
    then: offerMail,
  },
  {
    name: "not-agreed",
    when: (s) =>
      ["forget", "look-up", "mail", "mail-address"].some((one) => asked(s, one)) &&
      s.intent === "no" &&
      !news(s),
    then: goOn,
  },
  {
    name: "case-name",
    when: (s) => asked(s, "contact-name") && isContact(s),
    then: takeName,
  },
  {
    name: "case-nameless",
    when: (s) =>
      drafted(s) && asked(s, "contact-name") && (s.choice === "do=case-nameless" || s.intent === "dont-know"),
    then: goWithoutName,
  },
  {
    name: "case-reach",
    when: (s) => asked(s, "contact-reach") && (isContact(s) || chatOnly(s)),
    then: takeReach,
  },
  {
    name: "case-phone",
    when: (s) => isOpenCase(s) && asked(s, "contact-phone") && isContact(s),
    then: takePhone,
  },
  {
    name: "case-without-phone",
    when: (s) =>
      isOpenCase(s) && asked(s, "contact-phone") && (s.intent === "no" || s.intent === "dont-know"),
    then: goWithoutPhone,
  },
  {
    name: "case-called",
    when: (s) =>
      isToCall(s) && (s.choice === "do=case-called" || (asked(s, "case-called") && s.intent === "yes")),
    then: takeCalled,
  },
  {
    name: "case-not-called",
    when: (s) =>
      isToCall(s) && (s.choice === "do=case-not-called" || (asked(s, "case-called") && s.intent === "no")),
    then: askOthers,
  },
  {
    name: "case-why",
    when: isWhyContact,
    then: explainQuestion,
  },
  {
    name: "case-corrected",
    when: (s) => drafted(s) && asked(s, "case-agree") && s.learned.length + s.changed.length > 0,
    then: correctDraft,
  },
  {
    name: "case-send",
    when: (s) =>
      drafted(s) && (s.choice === "do=case-send" || (asked(s, "case-agree") && s.intent === "yes")),
    then: sendCase,
  },
  {
    name: "case-not-sent",
    when: (s) => s.choice === "do=case-drop" || (drafted(s) && isOnTheWay(s) && s.intent === "no"),
    then: dropDraft,
  },
  { name: "case-strike", when: (s) => drafted(s) && s.choice === "do=case-strike", then: offerStrikes },
  {
    name: "case-struck",
    when: (s) => drafted(s) && s.choice?.startsWith("strike=") === true,
    then: strike,
  },
  {
    name: "case-draft",
    when: (s) =>
      drafted(s) &&
      (s.choice === "do=case-show" ||
        (isOnTheWay(s) && (s.choice === "do=person" || s.intent === "handoff"))),
    then: showDraft,
  },
  {
    name: "case-withdraw",
    when: (s) => isOpenCase(s) && (s.choice === "do=case-withdraw" || s.intent === "case-withdraw"),
    then: withdraw,
  },
  {
    name: "case-helped",
    when: (s) =>
      s.conversation.case?.state === "closed" &&
      (s.choice?.startsWith("helped=") === true ||
        (asked(s, "follow-up") && (s.intent === "yes" || s.intent === "no"))),
    then: takeFollowUp,
  },
  { name: "looked-up", when: (s) => s.lookedUp !== undefined, then: takeLookedUp },
  { name: "org-number", when: isNewOrgNumber, then: askToLookUp },
  {
    name: "language-changed",
    when: (s) => s.choice?.startsWith("locale=") === true || switched(s),
    then: confirmLanguage,
  },
  { name: "which-language", when: (s) => s.intent === "language-switch", then: offerLanguages },
  { name: "that-one", when: isPointingOnly, then: explainOffers },
  {
    name: "asks-for-a-person",
    when: (s) =>
      s.choice === "do=person" ||
      isAboutGoneDraft(s) ||
      s.intent === "handoff" ||
      (s.person && s.needs.length > 0) ||
      (s.intent === "contact" && isOpenCase(s) && !isAboutOffers(s)) ||
      stillWantsPerson(s),
    then: offerPerson,
  },
  {
    name: "start-over",
    when: (s) => s.choice === "do=start-over" || s.intent === "start-over",
    then: startOver,
  },
  { name: "insult", when: (s) => s.intent === "insult", then: stayCalm },
  { name: "back", when: (s) => s.choice === "do=back" || s.intent === "back", then: goBack },
  { name: "change-one-fact", when: (s) => s.choice?.startsWith("change=") === true, then: changeFact },
  {
    name: "change-a-fact",
    when: (s) => s.choice === "do=change" || (s.intent === "change-fact" && !news(s)) || isDenied(s),
    then: offerChanges,
  },
  {
    name: "why-do-you-ask",
    when: (s) => s.intent === "why-ask" || (s.intent === "why-this" && !wasShown(s)),
    then: explainQuestion,
  },
  { name: "go-on", when: (s) => s.choice === "do=go-on", then: goOn },
  {
    name: "shown-above",
    when: (s) => s.intent === "show-now" && isListLast(s) && !news(s),
    then: pointAbove,
  },
  {
    name: "just-show-me",
    when: (s) =>
      s.choice === "do=show" || s.intent === "show-now" || (s.intent === "more" && isBeforeOffers(s)),
    then: showNow,
  },
  { name: "other-country", when: isOfOtherCountry, then: tellOfOtherCountry },
  {
    name: "why-not",
    when: (s) =>
      s.intent === "why-not" && !isGone(s) && (s.conversation.need !== null || namedIn(s) === undefined),
    then: explainWhyNot,
  },
  { name: "compare", when: isComparing, then: compareOffers },
  { name: "how-much", when: (s) => s.intent === "how-much" && isAboutOffers(s), then: tellAmounts },
  { name: "how-to-reach", when: (s) => s.intent === "contact" && isAboutOffers(s), then: tellContacts },
  {
    name: "one-of-them",
    when: (s) => isPointing(s) && !news(s),
    then: explainOffers,
  },
  {
    name: "not-yet",
    when: (s) =>
      (s.intent === "compare" || s.intent === "how-much") && namedIn(s) === undefined && s.needs.length === 0,
    then: sayNotYet,
  },
  {
    name: "whom-to-call",
    when: (s) => s.intent === "contact" && namedIn(s) === undefined && s.needs.length === 0,
    then: sayWhomLater,
  },
  { name: "as-file", when: (s) => s.choice === "do=file" || s.intent === "as-file", then: giveFile },
  { name: "summary", when: (s) => s.choice === "do=summary" || s.intent === "summary", then: summarise },
  {
    name: "why-this",
    when: (s) => wasShown(s) && (s.choice === "do=why" || s.intent === "why-this"),
    then: explainOffers,
  },
  {
    name: "more",
    when: (s) => wasShown(s) && (s.choice === "do=more" || s.intent === "more"),
    then: presentMore,
  },
  { name: "next-need", when: (s) => s.choice === "do=next", then: takeNext },
  {
    name: "other-needs",
    when: (s) => s.choice === "do=other-need" || (asked(s, "need") && s.intent === "no" && !news(s)),
    then: listNeeds,
  },
  {
    name: "private-person",
    when: (s) => s.intent === "private-person" && s.needs.length === 0,
    then: helpPrivately,
  },
  { name: "several-named", when: (s) => isAboutName(s) && meantIn(s).length > 1, then: explainOffers },
  { name: "named", when: isAboutName, then: answerNamed },
  {
    name: "number-alone",
    when: isNumberForNothing,
    then: askWhatNumber,
  },
  {
    name: "need-not-known",
    when: (s) =>
      s.conversation.need === null && s.intent === "dont-know" && !news(s) && askedFact(s) === undefined,
    then: takeFirstDoor,
  },
  {
    name: "not-known",
    when: (s) =>
      askedFact(s) !== undefined && (s.choice === "do=dont-know" || s.intent === "dont-know") && !news(s),
    then: takeDontKnow,
  },
  {
    name: "year-for-stage",
    when: (s) => askedFact(s) === "stage" && s.learned.includes("founded") && s.needs.length === 0,
    then: takeYearForStage,
  },
  {
    name: "which-place",
    when: (s) => s.ambiguous !== undefined && !s.learned.includes("place") && !s.changed.includes("place"),
    then: askWhichPlace,
  },
  {
    name: "how-is-my-case",
    when: (s) => s.choice === "do=case-status" || (s.intent === "case-status" && !news(s)),
    then: tellCase,
  },
  {
    name: "no-to-offers",
    when: (s) => s.intent === "no" && wasShown(s) && s.before.pending === null && !news(s),
    then: askWhatIsMissing,
  },
  { name: "thanks", when: (s) => isThanks(s) && !news(s), then: sayThanks },
  { name: "goodbye", when: (s) => s.intent === "goodbye" && !news(s), then: sayGoodbye },
  { name: "greeting", when: (s) => s.intent === "greeting" && !news(s), then: greet },
  { name: "help", when: (s) => s.intent === "help" && !news(s), then: help },
  { name: "small-talk", when: (s) => s.intent === "small-talk" && !news(s), then: saySmallTalk },
  {
    name: "out-of-scope",
    when: (s) => s.intent === "out-of-scope" && !news(s) && askedFact(s) === undefined,
    then: sayOutOfScope,
  },
  { name: "which-need", when: (s) => s.maybe.length > 0 && s.conversation.need === null, then: askWhichNeed },
  { name: "answer-not-understood", when: (s) => askedFact(s) !== undefined && !news(s), then: askAgain },
  {
    name: "not-understood",
    when: (s) => wasShown(s) && !news(s) && (!isHeardBefore(s) || isQuestionAgain(s)),
    then: sayNotUnderstood,
  },
];

/** Where the conversation stands: the last always holds. */
export const states: readonly Rule[] = [
  { name: "need-unknown", when: (s) => s.conversation.need === null, then: askNeed },
  {
    name: "fact-missing",
    when: (s) => standingOf(s.conversation, s.knowledge, s.today).missing !== undefined,
    then: askMissing,
  },
  { name: "offers-found", when: hasOffers, then: presentOffers },
  { name: "nothing-fits", when: () => true, then: presentNothing },
];
