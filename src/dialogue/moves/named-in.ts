import type { NamedMention } from "../../language/recognizer.ts";
import type { Situation } from "../situation.ts";

/** The actor or programme of an utterance, a programme before its actor. */
export function namedIn({ recognition }: Situation): NamedMention | undefined {
  const { named } = recognition.entities;
  return named.find(({ type }) => type === "programme") ?? named[0];
}
