import type { Token } from "../normalise.ts";
import type { Hearing } from "../recognizer.ts";
import type { Heard } from "./heard.ts";
import { isAfter, isBefore } from "./nearby.ts";
import type { Quantity } from "./numbers.ts";
import { alike, createPhrases, createWordList, firstHit, type Phrases } from "./phrases.ts";

/**
 * The head count that is said, as a whole number: of a range the upper middle ("12-15" is 14), of part-time posts
 * the next whole one, of "fra fem til tolv" where it is now, of "under ti" nine. "Bare meg" is one, "ingen ansatte"
 * none.
 *
 * @param taken true for tokens that belong to something else: a sum of money, a place
 */
export function employeesIn(
  { tokens, numbers }: Heard,
  hearing: Hearing,
  taken: (token: number) => boolean,
): number | undefined {
  const countable = numbers.filter(
    ({ first, form, value }) => !taken(first) && form !== "date" && form !== "code" && value < 1_000_000,
  );
  const said = countable.find((number) => isHeadCount(tokens, number));
  if (said !== undefined) return headCount(said, tokens);
  const self = firstHit(alone, tokens);
  if (self !== undefined) return andWords.has(tokens[self.end]?.text ?? "") ? 2 : 1; // "bare meg og kona"
  if (firstHit(nobody, tokens) !== undefined) return 0;
  const [answer] = countable;
  if (hearing.asked !== "employees") return undefined;
  if (answer === undefined) return tokens.length <= 3 && firstHit(none, tokens) !== undefined ? 0 : undefined;
  if (hasOtherUnit(tokens, answer)) return undefined;
  return headCount(answer, tokens);
}

const andWords: ReadonlySet<string> = new Set(["og", "och", "and"]);
const none = createWordList("ingen|inga|inkje|none|nobody|no one");

function headCount({ value, from, isChange, first }: Quantity, tokens: readonly Token[]): number {
  if (from !== undefined) return Math.ceil(isChange ? from : (from + value) / 2);
  const before = tokens[first - 1]?.text ?? "";
  const bound = bounds.get(thanWords.has(before) ? (tokens[first - 2]?.text ?? "") : before) ?? 0;
  return Math.max(0, Math.ceil(value) + bound);
}

/** "Over 50" is at least 51, "færre enn ti" at most nine. */
const bounds: ReadonlyMap<string, number> = new Map([
  ...["over", "över", "mer", "meir", "mera", "flere", "fleire", "fler", "more", "above"].map(
    (word) => [word, 1] as const,
  ),
  ...["under", "mindre", "færre", "færrare", "färre", "less", "fewer", "below"].map(
    (word) => [word, -1] as const,
  ),
]);

const thanWords: ReadonlySet<string> = new Set(["enn", "än", "than"]);

function isHeadCount(tokens: readonly Token[], number: Quantity): boolean {
  const unit = unitAfter(tokens, number);
  if (number.from !== undefined && number.value >= 8 * number.from && !number.isChange) return false; // "1-10": a class
  if (isHired(tokens, number) || isBefore(tokens, number.first, 8, others)) return false;
  const numeral = tokens[number.first]?.text ?? "";
  if (unit === "staff")
    return (
      !forWords.has(tokens[number.first - 1]?.text ?? "") &&
      !(number.form === "article" && (/^an?$/.test(numeral) || tokens[number.first - 1]?.text === "av"))
    );
  if (unit === "us") return isAllOfUs(tokens, number);
  if (unit === "posts" && !Number.isInteger(number.value)) return true; // nobody seeks two and a half
  if (unit === "posts") return number.form !== "article" && weAreBefore(tokens, number.first, weAreOrHave);
  const isNumeral = number.form !== "article" || (doubtful.has(numeral) && !isEnglish(tokens, number.first));
  if (!isNumeral) return false;
  if (unit === "people") {
    const isSaid = weAreBefore(tokens, number.first, weAreOrHave) || isFirmOf(tokens, number.first);
    return isSaid || isListedFact(tokens, number);
  }
  if (number.isYear || hasOtherUnit(tokens, number)) return false;
  return weAreBefore(tokens, number.first, weAre);
}

/**
 * A number of people that is all its sentence or part of a list says: "fintech, 4 people", "40 pers.", "17 stykker i
 * fast jobb". Pieces ("40 st") may be of anything that was spoken of before the comma.
 */
