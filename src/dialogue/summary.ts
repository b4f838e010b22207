import { factNames } from "../domain/company.ts";
import type { Conversation } from "../domain/conversation.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { shownAtOnce } from "../domain/matching.ts";
import type { NeedId } from "../domain/need.ts";
import type { Match } from "../domain/offer.ts";
import type { Summary, SummaryOffer } from "../domain/summary.ts";
import { type Say, say } from "./draft.ts";
import { shownOffers } from "./moves/meant.ts";
import { factSay } from "./moves/preface.ts";
import { explain, offerBody, offerText } from "./offer-text.ts";
import { standingOf } from "./slots.ts";
import type { Voice } from "./voice.ts";

/** What has been said and found, by key and id: the screen, the file and the mail are all made from it. */
export interface SummaryParts {
  readonly title: Say;
  /** The need, what is known, what is not, and what else was said, a line each. */
  readonly about: readonly Say[];
  /** The need at hand first, then those answered before it. */
  readonly sections: readonly { readonly need: NeedId; readonly offers: readonly Match[] }[];
}

/** @returns undefined while no need was said: there is nothing to sum up */
export function summaryParts(
  conversation: Conversation,
  knowledge: Knowledge,
  today: string,
): SummaryParts | undefined {
  const { need, facts, waiting, answered } = conversation;
  if (need === null) return undefined;
  const { matches } = standingOf(conversation, knowledge, today);
  const offers = shownOffers({ conversation, knowledge, today }).map(({ match }) => match);
  const known = factNames.flatMap((fact) => factSay(facts, fact));
  const open = new Set(
    (offers.length > 0 ? offers : matches.slice(0, shownAtOnce)).flatMap((one) =>
      one.conditions.flatMap(({ missing }) => missing),
    ),
  );
  return {
    title: say("bot:summary.lead", { date: { date: today } }),
    about: [
      say("bot:summary.need", { need: say(`need:${need}`) }),
      known.length > 0 ? say("bot:summary.known", { what: known }) : say("bot:nothingKnown"),
      ...(open.size > 0
        ? [say("bot:summary.notKnown", { what: [...open].map((fact) => say(`facts:name.${fact}`)) })]
        : []),
      ...(waiting.length > 0
        ? [say("bot:summary.waiting", { needs: waiting.map((one) => say(`need:${one}`)) })]
        : []),
    ],
    sections: [
      { need, offers },
      ...answered
        .filter((one) => one !== need)
        .map((one) => ({ need: one, offers: firstOffers(one, conversation, knowledge, today) })),
    ],
  };
}

/** A summary in words. @param back the page where the conversation goes on */
export function summaryOf(
  conversation: Conversation,
  voice: Voice,
  today: string,
  back: string | undefined,
): Summary | undefined {
  const parts = summaryParts(conversation, voice.knowledge, today);
  if (parts === undefined) return undefined;
  const told = (match: Match): SummaryOffer => {
    const explained = explain(match, conversation.facts, voice);
    const telling = { today, number: undefined, long: true };
    const offer = offerText(match, explained, conversation.facts, voice, telling);
    return {
      title: offer.title,
      by: offer.by,
      lines: [offer.what, ...offerBody(offer, voice), offer.source],
    };
  };
  return {
    locale: voice.locale,
    title: voice.say(parts.title),
    date: today,
    about: parts.about.map((one) => voice.say(one)),
    sections: parts.sections.map(({ need, offers }) => ({
      heading: capital(voice.say({ key: `need:${need}` })),
      empty: voice.say({ key: "bot:summary.noOffersYet" }),
      offers: offers.map(told),
    })),
    closing: [voice.say({ key: "bot:summary.check" })],
    back: back === undefined ? null : { text: voice.say({ key: "bot:summary.back" }), url: back },
  };
}

/** What was first shown for a need answered before, as it stands now. */
function firstOffers(
  need: NeedId,
  conversation: Conversation,
  knowledge: Knowledge,
  today: string,
): readonly Match[] {
  const then = { ...conversation, need, shown: { need, offers: [], upTo: 0 } };
  return standingOf(then, knowledge, today).matches.slice(0, shownAtOnce);
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
