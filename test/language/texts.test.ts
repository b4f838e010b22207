import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "chai";
import { locales } from "../../src/language/locale.ts";
import { loadTexts } from "../../src/language/texts.ts";
import { folders } from "../real-bot.ts";

/** Every text of a locale by key, `namespace:path.to.key`. */
function textsOf(locale: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string) => {
    if (typeof value === "string") found.set(path, value);
    else
      for (const [key, inner] of Object.entries(value as Readonly<Record<string, unknown>>))
        walk(inner, path.endsWith(":") ? `${path}${key}` : `${path}.${key}`);
  };
  for (const name of readdirSync(join(folders.locales, locale)))
    walk(
      JSON.parse(readFileSync(join(folders.locales, locale, name), "utf8")),
      `${name.replace(".json", "")}:`,
    );
  return found;
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{?\s*([\w]+)[^}]*\}?\}/g)].map((found) => found[1]).sort();

describe("texts", () => {
  const nb = textsOf("nb");

  for (const locale of locales) {
    const own = textsOf(locale);
    it(`${locale} has the keys of nb, no fewer and no more`, () => {
      assert.deepEqual([...own.keys()].sort(), [...nb.keys()].sort());
    });
    it(`${locale} has the placeholders of nb in every text`, () => {
      for (const [key, text] of own)
        assert.deepEqual(placeholders(text), placeholders(nb.get(key) ?? ""), `${locale} ${key}`);
    });
    it(`${locale} has no empty text`, () => {
      for (const [key, text] of own) assert.isNotEmpty(text.trim(), key);
    });
  }

  it("writes each language for itself: no long text stands in two of them", () => {
    const long = (locale: string) =>
      [...textsOf(locale)].filter(([key, text]) => text.length > 40 && !key.startsWith("bot:crisis."));
    const seen = new Map<string, string>();
    for (const locale of locales)
      for (const [key, text] of long(locale)) {
        assert.include([undefined, locale], seen.get(text), `${locale} ${key}: "${text}"`);
        seen.set(text, locale);
      }
  });

  it("puts values in as they are: nothing in them is read as a placeholder or a key", async () => {
    const texts = await loadTexts(folders.locales);
    const said = texts.say("nb", "bot:understood", { what: "{{what}} $t(bot:hello) <b>&" });
    assert.equal(said, "Forstått: {{what}} $t(bot:hello) <b>&.");
  });

  it("says which key has no text", async () => {
    const texts = await loadTexts(folders.locales);
    assert.throws(
      () => texts.say("sv", "bot:nothing.of.the.kind"),
      /has no text "bot:nothing\.of\.the\.kind"/,
    );
  });

  it("has every text that a move, rule or condition names", async () => {
    const texts = await loadTexts(folders.locales);
    const dialogue = new URL("../../src/dialogue/", import.meta.url);
    const files = readdirSync(dialogue, { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    const keys = files.flatMap((name) =>
      [
        ...readFileSync(new URL(name.replaceAll("\\", "/"), dialogue), "utf8").matchAll(
          /"((?:bot|facts):[\w.-]+)"/g,
        ),
      ].map((found) => found[1] ?? ""),
    );
    assert.isAbove(keys.length, 60);
    for (const key of new Set(keys)) {
      const branches = [...nb.keys()].filter(
        (own) => own === key || own.startsWith(`${key}.`) || own.startsWith(`${key}_`),
      );
      assert.isNotEmpty(branches, `no text for ${key}`);
    }
    assert.isString(texts.say("en", "bot:hello"));
  });
});
