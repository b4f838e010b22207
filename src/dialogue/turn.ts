import { factNames } from "../domain/company.ts";
import { type Conversation, consents, mayAsk, type Pending } from "../domain/conversation.ts";
import type { AddressHeard } from "../domain/email.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import type { Country } from "../domain/place.ts";
import type { LookUp } from "../domain/register.ts";
import { type Locale, locales } from "../language/locale.ts";
import { noEntities, type Recognition } from "../language/recognizer.ts";
import type { Draft } from "./draft.ts";
import { isContactAnswer } from "./handoff/contact-answer.ts";
import type { Handoff } from "./handoff/handoff.ts";
import { noMoreQuestions, takeNeeds } from "./moves/need.ts";
import { remember } from "./remember.ts";
import { rules, states } from "./rules.ts";
import type { Effect, Links, Outcome, Rule, Situation } from "./situation.ts";
import { sure, wantsIn } from "./wants.ts";

/** What was heard, as far as the dialogue looks at it. */
export interface Heard {
  readonly recognition: Recognition;
  /** With personal numbers masked. */
  readonly text: string;
  readonly isEmpty: boolean;
  readonly tooLong: boolean;
  readonly attachments: number;
  /** The e-mail address in it. */
  readonly address: AddressHeard | undefined;
  /** How many words it has, addresses apart. */
  readonly words: number;
  readonly links: Links;
  readonly canMail: boolean;
  /** Days after which a conversation that nobody has touched is removed. */
  readonly retentionDays: number;
  /** Countries whose company register may be asked. */
  readonly registers: readonly Country[];
  readonly lookedUp: LookUp | undefined;
  readonly handoff: Handoff;
}

export interface Turned {
  readonly conversation: Conversation;
  readonly replies: readonly Draft[];
  readonly effects: readonly Effect[];
  /** Names of the rules that answered, for the log. */
  readonly rules: readonly string[];
}

/**
 * One turn as a function: the same conversation, utterance, knowledge and day give the same answer. It always answers.
 *
 * @param today ISO date
 */
export function turn(conversation: Conversation, heard: Heard, knowledge: Knowledge, today: string): Turned {
  const situation = look(conversation, heard, knowledge, today);
  const names: string[] = [];
  let outcome = apply([...rules, ...states], situation, names);
  const effects: Effect[] = [...(outcome.effects ?? [])];
  const replies = [...outcome.replies];
  if (outcome.goOn === true) {
    outcome = apply(states, onwards(situation, outcome.conversation), names);
    replies.push(...outcome.replies);
    effects.push(...(outcome.effects ?? []));
  }
  return { conversation: outcome.conversation, replies, effects, rules: names };
}

/**
 * Where the states go on from, after a move: what was understood leaves no question that was not. One that was open all
 * the while and got no answer, since something else was spoken of, is not spent: it is asked again.
 */
function onwards(situation: Situation, after: Conversation): Situation {
  const { before } = situation;
  const asked = factNames.find((fact) => fact === before.pending?.ask);
  const isOpen = asked !== undefined && after.need === before.need && mayAsk(after, asked);
  if (!isOpen || after.spent !== before.spent || after.spent >= noMoreQuestions)
    return { ...situation, conversation: { ...after, pending: null } };
  const conversation = { ...after, pending: null, spent: Math.max(0, after.spent - 1) };
  return { ...situation, conversation, before: { ...before, pending: null } };
}

function apply(table: readonly Rule[], situation: Situation, names: string[]): Outcome {
  for (const rule of table) {
    if (!rule.when(situation)) continue;
    names.push(rule.name);
    return rule.then(situation);
  }
  throw new Error("no rule held: the last rule of src/dialogue/rules.ts must always hold");
}

