import { join } from "node:path";
import { assert } from "chai";
import { examplesReport, examplesText } from "../../src/commands/examples-report.ts";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { orThrow } from "../../src/knowledge/watch.ts";
import { nearTexts } from "../../src/language/examples/near-texts.ts";
import { ownedWords } from "../../src/language/examples/owned-words.ts";
import { ownRows, tuningRows } from "../bench/nlu-rows.ts";

describe("the example utterances", () => {
  let knowledge: Knowledge;
  before(async () => {
    knowledge = orThrow(await loadKnowledge(join(import.meta.dirname, "../../knowledge")));
  });

  const enough = { nb: 60, nn: 25, sv: 60, en: 60 };
  it("are enough for each need and language", () => {
    const few = [...knowledge.needs.keys()].flatMap((need) =>
      Object.entries(enough).flatMap(([locale, least]) => {
        const count = knowledge.examples.filter(
          (example) => example.label === need && example.locale === locale,
        ).length;
        return count < least ? [`${need} ${locale}: ${count}`] : [];
      }),
    );
    assert.deepEqual(few, []);
  });

  const foreign: ReadonlySet<string> = new Set(["out-of-scope", "small-talk", "private-person"]);
  it("show what is out of scope in each language", () => {
    for (const locale of Object.keys(enough))
      assert.isAtLeast(
        knowledge.examples.filter((example) => foreign.has(example.label) && example.locale === locale)
          .length,
        300,
        locale,
      );
  });

  /**
   * What has a need or is out of scope can be said in so many ways that a test sentence among the examples, or nearly,
   * would only be remembered. Greetings, thanks and the like are formulas, and a word or two is a word of the language.
   */
  const sayings: ReadonlySet<string> = new Set(["need", "multi", "oos", ""]);
  const sentence = 3;
  const nearly = 0.84;
  it("hold no sentence of the test set or of the tuning set, nor nearly one", () => {
    const near = nearTexts(knowledge.examples.map(({ text }) => text));
    const found = [...ownRows(), ...tuningRows()]
      .filter(({ kind, text }) => sayings.has(kind) && text.split(/\s+/).length >= sentence)
      .flatMap(({ text }) =>
        near(text, nearly)
          .slice(0, 1)
          .map(({ index }) => `"${text}" is nearly the example "${knowledge.examples[index]?.text}"`),
      );
    assert.deepEqual(found, []);
  });
});

describe("texts that are nearly the same", () => {
  const near = nearTexts([
    "Vi trenger lån til en maskin",
    "kurs for ansatte",
    "Vi treng lån til ei maskin",
    "ok",
  ]);
  const table: [text: string, least: number, found: number[]][] = [
    ["vi trenger lån til en maskin!", 0.99, [0]],
    ["Vi trenger lån til en maskin", 0.6, [0, 2]],
    ["lån til en maskin trenger vi", 0.8, [0]],
    ["kurs for andre", 0.9, []],
    ["OK", 0.99, [3]],
    ["", 0.1, []],
  ];
  for (const [text, least, found] of table)
    it(`to "${text}", at least ${least}`, () =>
      assert.deepEqual(
        near(text, least).map(({ index }) => index),
        found,
      ));
});

describe("words that one label's examples alone use", () => {
  const said = (label: string, locale: string, ...texts: string[]) =>
    texts.map((text) => ({ label, locale, text }));
  const examples = [
    ...said("loan", "nb", "lån til sagbruket", "sagbruket må låne", "et lån for sagbruket"),
    ...said("loan", "sv", "lån till sågverket", "sågverket behöver lån"),
    ...said("training", "nb", "kurs på bakeriet", "bakeriet vil på kurs", "bakeriet og kurset"),
    ...said("grant", "nb", "tilskudd til bakeriet"),
  ];
  it("are found, but for what is shared, rare or expected", () => {
    assert.deepEqual(
      ownedWords(examples, (word) => word.startsWith("kurs")),
      [{ label: "loan", locale: "nb", word: "sagbruket", examples: 3 }],
    );
  });
});

describe("the report on examples", function () {
  this.timeout(120_000);
  it("tells of every need and intent what to look at", async () => {
    const knowledge = orThrow(await loadKnowledge(join(import.meta.dirname, "../../knowledge")));
    const few = { ...knowledge, examples: knowledge.examples.filter((_, i) => i % 8 === 0) };
    const twice = few.examples.find(({ label }) => label === "loan");
    assert.isDefined(twice);
    const reports = examplesReport({
      ...few,
      examples: [...few.examples, { ...twice, text: `${twice.text}!` }],
    });
    assert.sameMembers(
      reports.map(({ label }) => label),
      [...new Set(few.examples.map(({ label }) => label))],
    );
    const loan = reports.find(({ label }) => label === "loan");
    assert.deepEqual(loan?.nearDuplicates, [[twice.text, `${twice.text}!`]]);
    assert.isAbove(loan?.takenFor.length ?? 0, 0);
    assert.isFalse(loan?.takenFor.some(({ label }) => label === "loan"));
    assert.include(examplesText(reports), `nearly the same: "${twice.text}"`);
  });
});
