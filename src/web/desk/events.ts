import { EventStream, type HttpAnswer, type HttpRequest } from "../../http.ts";
import type { Desk } from "../../ports.ts";
import type { SignedIn } from "../sign-in/guard.ts";

/** So many pages of one adviser are told of changes at once; the others ask now and then. */
const mostStreams = 12;
/** Milliseconds after which a quiet stream says that it is still there, so that no proxy takes it for dead. */
const heartbeat = 25_000;

/**
 * Server-sent events: `case-changed` when a case that the reader may see has changed, `company-typing` when its company
 * is writing. With `?case=<id>` only of that one. They carry nothing: the page asks anew for what it shows. The first
 * `case-changed` comes at once, for what happened since the page was made.
 */
export function eventsOf(desk: Desk) {
  const streams = new Map<string, number>();

  return ({ query }: HttpRequest, { viewer }: SignedIn): HttpAnswer => {
    const open = streams.get(viewer.adviser) ?? 0;
    if (open >= mostStreams) return { status: 429, headers: { "retry-after": "60" }, body: "" };
    const only = query.get("case");
    const body = new EventStream(({ send }) => {
      streams.set(viewer.adviser, (streams.get(viewer.adviser) ?? 0) + 1);
      const say = (event: string) => send(`event: ${event}\ndata: 1\n\n`);
      say("case-changed");
      const unwatch = desk.watch(viewer, ({ id, isTyping }) => {
        if (only === null ? !isTyping : id === only) say(isTyping ? "company-typing" : "case-changed");
      });
      const beat = setInterval(() => send(":\n\n"), heartbeat);
      return () => {
        clearInterval(beat);
        unwatch();
        const left = (streams.get(viewer.adviser) ?? 1) - 1;
        if (left > 0) streams.set(viewer.adviser, left);
        else streams.delete(viewer.adviser);
      };
    });
    return {
      status: 200,
      headers: { "content-type": "text/event-stream", "x-accel-buffering": "no" },
      body,
    };
  };
}