/** Takes language, facts and needs of the utterance, and says what kind of utterance it was. */
function look(
  before: Conversation,
  { recognition: whole, ...heard }: Heard,
  knowledge: Knowledge,
  today: string,
): Situation {
  // A name or an address is not read for places, trades and needs.
  const recognition = isContactAnswer(before, whole, heard.text) ? withoutNews(whole) : whole;
  const choice = recognition.choice ?? agreed(before, recognition);
  const remembered = remember(before, recognition.entities, choice);
  const ask = before.pending?.ask;
  const isAnswer =
    choice !== undefined ||
    (ask !== undefined && [...remembered.learned, ...remembered.changed].some((fact) => fact === ask));
  const wants = wantsIn(recognition, before, choice, isAnswer, heard.words, knowledge);
  const conversation = takeNeeds(
    {
      ...before,
      ...languageAfter(before, recognition, wants.intent),
      facts: remembered.facts,
      pending: stillPending(before, remembered),
    },
    wants.needs,
    recognition.entities.correction || recognition.entities.negated.length > 0,
    isAnswer || remembered.learned.length + remembered.changed.length + remembered.repeated.length > 0,
    knowledge,
  );
  return {
    before,
    conversation,
    recognition,
    choice,
    ...wants,
    learned: remembered.learned,
    changed: remembered.changed,
    repeated: remembered.repeated,
    ambiguous: remembered.ambiguous,
    ...heard,
    knowledge,
    today,
  };
}

/**
 * The question that stays open beside this utterance: none that it answered, and none that asks for consent,
 * where a later "yes" to something else must do nothing.
 */
function stillPending(
  { pending }: Conversation,
  { learned, changed }: Pick<Situation, "learned" | "changed">,
): Pending | null {
  if (pending === null || consents.some((one) => one === pending.ask)) return null;
  return [...learned, ...changed].some((fact) => fact === pending.ask) ? null : pending;
}

function withoutNews(recognition: Recognition): Recognition {
  return { ...recognition, localeIsSure: false, intents: [], entities: noEntities };
}

/**
 * A yes to "is it about loans?" picks that need, a yes to "is 2018 the year you started?" that year; a yes or no to a
 * question of yes or no is its answer.
 */
function agreed({ pending, choices }: Conversation, { intents }: Recognition): string | undefined {
  const [top] = intents;
  if (top === undefined || top.score < sure) return undefined;
  if (top.id !== "yes" && top.id !== "no") return undefined;
  const [guess, otherwise, ...more] = choices;
  if (guess !== undefined && isGuess(guess.means) && otherwise?.means === "do=go-on" && more.length === 0)
    return top.id === "yes" ? guess.means : otherwise.means;
  if (pending === null) return undefined;
  if (yesOrNo.has(pending.ask)) return `${pending.ask}=${top.id === "yes"}`;
  const [only, ...others] = choices.filter(({ means }) => means.startsWith("need="));
  return pending.ask === "need" && top.id === "yes" && others.length === 0 ? only?.means : undefined;
}

/** What a number alone may have meant. */
function isGuess(means: string): boolean {
  return ["founded=", "employees=", "amount="].some((fact) => means.startsWith(fact));
}

const yesOrNo: ReadonlySet<string> = new Set(["exporting", "plansExport", "alreadyStarted"]);

/** The conversation's language follows the person: a choice at once, a clear utterance too, a doubtful one never. */
function languageAfter(
  before: Conversation,
  { choice, locale, localeIsSure, namedLanguage }: Recognition,
  intent: string | undefined,
): Pick<Conversation, "locale" | "localeIsSure"> {
  const picked = choice?.startsWith("locale=") === true ? choice.slice("locale=".length) : undefined;
  const ours = (tag: string | undefined): tag is Locale => locales.some((one) => one === tag);
  if (ours(picked)) return { locale: picked, localeIsSure: true };
  if (intent === "language-switch" && namedLanguage !== undefined)
    return { locale: namedLanguage, localeIsSure: true };
  if (choice !== undefined || !localeIsSure || !ours(locale))
    return { locale: before.locale, localeIsSure: before.localeIsSure };
  return { locale, localeIsSure: true };
}
