import { factOf } from "../../domain/company.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import type { Token } from "../normalise.ts";
import type { Hearing, PlaceMention } from "../recognizer.ts";
import { countryAt } from "./countries.ts";
import type { Heard } from "./heard.ts";
import { createPhrases, type Hit, type Phrases } from "./phrases.ts";
import { countsAsPlace, followsPreposition, type Unit, unitBeside } from "./place-context.ts";
import type { Meaning } from "./place-meanings.ts";
import { type PlaceName, placeNames } from "./place-names.ts";
import { rolesOf } from "./place-role.ts";
import { createSpelling, type Spelling } from "./spelling.ts";

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
    phrases: createPhrases(names),
    spelling: createSpelling(
      [...names].filter(([key, { isOfficial }]) => isOfficial && !key.includes(" ")).map(([key]) => key),
    ),
    everyday,
  };
  return {
    isName: (key) => names.has(key),
    find: (heard, hearing, taken) => {
      const spots = withRoles(spotsIn(index, heard.tokens, hearing, taken), heard.tokens, hearing);
      return narrowed(spots, hearing).map((spot) => mentionOf(spot, heard));
    },
  };
}

interface Index {
  readonly names: ReadonlyMap<string, PlaceName>;
  readonly phrases: Phrases<PlaceName>;
  readonly spelling: Spelling;
  readonly everyday: ReadonlySet<string>;
}

/** A name that stands for a place, with what it can mean there. */
interface Spot {
  readonly first: number;
  readonly end: number;
  readonly meanings: readonly Meaning[];
  readonly preferred: Meaning | undefined;
  readonly role: PlaceMention["role"];
  /** A country that counts only where something says that it is the company's. */
  readonly isOwnCountry?: boolean;
}

function spotsIn(
  index: Index,
  tokens: readonly Token[],
  hearing: Hearing,
  taken: (token: number) => boolean,
): readonly Spot[] {
  const spots: Spot[] = [];
  for (let i = 0; i < tokens.length && spots.length < mostSpots; ) {
    const spot = taken(i) || tokens[i]?.digits ? undefined : spotAt(index, tokens, i, hearing);
    if (spot !== undefined) spots.push(spot);
    i = spot?.end ?? i + 1;
  }
  return spots;
}

/** Each is weighed against all others: a list of every town in the country says no more than its first fifty. */
const mostSpots = 50;

function spotAt(index: Index, tokens: readonly Token[], i: number, hearing: Hearing): Spot | undefined {
  const asked = hearing.asked === "place" || hearing.asked === "country";
  const hit = index.phrases.at(tokens, i) ?? inflected(index, tokens, i) ?? misspelt(index, tokens, i, asked);
  if (hit !== undefined) {
    const unit = unitBeside(tokens, hit);
    const hasNeighbour = unit !== undefined || isBesideArea(index, tokens, hit);
    if (!hasNeighbour && !countsAsPlace(tokens, hit, hearing.locale, asked)) return undefined;
    const meanings = ofUnit(hit.value.meanings, unit);
    return { first: i, end: unit?.end ?? hit.end, meanings, preferred: hit.value.preferred, role: "company" };
  }
  const country = countryAt(tokens, i, asked);
  if (country === undefined) return undefined;
  const { first, end, isOwn, value } = country;
  return { first, end, meanings: [value], preferred: undefined, role: "company", isOwnCountry: isOwn };
}

/**
 * "Bodøs", "Örebrotrakten", "Stavangerregionen", "oslobasert". An everyday word is no name with an ending, and a
 * village in lower case no genitive.
 */
function inflected(index: Index, tokens: readonly Token[], i: number): Hit<PlaceName> | undefined {
  const word = tokens[i]?.text ?? "";
  if (word.length < 4 || word.length > 40) return undefined;
  for (const ending of word.endsWith("s") ? genitives : (endings.get(word.slice(-2)) ?? [])) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    const name =
      index.names.get(stem) ?? (stem.endsWith("s") ? index.names.get(stem.slice(0, -1)) : undefined);
    if (name === undefined || stem.length < 3) continue;
    const hit = { value: name, first: i, end: i + 1 };
    const isClear = name.policy.needs === "free" && (tokens[i]?.capital === true || !isVillage(name));
    if (isClear || unitBeside(tokens, hit) !== undefined) return hit;
  }
  return undefined;
}

const genitives = ["'s", "s"];

/** Endings that make an area, or a company, of a town; by their last two letters. */
const endings = byLastLetters(
  "trakten trakta traktene traktom regionen området omradet distriktet kanten basert baserte " +
    "baserad baserade baserat bedrift bedriften firma firmaet företag företaget bolag bolaget " +
    "selskap selskapet",
);

function byLastLetters(list: string): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const ending of list.split(" ")) {
    const key = ending.slice(-2);
    table.set(key, [...(table.get(key) ?? []), ending]);
  }
  return table;
}

/**
 * A word that is nearly a name, and stands where a name would: after a preposition, with a capital, or as the answer.
 * A village needs both of the first two, for there are thousands.
 */
