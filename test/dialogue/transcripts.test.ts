import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { assert } from "chai";
import { rules, states } from "../../src/dialogue/rules.ts";
import { locales } from "../../src/language/locale.ts";
import { folders, type Logged, type RealParts, realBot, realOffice, realParts } from "../real-bot.ts";
import { chatAdvisers } from "./chat-adviser.ts";
import { play, readChat, writeChat } from "./chat-file.ts";

/** Every key of a file of texts, the forms of a plural as one. */
function keysOf(namespace: string): readonly string[] {
  const file = readFileSync(join(folders.locales, "nb", `${namespace}.json`), "utf8");
  const walk = (value: unknown, path: string): readonly string[] =>
    typeof value === "string"
      ? [path.replace(/_(one|other)$/, "")]
      : Object.entries(value as object).flatMap(([key, inner]) =>
          walk(inner, path.endsWith(":") ? `${path}${key}` : `${path}.${key}`),
        );
  return [...new Set(walk(JSON.parse(file), `${namespace}:`))];
}

/** Texts that no conversation here says, and where else they are shown to be right. */
const untold: readonly (readonly [keys: RegExp, why: string])[] = [
  [
    /^facts:(condition|rule|stage|legalForm|horizon|employeeBand)\./,
    "word for word in explain-condition.test.ts",
  ],
  [
    /^facts:(ask|again|why|name)\./,
    "which are asked depends on the offers of today: questions-in-words.test.ts",
  ],
  [
    /^bot:(nothingFits|nothingAtAll|nobodyKnown)$/,
    "there is something for every need everywhere: turn.test.ts",
  ],
  [/^bot:data\.notHere$/, "every channel here can fetch a file: own-data.test.ts"],
  [/^bot:nothingToCompare$/, "nor is there ever only one thing to show"],
  [/^bot:register\.(unavailable|removed|state\..+)$/, "what a register can answer: moves-register.test.ts"],
  [/^bot:(sorry|welcomeBack)$/, "a failure, and a pause of hours, are made in bot.test.ts"],
  [
    /^bot:(mail\.(delivered|waiting|failed|notSetUp|enough)|file\.notHere|summary\.page)$/,
    "what becomes of a summary that was sent: moves-mail.test.ts, summary-by-mail.test.ts",
  ],
  [/^bot:kind\./, "a word for each kind of actor; which come up depends on the knowledge"],
  [/^bot:amount\.atLeast$/, "offer-text.test.ts has an offer with a lower bound alone"],
  [/^bot:programmeNotNow$/, "every programme with a window says when it opens again"],
  [/^bot:municipalOffice\./, "stands for municipalities without a record of their own, which come last"],
  [/^bot:differs\.failed$/, "offers that are compared have seldom failed; explained as in why-not"],
  [/^bot:choice\.(yes|no)$/, "below questions of yes or no, which few needs come to"],
  [/^bot:whichNeed$/, "two needs that might be meant: turn.test.ts"],
];

const folder = fileURLToPath(new URL("../conversations/", import.meta.url));
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".chat"))
  .sort();

/** With UPDATE=1 the bot's lines are written anew, to be read in the diff. */
const update = process.env.UPDATE === "1";

describe("conversations", function () {
  this.timeout(120_000);
  const reached = new Map<string, Set<string>>(locales.map((locale) => [locale, new Set()]));
  const said = new Map<string, Set<string>>(locales.map((locale) => [locale, new Set()]));
  let own: Partial<RealParts>;
  before(async () => {
    const { texts, knowledge } = await realParts();
    own = {
      // Knowledge of its own, since what was told of one is kept and not said anew.
      knowledge: { ...knowledge },
      texts: {
        say(locale, key, values) {
          said.get(locale)?.add(key);
          return texts.say(locale, key, values);
        },
      },
    };
  });

  for (const name of files) {
    const locale = name.split(".").at(-2) ?? "nb";
    it(name, async () => {
      const lines: Logged[] = [];
      const file = readChat(folder + name);
      const advisers = name.startsWith("handoff-") ? chatAdvisers : [];
      const played = await play({ ...file, path: name }, await realOffice(advisers, { lines, own }), locale);
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
    assert.isAtLeast(files.length, 120);
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

  for (const locale of locales)
    it(`say every text in ${locale}`, () => {
      const unsaid = [...keysOf("bot"), ...keysOf("facts")].filter(
        (key) => said.get(locale)?.has(key) !== true && !untold.some(([keys]) => keys.test(key)),
      );
      assert.deepEqual(unsaid, []);
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
