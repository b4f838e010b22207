import type { Token } from "../normalise.ts";
import type { Heard } from "./heard.ts";
import { isAfter, isBefore } from "./nearby.ts";
import { alike, createPhrases, createWordList, type Hit } from "./phrases.ts";

/**
 * Whether the project that support is asked for has begun: work, orders or money spent. The company's own start is
 * another matter ("vi startet i 2019", "vi har ikke startet ennå"), and so is a wish to get going.
 */
export function alreadyStartedIn({ tokens }: Heard): boolean | undefined {
  let found: boolean | undefined;
  for (let i = 0; i < tokens.length; i++) {
    if (beforeStart.at(tokens, i) !== undefined) return false;
    const hit = begun.at(tokens, i);
    if (hit === undefined) continue;
    const isNegated = isBefore(tokens, hit.first, 4, nots);
    if (!isBefore(tokens, hit.first, 3, wishes) && speaksOfProject(tokens, hit, isNegated)) {
      if (isNegated) return false;
      found = true;
    }
    i = hit.end - 1;
  }
  return found;
}

/**
 * How plainly a word speaks of the project: `plain` by itself, `vague` with a word for the project or "already"
 * beside it, or in a denial; `company` is as much said of founding a company, and needs such a word always.
 */
type Kind = "plain" | "vague" | "company";

function speaksOfProject(
  tokens: readonly Token[],
  { value, first, end }: Hit<Kind>,
  isNegated: boolean,
): boolean {
  if (value === "plain" || isBefore(tokens, first, 3, already)) return true;
  if (isBefore(tokens, first, 6, project) || isAfter(tokens, end, 5, project)) return true;
  return value === "vague" && isNegated;
}

const begun = createPhrases<Kind>([
  ...alike<Kind>(
    "plain",
    "påbegynt|påbegynte|påbyrja|påbörjat|påbörjad|påbörjats|vi er i gang|me er i gang|" +
      "vi er godt i gang|me er godt i gang|vi är igång|vi är i gång|vi är i full gång|satt i gang|" +
      "sett i gang|satt igång|satt i gång|we've started|we have started|we've begun|we have begun|" +
      "we are under way|we're under way",
  ),
  ...alike<Kind>(
    "vague",
    "i gang|igang|i gång|igång|under way|underway|begynt|begynte|byrja|byrjar|börjat|begun|bestilt|" +
      "tinga|beställt|ordered|investert|investerat|invested",
  ),
  ...alike<Kind>("company", "startet|starta|startat|started"),
]);

const project = createWordList(
  "prosjekt*|projekt*|project*|bygget|bygge|byggje|bygga|byggingen|bygginga|byggearbeid*|the build|" +
    "building|construction|arbeidet|arbetet|the work|work|utbygging*|anlegget|anläggningen",
);
const already = createWordList("allerede|allereie|redan|already");
const nots = createWordList(
  "ikke|ikkje|inte|ej|not|hasn't|haven't|nothing|ingenting|inkje|never|aldri|aldrig|ennå ikke|enda ikke",
);
const wishes = createWordList(
  "komme|kome|komma|kom|vil|vill|skal|ska|get|getting|when can|kan|could|før|innan|before|vi vil",
);
const beforeStart = createWordList(
  "før vi starter prosjektet|før vi begynner|før prosjektet starter|før me startar prosjektet|" +
    "før me byrjar|før prosjektet startar|før prosjektstart|innan vi startar projektet|" +
    "innan vi börjar|innan projektet startar|innan projektstart|before we start the project|" +
    "before we begin|before the project starts",
);
