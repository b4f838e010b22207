import type { Country } from "../../domain/place.ts";
import { countryAt } from "./countries.ts";
import type { Heard } from "./heard.ts";
import { createWordList } from "./phrases.ts";

/** Words of a question that asks about a country; with more there is something else in it too. */
const mostWords = 9;

/**
 * The country that a short question is about: "what about Norway?", "og i Sverige då?", "finns det något i Norge".
 * It says nothing of where the company is.
 *
 * @param isTaken true for tokens that belong to something else: the name of an actor
 */
export function askedCountryIn(
  { text, tokens }: Heard,
  isTaken: (token: number) => boolean,
): Country | undefined {
  if (tokens.length > mostWords) return undefined;
  const at = tokens.findIndex((_, i) => !isTaken(i) && countryAt(tokens, i, false)?.isOwn === false);
  if (at === -1) return undefined;
  const start = tokens.findIndex(({ text: word }) => !fillers.has(word));
  const isAsked = openings.at(tokens, start) !== undefined || (text.includes("?") && at - start <= 1);
  return isAsked ? countryAt(tokens, at, false)?.value.place.country : undefined;
}

/** What people say before they ask. */
const fillers: ReadonlySet<string> = new Set(
  "ok okay okei ja nei nej no yes jo men but hm så so da då".split(" "),
);

const openings = createWordList(
  "hva med|ka med|kva med|hva om|kva om|hva finnes|kva finst|hva har de|kva har dei|finnes|fins|finst|er det|e det|" +
    "og i|og de i|og dei i|men i|og hva med|og kva med|men hva med|men kva med|enn i|" +
    "vad gäller i|vad finns|hur är det|hur ser det ut|och i|och de i|men i|finns det|finns|är det|vad händer i|" +
    "och hur är det|men hur är det|vad sägs om|" +
    "what about|how about|and in|but in|what is there|what's there|is there|are there|anything|and what about|" +
    "but what about|do you have",
);
