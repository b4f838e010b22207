import { type FactName, factNames } from "../../domain/company.ts";
import type { Conversation, ShownOffer } from "../../domain/conversation.ts";
import { firstDoors, isServed, shownAtOnce, toMatch } from "../../domain/matching.ts";
import { signalOf } from "../../domain/need-signal.ts";
import type { Match } from "../../domain/offer.ts";
import { type Draft, type DraftChoice, type Say, say, sayOffer } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { standingOf } from "../slots.ts";
import { preface } from "./preface.ts";

/** Shows the first offers for the need at hand, at most three; says so when a new fact left them as they were. */
export function presentOffers(situation: Situation): Outcome {
  const { conversation, knowledge, today } = situation;
  const { matches } = standingOf(conversation, knowledge, today);
  const { says, conversation: after } = preface(situation);
  const first = matches.slice(0, shownAtOnce);
  if (isSame(conversation, first) && saidSomething(situation)) {
    const choices = offerChoices(after, first, matches.length);
    return { conversation: after, replies: [{ says: [...says, say("bot:sameOffers")], choices }] };
  }
  const introduced = [
    ...says,
    ...whatChanged(situation, first),
    ...stillOpen(first, after),
    lead(after, first.length),
  ];
  return withSignal(show(after, first, matches.length, introduced), situation, true);
}

/** The utterance told something about the company or its need, and did not just ask for the list. */
function saidSomething({ learned, changed, repeated, sameNeed }: Situation): boolean {
  return sameNeed || learned.length + changed.length + repeated.length > 0;
}

/** What a corrected fact did to the offers that were shown before: which are new, and which fell away. */
function whatChanged({ before, changed }: Situation, now: readonly Match[]): readonly Say[] {
  if (changed.length === 0 || before.shown === null) return [];
  const was = before.shown.offers;
  const has = (list: readonly ShownOffer[], one: ShownOffer) =>
    list.some(({ actor, programme }) => actor === one.actor && programme === one.programme);
  const names = (list: readonly ShownOffer[]) => list.map(sayOffer);
  const gone = was.filter((one) => !has(now, one));
  const fresh = now.filter((one) => !has(was, one));
  return [
    ...(fresh.length > 0 ? [say("bot:offersNew", { names: names(fresh) })] : []),
    ...(gone.length > 0 ? [say("bot:offersGone", { names: names(gone) })] : []),
  ];
}

/**
 * What is not known and could decide, said once for a list and not again with each offer in it, nor what was said with
 * the list before. Somebody in trouble now is told whom to call, and nothing else.
 */
function stillOpen(
  offers: readonly Match[],
  conversation: Conversation,
  told: readonly Match[] = [],
): readonly Say[] {
  const was = openIn(told);
  const open = openIn(offers).filter((fact) => !was.includes(fact));
  if (offers.length < 2 || open.length === 0 || isUrgent(conversation)) return [];
  return [say("bot:stillOpen", { what: open.map((fact) => say(`facts:name.${fact}`)) })];
}

/** Who is asked for export plans is asked for export; one of the two names both. */
function openIn(offers: readonly Match[]): readonly FactName[] {
  const missing = offers.flatMap(({ conditions }) => conditions.flatMap((one) => one.missing));
  return factNames.filter(
    (fact) => missing.includes(fact) && !(fact === "plansExport" && missing.includes("exporting")),
  );
}

/** The next offers down the ranking, or word that there are no more. */
export function presentMore({ conversation, knowledge, today }: Situation): Outcome {
  const { matches } = standingOf(conversation, knowledge, today);
  const from = conversation.shown?.upTo ?? 0;
  const next = matches.slice(from, from + shownAtOnce);
  if (next.length === 0)
    return { conversation, replies: [{ says: [say("bot:noMore")], choices: [personChoice, changeChoice] }] };
  const { conversation: after, replies } = show(
    conversation,
    next,
    matches.length,
    [...stillOpen(next, conversation, matches.slice(0, from)), say("bot:moreOffers", { count: next.length })],
    from,
  );
  return { conversation: after, replies };
}