function isListedFact(tokens: readonly Token[], { first, end }: Quantity): boolean {
  let start = first;
  while (start > 0 && tokens[start]?.gap === "space" && hedges.has(tokens[start - 1]?.text ?? "")) start -= 1;
  const gap = tokens[start]?.gap;
  const isPieces = pieces.has(tokens[end]?.text ?? "");
  if (gap !== "stop" && (gap !== "comma" || isPieces)) return false;
  if (isBefore(tokens, start, 8, gatherings)) return false;
  const unit = units.at(tokens, end)?.end ?? end + 1;
  const next = tokens[unit];
  if (next === undefined || next.gap === "stop" || next.gap === "comma") return true;
  if (next.capital || atWork.at(tokens, unit) !== undefined) return true; // "40 pers. Vill sälja …"
  return inWords.has(next.text) && tokens[unit + 1]?.capital === true;
}

const pieces: ReadonlySet<string> = new Set("st stk stykk stykker stykken stycken stycket".split(" "));
const inWords: ReadonlySet<string> = new Set("i på in at ved vid".split(" "));
const atWork = createWordList(
  "i fast jobb|i fast arbeid|i fast arbete|i fast stilling|fast ansatt|fast ansatte|fast tilsett|" +
    "fast tilsette|fast anställda|i arbeid|i arbete|i jobb|på jobb|på jobbet|på huset|i huset|på lønn|" +
    "i lønna arbeid|in the company|in the firm|in the team|on staff|at work|i firmaet|i bedriften|" +
    "i bedrifta|i selskapet|i verksemda|i företaget|i bolaget|totalt|in total|til sammen|tilsaman|i alt",
);
const gatherings = createWordList(
  "kurs*|course*|workshop*|konferanse*|konferens*|conference*|arrangement*|event*|evenemang*|seminar*|" +
    "middag*|dinner|julebord|lunsj|lunch|plass|plassar|plasser|plats|platser|seats|billett*|biljett*|" +
    "tickets|buss*|hytte*|bord til",
);

/** "Entreprenørfirma på 12 mann". */
function isFirmOf(tokens: readonly Token[], first: number): boolean {
  return tokens[first - 1]?.text === "på" && firms.test(tokens[first - 2]?.text ?? "");
}

const firms = /(firma|bedrift|selskap|verksemd|virksomhet|företag|bolag|byrå|verksted|verkstad)(et|en|a)?$/;

/** "Det er ni av oss", "seven of us make …"; not "to av oss vil fortsette og en vil ut". */
function isAllOfUs(tokens: readonly Token[], { first, end, form }: Quantity): boolean {
  const before = tokens[first - 1]?.text ?? "";
  if (form === "article" && !doubtful.has(tokens[first]?.text ?? "")) return false;
  if (tokens[first]?.gap !== "stop" && !areWords.has(before) && !hedges.has(before)) return false;
  for (let i = end; i < Math.min(tokens.length, end + 10) && tokens[i]?.gap !== "stop"; i++) {
    if (theRest.at(tokens, i) !== undefined) return false;
  }
  return true;
}

const areWords: ReadonlySet<string> = new Set([
  "er",
  "är",
  "are",
  "e",
  "is",
  "var",
  "we",
  "and",
  "og",
  "och",
]);
const theRest = createWordList(
  "og en|og ein|og ei|og resten|och en|och resten|and one|and the rest|and the other|mens|medan|while",
);

/** Numerals that are other words too, and yet counted after "vi er". */
const doubtful: ReadonlySet<string> = new Set(["to", "ni", "fire", "sex"]);
const forWords: ReadonlySet<string> = new Set(["til", "till", "for", "för", "åt"]);

