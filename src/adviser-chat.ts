import { isDeepStrictEqual } from "node:util";
import { cannotText, disconnectCard, helpReply } from "./adviser-chat/answers.ts";
import { readPressed } from "./adviser-chat/buttons.ts";
import { casesCard } from "./adviser-chat/case-cards.ts";
import {
  askBack,
  askClose,
  askPass,
  listOf,
  type PerformParts,
  perform,
  point,
  speak,
} from "./adviser-chat/perform.ts";
import { type Listener, listenerOf } from "./adviser-chat/talks.ts";
import { newsReply } from "./adviser-chat/tell.ts";
import { type Command, meantBy } from "./adviser-chat/words.ts";
import type { Conversations } from "./conversations.ts";
import { type Adviser, isSamePerson, type TeamsPerson } from "./domain/handoff/adviser.ts";
import { isOpen } from "./domain/handoff/case.ts";
import { mask } from "./domain/mask.ts";
import { localeOf } from "./language/locale.ts";
import type { AdviserChat, DoneInChat, Log, Reply } from "./ports.ts";

export interface AdviserChatParts extends PerformParts {
  readonly conversations: Conversations;
  readonly log: Log;
}

/** Longest text that is said to a company at once, as at the desk, in UTF-16 units. */
const longestText = 4000;
/** How many answers are remembered, so that a message which comes twice does nothing twice. */
const mostAnswers = 500;
/** Longest bare word that may have been meant for the company. */
const longestWord = 100;

type Answer = Awaited<ReturnType<AdviserChat["hear"]>>;

/**
 * The advisers' own chats: another way to the desk, with no rights of its own. Who somebody is, the channel says; that
 * they are an adviser, a code that they had from the desk; and what they may do, the desk.
 */