/** Nothing is for the need itself: says so at once, with the nearest person. */
export function presentNothing(situation: Situation): Outcome {
  const { conversation, knowledge, today } = situation;
  const { says, conversation: after } = preface(situation);
  const { matches } = standingOf(conversation, knowledge, today);
  const need = say(`need:${conversation.need ?? "business-development"}`);
  if (matches.length > 0) {
    const first = matches.slice(0, shownAtOnce);
    const introduced = [...says, ...stillOpen(first, after), say("bot:nothingFits", { need })];
    return withSignal(show(after, first, matches.length, introduced), situation, false);
  }
  const draft: Draft = {
    says: [...says, say("bot:nothingAtAll", { need })],
    choices: [changeChoice, startOverChoice],
  };
  return withSignal({ conversation: answered(after, [], 0), replies: [draft] }, situation, false);
}

/** True when something is for the need itself. */
export function hasOffers({ conversation, knowledge, today }: Situation): boolean {
  const { matches } = standingOf(conversation, knowledge, today);
  return conversation.need !== null && isServed(conversation.need, matches, knowledge);
}

/** The person nearest to a company: the door of its best offer, else the general first door of its place. */
export function nearestDoor(situation: Situation): Match | undefined {
  const { conversation, knowledge, today } = situation;
  const shown = conversation.shown?.offers[0];
  const { matches } = standingOf(conversation, knowledge, today);
  const best =
    matches.find(({ actor, programme }) => actor === shown?.actor && programme === shown?.programme) ??
    matches[0];
  if (best !== undefined) return best;
  const door = firstDoors(conversation.facts, knowledge, today)[0];
  return door === undefined ? undefined : toMatch(door, "business-development");
}

function show(
  conversation: Conversation,
  offers: readonly Match[],
  total: number,
  says: readonly Say[],
  from = 0,
): Outcome {
  const after = answered(conversation, offers, from + offers.length);
  const also =
    after.waiting.length > 0
      ? [say("bot:alsoWaiting", { needs: after.waiting.map((need) => say(`need:${need}`)) })]
      : [];
  const draft: Draft = { says: [...says], offers, choices: offerChoices(after, offers, total) };
  return {
    conversation: after,
    replies: also.length > 0 ? [draft, { says: also, choices: offerChoices(after, offers, total) }] : [draft],
  };
}

function answered(conversation: Conversation, offers: readonly Match[], upTo: number): Conversation {
  const need = conversation.need ?? "business-development";
  return {
    ...conversation,
    pending: null,
    named: null,
    answered: conversation.answered.includes(need) ? conversation.answered : [...conversation.answered, need],
    shown: { need, offers: offers.map(({ actor, programme }) => ({ actor, programme })), upTo },
  };
}

/** Leaves the anonymous record of a need, the first time it is answered in a conversation. */
function withSignal(outcome: Outcome, { before, today }: Situation, served: boolean): Outcome {
  const { need, shown, facts, locale } = outcome.conversation;
  if (need === null || before.answered.includes(need)) return outcome;
  const signal = signalOf(need, facts, locale, shown?.offers ?? [], served, today);
  return { ...outcome, effects: [{ type: "signal", signal }] };
}

function isSame({ shown, need }: Conversation, offers: readonly Match[]): boolean {
  if (shown === null || shown.need !== need || shown.offers.length !== offers.length) return false;
  return offers.every(
    ({ actor, programme }, i) => shown.offers[i]?.actor === actor && shown.offers[i]?.programme === programme,
  );
}

function isUrgent({ need, facts }: Conversation): boolean {
  return facts.horizon?.value === "now" && (need === "liquidity" || need === "restructuring");
}

function lead(conversation: Conversation, count: number): Say {
  if (isUrgent(conversation)) return say("bot:offersUrgent", { count });
  if (conversation.facts.horizon?.value === "later") return say("bot:offersLater", { count });
  return say("bot:offers", { count });
}

const personChoice: DraftChoice = { label: say("bot:choice.person"), means: "do=person" };
const changeChoice: DraftChoice = { label: say("bot:choice.change"), means: "do=change" };
const startOverChoice: DraftChoice = { label: say("bot:choice.startOver"), means: "do=start-over" };

/** What a company can do with a list of offers: look closer at one, see more, speak to somebody, change a fact. */
function offerChoices(
  { waiting, shown }: Conversation,
  offers: readonly Match[],
  total: number,
): readonly DraftChoice[] {
  const next = waiting[0];
  return [
    ...(next === undefined
      ? []
      : [{ label: say("bot:choice.next", { need: say(`need:${next}`) }), means: "do=next" }]),
    { label: say("bot:choice.why"), means: "do=why" },
    ...((shown?.upTo ?? offers.length) < total ? [{ label: say("bot:choice.more"), means: "do=more" }] : []),
    personChoice,
    changeChoice,
    startOverChoice,
  ];
}
