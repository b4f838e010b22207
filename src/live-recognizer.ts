import type { Knowledge } from "./domain/knowledge.ts";
import type { LiveKnowledge } from "./knowledge/watch.ts";
import type { Recognizer } from "./language/recognizer.ts";
import { chain } from "./language/recognizers/chain.ts";
import { embedded } from "./language/recognizers/embedded.ts";
import { createEntities } from "./language/recognizers/entities.ts";

/** The recognizer for a version of the knowledge; it learns from the examples when it is made. */
export function recognizerFor(knowledge: Knowledge): Recognizer {
  return chain(createEntities(knowledge), embedded(knowledge));
}

/** A recognizer that learns again when the knowledge changes; the old one answers until the new one is ready. */
export function liveRecognizer(knowledge: LiveKnowledge): { current(): Recognizer } {
  let recognizer = recognizerFor(knowledge.current());
  knowledge.onChange((changed) => {
    recognizer = recognizerFor(changed);
  });
  return { current: () => recognizer };
}
