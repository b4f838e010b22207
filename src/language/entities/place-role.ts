import type { Token } from "../normalise.ts";
import type { PlaceMention } from "../recognizer.ts";
import { alike, allHits, createPhrases, createWordList, type Hit } from "./phrases.ts";
import { type Cue, cues } from "./place-cues.ts";

/**
 * Whose a place is said to be; undefined where nothing around it says so. `home`: said to be where the company is;
 * `company`: where it has or does something; `work`: where it has a job or a tender, which may be at home.
 */
export type Role = PlaceMention["role"] | "home" | "work" | undefined;

/** What a name between the words names: whether it is a country, and the countries that it can be in. */
export interface Named {
  readonly isCountry: boolean;
  readonly countries: readonly string[];
}

/**
 * Whose place each name is: `other` for a market, a customer's or supplier's town, or where the company moved from.
 * "… sitter vi" right after the name decides, else the nearest cue before it in its sentence, else "… har vi kunder".
 *
 * @param spots the names, from the left
 */
export function rolesOf(tokens: readonly Token[], spots: readonly Hit<Named>[]): readonly Role[] {
  if (spots.length === 0) return [];
  const all = allHits(cues, tokens);
  let next = 0;
  let before: { readonly spot: Hit<Named>; readonly role: Role } | undefined;
  return spots.map((spot, i) => {
    const role = roleBeside(spot, spots[i + 1]);
    before = { spot, role };
    return role;
  });

  function roleBeside(spot: Hit<Named>, after: Hit<Named> | undefined): Role {
    const isAfterOther = before !== undefined && isListed(tokens, before.spot.end, spot.first);
    const isBeforeOther = after !== undefined && isListed(tokens, spot.end, after.first);
    if (before !== undefined && isAfterOther) {
      if (isContrasted(tokens, spots, spot)) return "home";
      if (!isOfAnotherKind(before.spot, spot)) return before.role;
    }
    return isOwnItem(tokens, spot) && !isBeforeOther ? undefined : roleAt(spot);
  }

  function roleAt(spot: Hit<Named>): Role {
    if (isDenied(tokens, spot.first)) return "other";
    if (isHomeAfter(tokens, spot.end)) return "home";
    while (next < all.length && (all[next]?.end ?? 0) <= spot.first) next += 1;
    for (let i = next - 1; i >= 0; i--) {
      const cue = all[i];
      if (cue === undefined || cue.first < spot.first - reach || isCut(tokens, cue.end, spot.first)) break;
      const role = isOfMarket(tokens, all[i - 1], cue) ? "other" : roleBy(cue, tokens, spot);
      if (role !== undefined) return role;
    }
    return hasCustomersAfter(tokens, spot.end) ? "other" : undefined;
  }
}

/**
 * An item of its own in a list of bare facts: "hjelp til å selge til Tyskland, Mandal, båter, ti ansatte" is about a
 * company in Mandal. What a list of markets goes on with are other names.
 */
function isOwnItem(tokens: readonly Token[], { first, end, value }: Hit<Named>): boolean {
  const next = tokens[end];
  return (
    !value.isCountry &&
    tokens[first]?.gap === "comma" &&
    (next === undefined || next.gap === "comma" || next.gap === "stop")
  );
}

/** A country, and a town that is not in it: no list. */
function isOfAnotherKind(one: Hit<Named>, other: Hit<Named>): boolean {
  if (!one.value.isCountry || other.value.isCountry) return false;
  return !other.value.countries.some((country) => one.value.countries.includes(country));
}

/** "Stockholm, Göteborg og i Malmö": nothing between two names but what joins them. */
function isListed(tokens: readonly Token[], from: number, first: number): boolean {
  if (first - from > 2 || tokens[from]?.gap === "stop") return false;
  for (let i = from; i < first; i++) if (!joins.has(tokens[i]?.text ?? "")) return false;
  return first > from || tokens[first]?.gap === "comma";
}

/** "Ikke Hamar, Gjøvik": two names with nothing between and nothing after are no list when the first is denied. */
function isContrasted(tokens: readonly Token[], spots: readonly Hit<Named>[], spot: Hit<Named>): boolean {
  const [denied, ...more] = spots.filter(({ end }) => end <= spot.first);
  const isLast = spot.end === tokens.length || tokens[spot.end]?.gap === "stop";
  if (denied === undefined || more.length > 0 || !isLast || !isDenied(tokens, denied.first)) return false;
  return tokens[denied.end]?.gap === "comma" && !conjunctions.has(tokens[denied.end]?.text ?? "");
}

const conjunctions: ReadonlySet<string> = new Set("og och and eller or samt".split(" "));

const joins: ReadonlySet<string> = new Set("og och and eller or samt i på in".split(" "));

const reach = 12;

