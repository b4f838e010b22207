import type { OfferedChoice } from "../domain/conversation.ts";
import type { Texts } from "../ports.ts";

/** Buttons that mean the same wherever they are pressed, by the key of their text. */
const always: readonly (readonly [key: string, means: string])[] = [
  ["bot:choice.person", "do=person"],
  ["bot:choice.change", "do=change"],
  ["bot:choice.startOver", "do=start-over"],
  ["bot:choice.showOffers", "do=show"],
  ["bot:choice.summary", "do=summary"],
  ["bot:choice.file", "do=file"],
  ["bot:choice.mail", "do=mail"],
  ["bot:choice.forget", "do=forget"],
];

/** The words of buttons that a person has seen and may write at any time, whatever buttons there are now. */
export function standingChoices(locale: string, texts: Texts): readonly OfferedChoice[] {
  return always.map(([key, means]) => ({ label: texts.say(locale, key), means }));
}
