import type { IncomingMessage, ServerResponse } from "node:http";
import type { EventStream } from "../http.ts";

/** How many bytes of a stream a client may leave unread. */
const mostUnread = 64 * 1024;

/** The answers that go on for as long as the client stays. `close` ends those that are open and opens no more. */
export function createStreams() {
  const open = new Set<ServerResponse>();
  let isClosing = false;
  return {
    open(body: EventStream, req: IncomingMessage, res: ServerResponse): void {
      if (req.method === "HEAD" || isClosing) return void res.end();
      open.add(res);
      res.flushHeaders();
      const ended = body.open({
        send(text) {
          // Who does not read what is sent is let go, and comes back.
          if (res.writableLength > mostUnread) res.destroy();
          else if (!res.writableEnded) res.write(text);
        },
        end: () => void res.end(),
      });
      res.once("close", () => {
        open.delete(res);
        ended();
      });
    },
    close(): void {
      isClosing = true;
      for (const res of open) res.end();
    },
  };
}
