import type { Clock, Texts } from "../../ports.ts";
import type { SignedIn } from "../sign-in/guard.ts";
import type { Telling } from "./moment.ts";

/** Who reads a page: what the desk asks, and how it is said to them. */
export interface Reader extends Telling, SignedIn {
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** The name of a language, in the reader's. */
  language(locale: string): string;
}

export function readerOf(signedIn: SignedIn, texts: Texts, clock: Clock): Reader {
  const { locale } = signedIn.viewer;
  const names = namesIn(locale);
  return {
    ...signedIn,
    texts,
    locale,
    timeZone: signedIn.adviser.hours.timeZone,
    now: clock.now(),
    say: (key, values) => texts.say(locale, key, values),
    language: (tag) => names.of(tag) ?? tag,
  };
}

const languages = new Map<string, Intl.DisplayNames>();

function namesIn(locale: string): Intl.DisplayNames {
  const made = languages.get(locale) ?? new Intl.DisplayNames(locale, { type: "language" });
  languages.set(locale, made);
  return made;
}
