import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { casesIn, changeOf, readState, type State, stateOf } from "./conversation-state.ts";
import type { Conversations } from "./conversations.ts";
import { type Draft, say } from "./dialogue/draft.ts";
import type { Handoff } from "./dialogue/handoff/handoff.ts";
import { welcomeBack } from "./dialogue/moves/resume.ts";
import type { Effect } from "./dialogue/situation.ts";
import { standingChoices } from "./dialogue/standing-choices.ts";
import { summaryOf } from "./dialogue/summary.ts";
import { type Heard, type Turned, turn } from "./dialogue/turn.ts";
import { createVoice } from "./dialogue/voice.ts";
import { wordsFor } from "./dialogue/words.ts";
import { factOf } from "./domain/company.ts";
import { type Address, askedOf, type Conversation, newConversation } from "./domain/conversation.ts";
import { addressIn, withoutAddresses } from "./domain/email.ts";
import { hasFloor } from "./domain/handoff/case.ts";
import type { Knowledge } from "./domain/knowledge.ts";
import { mask } from "./domain/mask.ts";
import { post } from "./domain/outbox.ts";
import { type Country, countries } from "./domain/place.ts";
import type { LookUp } from "./domain/register.ts";
import { type Locale, localeOf } from "./language/locale.ts";
import { type Hearing, noEntities, type Recognition, type Recognizer } from "./language/recognizer.ts";
import { emojiIntent } from "./language/recognizers/emoji.ts";
import type {
  Addresses,
  Audit,
  Bot,
  Change,
  Clock,
  Log,
  Register,
  Signals,
  Texts,
  Turn,
  Utterance,
} from "./ports.ts";

/** What the bot is made of; `knowledge` and `recognizer` give the version that is live when a turn begins. */
export interface BotParts {
  readonly texts: Texts;
  readonly knowledge: { current(): Knowledge };
  readonly recognizer: { current(): Recognizer };
  readonly conversations: Conversations;
  readonly signals: Signals;
  readonly audit: Audit;
  /** Company registers by country; one that is not configured is never asked. */
  readonly registers: Readonly<Partial<Record<Country, Register>>>;
  /** Who could take a conversation over, and within how many working days a company is promised an answer. */
  readonly handoff: Pick<Handoff, "promiseDays" | "roster"> & {
    /** Whether an external hub is asked for a person of a company that is reached there; never when absent. */
    isAtHub?(address: Address | null): boolean;
  };
  /** Whether what is posted as mail is carried. */
  readonly canMail: boolean;
  /** Days after which a conversation that nobody has touched is removed. */
  readonly retentionDays: number;
  /** Absent where no page or file can be reached, as in a terminal. */
  readonly addresses?: Addresses;
  readonly clock: Clock;
  readonly log: Log;
}

/** Longest utterance that is read, in UTF-16 units; a longer one is answered, but neither read nor kept whole. */
export const longestUtterance = 8000;

/** How many utterance ids are remembered, so that one sent twice is answered once. */
const rememberedIds = 16;

