import { createRequire } from "node:module";
import { assert } from "chai";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { locales } from "../../src/language/locale.ts";
import { cluProject } from "../../src/luis/clu-project.ts";
import { luFile } from "../../src/luis/lu.ts";
import { type LuisApp, luisApp } from "../../src/luis/luis-app.ts";
import { intentNames } from "../../src/luis/names.ts";
import { utterancesOf } from "../../src/luis/utterances.ts";
import { projectKnowledge } from "./serve-luis.ts";

/** The Bot Framework's own tools for .lu and LUIS files; they come without types. */
const { V2 } = createRequire(import.meta.url)("@microsoft/bf-lu") as {
  V2: {
    Luis: new (app: unknown) => { validate(): boolean; parseToLuContent(): string };
    LuisBuilder: { fromContentAsync(content: string): Promise<LuisApp & { validate(): boolean }> };
  };
};

let knowledge: Knowledge;
before(async () => {
  knowledge = await projectKnowledge();
});

const examplesOf = (locale: string) =>
  utterancesOf(knowledge.examples.filter((example) => example.locale === locale)).utterances;
const appOf = (locale: string) => luisApp(knowledge, locale, examplesOf(locale));

/** LUIS: https://learn.microsoft.com/azure/ai-services/luis/luis-limits */
describe("the LUIS export", () => {
  for (const locale of locales) {
    it(`is an app in ${locale} that the Bot Framework's tools accept`, () => {
      const app = appOf(locale);
      assert.equal(app.luis_schema_version, "7.0.0");
      // Their check changes what it is given.
      assert.isTrue(new V2.Luis(structuredClone(app)).validate());
      assert.include(new V2.Luis(structuredClone(app)).parseToLuContent(), `@app.name = lots-${locale}`);
    });

    it(`keeps the limits of LUIS in ${locale}`, () => {
      const { utterances, intents, closedLists } = appOf(locale);
      assert.isAtLeast(utterances.length, 1000);
      assert.isAtMost(utterances.length, 15_000);
      const names = intents.map(({ name }) => name);
      assert.include(names, "None");
      assert.sameMembers(names, [...new Set(utterances.map(({ intent }) => intent))]);
      for (const name of names) assert.match(name, /^[\w.-]{1,50}$/);
      const texts = utterances.map(({ text }) => text);
      assert.lengthOf(new Set(texts.map((text) => text.toLowerCase())), texts.length);
      for (const text of texts)
        assert.isTrue(text.length <= 500 && text === text.trim() && !/\n/.test(text), text);
      for (const { name, subLists } of closedLists) {
        assert.isAtMost(subLists.length + subLists.flatMap(({ list }) => list).length, 20_000, name);
        const forms = subLists.map(({ canonicalForm }) => canonicalForm);
        assert.lengthOf(new Set(forms.map((form) => form.toLowerCase())), forms.length);
        for (const { canonicalForm, list } of subLists) {
          assert.isAtMost(canonicalForm.length, 50);
          const words = [canonicalForm, ...list].map((word) => word.toLowerCase());
          assert.lengthOf(new Set(words), words.length, canonicalForm);
        }
      }
    });
  }

  const list = (app: LuisApp, name: string) =>
    new Map(
      app.closedLists
        .find((one) => one.name === name)
        ?.subLists.map(({ canonicalForm, list: words }) => [canonicalForm, words]),
    );

  it("has the places, and no everyday word among their names", () => {
    const places = list(appOf("nb"), "place");
    assert.include(places.get("Bodø") ?? [], "Saltstraumen");
    assert.isTrue(places.has("Vestland") && places.has("Örebro län"));
    assert.isTrue(places.has("Våler (Østfold)") && places.has("Våler (Innlandet)"));
    const words = [...places].flatMap(([form, names]) => [form, ...names]);
    for (const everyday of ["Mark", "Vara", "Time", "Os", "Vi", "Bø"]) assert.notInclude(words, everyday);
  });

  it("has actors and programmes by their ids", () => {
    const app = appOf("sv");
    assert.include(list(app, "actor").get("innovasjon-norge") ?? [], "Innovasjon Norge");
    assert.isAbove(list(app, "programme").size, 100);
  });

  it("survives the way through .lu", async () => {
    const app = appOf("nn");
    const back = await V2.LuisBuilder.fromContentAsync(luFile(app));
    assert.isTrue(back.validate());
    assert.deepInclude(back, {
      name: app.name,
      culture: app.culture,
      versionId: app.versionId,
      patterns: [],
    });
    const plain = ({ utterances }: LuisApp) => utterances.map(({ text, intent }) => `${intent}: ${text}`);
    assert.sameMembers(plain(back), plain(app));
    const words = ({ closedLists }: LuisApp) =>
      closedLists.map(({ name, roles, subLists }) => ({
        name,
        roles,
        subLists: subLists.map(({ canonicalForm, list: all }) => ({
          canonicalForm,
          list: all.filter((word) => !word.includes(",")), // what .lu cannot hold
        })),
      }));
    assert.sameDeepMembers(words(back), words(app));
  });

  it("makes no pattern, reference or label of what people write", async () => {
    const texts = [
      '{"ok": true}',
      "[lån] (eller tilskudd | garanti)",
      "[lån](her)",
      "[lån][her]",
      "{@place=Bodø} = oss",
      "# lån",
      "- lån",
      "> lån",
      "@ list place",
      "!# @app.name = x",
      "sti\\til\\fil",
      "\\[lån\\]",
      "<script>alert(1)</script>",
      "100 % | 50 % 😀 ``` ** `",
    ];
    const app = luisApp(
      knowledge,
      "nb",
      texts.map((text) => ({ label: "loan", locale: "nb", text })),
    );
    const back = await V2.LuisBuilder.fromContentAsync(luFile({ ...app, closedLists: [] }));
    assert.deepEqual(
      back.utterances.map(({ text }) => text),
      texts,
    );
    assert.deepEqual([back.patterns, back.entities], [[], []]);
  });
});

