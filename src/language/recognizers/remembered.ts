import type { Recognition, Recognizer } from "../recognizer.ts";

/** Longest text whose recognition is kept, in UTF-16 units: answers to questions repeat, stories do not. */
const longest = 160;
/** How many are kept, the least lately used dropped first. */
const kept = 2000;

/**
 * Keeps what a recognizer made of short texts. Only for one whose answer depends on the text and on the language of
 * the conversation alone.
 */
export function remembered(recognizer: Recognizer): Recognizer {
  const known = new Map<string, Recognition | Promise<Recognition>>();
  return {
    recognise(text, hearing) {
      if (text.length > longest) return recognizer.recognise(text, hearing);
      const key = `${hearing.locale} ${text}`;
      const recognition = known.get(key) ?? recognizer.recognise(text, hearing);
      known.delete(key);
      known.set(key, recognition);
      const oldest = known.size > kept ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.delete(oldest);
      return recognition;
    },
  };
}
