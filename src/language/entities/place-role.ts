import type { Token } from "../normalise.ts";
import type { PlaceMention } from "../recognizer.ts";
import { alike, allHits, createPhrases, type Hit } from "./phrases.ts";

/**
 * Whose a place is said to be; undefined where nothing around it says so. `home`: said to be where the company is;
 * `company`: where it has or does something; `work`: where it has a job or a tender, which may be at home.
 */
export type Role = PlaceMention["role"] | "home" | "work" | undefined;

/**
 * Whose place each name is: `other` for a market, a customer's or supplier's town, or where the company moved from.
 * The nearest cue before the name in its sentence decides, else "… har vi kunder" right after it.
 *
 * @param spots the names, from the left; `value` is true for the name of a country
 */
export function rolesOf(tokens: readonly Token[], spots: readonly Hit<boolean>[]): readonly Role[] {
  if (spots.length === 0) return [];
  const all = allHits(cues, tokens);
  let next = 0;
  let before: { readonly end: number; readonly role: Role } | undefined;
  return spots.map((spot) => {
    const role =
      before !== undefined && isListed(tokens, before.end, spot.first) ? before.role : roleAt(spot);
    before = { end: spot.end, role };
    return role;
  });

  function roleAt(spot: Hit<boolean>): Role {
    if (isDenied(tokens, spot.first)) return "other";
    while (next < all.length && (all[next]?.end ?? 0) <= spot.first) next += 1;
    for (let i = next - 1; i >= 0; i--) {
      const cue = all[i];
      if (cue === undefined || cue.first < spot.first - reach || isCut(tokens, cue.end, spot.first)) break;
      const role = roleBy(cue, tokens, spot);
      if (role !== undefined) return role;
    }
    return hasCustomersAfter(tokens, spot.end) ? "other" : undefined;
  }
}

/** "Stockholm, Göteborg og i Malmö": nothing between two names but what joins them. */
function isListed(tokens: readonly Token[], from: number, first: number): boolean {
  if (first - from > 2 || tokens[from]?.gap === "stop") return false;
  for (let i = from; i < first; i++) if (!joins.has(tokens[i]?.text ?? "")) return false;
  return first > from || tokens[first]?.gap === "comma";
}

const joins: ReadonlySet<string> = new Set("og och and eller or samt i på in".split(" "));

const reach = 12;

/**
 * What a cue says of a name after it. `sells`: to it, not from it, nor in it
 * at home. `from`: only from it. `moved`: from it or to it. `site`: the company has or does something there.
 * `settles`: abroad it is a market, at home where the company will be. `neutral`: "finns det …" says nothing.
 */
type Cue = "home" | "site" | "work" | "market" | "sells" | "from" | "moved" | "settles" | "neutral";

