import { factOf } from "../../domain/company.ts";
import type { Conversation } from "../../domain/conversation.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import { firstDoors, isServed, shownAtOnce, toMatch } from "../../domain/matching.ts";
import { signalOf } from "../../domain/need-signal.ts";
import type { Match } from "../../domain/offer.ts";
import { phoneOf } from "../contact.ts";
import { type Draft, type DraftChoice, type Say, say } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { standingOf } from "../slots.ts";
import { preface } from "./preface.ts";
import { stillOpen } from "./still-open.ts";
import { isUnchanged, whatChanged } from "./what-changed.ts";

/** Shows the first offers for the need at hand, at most three; says so when a new fact left them as they were. */
export function presentOffers(situation: Situation): Outcome {
  const { conversation, knowledge, today } = situation;
  const { matches } = standingOf(conversation, knowledge, today);
  const { says, conversation: after } = preface(situation);
  const first = matches.slice(0, shownAtOnce);
  if (isUnchanged(situation, matches) && saidSomething(situation)) {
    const choices = offerChoices(after, first, matches.length);
    const later = situation.learned.includes("horizon") || situation.changed.includes("horizon");
    const advice = later ? adviceFor(after) : [];
    return { conversation: after, replies: [{ says: [...says, ...advice, say("bot:sameOffers")], choices }] };
  }
  const introduced = [
    ...says,
    ...whatChanged(situation, first),
    ...(isUrgent(after) ? [] : stillOpen(first)),
    ...adviceFor(after),
    ...lead(after, first, knowledge),
  ];
  return withSignal(show(after, first, matches.length, introduced, alsoWaiting(situation)), situation, true);
}

/** The utterance told something about the company or its need, and did not just ask for the list. */
function saidSomething({ learned, changed, repeated, sameNeed }: Situation): boolean {
  return sameNeed || learned.length + changed.length + repeated.length > 0;
}

/** The list is asked for that was just shown: points at it, and at what there is beside. */
export function pointAbove({ conversation, knowledge, today }: Situation): Outcome {
  const { matches } = standingOf(conversation, knowledge, today);
  const choices = offerChoices(conversation, matches.slice(0, shownAtOnce), matches.length);
  return { conversation, replies: [{ says: [say("bot:offersAbove")], choices }] };
}

/** No to what was shown, and no more: what is wrong with it or missing would bring other offers, or somebody to talk to. */
export function askWhatIsMissing({ conversation, knowledge, today }: Situation): Outcome {
  const { matches } = standingOf(conversation, knowledge, today);
  const choices = offerChoices(conversation, matches.slice(0, shownAtOnce), matches.length);
  return { conversation, replies: [{ says: [say("bot:notThese")], choices }] };
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
    [...stillOpen(next, matches.slice(0, from)), say("bot:moreOffers", { count: next.length })],
    [],
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
    const introduced = [...says, ...stillOpen(first), say("bot:nothingFits", { need })];
    return withSignal(
      show(after, first, matches.length, introduced, alsoWaiting(situation)),
      situation,
      false,
    );
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
  also: readonly Say[],
  from = 0,
): Outcome {
  const after = answered(conversation, offers, from + offers.length);
  const draft: Draft = { says: [...says], offers, choices: offerChoices(after, offers, total) };
  return {
    conversation: after,
    replies: also.length > 0 ? [draft, { says: also, choices: offerChoices(after, offers, total) }] : [draft],
  };
}

/** The other needs that were said: with the first list for a need, and again only when there are more of them. */
function alsoWaiting({ before, conversation }: Situation): readonly Say[] {
  const { waiting, need } = conversation;
  const isTold =
    before.shown !== null &&
    before.shown.need === need &&
    waiting.every((one) => before.waiting.includes(one));
  if (isTold || waiting.length === 0) return [];
  return [say("bot:alsoWaiting", { needs: waiting.map((one) => say(`need:${one}`)) })];
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

/** In trouble with money, and now. */
export function isUrgent({ need, facts }: Conversation): boolean {
  return facts.horizon?.value === "now" && (need === "liquidity" || need === "restructuring");
}

/** To somebody who has time: what to do now, what nobody can promise, and when to come back. */
function adviceFor({ facts }: Conversation): readonly Say[] {
  return factOf(facts, "horizon") === "later" ? [say("bot:later")] : [];
}

/** Where it is urgent and the first cannot be called, those who can are named before the list. */
function lead(conversation: Conversation, offers: readonly Match[], knowledge: Knowledge): readonly Say[] {
  const count = offers.length;
  if (!isUrgent(conversation)) return [say("bot:offers", { count })];
  const phones = offers.map(({ actor }) => phoneOf(actor, knowledge));
  const names = offers.flatMap(({ actor }, i) => {
    const phone = phones[i] ?? null;
    return phone === null ? [] : [say("bot:callAt", { name: say(`actor:${actor}`), phone })];
  });
  if (phones[0] !== null || names.length === 0) return [say("bot:offersUrgent", { count })];
  return [say("bot:urgentCall", { names }), say("bot:offers", { count })];
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
