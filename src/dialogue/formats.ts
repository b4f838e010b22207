/** Formats of a language, made once: making one costs more than a whole reply. */
export interface Formats {
  readonly number: Intl.NumberFormat;
  /** "a, b or c" */
  readonly either: Intl.ListFormat;
  /** "a, b and c" */
  readonly both: Intl.ListFormat;
  /** "21. november 2026" */
  readonly day: Intl.DateTimeFormat;
  /** "november 2026" */
  readonly month: Intl.DateTimeFormat;
  /** "tirsdag 24. november kl. 16:00", by the clocks of both countries */
  readonly moment: Intl.DateTimeFormat;
}

const made = new Map<string, Formats>();

export function formatsOf(locale: string): Formats {
  let formats = made.get(locale);
  if (formats === undefined) {
    // Who writes English in Norway and Sweden puts the day before the month.
    const dates = locale === "en" ? "en-GB" : locale;
    formats = {
      number: new Intl.NumberFormat(locale),
      either: new Intl.ListFormat(locale, { type: "disjunction" }),
      both: new Intl.ListFormat(locale, { type: "conjunction" }),
      day: new Intl.DateTimeFormat(dates, { dateStyle: "long", timeZone: "UTC" }),
      moment: new Intl.DateTimeFormat(dates, {
        weekday: "long",
        day: "numeric",
        month: "long",
        hour: "2-digit",
        minute: "2-digit",
        timeZone: "Europe/Oslo",
      }),
      month: new Intl.DateTimeFormat(dates, { month: "long", year: "numeric", timeZone: "UTC" }),
    };
    made.set(locale, formats);
  }
  return formats;
}

/** A date as people write it: `2026-11-21`, `2026-11` or `2026`, as exact as it is given. */
export function dateText(iso: string, locale: string): string {
  const time = Date.parse(iso);
  if (iso.length < 7 || Number.isNaN(time)) return iso;
  const { day, month } = formatsOf(locale);
  return (iso.length < 10 ? month : day).format(time);
}

/** A moment as people say it, "tirsdag 24. november kl. 16:00"; empty for none. */
export function momentText(iso: string, locale: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? "" : formatsOf(locale).moment.format(time);
}
