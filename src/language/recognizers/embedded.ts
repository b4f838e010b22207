import type { Knowledge } from "../../domain/knowledge.ts";
import { isNeed } from "../../domain/need.ts";
import { meaningsOf } from "../classifier/meanings.ts";
import { train } from "../classifier/train.ts";
import { meanings } from "../language-model/meanings.ts";
import { languagesOf } from "../language-of.ts";
import { noEntities, type Recognition, type Recognizer } from "../recognizer.ts";

/** A need whose score is below this is not meant; the bot then asks, with the likeliest as choices. */
export const needThreshold = 0.5;

/** The intent given for what training never met anything like. */
export const outOfScope = "out-of-scope";

/**
 * Recognises needs, intents and language with a classifier that learns from the knowledge's example utterances
 * when it is made. Finds no entities. An utterance is also read part by part, so that it can carry several needs.
 */
export function embedded(knowledge: Knowledge): Recognizer {
  const classifier = train(knowledge.examples, { meanings: meaningsOf(meanings) });
  const languages = languagesOf(knowledge.examples);
  return {
    recognise(text, hearing): Recognition {
      const { heard, sure } = languages.decideLocale(text, hearing.locale);
      const intents = new Map<string, number>();
      const parts = partsOf(text);
      const whole = classifier.classify(text);
      for (const { label, score } of whole.ranked) intents.set(label, score * whole.inScope);
      if (parts.length > 1)
        for (const part of parts) {
          const found = classifier.classify(part);
          const best = found.ranked[0];
          if (best === undefined || !isNeed(best.label)) continue;
          const score = best.score * found.inScope;
          if (score >= needThreshold && score > (intents.get(best.label) ?? 0))
            intents.set(best.label, score);
        }
      intents.set(outOfScope, 1 - whole.inScope);
      return {
        locale: heard,
        localeIsSure: sure,
        intents: [...intents].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score),
        entities: noEntities,
        source: "embedded",
      };
    },
  };
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

/** The parts of an utterance that can each carry a need of their own. */
function partsOf(text: string): string[] {
  return text
    .slice(0, 8000)
    .split(/[.!?;,\n]+|\s(?:og|och|and|samt|&|\+)\s/iu)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