/** "Kundene våre sitter i Oslo", "vår största kund finns i Göteborg": the customer is there, not the company. */
function isOfMarket(tokens: readonly Token[], before: Hit<Cue> | undefined, cue: Hit<Cue>): boolean {
  if (before?.value !== "market" || (cue.value !== "site" && cue.value !== "home")) return false;
  return cue.first - before.end <= 1 && !tokens.slice(cue.first, cue.end).some(({ text }) => we.has(text));
}

const we: ReadonlySet<string> = new Set("vi me we i'm we're jeg eg jag æ oss us".split(" "));

function roleBy(
  { value: cue, end }: Hit<Cue>,
  tokens: readonly Token[],
  { first, value: { isCountry } }: Hit<Named>,
): Role {
  const preposition = nearestPreposition(tokens, first);
  if (cue === "home" || cue === "work") return cue;
  if (cue === "site") return "company";
  if (cue === "market") return "other";
  if (cue === "neutral") return undefined;
  if (cue === "settles") return isCountry ? "other" : "company";
  if (cue === "moved") return preposition === "from" ? "other" : "home";
  if (cue === "sells")
    return preposition !== "from" && (isCountry || sellsTo(tokens, end, first)) ? "other" : "company";
  return preposition === "from" ? "other" : undefined;
}

/** The sentence ends between a cue and a name, or goes on after a comma with more than another name. */
function isCut(tokens: readonly Token[], from: number, first: number): boolean {
  for (let i = from; i <= first; i++) {
    const gap = tokens[i]?.gap;
    if (gap === "stop" || (gap === "comma" && first - i > 1)) return true;
    if (i > from && turns.has(tokens[i]?.text ?? "")) return true;
  }
  return false;
}

const turns: ReadonlySet<string> = new Set(["men", "but", "mens", "medan", "while"]);

/** "Ikke i Hamar", "not Hamar"; "ikke langt fra Hamar" is near it. */
function isDenied(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1]?.text ?? "";
  const isAfterPreposition = toWords.has(before) || fromWords.has(before);
  const at = isAfterPreposition ? first - 2 : first - 1;
  return nots.has(tokens[at]?.text ?? "") && tokens[at + 1]?.gap === "space";
}

const nots: ReadonlySet<string> = new Set(["ikke", "ikkje", "inte", "not"]);

function nearestPreposition(tokens: readonly Token[], first: number): "from" | "to" | undefined {
  for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
    const word = tokens[i]?.text ?? "";
    if (fromWords.has(word)) return "from";
    if (toWords.has(word)) return "to";
  }
  return undefined;
}

/** "Leverer til et bygg i Bergen", "selger mest i Oslo"; a shop that "selger klær i Moss" is there. */
function sellsTo(tokens: readonly Token[], from: number, first: number): boolean {
  for (let i = from; i < first; i++) if (destinations.has(tokens[i]?.text ?? "")) return true;
  return false;
}

const destinations: ReadonlySet<string> = new Set(
  (
    "til till to into mot mest hovedsakelig hovudsakleg huvudsakligen også også òg också även også " +
    "bare bara berre only mainly mostly also utenfor utanfor utanför outside"
  ).split(" "),
);

const fromWords: ReadonlySet<string> = new Set(["fra", "frå", "från", "from"]);
const toWords: ReadonlySet<string> = new Set(["til", "till", "to", "i", "på", "in", "into"]);

/** "I Stockholm har vi mange kunder", "Oslo er vårt viktigste marked". */
function hasCustomersAfter(tokens: readonly Token[], end: number): boolean {
  if (tokens[end]?.gap === "stop" || !verbs.has(tokens[end]?.text ?? "")) return false;
  for (let i = end + 1; i < Math.min(tokens.length, end + 6) && tokens[i]?.gap === "space"; i++) {
    if (customers.at(tokens, i) !== undefined) return true;
  }
  return false;
}

/** "… sitter vi", right after the name; "…, alle fjorten bor her", later in its sentence. */
function isHomeAfter(tokens: readonly Token[], end: number): boolean {
  if (tokens[end]?.gap === "stop") return false;
  if (weAre.at(tokens, end) !== undefined) return true;
  for (let i = end; i < Math.min(tokens.length, end + 7) && tokens[i]?.gap !== "stop"; i++)
    if (livesHere.at(tokens, i) !== undefined) return true;
  return false;
}

const weAre = createWordList(
  "bor vi|bur vi|bur me|sitter vi|sit me|sit vi|holder vi til|held me til|held vi til|håller vi till|" +
    "finns vi|ligger vi|ligg me|der vi bor|der vi holder til|der me bur|der me held til|där vi bor|" +
    "där vi finns|där vi sitter|where we live|where we are",
);
const livesHere = createWordList(
  "bor her|bur her|bor här|sitter her|sit her|sitter här|live here|are based here",
);

const verbs: ReadonlySet<string> = new Set(["har", "er", "är", "have", "is", "e", "finns"]);
const customers = createPhrases(
  alike<Cue>(
    "market",
    "kunde*|kundar*|customer*|client*|marked*|marknad*|market*|konkurrent*|leverandør*|leverantör*|" +
      "supplier*",
  ),
);
