/** What is said in a language until there are offers, and after. The answers are the bot's own business. */
export interface Said {
  readonly locale: string;
  readonly need: string;
  readonly place: string;
  readonly thanks: string;
}

export const dialogue: readonly [Said, ...Said[]] = [
  { locale: "nb-NO", need: "Vi trenger et lån til en ny maskin", place: "Bodø", thanks: "Takk!" },
  { locale: "nn-NO", need: "Vi treng eit lån til ei ny maskin", place: "Volda", thanks: "Takk!" },
  { locale: "sv-SE", need: "Vi behöver ett lån till en ny maskin", place: "Skellefteå", thanks: "Tack!" },
  { locale: "en-US", need: "We need a loan for a new machine", place: "Trondheim", thanks: "Thanks!" },
];

/** A part of the bot's text in a language, as it stands in the locales. */
export type TextOf = (locale: string, key: "askNeed" | "thanks") => string;
