import type { Entities, Hearing, Recognizer } from "../recognizer.ts";
import { pickedChoice } from "./answers.ts";
import { withoutNegated } from "./embedded.ts";
import { namedLanguage } from "./named-language.ts";

/**
 * The whole of understanding behind one port: the answer to the question just asked, the entities, and the intents of
 * the recognizer given, which does not get to see what is negated.
 */
export function chain(
  entities: (text: string, hearing: Hearing) => Entities,
  intents: Recognizer,
): Recognizer {
  return {
    async recognise(text, hearing) {
      const found = entities(text, hearing);
      const heard = await intents.recognise(withoutNegated(text, found.negated), hearing);
      const choice = pickedChoice(text, hearing);
      const named = namedLanguage(text);
      return {
        ...heard,
        entities: found,
        ...(choice !== undefined && { choice }),
        ...(named !== undefined && { namedLanguage: named }),
      };
    },
  };
}
