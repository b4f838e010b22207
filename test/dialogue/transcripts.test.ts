import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { assert } from "chai";
import { rules, states } from "../../src/dialogue/rules.ts";
import { locales } from "../../src/language/locale.ts";
import { type Logged, realBot, realOffice, realParts } from "../real-bot.ts";
import { chatAdvisers } from "./chat-adviser.ts";
import { play, readChat, writeChat } from "./chat-file.ts";

const folder = fileURLToPath(new URL("../conversations/", import.meta.url));
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".chat"))
  .sort();

/** With UPDATE=1 the bot's lines are written anew, to be read in the diff. */
const update = process.env.UPDATE === "1";

describe("conversations", function () {
  this.timeout(120_000);
  before(realParts);
  const reached = new Map<string, Set<string>>(locales.map((locale) => [locale, new Set()]));

  for (const name of files) {
    const locale = name.split(".").at(-2) ?? "nb";
    it(name, async () => {
      const lines: Logged[] = [];
      const file = readChat(folder + name);
      const advisers = name.startsWith("handoff-") ? chatAdvisers : [];
      const played = await play({ ...file, path: name }, await realOffice(advisers, { lines }), locale);
      for (const { fields } of lines)
        for (const rule of (fields.rules as readonly string[] | undefined) ?? [])
          reached.get(locale)?.add(rule);
      if (update) writeChat(file, played);
      else assert.equal(played, file.text);
    });
  }

  it("tell each scenario in every language", () => {
    const scenarios = new Set(files.map((name) => name.split(".")[0]));
    for (const scenario of scenarios)
      for (const locale of locales) assert.include(files, `${scenario}.${locale}.chat`);
    assert.isAtLeast(files.length, 60);
  });

  // Told with a made-up knowledge in turn.test.ts: the real one has something for every need everywhere.
  const elsewhere = ["nothing-fits"];

  for (const locale of locales)
    it(`reach every rule in ${locale}`, () => {
      const unreached = [...rules, ...states]
        .map(({ name }) => name)
        .filter((name) => !elsewhere.includes(name) && !reached.get(locale)?.has(name));
      assert.deepEqual(unreached, []);
    });

  it("never offer anything of another country, county or trade, or closed", async () => {
    const { knowledge } = await realParts();
    const bot = await realBot();
    for (const name of files) {
      const file = readChat(folder + name);
      for (const [i, { who, text }] of file.said.entries()) {
        if (who !== "user" || text.startsWith("[")) continue;
        const turn = await bot.hear({
          conversation: name,
          id: `u${i}`,
          text,
          locale: name.split(".").at(-2),
          attachments: 0,
        });
        for (const offer of turn.replies.flatMap(({ offers }) => offers ?? [])) {
          const record =
            offer.programme === null
              ? knowledge.actors.get(offer.actor)
              : knowledge.programmes.get(offer.programme);
          assert.include(
            ["active", "open", "unsure"],
            record?.status,
            `${name}: ${offer.programme ?? offer.actor}`,
          );
          assert.notInclude(
            offer.conditions.map(({ verdict }) => verdict),
            "failed",
            `${name}: ${offer.programme ?? offer.actor}`,
          );
        }
      }
    }
  });
});
