import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInstance, type TFunction } from "i18next";
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
  const i18n = createInstance();
  await i18n.init({
    resources,
    lng: "nb",
    fallbackLng: { nn: ["nb"], default: [] },
    supportedLngs: [...locales],
    ns: Object.keys(resources.nb ?? {}),
    interpolation: { escapeValue: false, skipOnVariables: true },
    returnNull: false,
    initAsync: false,
  });
  return speak(new Map(locales.map((locale) => [locale as string, i18n.getFixedT(locale)])));
}

function speak(translate: ReadonlyMap<string, TFunction>): Texts {
  const plain = new Map<string, string>();
  return {
    say(locale, key, values) {
      const t = translate.get(locale);
      if (t === undefined)
        throw new Error(`no texts in "${locale}": choose one of ${[...translate.keys()].join(", ")}`);
      const cached = values === undefined ? plain.get(`${locale} ${key}`) : undefined;
      if (cached !== undefined) return cached;
      const text: unknown = t(key, { ...values });
      if (typeof text !== "string" || text === keyOf(key))
        throw new Error(`locales/${locale}/… has no text "${key}": add it, or drop the reply that names it`);
      if (values === undefined) plain.set(`${locale} ${key}`, text);
      return text;
    },
  };
}

function keyOf(key: string): string {
  return key.slice(key.indexOf(":") + 1);
}