function roleBy(
  { value: cue, end }: Hit<Cue>,
  tokens: readonly Token[],
  { first, value: isCountry }: Hit<boolean>,
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

const verbs: ReadonlySet<string> = new Set(["har", "er", "är", "have", "is", "e", "finns"]);
const customers = createPhrases(
  alike<Cue>(
    "market",
    "kunde*|kundar*|customer*|client*|marked*|marknad*|market*|konkurrent*|leverandør*|leverantör*|" +
      "supplier*",
  ),
);

const cues = createPhrases<Cue>([
  ...alike<Cue>(
    "home",
    "holder til|held til|holdt til|håller till|ligger|ligg|lokalisert|lokalisera|lokaliserad*|basert|basera|" +
      "baserad*|based|located|vi finns|finns vi|sitter|sit|hovedkontor|hovedkontoret|huvudkontor|headquarter*|" +
      "vi er|vi är|vi e|me er|er vi|är vi|er me|we are|we're|jeg er|jag är|eg er|æ e|i am|i'm|vi driver|" +
      "vi driv|me driv|we run|i run|bor|bur|i live|we live|hjemmehørende|heimehøyrande|" +
      "hemmahörande|registrert i|registrert på|registrerad*|registrerat|registered|säte|" +
      "jeg mente|eg meinte|jag menade|i meant|vi mente|me meinte|vi menade|vi kommer|me kjem|jeg kommer|" +
      "jag kommer|her i|här i|here in|det er i|det er på|det är i|det är på|it's in|it is in|" +
      "egentlig er det|eigentleg er det|egentligen är det|adressen er|adressa er|adressen är|address is",
  ),
  ...alike<Cue>(
    "site",
    "finns|finnes|finst|kontor|kontoret|kontorer|office|offices|" +
      "lokaler|lokale|fabrikk|fabrikken|fabrik|fabriken|factory|verksted|verkstad|verkstaden|workshop|" +
      "produksjon|produktion|driver|driv|startet|starta|startade|startat|started|etablert|" +
      "etablerte|etablerade|founded|grunnlagt|grundat|grundad",
  ),
  ...alike<Cue>(
    "market",
    "kunde|kunder|kundene|kundar|kundane|kunden|kunderna|storkunde|customer*|client*|kjøpere|" +
      "kjøparar|köpare|oppdragsgiver*|oppdragsgjevar*|uppdragsgivare|beställare*|marked|markedet|" +
      "markeder|marknad*|market|markets|leveranse*|leverans*|leverandør*|leverantör*|underleverandør*|" +
      "underleverantör*|supplier*|" +
      "konkurrent*|competitor*|samarbeidspartner*|samarbetspartner*|partner|partnere|partners|messe|" +
      "messa|mässa|mässan|konferanse*|konferens*|conference|trade fair|møte|møtet|möte|mötet|" +
      "investormøte|meeting|pitch|pitche|pitcha|pitching|" +
      "ekspander*|expander*|expand|expanding|utvide|utvida|utvidar|lansere|lansera|launch|launching|" +
      "på vei inn i|besøke|besøker|besøkjer|besöka|besöker|visit|visiting|visits|universitet*|" +
      "university|høgskole*|høyskole*|høgskule*|högskola*|fakultet*|faculty|" +
      "reise til|reiser til|resa till|åka till|travel to|avdeling i|avdeling på|filial i|branch in|" +
      "prosjekt i|prosjekter i|projekt i|oppdrag i|oppdrag på|uppdrag i|uppdrag på|vurderer å flytte|" +
      "överväger att flytta|considering moving|" +
      "de sitter|dei sit|sitter de|sitter dom|they are|they sit|banken har flyttet|banken flyttet|" +
      "eieren bor|eierne bor|eierne sitter|moderselskap*|moderbolag*|parent company",
  ),
  ...alike<Cue>(
    "work",
    "anbud i|anbud på|anbod i|anbod på|anbudet i|tilbud i|tilbud på|tilbod i|offert i|oppdrag|oppdraget|" +
      "uppdrag|uppdraget|prosjekt|prosjektet|prosjekter|projekt|projektet|kontrakt i|avtale i|avtal i|" +
      "jobber i|jobber på|jobbar i|jobbar på|arbeider i|arbeider på|arbetar i|arbetar på|jobb i|jobb på|" +
      "jobbe i|jobba i|upphandling i|konkurranse i|tender|tenders|bid in|bids in|bidding|contract in|" +
      "project in|projects in|job in|jobs in|work in|working in|assignment in",
  ),
  ...alike<Cue>(
    "sells",
    "selge|selger|selgar|selje|selja|sel|selg|solgt|sälja|säljer|säljs|sålt|salg|sal|salget|" +
      "försäljning|sell|sells|selling|sales|eksport|eksporten|eksportere|eksporterer|eksporterar|" +
      "eksportera|export|exporten|exportera|exporterar|exports|exporting|leverer|leverere|levere|" +
      "leverar|leverte|levererar|leverera|deliver|delivers|delivering|ship|shipping|ships",
  ),
  ...alike<Cue>(
    "from",
    "import*|turister|turistar|tourists|gjester|gjestar|gäster|guests|besøkende|kjøper|köper|buy|" +
      "buys|handler|henter|hämtar",
  ),
  ...alike<Cue>("neutral", "finns det|finnes det|finst det|fins det|is there|are there"),
  ...alike<Cue>(
    "moved",
    "flytta|flyttet|flyttar|flytter|flytte|flyttade|flyttat|moved|moving|move|relocate*|relocating",
  ),
  ...alike<Cue>(
    "settles",
    "etablere oss|etablera oss|etablere seg|establish ourselves|set up in|vokse i|växa i|" +
      "starte opp i|åpne i|öppna i|open in|inn i|in på",
  ),
]);
