import { isNeed, type NeedId } from "../../domain/need.ts";
import { type Entities, type Hearing, noEntities, type Recognition, type Recognizer } from "../recognizer.ts";
import { pickedChoice } from "./answers.ts";
import { withoutNegated } from "./embedded.ts";
import { emojiIntent } from "./emoji.ts";
import { namedLanguage } from "./named-language.ts";

/**
 * The whole of understanding behind one port: the answer to the question just asked, the entities, and the intents of
 * the recognizer given. A choice that was picked means what the choice means, and is not read as free text.
 */
export function chain(
  entities: (text: string, hearing: Hearing) => Entities,
  intents: Recognizer,
): Recognizer {
  return {
    async recognise(text, hearing) {
      const choice = pickedChoice(text, hearing);
      if (choice !== undefined) return { ...picked, choice };
      const pictured = emojiIntent(text);
      if (pictured !== undefined) return { ...picked, intents: [{ id: pictured, score: 1 }] };
      const found = entities(text, hearing);
      const heard = await intents.recognise(text, hearing);
      const meant =
        found.negated.length > 0 ? await withoutNegatedNeeds(text, hearing, found, heard) : heard.intents;
      const named = namedLanguage(text);
      const isActor = isOnlyActor(text, found);
      return {
        ...heard,
        intents: meant.filter(({ id }) => !isNeed(id) || !(isActor || isDenied(id, found))),
        entities: found,
        ...(named !== undefined && { namedLanguage: named }),
      };
    },
  };

  /** Needs that are denied ("not a loan, but …") are not meant; what else is said with a not is ("I don't want to live"). */
  async function withoutNegatedNeeds(
    text: string,
    hearing: Hearing,
    { negated }: Entities,
    whole: Recognition,
  ) {
    const rest = await intents.recognise(withoutNegated(text, negated), hearing);
    const others = whole.intents.filter(({ id }) => !isNeed(id));
    const needs = rest.intents.filter(({ id }) => isNeed(id));
    return [...needs, ...others].sort((a, b) => b.score - a.score);
  }
}

/** The name of an actor and nothing else asks about it, whatever its words mean: "Innovation Norway". */
function isOnlyActor(text: string, { named }: Entities): boolean {
  const actors = named.filter(({ type }) => type === "actor");
  return actors.length > 0 && !/[\p{L}\p{N}]/u.test(withoutNegated(text, actors));
}

/** Who says that it will not sell abroad needs no help to, however much of the utterance is about export. */
function isDenied(need: NeedId, { plansExport }: Entities): boolean {
  return need === "internationalisation" && plansExport === false;
}

const picked: Recognition = {
  locale: "other",
  localeIsSure: false,
  intents: [],
  entities: noEntities,
  source: "answers",
};
