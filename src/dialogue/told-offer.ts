import type { CompanyFacts } from "../domain/company.ts";
import type { Match } from "../domain/offer.ts";
import type { Offer } from "../ports.ts";
import { offerCard } from "./offer-card.ts";
import { explain, offerBody, offerLines, offerText, type Telling, toOffer } from "./offer-text.ts";
import type { Voice } from "./voice.ts";

/** An offer in every form it is told in. */
export interface ToldOffer {
  readonly offer: Offer;
  readonly lines: string;
  readonly card: Readonly<Record<string, unknown>>;
}

const told = new WeakMap<Match, Map<string, ToldOffer>>();

/**
 * Tells an offer. Companies with the same need and facts get the same matches (`standingOf`), so that what was told of
 * one is kept with it.
 */
export function tellOffer(match: Match, facts: CompanyFacts, voice: Voice, telling: Telling): ToldOffer {
  const known = told.get(match) ?? new Map<string, ToldOffer>();
  told.set(match, known);
  const key = `${voice.locale} ${telling.today} ${telling.number} ${telling.long}`;
  let offer = known.get(key);
  if (offer === undefined) {
    offer = compose(match, facts, voice, telling);
    known.set(key, offer);
  }
  return offer;
}

function compose(match: Match, facts: CompanyFacts, voice: Voice, telling: Telling): ToldOffer {
  const explained = explain(match, facts, voice);
  const text = offerText(match, explained, facts, voice, telling);
  const body = offerBody(text, voice);
  return {
    offer: toOffer(match, explained, facts, voice),
    lines: offerLines(text, telling.number, body),
    card: offerCard(text, body, voice, telling.number),
  };
}
