import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInstance, type i18n, type TFunction } from "i18next";
import type { Texts } from "../ports.ts";
import { locales } from "./locale.ts";

/**
 * Loads what the bot says: `locales/<locale>/<namespace>.json`, i18next JSON v4. A key is written `namespace:key`.
 *
 * A text missing in nn falls back to nb, which a test reports; values are inserted as they are and never read as
 * i18next syntax, since people write them.
 *
 * @throws when a folder or file is missing or not JSON
 */
export async function loadTexts(folder: string): Promise<Texts> {
  const resources: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const locale of locales) {
    const files = (await readdir(join(folder, locale))).filter((name) => name.endsWith(".json"));
    const namespaces = files.map(async (name) => {
      const text = await readFile(join(folder, locale, name), "utf8");
      return [name.slice(0, -".json".length), JSON.parse(text) as Record<string, unknown>] as const;
    });
    resources[locale] = Object.fromEntries(await Promise.all(namespaces));
  }
  const instance = createInstance();
  await instance.init({
    resources,
    lng: "nb",
    fallbackLng: { nn: ["nb"], default: [] },
    supportedLngs: [...locales],
    ns: Object.keys(resources.nb ?? {}),
    interpolation: { escapeValue: false, skipOnVariables: true },
    returnNull: false,
    initAsync: false,
  });
  return speak(instance);
}

/**
 * Finding a text by key, plural and fallback costs the library far more than filling it in: what it finds is taken
 * apart once and kept. A text that asks for a format (`{{value, number}}`) is filled in by the library.
 */
function speak(i18n: i18n): Texts {
  const translate = new Map<string, TFunction>(locales.map((locale) => [locale, i18n.getFixedT(locale)]));
  const plurals = new Map(locales.map((locale) => [locale as string, new Intl.PluralRules(locale)]));
  const templates = new Map<string, Map<string, Template>>(locales.map((locale) => [locale, new Map()]));
  const find = (locale: string, key: string, count: number | undefined): Template => {
    const t = translate.get(locale);
    if (t === undefined) throw new Error(`no texts in "${locale}": choose one of ${locales.join(", ")}`);
    const text: unknown = t(key, { ...(count !== undefined && { count }), skipInterpolation: true });
    if (typeof text !== "string" || text === keyOf(key))
      throw new Error(`locales/${locale}/… has no text "${key}": add it, or drop the reply that names it`);
    return { text, parts: text.split(/\{\{(\w+)\}\}/), hasFormats: /\{\{[^}]*,/.test(text) };
  };
  return {
    say(locale, key, values) {
      const count = typeof values?.count === "number" ? values.count : undefined;
      const name = count === undefined ? key : `${key} ${plurals.get(locale)?.select(count)}`;
      let template = templates.get(locale)?.get(name);
      if (template === undefined) {
        template = find(locale, key, count);
        templates.get(locale)?.set(name, template);
      }
      if (values === undefined) return template.text;
      if (template.hasFormats)
        return i18n.services.interpolator.interpolate(template.text, { ...values }, locale, {});
      return fill(template.parts, values);
    },
  };
}

interface Template {
  readonly text: string;
  /** Text and the names of values, in turn. */
  readonly parts: readonly string[];
  readonly hasFormats: boolean;
}

function fill(parts: readonly string[], values: Readonly<Record<string, string | number>>): string {
  let filled = parts[0] ?? "";
  for (let i = 1; i < parts.length; i += 2) {
    const name = parts[i] ?? "";
    filled += `${Object.hasOwn(values, name) ? values[name] : ""}${parts[i + 1] ?? ""}`;
  }
  return filled;
}

function keyOf(key: string): string {
  return key.slice(key.indexOf(":") + 1);
}