/** Recognise, remember, match, decide, render: one turn, saved before it is answered. */
export function createBot(parts: BotParts): Bot {
  const { texts, knowledge, conversations, signals, audit, handoff, addresses, clock, log } = parts;

  async function hear(utterance: Utterance): Promise<Turn> {
    const started = performance.now();
    const answered = await conversations.change(utterance.conversation, async (stored) => {
      const state = stateOf(stored, localeOf(utterance.locale) ?? "nb", clock.now());
      const before = state.recent.find(({ id }) => id === utterance.id);
      if (before !== undefined) {
        const [repeated] = await conversations.turns(utterance.conversation, before.turn - 1, 1);
        if (repeated !== undefined) return { result: { turn: repeated, rules: ["repeated"], effects: [] } };
      }
      return await answer(utterance, state);
    });
    const said = await carryOut(answered.effects, utterance.conversation, answered.turn);
    log.info(
      {
        conversation: utterance.conversation,
        rules: answered.rules,
        ms: Math.round((performance.now() - started) * 10) / 10,
      },
      "turn",
    );
    return said;
  }

  async function answer(utterance: Utterance, { conversation, recent }: State) {
    const now = clock.now();
    const decided = await decide(utterance, conversation, now);
    const turnNumber = conversation.turn + 1;
    const result: Turn = {
      turn: turnNumber,
      at: now.toISOString(),
      heard: { id: utterance.id, text: mask(utterance.text.slice(0, longestUtterance)) },
      locale: decided.conversation.locale,
      replies: decided.replies,
      ...(hasFloor(conversation.case) && { case: conversation.case.id }),
    };
    const done = { turn: result, rules: decided.rules, effects: decided.effects };
    if (decided.effects.some(({ type }) => type === "forget")) return { result: done };
    const ids = [...recent, { id: utterance.id, turn: turnNumber }].slice(-rememberedIds);
    // Not the dialogue's to change, nor to lose.
    const { address = conversation.address } = utterance;
    const after = { ...decided.conversation, address, undelivered: conversation.undelivered };
    return { change: changeOf({ conversation: after, recent: ids }, result), result: done };
  }

  /** A rule or text that fails must not leave a company without an answer: the state stays, and the bot says it is sorry. */
  async function decide(utterance: Utterance, conversation: Conversation, now: Date) {
    const live = knowledge.current();
    try {
      const heard = await listen(utterance, conversation, parts, handoffAt(now, conversation, utterance));
      const turned = turn(conversation, heard, live, now.toISOString().slice(0, 10));
      const after = { ...turned.conversation, letter: null, outbox: posted(turned, conversation, now) };
      const said = inWords({ ...turned, conversation: after }, live, now, utterance.conversation);
      return { ...said, rules: turned.rules, effects: turned.effects };
    } catch (error) {
      const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
      log.error({ conversation: utterance.conversation, error: stack }, "turn failed");
      const sorry: Turned = {
        conversation,
        // Never two voices: what was written reaches the adviser all the same.
        replies: hasFloor(conversation.case) ? [] : [{ says: [say("bot:sorry")] }],
        effects: [],
        rules: ["failed"],
      };
      return { ...inWords(sorry, live, now, utterance.conversation), rules: sorry.rules, effects: [] };
    }
  }

  function inWords({ conversation, replies }: Turned, live: Knowledge, now: Date, id: string) {
    return wordsFor(conversation, replies, texts, live, now, addresses?.page(id, conversation.locale));
  }

  function handoffAt(now: Date, conversation: Conversation, { address }: Utterance): Handoff {
    const isAtHub = handoff.isAtHub?.(address ?? conversation.address) === true;
    const roster = () => ({ ...handoff.roster(), isAtHub });
    return { promiseDays: handoff.promiseDays, roster, now, newId: randomUUID() };
  }

  /** What a turn asked for beside its reply, once it is saved. A signal that is lost is told of and costs no answer. */
  async function carryOut(effects: readonly Effect[], id: string, turn: Turn): Promise<Turn> {
    let said = turn;
    for (const effect of effects) {
      if (effect.type === "forget") said = await forget(id, turn);
      else if (effect.type === "signal")
        await signals.add(effect.signal).catch((error: unknown) => {
          log.warn({ conversation: id, error: String(error) }, "need signal not kept");
        });
    }
    return said;
  }

  /** Removes all that was stored. What is left is a conversation that begins anew and says only that it happened. */
  async function forget(id: string, last: Turn): Promise<Turn> {
    const cases = casesIn(await conversations.read(id)).map((one) => one.id);
    await conversations.remove(id);
    noteForgotten(cases, last.at);
    return await conversations.change(id, async () => {
      const conversation = { ...newConversation(last.locale, last.at), turn: 1 };
      const recent = last.heard === null ? [] : [{ id: last.heard.id, turn: 1 }];
      const kept: Turn = {
        ...last,
        turn: 1,
        heard: last.heard === null ? null : { id: last.heard.id, text: "" },
      };
      return { change: changeOf({ conversation, recent }, kept), result: kept };
    });
  }

  /** What was deleted is not brought back when this fails. */
  function noteForgotten(ids: readonly string[], at: string): void {
    try {
      for (const one of ids.length > 0 ? ids : [null])
        audit.add({ at, what: "forgotten", case: one, adviser: null });
    } catch (error) {
      log.error({ error: String(error) }, "that a conversation was forgotten was not recorded");
    }
  }

  async function open(id: string, tag: string | undefined, address?: Address): Promise<Turn> {
    return await conversations.change(id, async (stored) => {
      const now = clock.now();
      const { conversation: before, recent } = stateOf(stored, localeOf(tag) ?? "nb", now);
      const conversation = { ...before, address: address ?? before.address };
      const isBack = stored !== undefined && now.getTime() - Date.parse(conversation.at) > resumeAfter;
      const isSilent = hasFloor(conversation.case);
      if (stored !== undefined && !(isBack && conversation.need !== null && !isSilent)) {
        const [last] = await conversations.turns(id, conversation.turn - 1, 1);
        if (last !== undefined && isDeepStrictEqual(conversation.address, before.address))
          return { result: last };
        if (last !== undefined) return { change: moved({ conversation, recent }, now), result: last };
      }
      const opened = isBack ? welcomeBack(conversation) : greeting(conversation);
      const turned: Turned = { ...opened, effects: [], rules: [] };
      const { conversation: after, replies } = inWords(turned, knowledge.current(), now, id);
      const result: Turn = { turn: after.turn, at: after.at, heard: null, locale: after.locale, replies };
      return { change: changeOf({ conversation: after, recent }, result), result };
    });
  }

  async function summary(id: string) {
    const stored = await conversations.read(id);
    if (stored === undefined) return undefined;
    const { conversation } = readState(stored.state);
    const { locale, facts } = conversation;
    const voice = createVoice(texts, knowledge.current(), locale, facts);
    const today = clock.now().toISOString().slice(0, 10);
    return summaryOf(conversation, voice, today, addresses?.page(id, locale));
  }

  return {
    hear,
    open,
    summary,
    turns: (id, after, limit) => conversations.turns(id, after, limit),
    onTurn: (listener) =>
      conversations.onSaved((id, change) => {
        if (change !== undefined) listener(id);
      }),
  };
}

