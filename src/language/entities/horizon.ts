import type { Horizon } from "../../domain/company.ts";
import type { Token } from "../normalise.ts";
import type { Hearing } from "../recognizer.ts";
import { cannotPay } from "./distress.ts";
import type { Heard } from "./heard.ts";
import { isAfter, isBefore } from "./nearby.ts";
import type { Quantity } from "./numbers.ts";
import { alike, allHits, createPhrases, createWordList } from "./phrases.ts";

/**
 * How soon the need must be met: within about three months, within twelve, or after that. Urgent words win over all
 * else, for a company in distress speaks of next year too.
 */
export function horizonIn({ tokens, numbers }: Heard, hearing: Hearing): Horizon | undefined {
  const said: Horizon[] = [];
  for (const { value, first, end } of allHits(phrases, tokens)) {
    if (value === "day") {
      if (hearing.asked === "horizon" || isDeadline(tokens, first, end)) said.push("now");
    } else if (value === "soon") {
      if (isDue(tokens, first, end)) said.push("now");
    } else if (value === "urgent") {
      if (!isNegated(tokens, first)) said.push("now");
    } else said.push(value);
  }
  for (const number of numbers) {
    const ahead = aheadOf(tokens, number, hearing.year);
    if (ahead !== undefined) said.push(ahead);
  }
  if (said.includes("now")) return "now";
  if (said.length === 0 && cannotPay(tokens)) return "now";
  return said[0] ?? (hearing.asked === "horizon" ? allHits(answers, tokens)[0]?.value : undefined);
}

/** "om halvannet år", "innen to måneder", "in a year and a half", "i 2028"; not "for tre år siden", "lån på ti år". */
function aheadOf(tokens: readonly Token[], number: Quantity, year: number): Horizon | undefined {
  if (number.isYear) return number.value > year ? "later" : undefined;
  const unit = tokens[number.end];
  const length = unit === undefined || unit.gap === "stop" ? undefined : lengths.get(unit.text);
  if (length === undefined || !isAhead(tokens, number.first)) return undefined;
  if (past.has(tokens[number.end + 1]?.text ?? "")) return undefined;
  const half = halfMore.at(tokens, number.end + 1) === undefined ? 0 : 0.5;
  const months = (number.value + half) * length;
  return months <= 3.5 ? "now" : months <= 12 ? "thisYear" : "later";
}

function isAhead(tokens: readonly Token[], first: number): boolean {
  for (let end = first; end > Math.max(0, first - 3); end--) {
    for (let i = end - 1; i >= Math.max(0, end - 3); i--) if (ahead.at(tokens, i)?.end === end) return true;
    if (!hedges.has(tokens[end - 1]?.text ?? "")) return false;
  }
  return false;
}

const ahead = createWordList(
  "om|innen|innan|inom|within|in|i løpet av|under loppet av|in the next|over the next|de neste|" +
    "dei neste|de nærmeste|de närmaste|de kommande|neste|nästa|next|kommende|during the next|" +
    "har bare|har berre|har bara|only have|klarer oss|klarar oss",
);
const hedges: ReadonlySet<string> = new Set(
  (
    "ca cirka omtrent rundt about around ungefär minst kanskje kanske maybe roughly just bare bara " +
    "de the"
  ).split(" "),
);
const past: ReadonlySet<string> = new Set(["siden", "sidan", "sedan", "sen", "ago"]);
const halfMore = createWordList(
  "og et halvt|og en halv|og eit halvt|og ein halv|och ett halvt|och en halv|and a half",
);

/** Months. */
const lengths: ReadonlyMap<string, number> = new Map([
  ...unit(1 / 30, "dag dager dagar day days døgn dygn virkedager arbetsdagar"),
  ...unit(7 / 30, "uke uker veke veker vecka veckor week weeks"),
  ...unit(1, "måned måneder månad månader månadar mnd mån month months"),
  ...unit(3, "kvartal quarter quarters"),
  ...unit(6, "halvår"),
  ...unit(12, "år year years"),
]);

function unit(months: number, words: string): [string, number][] {
  return words.split(" ").map((word) => [word, months]);
}