/** "We are to …": the English "to" is no two. */
function isEnglish(tokens: readonly Token[], first: number): boolean {
  return (
    tokens[first]?.text === "to" && /^(are|we're|about|about|going)$/.test(tokens[first - 1]?.text ?? "")
  );
}

/** What is counted, at most three words on. */
function unitAfter(tokens: readonly Token[], { end }: Pick<Quantity, "end">): Counted | undefined {
  for (let i = end; i < Math.min(tokens.length, end + 4); i++) {
    const gap = tokens[i]?.gap;
    if (gap === "stop" || gap === "comma") return undefined;
    const unit = units.at(tokens, i);
    if (unit !== undefined) return unit.value;
    if (compounds.test(tokens[i]?.text ?? "")) return "staff";
    if (!between.has(tokens[i]?.text ?? "")) return undefined;
  }
  return undefined;
}

/** "Fastansatte", "deltidsanställda". */
const compounds = /.(ansatte|tilsette|anställda|anstallda)$/;

const units = createPhrases<Counted>([
  ...alike<Counted>(
    "staff",
    "ansatte|ansatt|tilsette|tilsett|anställda|anställd|anst|medarbeidere|medarbeider|medarbeidarar|" +
      "medarbetare|medarbetarna|employees|employee|staff|workers|årsverk|årsarbeidere|" +
      "årsarbeidsplasser|årsarbetskrafter|" +
      "heltidsansatte|heltidsanställda|fulltidsansatte|deltidsansatte|ftes|fte|coworkers|team members|" +
      "på lønningslista|on the payroll|on payroll|på laget|i teamet|i staben",
  ),
  ...alike<Counted>(
    "posts",
    "tjänst|tjänster|heltidstjänster|stilling|stillinger|stillingar|heltidsstillinger|arbeidsplasser|" +
      "arbeidsplassar|arbetsplatser|arbetstillfällen|jobs",
  ),
  ...alike<Counted>(
    "people",
    "personer|person|pers|folk|mennesker|menneske|människor|mann|mannskap|man|stykker|stykk|stykken|" +
      "stycken|stycket|stk|st|people|ppl|persons|hoder|hoveder|huvuden|heads|gründere|grunnleggere|" +
      "grundare|founders|som jobber|som jobbar|som arbeider|som arbetar|heltid|full-time|full time",
  ),
  ...alike<Counted>("us", "av oss|of us"),
]);

/** Employees; posts, which may be offered or lost; people, who may be anybody's; or "av oss". */
type Counted = "staff" | "posts" | "people" | "us";

const between: ReadonlySet<string> = new Set(
  (
    "faste fast fulltids heltids fulltid heltid full time deltid part permanent fasta hel hele halv " +
    "dedikerte flinke dyktige duktiga egne egna stolte glade skilled great"
  ).split(" "),
);

/** "vi er", "we are", "et team på": right before the number, but for small words between. */
function weAreBefore(tokens: readonly Token[], first: number, phrases: Phrases<unknown>): boolean {
  for (let end = first; end > Math.max(0, first - 5); end--) {
    for (let i = end - 1; i >= Math.max(0, end - 3); i--) if (phrases.at(tokens, i)?.end === end) return true;
    if (tokens[end]?.gap === "stop" || !hedges.has(tokens[end - 1]?.text ?? "")) return false;
  }
  return false;
}

const us =
  "vi er|vi är|vi e|vi ä|me er|er vi|är vi|er me|we are|we're|are we|we r|oss er|vi blir|bare vi|kun vi|" +
  "bara vi|vi jobber|vi jobbar|team på|teamet på|team of|gjeng på|gjengen på|gäng på|gänget på|" +
  "flokk på|stab på|staff of|bemanning på|crew of|gruppe på|grupp på|lag på|" +
  "arbeidsstokk på|består av|consists of|sysselsetter|sysselset|sysselsätter|employ|employs|" +
  "employing|ansatte er|ansatte:|antall ansatte|antal anställda|number of employees|head count|" +
  "headcount|vi teller|vi tel";
const weAre = createWordList(us);
const weAreOrHave = createWordList(`${us}|vi har|me har|har vi|we have|har|med|with|have|i alt|totalt`);

const hedges: ReadonlySet<string> = new Set(
  (
    "ca cirka circa omtrent omkring rundt runt kring around about nå nu no now bare kun bara only " +
    "just totalt total i alt ett liten lite lille litt small team ungefär ungefar omlag nesten " +
    "nästan over över under " +
    "mer meir mera enn än more than less fewer færre färre approximately roughly fortsatt framleis " +
    "ennå enno fremdeles fortfarande still til sammen sammanlagt together idag i dag today er är " +
    "tilsammen"
  ).split(" "),
);

/**
 * "Vil ansette tre", "behöver två till": people who are not there yet, or are to go. Only small words stand between
 * such a verb and the number; "trenger lokaler, 4 ansatte" counts who is there.
 */
function isHired(tokens: readonly Token[], { first, end }: Quantity): boolean {
  if (isAfter(tokens, end, 4, wantedAfter) && unitAfter(tokens, { end }) !== undefined) return true;
  for (let to = first; to > Math.max(0, first - 5); to--) {
    const gap = tokens[to]?.gap;
    if (gap === "stop" || gap === "comma") return false;
    for (let i = to - 1; i >= Math.max(0, to - 3); i--) if (hiring.at(tokens, i)?.end === to) return true;
    const before = tokens[to - 1]?.text ?? "";
    if (!beforeHired.has(before) && !hedges.has(before)) return false;
  }
  return false;
}

const hiring = createWordList(
  "ansette|ansetter|tilsette|tilset|tilsetje|anställa|anställer|rekrut*|rekryt*|hire|hiring|hires|recruit*|" +
    "søker|søkjer|söker|seeking|trenger|treng|behöver|need|needs|looking for|ser etter|letar|leter|leiter|" +
    "letar efter|leter etter|leiter etter|mangler|manglar|saknar|short of|bli|become|bemanne|nyansett*|" +
    "utvide med|utvida med|utöka med|si opp|seie opp|säga upp|varsla|varsle|lay off|laying off|permitter*|" +
    "mistet|mista|mister|förlorat|förlorar|lost|losing|klasse|kurs|gruppe for",
);

/** What may stand between a verb of hiring and how many. */
const beforeHired: ReadonlySet<string> = new Set(
  (
    "å att to at til till ytterligere ytterligare ytterlegare minst least inntil opp up to snart soon " +
    "raskt snabbt nye nya new flere fler fleire more another kanskje kanske maybe perhaps om med gjerne " +
    "gärna helst få ha inn in også också"
  ).split(" "),
);
const wantedAfter = createWordList("trengs|trengst|behövs|needed|wanted|søkes|søkast|sökes|mangler|saknas");

/** "Andre bedrifter med 15 ansatte" are not this one. */
const others = createWordList(
  "andre bedrifter|andre selskap|andre firma|andre verksemder|andra företag|andra bolag|har andra|" +
    "other companies|other businesses|did others|konkurrenten|konkurrent med|competitor|kunden har|" +
    "kunde med|customer with|leverandør med|leverantör med|konsernet har",
);

/** A number of something else, or one that other digits follow. */
function hasOtherUnit(tokens: readonly Token[], number: Quantity): boolean {
  if (number.isYear) return true;
  const next = tokens[number.end];
  if (next === undefined || next.gap === "stop" || next.gap === "comma") return false;
  return next.digits || otherUnits.has(next.text);
}

const otherUnits: ReadonlySet<string> = new Set(
  (
    "år åra året årige åringer uke uker veke veker vecka veckor måned måneder månad månader månadar " +
    "mnd dag dager dagar time timer timar timme timmar klokka year years month months week weeks day " +
    "days hour hours minutter minuter minutes " +
    "prosent procent percent pct poeng poäng kr kroner kronor kronar nok sek eur euro mill mkr " +
    "millioner miljoner million tusen km mil m m2 kvm kvadrat kvadratmeter meter kg tonn ton liter " +
    "grader etasje etg våning " +
    "kommuner kommunar bedrifter bedrifta verksemder företag companies selskaper selskap bolag " +
    "firmaer firma avdelinger butikker butiker kontorer lokasjoner land countries gårder gardar " +
    "gårdar foreninger föreningar klubber medlemmer medlemmar members " +
    "kunder kundar customers clients produkter produkt products prosjekter projekt projects ganger " +
    "gonger gånger times biler bilar båter båtar maskiner lastebiler lastbilar rom senger sider " +
    "sidor enheter enheter deltakere deltagare aksjonærer aktieägare " +
    "ting saker grunner skäl reasons things spørsmål frågor questions forskjellige olika different " +
    "av of"
  ).split(" "),
);

const alone = createWordList(
  "bare meg|berre meg|bare eieren|bare eier|kun eieren|berre eigaren|bara ägaren|only the owner|just the owner|kun meg|bare jeg|berre eg|kun jeg|bare æ|bara jag|bara mig|endast jag|" +
    "enbart jag|only me|just me|just myself|only myself|helt alene|jobber alene|jobbar ensam|" +
    "jobbar själv|jobbar åleine|driver alene|driv åleine|driver ensam|driver själv|er alene|" +
    "er åleine|er heilt åleine|är ensam|är själv|alene i firmaet|åleine i firmaet|ensam i företaget|" +
    "work alone|work on my own|run it on my own|work by myself|one-man|" +
    "enmannsbedrift*|enmannsselskap*|enmannsfirma*|enmansföretag*|enmansbolag*|enmansfirma*|" +
    "enmannsforetak*|soloforetak*|soloføretak*|soloselskap*|solopreneur*|soloföretag*|sole employee|" +
    "eneste ansatt|einaste tilsett|enda anställda|enda anställd|vi er bare en|vi är bara en",
);
const nobody = createWordList(
  "ingen ansatte|ikke ansatte|ikke noen ansatte|har ikke ansatte|uten ansatte|ingen tilsette|" +
    "ikkje tilsette|ikkje nokon tilsette|utan tilsette|inga anställda|inte några anställda|" +
    "har inte anställda|utan anställda|no employees|no staff|without employees|don't have employees|" +
    "zero employees",
);