function misspelt(
  index: Index,
  tokens: readonly Token[],
  i: number,
  asked: boolean,
): Hit<PlaceName> | undefined {
  const token = tokens[i];
  if (token === undefined || token.text.length < 6) return undefined;
  const hasCapital = token.capital && token.gap !== "stop";
  const isAfterPreposition = followsPreposition(tokens, i);
  if (!asked && !hasCapital && !isAfterPreposition) return undefined;
  if (index.everyday.has(token.text) || noMisspelling.has(token.text)) return undefined;
  const [name, ...rivals] = index.spelling.near(token.text).flatMap((key) => index.names.get(key) ?? []);
  if (name === undefined || name.policy.isExact || name.policy.needs !== "free") return undefined;
  if (rivals.some((rival) => rival.meanings[0]?.label !== name.meanings[0]?.label)) return undefined;
  if (!asked && isVillage(name) && !(hasCapital && isAfterPreposition)) return undefined;
  return { value: name, first: i, end: i + 1 };
}

function isVillage({ meanings }: PlaceName): boolean {
  return meanings.every(({ level }) => level === "village");
}

/** Other countries, and words that often follow a preposition, one letter from a name. */
const noMisspelling: ReadonlySet<string> = new Set(
  (
    "finland estland russland ryssland ireland iceland grekland milano bornholm fredrik franska " +
    "dagarna signal modulen sorten totala events doping risker " +
    "keeping coping persons personer skolen sammen sommer vinteren første första starta greater " +
    "hosting haaland"
  ).split(" "),
);

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

/** A country counts only as the company's or as a market; every other name is the company's unless a cue says other. */
function withRoles(spots: readonly Spot[], tokens: readonly Token[], hearing: Hearing): readonly Spot[] {
  if (spots.length === 0) return spots;
  const asked = hearing.asked === "place" || hearing.asked === "country";
  const roles = rolesOf(
    tokens,
    spots.map(({ first, end, isOwnCountry }) => ({ value: isOwnCountry !== undefined, first, end })),
  );
  return spots.flatMap((spot, i) => {
    const role = roles[i] ?? (spot.isOwnCountry === false && !asked ? undefined : "company");
    return role === undefined ? [] : [{ ...spot, role }];
  });
}

/**
 * Chooses among meanings: by the areas named beside, by what is known of the company, by the gazetteers' preference.
 * Areas that only say where another place lies are left out.
 */
function narrowed(spots: readonly Spot[], hearing: Hearing): readonly Spot[] {
  const chosen = spots.map((spot) => {
    if (spot.meanings.length === 1) return spot;
    let left = spot.meanings;
    for (const other of spots) {
      if (other === spot || other.role !== spot.role || !isWide(other)) continue;
      left = keep(left, ({ place }) => other.meanings.some((wide) => lies(place, wide.place)));
    }
    if (spot.role === "company") left = keepKnown(left, hearing);
    const { preferred } = spot;
    const meanings =
      left.length > 1 && preferred !== undefined && left.includes(preferred) ? [preferred] : left;
    return { ...spot, meanings };
  });
  const distinct = chosen.filter((spot, i) => !chosen.slice(0, i).some((other) => isSame(spot, other)));
  return distinct.filter(
    (spot) =>
      spot.role === "other" ||
      !isWide(spot) ||
      !distinct.some((other) => other !== spot && other.role === "company" && isWithin(other, spot)),
  );
}

/** Tøyen and Oslo: the same place, said twice. */
function isSame(spot: Spot, other: Spot): boolean {
  const [a, ...more] = spot.meanings;
  const [b, ...others] = other.meanings;
  if (a === undefined || b === undefined || more.length > 0 || others.length > 0 || spot.role !== other.role)
    return false;
  return a.place.municipality !== null && a.place.municipality === b.place.municipality;
}

function isWide({ meanings }: Spot): boolean {
  return meanings.every(({ place }) => place.municipality === null);
}

/** A narrower place inside one of an area's meanings. */
function isWithin(spot: Spot, area: Spot): boolean {
  return spot.meanings.some(({ place }) =>
    area.meanings.some(
      (wide) =>
        lies(place, wide.place) &&
        (place.municipality !== wide.place.municipality || place.county !== wide.place.county),
    ),
  );
}

function lies(place: Meaning["place"], area: Meaning["place"]): boolean {
  if (place.country !== area.country) return false;
  if (area.county === null) return area.municipality === null || area.municipality === place.municipality;
  return (
    place.county === area.county && (area.municipality === null || area.municipality === place.municipality)
  );
}

function keepKnown(meanings: readonly Meaning[], hearing: Hearing): readonly Meaning[] {
  const known = factOf(hearing.facts, "place");
  const country = known?.country ?? factOf(hearing.facts, "country");
  const left = country === undefined ? meanings : keep(meanings, ({ place }) => place.country === country);
  return known?.county == null ? left : keep(left, ({ place }) => place.county === known.county);
}

/** Those that fit; all where none does. */
function keep<T>(list: readonly T[], fits: (one: T) => boolean): readonly T[] {
  const left = list.filter(fits);
  return left.length > 0 ? left : list;
}

function mentionOf({ first, end, meanings, role }: Spot, { text, tokens }: Heard): PlaceFound {
  const from = tokens[first]?.start ?? 0;
  const to = tokens[end - 1]?.end ?? from;
  const candidates = meanings.map(({ place, label }) => ({ place, label }));
  return { first, end, value: { text: text.slice(from, to), start: from, end: to, candidates, role } };
}
