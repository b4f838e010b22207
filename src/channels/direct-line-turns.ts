import type { Bot, Turn } from "../ports.ts";
import { messageOf } from "./message.ts";

/** An activity as Direct Line clients get it. */
export type Activity = Readonly<Record<string, unknown>>;

/**
 * How far a client has got. Opaque to it: the number of the last turn it has, and when that was, so that a
 * conversation that was forgotten and begun anew is not taken for the old one.
 */
export type Watermark = string;

/** Marks the ids of utterances whose client gave none; a client's own ids cannot begin with it. */
export const ownId = "~";

/** Turns read at a time; a longer conversation goes out in several frames. */
const page = 50;

/**
 * The activities of the turns after a watermark. They are derived from what is saved, and so are the same after a
 * restart and from every process.
 *
 * @param after undefined, or one that is not ours, is the start of the conversation
 * @returns `more` when there are further turns after these
 */
export async function activitiesAfter(
  bot: Bot,
  who: { readonly conversation: string; readonly user: string },
  after: Watermark | undefined,
): Promise<{
  readonly activities: readonly Activity[];
  readonly watermark: Watermark;
  readonly more: boolean;
}> {
  const last = turnOf(after);
  // The last turn that the client has is read again: if it is not there any more, all of its watermark is void.
  const turns = last > 0 ? await bot.turns(who.conversation, last - 1, page + 1) : [];
  const known = turns[0] !== undefined && watermarkOf(turns[0]) === after;
  const fresh = known ? turns.slice(1) : await bot.turns(who.conversation, 0, page);
  const newest = fresh.at(-1);
  return {
    activities: fresh.flatMap((turn) => activitiesOf(turn, who)),
    watermark: newest ? watermarkOf(newest) : known && after !== undefined ? after : "",
    more: fresh.length === page,
  };
}

/** The last turn that a client has; 0 for none, and for a watermark that is not ours. */
export function turnOf(watermark: Watermark | undefined): number {
  return Number(/^(\d{1,15})-/.exec(watermark ?? "")?.[1] ?? 0);
}

export function watermarkOf(turn: Turn): Watermark {
  return `${turn.turn}-${Date.parse(turn.at).toString(36)}`;
}

/** The id of a person's activity in a turn. */
export function heardId(conversation: string, turn: Turn): string {
  return `${conversation}|${turn.turn}u`;
}

/** Shown while a turn is under way; never saved. */
export function typing(conversation: string, now: Date): Activity {
  return {
    type: "typing",
    id: `${conversation}|t${now.getTime().toString(36)}`,
    timestamp: now.toISOString(),
    channelId: "directline",
    conversation: { id: conversation },
    from: us,
  };
}

const us = { id: "lots", name: "Lots", role: "bot" } as const;

function activitiesOf(turn: Turn, who: { readonly conversation: string; readonly user: string }): Activity[] {
  const common = { type: "message", channelId: "directline", conversation: { id: who.conversation } };
  // Clients order by time: a millisecond apart keeps the replies of one turn in their order.
  const at = (place: number) => new Date(Date.parse(turn.at) + place).toISOString();
  const replies = turn.replies.map((reply, index) => ({
    ...common,
    id: `${who.conversation}|${turn.turn}.${index + 1}`,
    timestamp: at(index + 1),
    from: reply.adviser === undefined ? us : { id: "adviser", name: reply.adviser, role: "bot" },
    locale: turn.locale,
    ...messageOf(reply),
    channelData: {
      turn: turn.turn,
      ...(reply.adviser === undefined ? {} : { adviser: true }),
      ...(reply.asks === undefined ? {} : { asks: reply.asks }),
    },
    ...(turn.heard ? { replyToId: heardId(who.conversation, turn) } : {}),
  }));
  if (!turn.heard) return replies;
  const echo = {
    ...common,
    id: heardId(who.conversation, turn),
    timestamp: at(0),
    from: { id: who.user, role: "user" },
    locale: turn.locale,
    text: turn.heard.text,
    textFormat: "plain",
    channelData: {
      turn: turn.turn,
      ...(turn.heard.id.startsWith(ownId) ? {} : { clientActivityID: turn.heard.id }),
    },
  };
  return [echo, ...replies];
}
