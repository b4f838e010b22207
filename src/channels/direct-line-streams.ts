import type { Socket } from "../http.ts";
import type { Bot, Live, Log } from "../ports.ts";
import { activitiesAfter, turnOf, typing, type Watermark } from "./direct-line-turns.ts";

/** How often open streams look for turns that another process saved. */
const lookEvery = 5_000;
/** A person has a few tabs open, not more. */
const most = 10;

/** The open websockets of this process, by conversation. */
export interface Streams {
  /** @returns false when the conversation has too many already */
  hasRoom(conversation: string): boolean;
  /** Sends what was said after the watermark, and all that is said from now on, in order and once. */
  attach(who: { conversation: string; user: string }, socket: Socket, after: Watermark | undefined): void;
  /** Shows that an answer is being made, until the returned function is called. */
  working(conversation: string): () => void;
}

interface Stream {
  readonly user: string;
  readonly socket: Socket;
  watermark: Watermark | undefined;
  /** `again` when something was said while it was catching up. */
  state: "idle" | "busy" | "again" | "closed";
}

export function streams(bot: Bot, live: Live, log: Log): Streams {
  const open = new Map<string, Set<Stream>>();

  async function catchUp(conversation: string, stream: Stream): Promise<void> {
    if (stream.state !== "idle") {
      if (stream.state === "busy") stream.state = "again";
      return;
    }
    stream.state = "busy";
    try {
      for (let more = true; more; ) {
        const next = await activitiesAfter(bot, { conversation, user: stream.user }, stream.watermark);
        if (isClosed(stream)) return;
        if (next.activities.length > 0)
          stream.socket.send(JSON.stringify({ activities: next.activities, watermark: next.watermark }));
        stream.watermark = next.watermark;
        more = next.more || isAgain(stream);
        stream.state = "busy";
      }
    } catch (error) {
      // The next look finds what this one could not read: the watermark has not moved.
      log.warn(
        { conversation, error: error instanceof Error ? error.message : typeof error },
        "a stream could not read",
      );
    }
    if (!isClosed(stream)) stream.state = "idle";
  }

  function each(conversation: string, act: (stream: Stream) => void): void {
    for (const stream of open.get(conversation) ?? []) act(stream);
  }

  const look = setInterval(() => {
    for (const conversation of open.keys())
      each(conversation, (stream) => void catchUp(conversation, stream));
  }, lookEvery);
  look.unref();

  bot.onTurn((conversation) => each(conversation, (stream) => void catchUp(conversation, stream)));
  live.onEvent(({ type, conversation, ...event }) => {
    if (type === "typing" && "who" in event && event.who === "adviser")
      each(conversation, (stream) => showTyping(conversation, stream));
  });

  return {
    hasRoom: (conversation) => (open.get(conversation)?.size ?? 0) < most,

    attach({ conversation, user }, socket, after) {
      const stream: Stream = { user, socket, watermark: after, state: "idle" };
      live.seen(conversation, turnOf(after));
      const siblings = open.get(conversation) ?? new Set();
      open.set(conversation, siblings.add(stream));
      socket.onClose(() => {
        stream.state = "closed";
        siblings.delete(stream);
        if (siblings.size === 0 && open.get(conversation) === siblings) open.delete(conversation);
      });
      // Direct Line clients send an empty text to see whether the line still holds. An empty one back is read over
      // by theirs, and tells ours that it does.
      socket.onText((text) => {
        if (text === "") socket.send("");
        // Our page says how far its screen has got; it cannot have more than it was sent.
        const [, seen] = /^seen (\d{1,15})$/.exec(text) ?? [];
        if (seen !== undefined) live.seen(conversation, Math.min(Number(seen), turnOf(stream.watermark)));
      });
      void catchUp(conversation, stream);
    },

    working(conversation) {
      const show = () => each(conversation, (stream) => showTyping(conversation, stream));
      // Most answers are there before anybody could read three dots; a client lets them go after some seconds.
      let again: NodeJS.Timeout | undefined;
      const first = setTimeout(() => {
        show();
        again = setInterval(show, 3000);
      }, 300);
      return () => {
        clearTimeout(first);
        clearInterval(again);
      };
    },
  };
}

// The state changes while `catchUp` waits, which the compiler cannot see.
function isClosed(stream: Stream): boolean {
  return stream.state === "closed";
}

function isAgain(stream: Stream): boolean {
  return stream.state === "again";
}

function showTyping(conversation: string, { socket, watermark }: Stream): void {
  const activities = [typing(conversation, new Date())];
  socket.send(JSON.stringify({ activities, watermark: watermark ?? "" }));
}
