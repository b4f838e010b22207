import type { Knowledge } from "../../domain/knowledge.ts";
import type { NeedId } from "../../domain/need.ts";
import { meaningsOf } from "../classifier/meanings.ts";
import { type Classified, type Classifier, train } from "../classifier/train.ts";
import { meanings } from "../language-model/meanings.ts";
import { languagesOf } from "../language-of.ts";
import { noEntities, type Recognition, type Recognizer } from "../recognizer.ts";
import { bareFact, bareFacts } from "./bare-facts.ts";
import { addNeedsOfParts } from "./needs-of-parts.ts";
import { partsOf } from "./parts.ts";

/**
 * A need whose score is below this is not meant; the bot then asks, with the likeliest as choices. At one half a need
 * taken is right nine times in ten, and of a need that no example speaks of three in ten are taken for another;
 * higher asks too often, lower guesses. `test/bench/nlu.ts --thresholds` measures it, with whole intents held out.
 */
export const needThreshold = 0.5;

/** The intent given for what is not for the bot: what its examples show, or what is unlike anything it has met. */
export const outOfScope = "out-of-scope";

/**
 * Recognises needs, intents and language with a classifier that learns from the knowledge's example utterances
 * when it is made. Finds no entities. An utterance is read whole and part by part, so that it can carry several
 * needs. A score is the probability that the utterance means it.
 */
export function embedded(knowledge: Knowledge): Recognizer {
  const classifier = classifierOf(knowledge);
  const isVague = (need: NeedId) => knowledge.needs.get(need)?.vague ?? false;
  const languages = languagesOf(knowledge.examples);
  return {
    recognise(text, hearing): Recognition {
      const { heard, sure } = languages.decideLocale(text, hearing.locale);
      const whole = classifier.classify(text);
      const scores = scoresOf(whole);
      const parts = partsOf(text);
      if (parts.length > 1) addNeedsOfParts(parts.map(classifier.classify), whole, isVague, scores);
      return {
        locale: heard,
        localeIsSure: sure,
        intents: [...scores]
          .filter(([id]) => id !== bareFact)
          .map(([id, score]) => ({ id, score }))
          .sort((a, b) => b.score - a.score),
        entities: noEntities,
        source: "embedded",
      };
    },
  };
}

/** Learns the needs, intents and bare facts of the knowledge. */
export function classifierOf(knowledge: Knowledge): Classifier {
  const names = [...knowledge.needs.values()].flatMap((need) =>
    Object.values(need.names).map((text) => ({ label: need.id, text })),
  );
  return train([...knowledge.examples, ...names, ...bareFacts(knowledge.sectors)], {
    meanings: meaningsOf(meanings),
  });
}

/**
 * The text with the given ranges blanked out, every other character where it was: what is negated ("ikke lån, men
 * tilskudd") is not meant, so it is not read for needs.
 */
export function withoutNegated(
  text: string,
  negated: readonly { readonly start: number; readonly end: number }[],
): string {
  let rest = text;
  for (const { start, end } of negated)
    rest = rest.slice(0, start) + " ".repeat(Math.max(0, end - start)) + rest.slice(end);
  return rest;
}

function scoresOf({ ranked, inScope }: Classified): Map<string, number> {
  const scores = new Map(ranked.map(({ label, score }) => [label, score * inScope]));
  scores.set(outOfScope, Math.max(scores.get(outOfScope) ?? 0, 1 - inScope));
  return scores;
}