/** CLU: …/conversational-language-understanding/concepts/data-formats, service-limits and language-support */
describe("the CLU export", () => {
  it("is one multilingual project of the documented shape, within the limits", () => {
    const { utterances: examples } = utterancesOf(knowledge.examples);
    const { metadata, assets, ...head } = cluProject(knowledge, examples);
    assert.deepEqual(head, { projectFileVersion: "2022-10-01-preview", stringIndexType: "Utf16CodeUnit" });
    assert.deepInclude(metadata, { projectKind: "Conversation", multilingual: true, language: "nb" });
    assert.match(metadata.projectName, /^[\w.-]{1,50}$/);
    assert.lengthOf(assets.utterances, examples.length);
    assert.isAtMost(assets.utterances.length, 25_000);
    const intents = new Set(assets.intents.map(({ category }) => category));
    assert.isTrue(intents.has("None"));
    for (const { text, intent, language, dataset, entities } of assets.utterances) {
      assert.isTrue(intents.has(intent), intent);
      assert.include(["nb", "sv", "en-gb"], language);
      assert.deepEqual([dataset, entities], ["Train", []]);
      assert.isAtMost(text.length, 500);
    }
    for (const { category, list } of assets.entities) {
      const values = list.sublists.flatMap(({ synonyms }) => synonyms.flatMap((one) => one.values));
      assert.isAtMost(values.length, 20_000, category);
      for (const { listKey, synonyms } of list.sublists) {
        assert.isNotEmpty(synonyms, listKey);
        for (const one of synonyms) assert.isNotEmpty(one.values, listKey);
      }
    }
  });
});

describe("what is exported", () => {
  it("leaves out what repeats another example, and what is too long", () => {
    const example = (text: string, label = "loan") => ({ label, locale: "nb", text });
    assert.deepEqual(
      utterancesOf([
        example("Vi trenger  lån\n"),
        example("vi trenger LÅN", "grant"),
        example("x".repeat(501)),
        example("x".repeat(500)),
        example("la\u030an"),
        example("lån"),
      ]),
      {
        utterances: [example("Vi trenger lån"), example("x".repeat(500)), example("lån")],
        repeated: 2,
        tooLong: 1,
      },
    );
  });

  it("keeps the names of intents, but for what the services refuse", () => {
    const long = "a".repeat(60);
    assert.deepEqual(
      [...intentNames(["innovation-rd", "out-of-scope", "none", "hva? (nå)", "hva nå", long, `${long}b`])],
      [
        ["out-of-scope", "None"],
        ["innovation-rd", "innovation-rd"],
        ["none", "none-2"],
        ["hva? (nå)", "hva-n-"],
        ["hva nå", "hva-n--2"],
        [long, "a".repeat(50)],
        [`${long}b`, `${"a".repeat(48)}-2`],
      ],
    );
  });
});