/**
 * "Lønna skal ut på fredag", or no more than "på fredag" itself; not "blir det regn i morgen". A day is a deadline
 * beside something that is due, lacks, or is owed.
 */
function isDeadline(tokens: readonly Token[], first: number, end: number): boolean {
  if (isAppointment(tokens, first, end)) return false;
  if (tokens.every(({ text }, i) => (i >= first && i < end) || around.has(text))) return true;
  return [musts, dues].some((words) => isBefore(tokens, first, 16, words) || isAfter(tokens, end, 10, words));
}

const around: ReadonlySet<string> = new Set(
  (
    "ja jo yes allerede allereie redan already helst gjerne gärna preferably senest senast latest at the by " +
    "innen innan før må være vere måste vara must be det it is er är da då then takk tack thanks please"
  ).split(" "),
);
const dues = createWordList(
  "lønn*|lønna|løna|løn|lønene|lön|lönen|löner*|lönedag*|salary|salaries|payroll|wages|skatt*|moms*|mva|vat|" +
    "tax|taxes|avgift*|arbeidsgiveravgift*|arbeidsgivaravgift*|arbetsgivaravgift*|regning*|rekning*|räkning*|" +
    "faktura*|fakturor*|invoice*|bill|bills|husleie*|husleige*|leia|hyra|hyran|rent|penger|pengane|pengar|" +
    "pengarna|money|cash|likvid*|kontoen|kontot|account|konkurs*|bankrupt*|inkasso*|namsmann*|utlegg|" +
    "utmätning*|kronofogd*|bailiff*|gjeld|leverandørgjeld|skuld*|debt|debts|klarer ikke|klarar ikkje|" +
    "klarar inte|greier ikke|greier ikkje|anbud*|anbod*|" +
    "tender*|offert*|søknad*|ansökan|ansökning*|application|krav|kravet|går ut|løper ut|löper ut|expires|" +
    "svar|besked|answer|levere|levera|deliver|ferdig|klar|klart|ready|done",
);

/** "Møte på fredag", "see you tomorrow", "åpent på lørdag", "hver mandag": a day, and no deadline. */
function isAppointment(tokens: readonly Token[], first: number, end: number): boolean {
  return isBefore(tokens, first, 8, appointments) || isAfter(tokens, end, 3, appointments);
}

const appointments = createWordList(
  "møte|møtet|møter|møtes|møtast|møtest|möte|mötet|möter|möts|meeting|meet|träffas|träff|treffes|" +
    "treffest|see you|sees|snakkes|snakkast|hörs|ses|pitch*|messe|messa|mässa|mässan|konferanse*|konferens*|" +
    "conference|kurs|kurset|course|åpent|ope|öppet|open|stengt|stängt|closed|hver|kvar|varje|every|vær|været|" +
    "vêr|vêret|veret|väder|vädret|weather|fri|ferie|semester|holiday|god|have a|" +
    "investormøte*|styremøte*|styrelsemöte*|årsmøte*|årsmöte*|kursen|ring|ringe|ringa|ringer|ringje|call|phone|" +
    "dør|døyr|dör|die|dies|dead",
);

/**
 * "Nå", "i dag" and a bare weekday are urgent where something has to be done by then: "trenger penger nå". "Nå" and
 * "i dag" are so only at the end, where they are no mere link to what was said before.
 */
function isDue(tokens: readonly Token[], first: number, end: number): boolean {
  const next = tokens[end];
  const isLast =
    next === undefined ||
    next.gap === "stop" ||
    next.gap === "comma" ||
    next.text === "og" ||
    next.text === "och";
  return (
    (isLast || !links.has(tokens[first]?.text ?? "")) &&
    (isBefore(tokens, first, 12, musts) || isAfter(tokens, end, 8, musts))
  );
}

const links: ReadonlySet<string> = new Set(
  "nå no nu now i idag today fort raskt snabbt kjapt quickly".split(" "),
);

const musts = createWordList(
  "må|måste|must|have to|has to|trenger|treng|behöver|need|needs|krever|krev|kräver|frist|fristen|" +
    "deadline|forfaller|forfell|förfaller|due|senest|senast|an answer|gi svar|ge svar|ge besked|" +
    "utbetale|betale|betala|betales|betalas|betalast|pay|paid|tomt|tom for|slutt på|slut på|stenger|" +
    "stänger",
);

