import { factOf } from "../../domain/company.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import type { Place } from "../../domain/place.ts";
import type { Token } from "../normalise.ts";
import type { Hearing, PlaceMention } from "../recognizer.ts";
import { isCorrection, openingEnd } from "./correction.ts";
import { countryAt } from "./countries.ts";
import type { Heard } from "./heard.ts";
import { createNames, type Hit, type Phrases } from "./phrases.ts";
import { countsAsPlace, type Unit, unitBeside } from "./place-context.ts";
import { type Forms, inflected, misspelt } from "./place-forms.ts";
import { labelsOf, type Meaning } from "./place-meanings.ts";
import { type PlaceName, placeNames } from "./place-names.ts";
import { keep, lies, narrowed, type Spot } from "./place-narrowing.ts";
import { type Role, rolesOf } from "./place-role.ts";
import { createSpelling } from "./spelling.ts";

/** A place of an utterance: tokens `first` up to, not including, `end`. */
export interface PlaceFound extends Hit<PlaceMention> {}

/** Finds the places of utterances, and tells which names are places. */
export interface Places {
  /** @param taken true for tokens that belong to something else: the name of an actor */
  find(heard: Heard, hearing: Hearing, taken: (token: number) => boolean): readonly PlaceFound[];
  /** Whether a key (see `keyOf`) is the name of a place. */
  isName(key: string): boolean;
}

/**
 * Reads the gazetteers, whose own rules decide: the longest name first, what an everyday word needs around it,
 * which of several meanings is asked about.
 *
 * @param everyday words that are never read as a misspelt name
 */
export function createPlaces(
  knowledge: Pick<Knowledge, "gazetteers" | "municipalities">,
  everyday: ReadonlySet<string>,
): Places {
  const names = placeNames(knowledge, everyday);
  const index: Index = {
    names,
    phrases: createNames(names),
    spelling: createSpelling(
      [...names].filter(([key, { isOfficial }]) => isOfficial && !key.includes(" ")).map(([key]) => key),
    ),
    everyday,
  };
  return {
    isName: (key) => names.has(key),
    find: (heard, hearing, taken) => {
      const spots = withRoles(spotsIn(index, heard, hearing, taken), heard, hearing);
      return narrowed(spots, hearing).map((spot) => mentionOf(spot, heard));
    },
  };
}

interface Index extends Forms {
  readonly phrases: Phrases<PlaceName>;
}

/** A spot before it is known whose it is. A country counts only where something says that it is the company's. */
interface NamedSpot extends Omit<Spot, "role"> {
  readonly isOwnCountry?: boolean;
}

function spotsIn(
  index: Index,
  heard: Heard,
  hearing: Hearing,
  taken: (token: number) => boolean,
): readonly NamedSpot[] {
  const { tokens } = heard;
  const spots: NamedSpot[] = [];
  for (let i = 0; i < tokens.length && spots.length < mostSpots; ) {
    const spot = taken(i) || tokens[i]?.digits ? undefined : spotAt(index, heard, i, hearing);
    if (spot !== undefined) spots.push(spot);
    i = spot?.end ?? i + 1;
  }
  return spots;
}

/** Each is weighed against all others: a list of every town in the country says no more than its first fifty. */
const mostSpots = 50;

function spotAt(index: Index, heard: Heard, i: number, hearing: Hearing): NamedSpot | undefined {
  const { tokens } = heard;
  const asked = hearing.asked === "place" || hearing.asked === "country";
  const hit = index.phrases.at(tokens, i) ?? inflected(index, tokens, i) ?? misspelt(index, tokens, i, asked);
  if (hit !== undefined) {
    const unit = unitBeside(tokens, hit);
    const hasNeighbour = unit !== undefined || isBesideArea(index, tokens, hit);
    if (!hasNeighbour && !countsAsPlace(heard, hit, hearing.locale, asked, index.everyday)) return undefined;
    const meanings = ofUnit(hit.value.meanings, unit);
    return { first: i, end: unit?.end ?? hit.end, meanings, preferred: hit.value.preferred };
  }
  const country = countryAt(tokens, i, asked);
  if (country === undefined) return undefined;
  const { first, end, isOwn, value } = country;
  return { first, end, meanings: [value], preferred: undefined, isOwnCountry: isOwn };
}

/**
 * Beside a county, region or country: "Vara, Västra Götaland", "Berg i Jämtland", "Os (Norge)". A word without a
 * capital of its own is one only where nothing else is said.
 */
