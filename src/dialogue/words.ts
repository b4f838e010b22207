import type { Conversation } from "../domain/conversation.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import type { Reply, Texts } from "../ports.ts";
import type { Draft } from "./draft.ts";
import { render } from "./render.ts";
import { createVoice } from "./voice.ts";

/**
 * Puts drafts into the language of a conversation.
 *
 * @param conversation as it is after the turn, but for the number, the time and the choices, which are set here
 * @returns the conversation to be saved, and what is said
 */
export function wordsFor(
  conversation: Conversation,
  drafts: readonly Draft[],
  texts: Texts,
  knowledge: Knowledge,
  now: Date,
): { readonly conversation: Conversation; readonly replies: readonly Reply[] } {
  const at = now.toISOString();
  const voice = createVoice(texts, knowledge, conversation.locale, conversation.facts);
  const rendered = drafts.map((draft) => render(draft, conversation.facts, voice, at.slice(0, 10)));
  return {
    conversation: {
      ...conversation,
      turn: conversation.turn + 1,
      choices: rendered.findLast(({ choices }) => choices.length > 0)?.choices ?? [],
      at,
    },
    replies: rendered.map(({ reply }) => reply),
  };
}
