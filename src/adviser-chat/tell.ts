import type { Conversations } from "../conversations.ts";
import type { AdviserNews, Over } from "../domain/handoff/adviser-news.ts";
import type { CaseView, Desk, Reply } from "../ports.ts";
import { callCard, casesCard, offerCard, otherSaid, talkCard } from "./case-cards.ts";
import { closeCard } from "./choice-cards.ts";
import type { Listener } from "./talks.ts";

export interface Telling {
  readonly to: Listener;
  readonly case: string;
  /** The company's conversation. */
  readonly conversation: string;
  readonly desk: Desk;
  readonly conversations: Pick<Conversations, "turns">;
}

/** Puts what an adviser is to be told into words and cards, as it is now; undefined when it is nothing any more. */
export async function newsReply(news: AdviserNews, telling: Telling): Promise<Reply | undefined> {
  const { to, desk } = telling;
  const view = async (): Promise<CaseView | undefined> => {
    const seen = await desk.open(to.viewer, telling.case);
    return seen.ok ? seen.value : undefined;
  };
  switch (news.what) {
    case "offered":
    case "reminded": {
      const one = await view();
      return one?.may.includes("take") === true ? offerCard(news.what, one, to) : undefined;
    }
    case "taken": {
      const one = await view();
      if (one === undefined || !hasTalk(one)) return undefined;
      const title = to.say("teams:title.taken", { name: to.nameOf(one) });
      return talkCard(title, [to.say(isCurrent(one, to) ? "teams:hint.talk" : "teams:hint.switch")], one, to);
    }
    case "waiting": {
      const one = await view();
      if (one === undefined || !hasTalk(one)) return undefined;
      return talkCard(to.say("teams:title.waiting", { name: to.nameOf(one) }), [], one, to);
    }
    case "call": {
      const one = await view();
      if (one?.promise == null || !one.isMine) return undefined;
      const when = to.moment(one.promise);
      return callCard(to.say("teams:title.call", { name: to.nameOf(one), when }), one, to);
    }
    case "spoken": {
      const one = await view();
      if (one?.may.includes("close") !== true) return undefined;
      return closeCard(one, to, to.say("teams:title.spoken", { name: to.nameOf(one) }));
    }
    case "said":
      return await said(news.turn, telling);
    case "own":
      return await own(news.turn, news.reply, telling);
    case "undelivered":
      return await undelivered(news.turn, telling);
    case "over":
      return over(news.how, await view(), telling);
  }
}

async function said(turn: number, telling: Telling): Promise<Reply | undefined> {
  const { to } = telling;
  const heard = (await turnOf(turn, telling))?.heard;
  if (heard == null) return undefined;
  const text = heard.text.trim() === "" ? to.say("teams:noText") : heard.text;
  const row = to.talks().find(({ id }) => id === telling.case);
  // Said before it ended, and not yet read: it is told all the same.
  if (row === undefined || isCurrent(row, to)) return { text: `${to.whoIn(telling.case)}: ${text}` };
  return otherSaid(row, text, to);
}

async function own(turn: number, reply: number, telling: Telling): Promise<Reply | undefined> {
  const { to } = telling;
  const text = (await turnOf(turn, telling))?.replies[reply]?.text;
  if (text === undefined) return undefined;
  return { text: to.say("teams:own", { name: to.whoIn(telling.case), text }) };
}

async function undelivered(turn: number, telling: Telling): Promise<Reply | undefined> {
  const { to } = telling;
  const replies = (await turnOf(turn, telling))?.replies ?? [];
  const text = replies.find(({ adviser }) => adviser !== undefined)?.text;
  if (text === undefined) return undefined;
  return { text: to.say("teams:undelivered", { name: to.whoIn(telling.case), text }) };
}

function over(how: Over, one: CaseView | undefined, { to, case: id }: Telling): Reply {
  const name = one === undefined ? to.whoIn(id) : to.nameOf(one);
  const when = to.moment(one?.promise ?? "");
  const title = to.say(`teams:over.${how}`, { name, when });
  if (one?.isMine === true && one.state === "returned") return callCard(title, one, to);
  const current = to.current();
  if (current !== undefined)
    return { text: `${title}\n\n${to.say("teams:now", { name: to.nameOf(current) })}` };
  return to.talks().length === 0 ? { text: title } : casesCard(`${title} ${to.say("teams:choose")}`, to);
}

async function turnOf(turn: number, { conversation, conversations }: Telling) {
  return (await conversations.turns(conversation, turn - 1, 1))[0];
}

function hasTalk({ state, isMine }: CaseView): boolean {
  return state === "taken" && isMine;
}

function isCurrent({ id }: { readonly id: string }, to: Listener): boolean {
  return to.current()?.id === id;
}