export function createAdviserChat(parts: AdviserChatParts): AdviserChat {
  const { directory, desk, cases, conversations, codes, texts, log } = parts;
  const queues = new Map<string, Promise<unknown>>();
  const answers = new Map<string, Promise<Answer | undefined>>();

  const adviserAt = (person: TeamsPerson | null) =>
    directory.all().find(({ teams }) => person !== null && teams !== null && isSamePerson(teams, person));

  /** What one person writes is taken in its order. */
  async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const result = (queues.get(key) ?? Promise.resolve()).then(work);
    const ended = result.catch(() => undefined);
    queues.set(key, ended);
    try {
      return await result;
    } finally {
      if (queues.get(key) === ended) queues.delete(key);
    }
  }

  async function connect(code: string, done: DoneInChat) {
    const { person, address, conversation } = done;
    const locale = localeOf(done.locale) ?? "nb";
    const no = (key: string) => ({ locale, replies: [{ text: texts.say(locale, `teams:connect.${key}`) }] });
    if (person === null) {
      await codes.spoil(code);
      return no("not-alone");
    }
    if (cases.in(conversation).some(({ case: one }) => isOpen(one))) return no("own-case");
    const { tenant, user } = person;
    const connected = await codes.redeem(code, { tenant, user, address });
    log.info({ done: connected.ok || connected.because }, "an adviser's chat");
    if (!connected.ok) return no(connected.because);
    const to = listenerOf(connected.value, parts);
    const text = to.say("teams:connect.done", { name: connected.value.name });
    return { locale: to.locale, replies: [{ text }, helpReply(to)] };
  }

  async function answer(adviser: Adviser, done: DoneInChat): Promise<readonly Reply[]> {
    await keepAddress(adviser, done);
    const to = listenerOf(adviser, parts);
    const { did } = done;
    switch (did.what) {
      case "typing": {
        const current = to.current();
        if (current !== undefined) desk.typing(to.viewer, current.id);
        return [];
      }
      case "removed":
        await codes.disconnect(adviser.id);
        return [];
      case "arrived":
        return [helpReply(to)];
      case "edited":
      case "deleted":
      case "reacted":
        return [{ text: cannotText(did.what, to) }];
      case "pressed": {
        const pressed = readPressed(did.data);
        return pressed === undefined
          ? [{ text: to.say("teams:oldButton") }]
          : perform(pressed, done.id, to, parts);
      }
      case "wrote":
        return [
          ...(did.attachments > 0 ? [{ text: cannotText("attachment", to) }] : []),
          ...(did.text.trim() === "" && did.attachments > 0 ? [] : await heard(did.text.trim(), done.id, to)),
        ];
    }
  }

  async function heard(text: string, id: string, to: Listener): Promise<readonly Reply[]> {
    const meant = meantBy(text);
    if (meant?.type === "command") return await command(meant.command, text, meant.isSure, to);
    if (meant !== undefined || text === "") return [helpReply(to)];
    const current = to.current();
    if (current === undefined) {
      if (to.talks().length === 0) return [{ text: to.say("teams:nobody") }, helpReply(to)];
      return [casesCard(to.say("teams:whom"), to)];
    }
    if (text.length > longestText)
      return [{ text: to.say("teams:notSent", { why: to.say("desk:refusal.too-long") }) }];
    const problems = await speak(text, current.id, id, to, parts);
    if (problems.length > 0 || mask(text) === text) return problems;
    return [{ text: to.say("teams:masked") }];
  }

  async function command(
    what: Command,
    text: string,
    isSure: boolean,
    to: Listener,
  ): Promise<readonly Reply[]> {
    const current = to.current();
    // A bare word may be said to the company: then it is one press away.
    const meantSo =
      isSure || current === undefined
        ? []
        : [
            {
              label: to.say("teams:button.say", { text, name: to.whoIn(current.id) }),
              asks: { do: "say", case: current.id, text: text.slice(0, longestWord) } as const,
            },
          ];
    switch (what) {
      case "help":
        return [helpReply(to)];
      case "cases":
        return [listOf(to)];
      case "disconnect":
        return isSure || current === undefined
          ? perform({ asked: { do: "disconnect" }, to: undefined, note: "" }, "", to, parts)
          : [disconnectCard(to, meantSo)];
      case "done":
      case "pass":
      case "back":
        if (current === undefined) return [listOf(to)];
        return await { done: askClose, pass: askPass, back: askBack }[what](
          current.id,
          to,
          parts,
          ...meantSo,
        );
    }
  }

  /** Where the bot was installed last is where it is heard. */
  async function keepAddress({ id, teams }: Adviser, { address }: DoneInChat): Promise<void> {
    if (teams === null || isDeepStrictEqual(teams.address, address)) return;
    await directory.change(id, (found) =>
      found?.teams == null ? found : { ...found, teams: { ...found.teams, address } },
    );
  }

  async function answerOnce(done: DoneInChat): Promise<Answer | undefined> {
    const meant = done.did.what === "wrote" ? meantBy(done.did.text) : undefined;
    if (meant?.type === "connect") return await connect(meant.code, done);
    const known = adviserAt(done.person);
    if (known === undefined) {
      if (done.did.what !== "pressed") return undefined;
      const locale = localeOf(done.locale) ?? "nb";
      return { locale, replies: [{ text: texts.say(locale, "teams:notConnected") }] };
    }
    return await inTurn(known.id, async () => {
      const adviser = adviserAt(done.person);
      // Disconnected while it waited.
      if (adviser === undefined) return { locale: known.locales[0] ?? "nb", replies: [] };
      return { locale: adviser.locales[0] ?? "nb", replies: await answer(adviser, done) };
    });
  }

  return {
    /** A message that a channel sends again is answered with what it was answered before, and does nothing more. */
    async hear(done) {
      const key = `${done.conversation}\n${done.id}\n${done.did.what}`;
      const before = answers.get(key);
      if (before !== undefined) return await before;
      const answered = answerOnce(done);
      answers.set(key, answered);
      for (const oldest of answers.keys()) {
        if (answers.size <= mostAnswers) break;
        answers.delete(oldest);
      }
      try {
        const answer = await answered;
        // What is for the bot it remembers itself.
        if (answer === undefined) answers.delete(key);
        return answer;
      } catch (error) {
        answers.delete(key);
        throw error;
      }
    },

    async tell({ contents: { adviser: id, case: about, news } }, conversation) {
      const adviser = directory.all().find((one) => one.id === id);
      if (adviser?.teams == null) return undefined;
      const to = listenerOf(adviser, parts);
      const reply = await newsReply(news, { to, case: about, conversation, desk, conversations });
      // A talk that ended with no other one open needs no choice: the next one is plain again.
      if (news.what === "over" && adviser.teams.current === about && to.talks().length === 0)
        await point(id, null, directory);
      return reply && { address: adviser.teams.address, locale: to.locale, reply };
    },
  };
}
