import type { Conversation } from "../../domain/conversation.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import type { Match } from "../../domain/offer.ts";
import { isOpenOn } from "../../domain/window.ts";
import type { NamedMention } from "../../language/recognizer.ts";
import type { Numbered } from "../draft.ts";
import type { Situation } from "../situation.ts";
import { standingOf } from "../slots.ts";
import { matchOf } from "./match-of.ts";

/** The offers of the last list as they stand with what is known now, each with its number in it. */
export function shownOffers({
  conversation,
  knowledge,
  today,
}: Pick<Situation, "conversation" | "knowledge" | "today">): readonly Numbered[] {
  const { matches } = standingOf(conversation, knowledge, today);
  return (conversation.shown?.offers ?? []).flatMap(({ actor, programme }, i) => {
    const match = matches.find((one) => one.actor === actor && one.programme === programme);
    return match === undefined ? [] : [{ match, number: i + 1 }];
  });
}

/**
 * The offers that an utterance points at, in the order said: by their number in the list ("the second one"), by a
 * button, or by name, whether they were shown or not. Empty when it points at none; what is closed is never one.
 */
export function meantIn(situation: Situation): readonly Numbered[] {
  const shown = shownOffers(situation);
  const numbered = numbersIn(situation).flatMap((number) => shown.find((one) => one.number === number) ?? []);
  const found = new Map(numbered.map((one) => [keyOf(one), one]));
  for (const mention of situation.recognition.entities.named) {
    const one =
      shown.find(({ match }) => isOf(match, mention, situation.knowledge)) ?? named(mention, situation);
    if (one !== undefined) found.set(keyOf(one), one);
  }
  return [...found.values()];
}

function keyOf({ match }: Numbered): string {
  return `${match.actor} ${match.programme}`;
}

/** True when the utterance names a number that the list does not have. */
export function isBeyondList(situation: Situation): boolean {
  const length = situation.conversation.shown?.offers.length ?? 0;
  return numbersIn(situation).some((number) => number < 1 || number > length);
}

/** Numbers in the list that the utterance names, counted from 1; also those that the list does not have. */
export function numbersIn({ conversation, recognition, choice }: Situation): readonly number[] {
  if (choice?.startsWith("offer=") === true) return [Number(choice.slice("offer=".length))];
  const length = conversation.shown?.offers.length ?? 0;
  return (recognition.entities.ordinals?.numbers ?? []).map((one) => (one < 0 ? length + 1 + one : one));
}

/** What an utterance is about: the offers it points at, else the one spoken of by name just before, else all shown. */
export function meantOrShown(situation: Situation): readonly Numbered[] {
  const meant = meantIn(situation);
  if (meant.length > 0) return meant;
  const { conversation, knowledge } = situation;
  const id = conversation.named;
  const shown = shownOffers(situation);
  if (id === null) return shown;
  const mention = { type: knowledge.programmes.has(id) ? ("programme" as const) : ("actor" as const), id };
  const before = shown.find(({ match }) => isOf(match, mention, knowledge)) ?? named(mention, situation);
  return before === undefined ? shown : [before];
}

/** The conversation after offers were spoken of: what is asked next is about the one of them, or else about all again. */
export function spokenOf(of: readonly Numbered[], conversation: Conversation): Conversation {
  const [only, ...others] = of;
  const isOne = only !== undefined && others.length === 0;
  return { ...conversation, named: isOne ? (only.match.programme ?? only.match.actor) : null };
}

/** Whether an offer is what a name stands for: the programme, its giver, the door, or a house with the door in it. */
export function isOf(
  { actor, programme }: Match,
  { type, id }: Pick<NamedMention, "type" | "id">,
  { actors, programmes }: Knowledge,
): boolean {
  if (type === "programme") return programme === id;
  const giver = programme === null ? undefined : programmes.get(programme)?.actor;
  return actor === id || giver === id || actors.get(actor)?.parent === id;
}

function named({ type, id }: Pick<NamedMention, "type" | "id">, situation: Situation): Numbered | undefined {
  const { actors, programmes } = situation.knowledge;
  const programme = type === "programme" ? (programmes.get(id) ?? null) : null;
  const actor = actors.get(programme?.actor ?? id);
  const lives = actor?.status === "active" || actor?.status === "unsure";
  if (actor === undefined || !lives || (type === "programme" && programme === null)) return undefined;
  if (programme !== null && !isOpen(programme, situation.today)) return undefined;
  return { match: matchOf(actor, programme, situation), number: undefined };
}

function isOpen(programme: NonNullable<ReturnType<Knowledge["programmes"]["get"]>>, today: string): boolean {
  return (programme.status === "open" || programme.status === "unsure") && isOpenOn(programme, today);
}