/** "Ikke krise", "ingen hast". */
function isNegated(tokens: readonly Token[], first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 2) && tokens[i + 1]?.gap !== "stop"; i--) {
    if (nots.has(tokens[i]?.text ?? "")) return true;
  }
  return false;
}

const nots: ReadonlySet<string> = new Set(
  "ikke ikkje inte ej not no ingen inga inget inkje uten utan without isn't".split(" "),
);

const days = (
  "mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|måndag|tysdag|laurdag|sundag|tisdag|lördag|" +
  "söndag|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
).split("|");
const ends = (
  "i morgen|i morgon|imorgen|imorgon|tomorrow|helgen|helga|helgene|the weekend|uken er omme|uka er omme|veka er omme|veckan är slut|" +
  "uken er over|uka er over|veka er over|uken er slutt|uka er slutt|veka er slutt|slutten av uken|" +
  "slutten av uka|slutten av veka|slutet av veckan|slutet på veckan|the end of the week|end of week|" +
  "the week is over|månedsskiftet|månadsskiftet|utgangen av måneden|utgangen av månaden|" +
  "månedens utgang|slutten av måneden|slutten av månaden|måneden er omme|månaden er omme|" +
  "slutet av månaden|slutet på månaden|månadens slut|månaden är slut|the end of the month|end of month|lønning"
).split("|");
const months = (
  "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|januari|" +
  "februari|maj|augusti|december|january|february|march|may|june|july|october"
).split("|");

const seasons = (
  "sommeren|sommaren|sommerferien|sommarferien|høsten|hausten|hösten|våren|vinteren|vintern|jul|påske|påsk|nyttår|" +
  "nyår|årsskiftet|summer|the summer|autumn|spring|winter|easter|christmas"
).split("|");

/** A horizon; `urgent` unless it is denied; `day` unless it is for an appointment; `soon` where something is due then. */
type Sign = Horizon | "urgent" | "day" | "soon";