function isBesideArea(
  index: Index,
  tokens: readonly Token[],
  { first, end, value }: Hit<PlaceName>,
): boolean {
  const token = tokens[first];
  const isName = token?.capital === true && (token.gap !== "stop" || tokens.length <= 4);
  if (!isName && value.policy.needs !== "free" && tokens.length > 4) return false;
  const next = tokens[end];
  if (next !== undefined && next.gap !== "stop") {
    const at = /^(i|in|på)$/.test(next.text) && next.gap === "space" ? end + 1 : end;
    if ((at > end || next.gap !== "space") && isArea(index, tokens, at)) return true;
  }
  return token?.gap === "comma" && first > 0 && isArea(index, tokens, first - 1);
}

function isArea(index: Index, tokens: readonly Token[], at: number): boolean {
  const hit = index.phrases.at(tokens, at);
  if (hit?.value.policy.needs === "free") {
    if (hit.value.meanings.some(({ level }) => level === "county" || level === "region")) return true;
  }
  return countryAt(tokens, at, false)?.isOwn === false;
}

/** What fits the unit said beside the name; without one, a name of both a town and the county or district around it is the town. */
function ofUnit(meanings: readonly Meaning[], unit: Unit | undefined): readonly Meaning[] {
  if (unit !== undefined) {
    return keep(meanings, ({ level }) =>
      unit.level === "county"
        ? level === "county" || level === "region"
        : level !== "county" && level !== "region",
    );
  }
  const towns = meanings.filter(({ level }) => level === "municipality");
  return meanings.filter(
    ({ place, level }) =>
      (level !== "county" && level !== "region") || !towns.some((town) => town.place.county === place.county),
  );
}

/**
 * A country counts only as the company's or as a market; every other name is the company's unless a cue says other.
 * Where there is work ("anbud i Halden") is other once it is known or said where the company is. A known
 * municipality is only left for another by words that say so, by a correction, or by answering where it is.
 */
function withRoles(spots: readonly NamedSpot[], heard: Heard, hearing: Hearing): readonly Spot[] {
  if (spots.length === 0) return [];
  const { tokens } = heard;
  const asked = hearing.asked === "place" || hearing.asked === "country";
  const said = rolesOf(
    tokens,
    spots.map(({ first, end, isOwnCountry, meanings }) => ({
      first,
      end,
      value: { isCountry: isOwnCountry !== undefined, countries: meanings.map(({ place }) => place.country) },
    })),
  );
  const known = factOf(hearing.facts, "place");
  const hasHome = known !== undefined || said.some((role) => role === "home");
  const mayMove = asked || isCorrection(heard, hearing) || isPutRight(tokens, spots);
  return spots.flatMap((spot, i) => {
    const role = roleOf(spot, said[i], { asked, hasHome, known: mayMove ? undefined : known });
    return role === undefined ? [] : [{ ...spot, role }];
  });
}

function roleOf(
  { meanings, isOwnCountry }: NamedSpot,
  said: Role,
  { asked, hasHome, known }: { asked: boolean; hasHome: boolean; known: Place | undefined },
): Spot["role"] | undefined {
  if (said === "home") return "company";
  if (said === "other" || (said === "work" && hasHome)) return "other";
  if (isOwnCountry === false && said !== "company" && !asked) return undefined;
  const isElsewhere =
    known?.municipality != null && !meanings.some(({ place }) => lies(place, known) || lies(known, place));
  return isElsewhere ? "other" : "company";
}

/** "Nei, Fauske", "nej, i Växjö": no more than a name after a word that puts right. */
function isPutRight(tokens: readonly Token[], [spot, ...more]: readonly NamedSpot[]): boolean {
  if (spot === undefined || more.length > 0 || spot.end !== tokens.length) return false;
  const opening = openingEnd(tokens);
  return opening !== undefined && spot.first - opening <= 1;
}

function mentionOf({ first, end, meanings, role }: Spot, { text, tokens }: Heard): PlaceFound {
  const from = tokens[first]?.start ?? 0;
  const to = tokens[end - 1]?.end ?? from;
  const labels = labelsOf(meanings);
  const candidates = meanings.map(({ place, label }, i) => ({ place, label: labels[i] ?? label }));
  return { first, end, value: { text: text.slice(from, to), start: from, end: to, candidates, role } };
}
