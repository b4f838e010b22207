import type { Token } from "../normalise.ts";
import type { Hearing } from "../recognizer.ts";
import type { Heard } from "./heard.ts";
import { isAmong, isBefore } from "./nearby.ts";
import type { Quantity } from "./numbers.ts";
import { alike, createPhrases, createWordList } from "./phrases.ts";

/**
 * The calendar year the company was founded in, where it is said: "siden 1998", "startade i våras", "tre år gammel".
 * A bare year answers when that year was asked for, or how far the company has come.
 */
export function foundedIn({ tokens, numbers }: Heard, hearing: Hearing): number | undefined {
  const isShort = hearing.asked === "stage" && tokens.length <= longestOfStage;
  const asked = hearing.asked === "founded" || isShort;
  for (const number of numbers) {
    if (isShort && !number.isYear && tokens.length === 1) continue; // "98" may be people
    const year = yearOf(tokens, number, hearing.year, asked && numbers.length === 1);
    if (year !== undefined && year <= hearing.year) return year;
  }
  for (let i = 0; i < tokens.length; i++) {
    const back = relative.at(tokens, i);
    if (back !== undefined && (asked || isFounding(tokens, i))) return hearing.year - back.value;
  }
  return undefined;
}

const longestOfStage = 6;

function yearOf(
  tokens: readonly Token[],
  number: Quantity,
  now: number,
  isAnswer: boolean,
): number | undefined {
  const { first, end, form, value, isYear } = number;
  if (isYear) {
    const isSaid = isFounding(tokens, first) || isSince(tokens, first) || isOfFirm(tokens, first);
    return isAnswer || isSaid ? value : undefined;
  }
  if (isAnswer && form === "digits" && tokens.length === 1 && value >= 40 && value < 100) return 1900 + value; // "98"
  if (form === "date" || form === "code" || value > 400 || tokens[end]?.gap === "stop") return undefined;
  const unit = tokens[end]?.text ?? "";
  const next = tokens[end + 1]?.text ?? "";
  const year = now - Math.floor(value);
  if (aged.has(unit) || (yearUnits.has(unit) && old.has(next)))
    return isAmong(tokens, first - 4, end + 4, company) ? year : undefined;
  if (!yearUnits.has(unit)) return undefined;
  if (agoWords.has(next)) return isAnswer || isFounding(tokens, first) ? year : undefined;
  return isAnswer || isBefore(tokens, first, 5, lasting) ? year : undefined;
}

const yearUnits: ReadonlySet<string> = new Set(["år", "åra", "years", "year", "yrs"]);
const old: ReadonlySet<string> = new Set(
  "gammel gammelt gamle gamal gamalt gammal gammalt gamla old".split(" "),
);
const aged: ReadonlySet<string> = new Set("årig årigt årige årgammel årgammal".split(" "));
const agoWords: ReadonlySet<string> = new Set(["siden", "sidan", "sedan", "sen", "ago"]);

/** A word for founding before a point in time, with no word for taking over between. */
function isFounding(tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 6) && tokens[i + 1]?.gap !== "stop"; i--) {
    if (takingOver.at(tokens, i) !== undefined) return false;
    if (founding.at(tokens, i) !== undefined) return true;
  }
  return false;
}

const founding = createWordList(
  "startet|startet opp|starta|starta opp|startade|startades|startat|started|startup|etablert|" +
    "etablerte|etablerade|etablerades|etablerad|etablerat|established|grunnlagt|grunnla|grunnlagd|" +
    "grundad|grundade|grundades|grundat|founded|stiftet|stifta|stiftades|stiftat|" +
    "registrert|registrerte|registrerades|registrerade|registrerat|registered|begynte|byrja|byrjet|" +
    "började|börjat|began|begun|oppstart|oppstarten|åpnet|åpna|opna|öppnade|öppnat|opened|dannet|" +
    "skipa|bildades|bildat|incorporated|selskapet er fra|firmaet er fra|bedriften er fra|" +
    "bolaget är från|företaget är från|company is from",
);
const takingOver = createWordList(
  "overtok|tok over|tog över|övertog|took over|kjøpte|köpte|bought|prosjektet|projektet|project|" +
    "kurset|samarbeidet",
);

/** "Har drevet siden 1998", or "siden 1998" and little more. */
function isSince(tokens: readonly Token[], first: number): boolean {
  if (!sinceWords.has(tokens[first - 1]?.text ?? "")) return false;
  return tokens.length <= 3 || isBefore(tokens, first, 12, lasting);
}

/** "Gammal firma från 1987", "a company from 1987". */
function isOfFirm(tokens: readonly Token[], first: number): boolean {
  return (
    fromWords.has(tokens[first - 1]?.text ?? "") &&
    tokens[first - 1]?.gap === "space" &&
    firms.test(tokens[first - 2]?.text ?? "")
  );
}

const fromWords: ReadonlySet<string> = new Set(["fra", "frå", "från", "from"]);
const firms =
  /(firma|bedrift|selskap|verksemd|virksomhet|foretak|føretak|företag|bolag|company|business|firm)$/;

const sinceWords: ReadonlySet<string> = new Set(["siden", "sidan", "sedan", "since"]);

const lasting = createWordList(
  "eksistert|eksistera|funnits|existerat|existed|holdt på|holdt på med|halde på|hållit på|drevet|" +
    "drive|drivit|driver|driv|drev|run|running|been around|in business|in operation|been in|" +
    "vært i drift|vore i drift|varit igång|i drift|hatt|haft|kept|have been|we've been|har vært|" +
    "har varit|produsert|produserer|producerat|laget|tillverkat|made|familiebedrift*|familjeföretag*|" +
    "family business|familieeid*|familieeigd*|familjeäg*|family-owned|" +
    "family owned|etablert|etablerat|established|bedrift|verksemd|selskap|firma|företag|bolag|company",
);

/** "Vi er tre år gamle", "et fem år gammelt selskap"; a machine may be old too. */
const company = createWordList(
  "bedrift*|selskap*|firma*|verksem*|virksomhe*|foretak*|føretak*|företag*|bolag*|verksamhet*|" +
    "compan*|business*|startup*|start-up|vi er|vi är|me er|we are|we're",
);

/** Years back, in words. */
const relative = createPhrases<number>([
  ...alike<number>(
    0,
    "i år|i vår|i våres|i våras|i vinter|i vintras|i høst|i haust|i höst|i höstas|i sommer|i sommar|" +
      "i somras|this year|this spring|this summer|this autumn|this month|denne måneden|forrige måned|" +
      "førre månad|förra månaden|last month|forrige uke|forrige uka|førre veke|förra veckan|last week|" +
      "nylig|nyleg|nyligen|recently|nettopp|just nu",
  ),
  ...alike<number>(1, "i fjor|i fjol|ifjor|ifjol|förra året|forrige år|last year"),
  ...alike<number>(2, "i forfjor|i førfjor|förrförra året|året før i fjor"),
]);
