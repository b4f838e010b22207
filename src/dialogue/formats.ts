/** Formats of a language, made once: making one costs more than a whole reply. */
export interface Formats {
  readonly number: Intl.NumberFormat;
  /** "a, b or c" */
  readonly either: Intl.ListFormat;
  /** "a, b and c" */
  readonly both: Intl.ListFormat;
}

const made = new Map<string, Formats>();

export function formatsOf(locale: string): Formats {
  let formats = made.get(locale);
  if (formats === undefined) {
    formats = {
      number: new Intl.NumberFormat(locale),
      either: new Intl.ListFormat(locale, { type: "disjunction" }),
      both: new Intl.ListFormat(locale, { type: "conjunction" }),
    };
    made.set(locale, formats);
  }
  return formats;
}
