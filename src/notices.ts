import { changeOf, readState } from "./conversation-state.ts";
import type { Completes } from "./conversations.ts";
import { say } from "./dialogue/draft.ts";
import { createVoice, type Voice } from "./dialogue/voice.ts";
import { type Adviser, isToldBy } from "./domain/handoff/adviser.ts";
import { type Notice, noticesOf } from "./domain/handoff/adviser-news.ts";
import type { Case, CaseEvent } from "./domain/handoff/case.ts";
import type { Knowledge } from "./domain/knowledge.ts";
import { type Letter, post } from "./domain/outbox.ts";
import type { Reply, Texts } from "./ports.ts";

export interface NoticeParts {
  readonly texts: Texts;
  readonly knowledge: { current(): Knowledge };
  advisers(): readonly Adviser[];
  /** The address people use, where one is configured: mails link to it. */
  readonly publicUrl: string | undefined;
}

/**
 * Mails that tell of a case: an adviser that one waits for them, and the company what was said of it while it may not be
 * looking. They are posted in the change that they tell of, so that none is lost and none tells of what did not happen.
 * They name a need and a place, never a person or a text: those stand behind the sign-in.
 */
export function noticing(parts: NoticeParts): Completes {
  return (change, before) => {
    // What has no case tells nobody anything.
    if (change.unfinished !== true) return change;
    const state = readState(change.state);
    const now = state.conversation.case;
    if (now === null || now.shared === null) return change;
    const was = before === undefined ? null : readState(before.state).conversation.case;
    const fresh = now.id === was?.id ? after(was.events.at(-1), now.events) : now.events;
    const letters = [
      ...lettersToAdvisers(now, fresh, parts),
      ...lettersToCompany(
        now,
        change.turn.heard === null ? fresh : [],
        change.turn.replies,
        state.conversation.locale,
        parts,
      ),
    ];
    if (letters.length === 0) return change;
    const at = new Date(change.turn.at);
    const outbox = letters.reduce(
      (box, letter, i) =>
        post(
          box,
          `notice-${change.turn.turn}-${at.getTime().toString(36)}-${i}`,
          { kind: "notice", letter },
          at,
        ),
      state.conversation.outbox,
    );
    return changeOf({ ...state, conversation: { ...state.conversation, outbox } }, change.turn);
  };
}

/** The events that came after one; of a long story the early ones are gone, so that they cannot be counted off. */
function after(last: CaseEvent | undefined, events: readonly CaseEvent[]): readonly CaseEvent[] {
  const known = JSON.stringify(last);
  return events.slice(events.findLastIndex((event) => JSON.stringify(event) === known) + 1);
}

function lettersToAdvisers(now: Case, fresh: readonly CaseEvent[], parts: NoticeParts): readonly Letter[] {
  return noticesOf(now, fresh).flatMap(({ notice, advisers }) =>
    parts
      .advisers()
      .filter((one) => advisers.includes(one.id) && isToldBy(one, "email"))
      .flatMap((one) => letterTo(one, notice, now, parts)),
  );
}

function letterTo(
  adviser: Adviser,
  kind: Notice,
  one: Case,
  { texts, knowledge, publicUrl }: NoticeParts,
): readonly Letter[] {
  if (adviser.email === null) return [];
  const locale = adviser.locales[0] ?? one.locale;
  const voice = createVoice(texts, knowledge.current(), locale);
  const values = {
    ...about(one),
    link:
      publicUrl === undefined ? say("case:mail.atTheDesk") : new URL(`/desk/cases/${one.id}`, publicUrl).href,
  };
  return [letter(adviser.email, kind, values, voice)];
}

function lettersToCompany(
  one: Case,
  fresh: readonly CaseEvent[],
  said: readonly Reply[],
  locale: string,
  { texts, knowledge, publicUrl }: NoticeParts,
): readonly Letter[] {
  const { email } = one.contact;
  if (email === null) return [];
  const voice = createVoice(texts, knowledge.current(), locale, one.shared?.facts);
  const link =
    publicUrl === undefined ? say("case:mail.inTheChat") : new URL(`/?lang=${locale}`, publicUrl).href;
  const name = say(`actor:${one.office}`);
  // What an adviser wrote is between them and the company: a mail says only that it waits.
  if (fresh.some(({ what }) => what === "unread")) return [letter(email, "unread", { link, name }, voice)];
  const steps = fresh.filter(({ what }) => what !== "noted");
  const text = said
    .filter(({ adviser }) => adviser === undefined)
    .map((reply) => reply.text)
    .join("\n\n");
  if (steps.length === 0 || text === "") return [];
  return [letter(email, "company", { said: text, link, name }, voice)];
}

function letter(
  to: string,
  kind: Notice | "company" | "unread",
  values: NonNullable<ReturnType<typeof say>["values"]>,
  voice: Voice,
): Letter {
  const subject = voice.say(say(`case:mail.${kind}.subject`, values));
  const text = voice.say(say(`case:mail.${kind}.text`, values));
  return {
    to,
    subject: subject.charAt(0).toUpperCase() + subject.slice(1),
    text,
    locale: voice.locale,
    summary: null,
  };
}

function about({ need, place, promise }: Case) {
  return {
    need: say(`need:${need}`),
    place: say(`place:${place.municipality ?? place.county ?? place.country}`),
    when: say(`moment:${promise ?? ""}`),
  };
}