/** The outbox with what a turn posts. The time keeps ids apart in a conversation that was forgotten and begun anew. */
function posted({ conversation, effects }: Turned, before: Conversation, now: Date): Conversation["outbox"] {
  const id = `${before.turn + 1}-${now.getTime().toString(36)}`;
  return effects.reduce(
    (outbox, effect, i) =>
      effect.type === "post" ? post(outbox, `${id}.${i}`, effect.contents, now) : outbox,
    conversation.outbox,
  );
}

/** A turn in which nothing is said: the company is reached elsewhere from now on. */
function moved({ conversation, recent }: State, now: Date): Change {
  const { locale } = conversation;
  const turn: Turn = { turn: conversation.turn + 1, at: now.toISOString(), heard: null, locale, replies: [] };
  return changeOf({ conversation: { ...conversation, turn: turn.turn }, recent }, turn);
}

/** How long a conversation must have rested before somebody who comes back is told what was spoken of, in milliseconds. */
const resumeAfter = 6 * 60 * 60 * 1000;

function greeting(conversation: Conversation) {
  const drafts: readonly Draft[] = [{ says: [say("bot:hello"), say("bot:askNeed")], asks: "need" }];
  return { conversation: { ...conversation, pending: { ask: "need" as const, missed: 0 } }, replies: drafts };
}

async function listen(
  utterance: Utterance,
  conversation: Conversation,
  { texts, recognizer, registers, canMail, retentionDays, addresses }: BotParts,
  handoff: Handoff,
): Promise<Heard> {
  const tooLong = utterance.text.length > longestUtterance;
  const read = utterance.text.slice(0, longestUtterance);
  const isEmpty = !/[\p{L}\p{N}]/u.test(read) && emojiIntent(read) === undefined;
  const address = tooLong ? undefined : addressIn(utterance.text);
  // An address names no place and no need, and no service elsewhere is to read it.
  const text = address === undefined ? utterance.text : withoutAddresses(utterance.text);
  const words = tooLong ? 0 : (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
  const hearing: Hearing = {
    locale:
      conversation.turn > 0 || conversation.localeIsSure
        ? (conversation.locale as Locale)
        : localeOf(utterance.locale),
    asked: askedOf(conversation),
    choices: [...conversation.choices, ...standingChoices(conversation.locale, texts)].map(
      ({ label, means }) => ({ label, value: means }),
    ),
    facts: conversation.facts,
    year: handoff.now.getUTCFullYear(),
  };
  const isSilent = tooLong || isEmpty || (address !== undefined && words === 0);
  const recognition = isSilent ? nothingHeard : await recognizer.current().recognise(text, hearing);
  return {
    recognition,
    text: mask(utterance.text.slice(0, longestUtterance)),
    tooLong,
    isEmpty,
    attachments: utterance.attachments,
    address,
    words,
    links: {
      get files() {
        return addresses?.files(utterance.conversation);
      },
      get ownData() {
        return addresses?.data(utterance.conversation);
      },
    },
    canMail,
    retentionDays,
    registers: countries.filter((country) => registers[country] !== undefined),
    lookedUp: await lookUp(conversation, recognition, registers),
    handoff,
  };
}

/** Asks the register when the company has just agreed to it, and only then. */
async function lookUp(
  { pending, facts }: Conversation,
  { choice, intents }: Recognition,
  registers: BotParts["registers"],
): Promise<LookUp | undefined> {
  if (pending?.ask !== "look-up") return undefined;
  const agreed = choice === "do=look-up" || (choice === undefined && intents[0]?.id === "yes");
  const number = factOf(facts, "orgNumber");
  const register = registers[factOf(facts, "country") ?? "NO"];
  return agreed && number !== undefined ? await register?.lookUp(number) : undefined;
}

const nothingHeard: Recognition = {
  locale: "other",
  localeIsSure: false,
  intents: [],
  entities: noEntities,
  source: "none",
};
