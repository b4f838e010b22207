/** One company's conversation: its locale, and what it says, turn by turn. */
export interface Dialogue {
  readonly locale: string;
  readonly says: readonly string[];
}

/**
 * Short conversations as people have them, which together reach every family of rules: needs and facts, offers and
 * more of them, reasons, corrections, names of actors, a person, privacy, language, small talk, and what is not
 * understood.
 */
export const dialogues: readonly Dialogue[] = [
  {
    locale: "nb-NO",
    says: [
      "Hei!",
      "Vi trenger et lån til en ny maskin",
      "Bodø",
      "Vi har 12 ansatte og har holdt på i åtte år",
      "Vis forslagene nå",
      "Flere forslag",
      "Hvorfor disse?",
      "Nei, vi er 14",
      "Hva med Innovasjon Norge?",
      "Snakk med et menneske",
      "Takk!",
    ],
  },
  {
    locale: "nn-NO",
    says: [
      "Kva kan du hjelpe med?",
      "Me treng støtte til å utvikla eit nytt produkt",
      "Os",
      "Førde",
      "Veit ikkje",
      "Vis forslaga no",
      "Fleire forslag",
      "endre",
      "nei, me held til i Volda",
      "Kvifor spør du?",
      "hugs ikkje meg, slett alt",
      "ja",
    ],
  },
  {
    locale: "sv-SE",
    says: [
      "Vi behöver hjälp att komma ut på export med våra maskiner",
      "Skellefteå",
      "vet inte",
      "ungefär 30 anställda",
      "visa förslagen nu",
      "visa fler",
      "varför de här?",
      "nej, vi är i Umeå",
      "Vad gör Almi?",
      "Vad sparar ni om mig?",
      "vi klarar inte att betala lönerna",
      "in English, please",
    ],
  },
  {
    locale: "en-GB",
    says: [
      "what is the weather like today?",
      "We are a startup with an idea for a health app and need money",
      "Trondheim",
      "We have five employees",
      "just show me what you have",
      "more suggestions",
      "why these?",
      "We also need to hire two developers",
      "I cannot pay my own rent any more",
      "you are useless",
      "start over",
      "goodbye",
    ],
  },
];

/** Turns in all of them together. */
export const turnsInAll = dialogues.reduce((sum, { says }) => sum + says.length, 0);
