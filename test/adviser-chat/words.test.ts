import { assert } from "chai";
import { meantBy } from "../../src/adviser-chat/words.ts";

const commands: readonly [text: string, command: string, isSure: boolean][] = [
  ["/hjelp", "help", true],
  ["hjälp", "help", false],
  ["Help!", "help", false],
  ["?", "help", false],
  ["/saker", "cases", true],
  ["/ärenden", "cases", true],
  ["/a\u0308renden", "cases", true], // as a Mac may write it
  ["mine saker", "cases", false],
  ["/ferdig", "done", true],
  ["Färdig.", "done", false],
  ["/done", "done", true],
  ["/videre", "pass", true],
  ["send vidare", "pass", false],
  ["skicka  vidare", "pass", false],
  ["/tilbake", "back", true],
  ["/tillbaka", "back", true],
  ["gje tilbake", "back", false],
  ["/koble fra", "disconnect", true],
  ["kople frå", "disconnect", false],
  ["koppla från", "disconnect", false],
  ["/disconnect", "disconnect", true],
];

const codes: readonly string[] = [
  "connect 1234-5678",
  "Connect 12345678",
  "/connect 1234 5678",
  "koble til 1234-5678",
  "kople 1234-5678",
  "anslut 1234-5678",
  "koppla 1234-5678",
];

/** What is said to a company, though words of ours stand in it. */
const said: readonly string[] = [
  "Er du ferdig?!x",
  "ferdig med budsjettet",
  "tilbake på mandag",
  "videre",
  "klar",
  "jeg kan hjelpe med saken",
  "connect 123-456",
  "connect 1234-56789",
  "ring 1234-5678",
  "connect 1234-5678 nå",
  "og/eller",
  "",
];

describe("what an adviser writes", () => {
  for (const [text, command, isSure] of commands)
    it(`"${text}" asks for ${command}${isSure ? "" : ", if it is not said to the company"}`, () =>
      assert.deepEqual(meantBy(text), { type: "command", command, isSure } as ReturnType<typeof meantBy>));

  for (const text of codes)
    it(`"${text}" is a code`, () => assert.deepEqual(meantBy(text), { type: "connect", code: "12345678" }));

  for (const text of said) it(`"${text}" is for the company`, () => assert.isUndefined(meantBy(text)));

  for (const text of ["/slett", "/", "/ferdig nå", "/1234"])
    it(`"${text}" is no command that there is`, () => assert.deepEqual(meantBy(text), { type: "unknown" }));
});
