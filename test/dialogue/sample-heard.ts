import type { Heard } from "../../src/dialogue/turn.ts";
import { noEntities, type Recognition } from "../../src/language/recognizer.ts";
import { nobodyThere } from "./sample-handoff.ts";

/** What a turn gets of a short utterance in bokmål in which nothing was recognised, but for what is given. */
export function heardWith(recognition: Partial<Recognition>, more: Partial<Heard> = {}): Heard {
  return {
    recognition: {
      locale: "nb",
      localeIsSure: false,
      intents: [],
      entities: noEntities,
      source: "test",
      ...recognition,
    },
    isEmpty: false,
    tooLong: false,
    attachments: 0,
    text: "",
    handoff: nobodyThere,
    address: undefined,
    links: { files: undefined, ownData: undefined },
    canMail: false,
    retentionDays: 180,
    words: 3,
    registers: [],
    lookedUp: undefined,
    ...more,
  };
}
