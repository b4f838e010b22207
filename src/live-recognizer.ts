import type { Knowledge } from "./domain/knowledge.ts";
import type { LiveKnowledge } from "./knowledge/watch.ts";
import type { Recognizer } from "./language/recognizer.ts";
import { chain } from "./language/recognizers/chain.ts";
import { embedded } from "./language/recognizers/embedded.ts";
import { createEntities } from "./language/recognizers/entities.ts";
import { luis } from "./language/recognizers/luis.ts";
import type { LuisConfig } from "./language/recognizers/luis-config.ts";
import { remembered } from "./language/recognizers/remembered.ts";
import type { Log } from "./ports.ts";

/** The recognizer for a version of the knowledge; it learns from the examples when it is made. */
export function recognizerFor(knowledge: Knowledge): Recognizer {
  return chain(createEntities(knowledge), remembered(embedded(knowledge)));
}

/** The same with LUIS deciding the intents where it is configured, and the embedded one where it fails. */
export function recognizerWithLuis(config: LuisConfig, log: Log): (knowledge: Knowledge) => Recognizer {
  return (knowledge) => {
    const known = new Set([...knowledge.needs.keys(), ...knowledge.intents.keys()]);
    return chain(createEntities(knowledge), luis(config, embedded(knowledge), log, known));
  };
}

/** A recognizer that learns again when the knowledge changes; the old one answers until the new one is ready. */
export function liveRecognizer(knowledge: LiveKnowledge, make = recognizerFor): { current(): Recognizer } {
  let recognizer = make(knowledge.current());
  knowledge.onChange((changed) => {
    recognizer = make(changed);
  });
  return { current: () => recognizer };
}
