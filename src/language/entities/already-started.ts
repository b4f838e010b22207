import type { Heard } from "./heard.ts";
import { allHits, createPhrases } from "./phrases.ts";

/** Whether the project that support is asked for has begun. Of the company's own start nothing is said here. */
export function alreadyStartedIn({ tokens }: Heard): boolean | undefined {
  const hits = allHits(phrases, tokens);
  return hits.find(({ value }) => !value)?.value ?? hits[0]?.value;
}

const phrases = createPhrases<boolean>([
  ...rows(
    true,
    "allerede begynt|allerede startet|allerede i gang|allerede påbegynt|allerede bestilt|allerede investert|allerede satt i gang|allereie byrja|allereie starta|allereie i gang|allereie bestilt|redan börjat|redan startat|redan igång|redan i gång|redan påbörjat|redan påbörjats|redan beställt|redan investerat|already started|already begun|already under way|already underway|already ordered|already invested|" +
      "prosjektet er i gang|prosjektet er startet|prosjektet er påbegynt|prosjektet er starta|prosjektet har startet|projektet är igång|projektet har startat|projektet har börjat|projektet är påbörjat|the project has started|project is under way|project is underway|project has begun|vi er i gang|vi er godt i gang|me er i gang|vi är igång|we have started|we've started|har satt i gang|har begynt på prosjektet|har startet prosjektet|har starta prosjektet|har påbörjat|har påbegynt|har startat projektet",
  ),
  ...rows(
    false,
    "prosjektet har ikke startet|prosjektet er ikke startet|prosjektet er ikke i gang|prosjektet har ikkje starta|projektet har inte startat|projektet är inte igång|projektet har inte börjat|the project has not started|project hasn't started|project has not begun|ikke begynt på prosjektet|ikke startet prosjektet|ikkje starta prosjektet|inte startat projektet|inte påbörjat|ikke påbegynt|ikkje påbyrja|ikke begynt ennå|ikkje byrja enno|inte börjat än|inte börjat ännu|not begun yet|før vi starter prosjektet|innan projektet startar|før prosjektstart|ikke satt i gang|ikke satt i gang prosjektet|ikke i gang|inte igång",
  ),
]);

function rows(value: boolean, list: string): (readonly [string, boolean])[] {
  return list.split("|").map((phrase) => [phrase, value] as const);
}
