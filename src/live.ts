import type { Live, LiveEvent } from "./ports.ts";

/** Conversations whose reading is remembered; one that was pushed out counts as not read until its page says so again. */
const most = 20_000;

/** What happens between people at this moment and is not saved: who is writing, and how far the company's screen has got. */
export function createLive(): Live {
  const seen = new Map<string, number>();
  const listeners = new Set<(event: LiveEvent) => void>();
  const tell = (event: LiveEvent) => {
    for (const listener of listeners) listener(event);
  };
  return {
    typing: (conversation, who) => tell({ type: "typing", conversation, who }),
    seen(conversation, turn) {
      if ((seen.get(conversation) ?? 0) >= turn) return;
      seen.delete(conversation);
      seen.set(conversation, turn);
      for (const oldest of seen.keys()) {
        if (seen.size <= most) break;
        seen.delete(oldest);
      }
      tell({ type: "seen", conversation });
    },
    seenUpTo: (conversation) => seen.get(conversation) ?? 0,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
