/** The languages Lots speaks, as BCP 47 tags. */
export const locales = ["nb", "nn", "sv", "en"] as const;
export type Locale = (typeof locales)[number];

/** The language of one utterance: one of ours, Danish, or something else. */
export type UtteranceLocale = Locale | "da" | "other";

/** The nearest of our locales to a BCP 47 tag such as `nb-NO`, `no` or `en-US`; undefined when none is near. */
export function localeOf(tag: string | undefined): Locale | undefined {
  const base = tag?.toLowerCase().split(/[-_]/, 1)[0];
  if (base === "no") return "nb";
  return locales.find((locale) => locale === base);
}
