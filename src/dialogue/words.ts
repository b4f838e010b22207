import type { Conversation } from "../domain/conversation.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import type { Reply, Texts } from "../ports.ts";
import type { Draft } from "./draft.ts";
import { composeLetter } from "./letter.ts";
import { render } from "./render.ts";
import { createVoice } from "./voice.ts";

/**
 * Puts drafts into the language of a conversation.
 *
 * @param conversation as it is after the turn, but for the number, the time and the choices, which are set here
 * @param back the page where the conversation goes on, for a mail that is shown
 * @returns the conversation to be saved, and what is said
 */
export function wordsFor(
  conversation: Conversation,
  drafts: readonly Draft[],
  texts: Texts,
  knowledge: Knowledge,
  now: Date,
  back?: string,
): { readonly conversation: Conversation; readonly replies: readonly Reply[] } {
  const at = now.toISOString();
  const voice = createVoice(texts, knowledge, conversation.locale, conversation.facts);
  const to = drafts.find(({ letterTo }) => letterTo !== undefined)?.letterTo;
  const today = at.slice(0, 10);
  const letter = to === undefined ? undefined : composeLetter(to, conversation, voice, today, back);
  const rendered = drafts.map((draft) => render(draft, conversation.facts, voice, today, letter));
  return {
    conversation: {
      ...conversation,
      turn: conversation.turn + 1,
      // What nobody answered leaves the choices that the company has on its screen.
      choices:
        rendered.length === 0
          ? conversation.choices
          : (rendered.findLast(({ choices }) => choices.length > 0)?.choices ?? []),
      ...(letter !== undefined && { letter }),
      at,
    },
    replies: rendered.map(({ reply }) => reply),
  };
}
