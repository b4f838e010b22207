import { assert } from "chai";
import { isContactAnswer } from "../../src/dialogue/handoff/contact-answer.ts";
import { newConversation } from "../../src/domain/conversation.ts";
import { noEntities } from "../../src/language/recognizer.ts";

describe("an answer to 'what is your name?'", () => {
  const asked = {
    ...newConversation("nn", "2026-11-21T10:00:00Z"),
    pending: { ask: "contact-name", missed: 0 },
  } as const;
  const table: [text: string, intent: string, score: number, isName: boolean][] = [
    ["Anne Prøve", "innovation-rd", 0.9, true], // whatever a short name looks like
    ["Jeg heter Ola Nordmann Eksempel", "help", 0.9, true],
    ["Anne Marie Prøve Eksempel", "small-talk", 0.3, true],
    ["lag ei oppsummering som fil", "as-file", 0.9, false],
    ["vi treng eit lån til", "loan", 0.8, false],
    ["Anne Prøve, 40 00 00 00, ring etter klokka to", "handoff", 0.9, true],
    ["nei", "no", 0.95, false],
    ["kva sender du?", "small-talk", 0.2, false],
  ];
  for (const [text, id, score, isName] of table)
    it(`"${text}", heard as ${id}, is ${isName ? "one" : "none"}`, () => {
      const heard = {
        locale: "nn",
        localeIsSure: false,
        intents: [{ id, score }],
        entities: noEntities,
        source: "test",
      } as const;
      assert.equal(isContactAnswer(asked, heard, text), isName);
    });
});
