import { type Entities, type Hearing, noEntities, type Recognition, type Recognizer } from "../recognizer.ts";
import { pickedChoice } from "./answers.ts";
import { withoutNegated } from "./embedded.ts";
import { namedLanguage } from "./named-language.ts";

/**
 * The whole of understanding behind one port: the answer to the question just asked, the entities, and the intents of
 * the recognizer given, which does not get to see what is negated. A choice that was picked means what the choice
 * means, and is not read as free text.
 */
export function chain(
  entities: (text: string, hearing: Hearing) => Entities,
  intents: Recognizer,
): Recognizer {
  return {
    async recognise(text, hearing) {
      const choice = pickedChoice(text, hearing);
      if (choice !== undefined) return { ...picked, choice };
      const found = entities(text, hearing);
      const heard = await intents.recognise(withoutNegated(text, found.negated), hearing);
      const named = namedLanguage(text);
      return { ...heard, entities: found, ...(named !== undefined && { namedLanguage: named }) };
    },
  };
}

const picked: Recognition = {
  locale: "other",
  localeIsSure: false,
  intents: [],
  entities: noEntities,
  source: "answers",
};
