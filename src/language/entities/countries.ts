import type { Country } from "../../domain/place.ts";
import type { Token } from "../normalise.ts";
import { alike, createPhrases, createWordList, type Hit } from "./phrases.ts";
import type { Meaning } from "./place-meanings.ts";

/** A country named in an utterance, or the nationality of a company ("et norsk selskap"). */
export interface CountrySpot extends Hit<Meaning> {
  /** True where the words themselves say that it is the company's country. */
  readonly isOwn: boolean;
}

/**
 * The country named at a token. Genitives ("Sveriges") and "hele Norge" name no place to be in.
 *
 * @param asked true when the bot has just asked where the company is: then "norsk" alone is an answer
 */
export function countryAt(tokens: readonly Token[], i: number, asked: boolean): CountrySpot | undefined {
  const hit = countries.at(tokens, i);
  if (hit !== undefined) {
    if (wholeOf.has(tokens[i - 1]?.text ?? "")) return undefined;
    return { ...hit, value: meanings[hit.value], isOwn: false };
  }
  const nationality = nationalities.at(tokens, i);
  if (nationality === undefined) return undefined;
  if (asked && tokens.length <= 4) return { ...nationality, value: meanings[nationality.value], isOwn: true };
  for (let at = nationality.end; at <= nationality.end + 1; at++) {
    const noun =
      tokens[at]?.gap === "space" || tokens[at]?.gap === "hyphen" ? companies.at(tokens, at) : undefined;
    if (noun !== undefined && !otherCompanies.has(tokens[i - 1]?.text ?? "")) {
      return { value: meanings[nationality.value], first: i, end: noun.end, isOwn: true };
    }
  }
  return undefined;
}

const meanings: Readonly<Record<Country, Meaning>> = {
  NO: meaning("NO", "Norge"),
  SE: meaning("SE", "Sverige"),
};

function meaning(country: Country, name: string): Meaning {
  const place = { country, county: null, municipality: null };
  return { place, label: name, name, around: undefined, level: "country" };
}

const countries = createPhrases<Country>([
  ...alike<Country>("NO", "norge|noreg|norway|norja"),
  ...alike<Country>("SE", "sverige|sverge|svea rike|sweden"),
]);

const nationalities = createPhrases<Country>([
  ...alike<Country>("NO", "norsk|norske|norskt|norska|norwegian|norskregistrert|norskeid|norskbasert"),
  ...alike<Country>("SE", "svensk|svenskt|svenske|svenska|swedish|svenskregistrerat|svenskägt|svenskbaserat"),
]);

const wholeOf: ReadonlySet<string> = new Set(
  "hele heile hela all across throughout over resten av rest of".split(" "),
);

const companies = createWordList(
  "selskap|selskapet|bedrift|bedrifta|bedriften|verksemd|verksemda|virksomhet|firma|firmaet|" +
    "aksjeselskap|as|enk|enkeltpersonforetak|startup|start-up|oppstart*|gründer*|grunder*|produsent|" +
    "leverandør av|" +
    "företag|företaget|bolag|bolaget|aktiebolag|ab|verksamhet|startupbolag|tillverkare|grundare|" +
    "company|business|firm|manufacturer|scaleup|founder",
);

/** "en svensk bedrift" may be anybody's; after these it is somebody else's. */
const otherCompanies: ReadonlySet<string> = new Set(
  "andre andra other mange många many til till to fra från from for för av".split(" "),
);