const phrases = createPhrases<Sign>([
  ...alike<Sign>(
    "urgent",
    "haster|hastar|hast|det brenner|det brenn|det brinner|brådskar|bråttom|akutt|akut|akutte|akuta|" +
      "urgent|urgently|asap|omgående|omgåande|umiddelbart|straks|snarest|snarast|snarest mulig|" +
      "så snart som mulig|så snart som råd|så raskt som mulig|så fort som mulig|så fort som möjligt|" +
      "så snart som möjligt|så fort det går|as soon as possible|immediately|right away|right now|" +
      "med en gang|med ein gong|med det same|med en gång|genast|nå med en gang|krise|krisa|i kris|kris|" +
      "crisis|nødsituasjon|emergency|går under|konkurs truer|siste sjanse|hurtigst mulig|fortest mulig|" +
      "fortast mogleg",
  ),
  ...alike<Sign>(
    "now",
    "denne uken|denne uka|denne veka|den här veckan|denna vecka|denna veckan|this week|later this week|neste uke|neste uka|" +
      "neste veke|neste veka|til uka|til veka|nästa vecka|next week|kommende uke|kommande vecka|kommande veke|denne måneden|denne månaden|den här månaden|denna månad|" +
      "this month|neste måned|neste månad|nästa månad|next month|" +
      "i løpet av uken|i løpet av uka|under veckan|innen kort tid|inom kort",
  ),
  ...[...days, ...ends].flatMap((day) =>
    alike<Sign>(
      "now",
      ["innen", "innan", "før", "inom", "by", "before", "senest", "senast"]
        .map((word) => `${word} ${day}`)
        .join("|"),
    ),
  ),
  ...ends
    .filter((end) => !/helg|weekend/.test(end))
    .flatMap((day) =>
      alike<Sign>(
        "day",
        ["i", "til", "till", "ved", "vid", "mot", "at"].map((word) => `${word} ${day}`).join("|"),
      ),
    ),
  ...days.flatMap((day) =>
    alike<Sign>(
      "day",
      ["på", "til", "till", "on", "førstkommende", "kommende", "neste", "nästa", "next", "this"]
        .map((word) => `${word} ${day}`)
        .join("|"),
    ),
  ),
  ...alike<Sign>("day", "end of month|end of the month|end of the week|month end|månedsslutt|månadsslutt"),
  ...alike<Sign>("day", "i morgen|i morgon|imorgen|imorgon|tomorrow|i overmorgen|i overmorgon|i övermorgon"),
  ...alike<Sign>("soon", days.join("|")),
  ...alike<Sign>("soon", "nå|no|nu|now|i dag|idag|today|i kveld|ikväll|tonight|snart|soon"),
  ...alike<Sign>("soon", "fort|raskt|snabbt|kjapt|quickly"),
  ...seasons.flatMap((season) =>
    alike<Sign>(
      "thisYear",
      ["innen", "innan", "før", "by", "before", "til", "till"].map((word) => `${word} ${season}`).join("|"),
    ),
  ),
  ...months.flatMap((month) =>
    alike<Sign>(
      "thisYear",
      ["innen", "innan", "før", "by", "before", "til", "till", "senest", "senast"]
        .map((word) => `${word} ${month}`)
        .join("|"),
    ),
  ),
  ...alike<Sign>(
    "thisYear",
    "i år|dette året|det här året|i løpet av året|under året|this year|during the year|" +
      "i løpet av neste kvartal|neste kvartal|nästa kvartal|next quarter|til høsten|til hausten|i høst|" +
      "i haust|i höst|till hösten|this autumn|this fall|til våren|till våren|this spring|til sommeren|" +
      "til sommaren|i sommer|i sommar|till sommaren|this summer|" +
      "til vinteren|i vinter|till vintern|this winter|før sommeren|før sommaren|før sommarferien|" +
      "før sommerferien|innan sommaren|before summer|before the summer|før jul|innan jul|" +
      "before christmas|innen nyttår|før nyttår|innan nyår|innan årsskiftet|etter nyttår|efter nyår|" +
      "efter årsskiftet|over nyttår|after new year|over sommeren|etter sommeren|etter sommaren|" +
      "efter sommaren|after the summer|" +
      "innen året er omme|innan årets slut|before year end|before the end of the year|" +
      "by the end of the year|inneværende år|innevarande år|om noen måneder|om nokre månader|" +
      "om några månader|in a few months|om et halvår|om eit halvår|om ett halvår|i løpet av et halvår",
  ),
  ...alike<Sign>(
    "later",
    "neste år|nästa år|next year|neste høst|neste haust|nästa höst|next autumn|next fall|neste vår|" +
      "nästa vår|next spring|neste sommer|neste sommar|nästa sommar|next summer|neste vinter|" +
      "nästa vinter|next winter|på sikt|på lang sikt|på lengre sikt|på längre sikt|in the long run|" +
      "en gang i fremtiden|ein gong i framtida|i fremtiden|i framtiden|i framtida|in the future|" +
      "ingen hast|det haster ikke|haster ikke|hastar ikkje|hastar ikke|ingen brådska|ingen panik|" +
      "no hurry|no rush|not urgent|ikke akutt|inte akut|ikkje akutt|inte bråttom|brådskar inte|" +
      "om noen år|om nokre år|om några år|in a few years|in some years|om flere år|om fleire år|" +
      "om flera år|lenger frem|lenger fram|längre fram|further ahead|down the line",
  ),
]);

/** What means a horizon only in answer to the question. */
const answers = createPhrases<Horizon>([
  ...alike<Horizon>(
    "now",
    "nå|no|nu|now|snart|soon|fort|raskt|snabbt|med det samme|i dag|idag|today|i morgen|i morgon|" +
      "imorgon|tomorrow|noen uker|nokre veker|några veckor|a few weeks",
  ),
  ...alike<Horizon>(
    "thisYear",
    "noen måneder|nokre månader|några månader|a few months|et halvt år|eit halvt år|ett halvår|" +
      "half a year|i vår|våren|høsten|hausten|hösten|sommeren|sommaren",
  ),
  ...alike<Horizon>("later", "senere|seinare|senare|later|lenge til|länge till|flere år|flera år|some years"),
]);
