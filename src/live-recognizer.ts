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

/** Makes the recognizer that decides intents: it learns from the examples, which takes a second or two. */
export type Learner = (knowledge: Knowledge) => Recognizer;

const learnEmbedded: Learner = (knowledge) => remembered(embedded(knowledge));

/** The recognizer for a version of the knowledge. */
export function recognizerFor(knowledge: Knowledge, learn: Learner = learnEmbedded): Recognizer {
  return chain(createEntities(knowledge), learn(knowledge));
}

/** LUIS decides intents, and the embedded recognizer where it fails. */
export function learnLuis(config: LuisConfig, log: Log): Learner {
  return (knowledge) => {
    const known = new Set([...knowledge.needs.keys(), ...knowledge.intents.keys()]);
    return luis(config, embedded(knowledge), log, known);
  };
}

/**
 * A recognizer that follows the knowledge; the old one answers until the new one is ready. It learns again only when
 * what it learns from has changed: a new amount or address is live at once.
 */
export function liveRecognizer(
  knowledge: LiveKnowledge,
  learn: Learner = learnEmbedded,
): { current(): Recognizer } {
  const learnWhenChanged = onlyWhenChanged(learn);
  let recognizer = recognizerFor(knowledge.current(), learnWhenChanged);
  knowledge.onChange((changed) => {
    recognizer = recognizerFor(changed, learnWhenChanged);
  });
  return { current: () => recognizer };
}

function onlyWhenChanged(learn: Learner): Learner {
  let last: { readonly from: Knowledge; readonly recognizer: Recognizer } | undefined;
  return (knowledge) => {
    if (last === undefined || !teachesTheSame(last.from, knowledge))
      last = { from: knowledge, recognizer: learn(knowledge) };
    return last.recognizer;
  };
}

function teachesTheSame(a: Knowledge, b: Knowledge): boolean {
  const same = (key: "needs" | "sectors") =>
    JSON.stringify([...a[key].values()]) === JSON.stringify([...b[key].values()]);
  return (
    a.examples.length === b.examples.length &&
    a.examples.every(
      ({ label, text }, i) => b.examples[i]?.label === label && b.examples[i]?.text === text,
    ) &&
    same("needs") &&
    same("sectors")
  );
}
