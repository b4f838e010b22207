import type { Horizon } from "../../domain/company.ts";
import type { Token } from "../normalise.ts";
import type { Hearing } from "../recognizer.ts";
import type { Heard } from "./heard.ts";
import type { Quantity } from "./numbers.ts";
import { allHits, createPhrases } from "./phrases.ts";

/** How soon the need must be met: within about three months, within twelve, or after that. Urgent words win. */
export function horizonIn({ tokens, numbers }: Heard, hearing: Hearing): Horizon | undefined {
  const said: Horizon[] = allHits(phrases, tokens).map(({ value }) => value);
  for (const number of numbers) {
    const months = monthsOf(tokens, number);
    if (months !== undefined) said.push(months <= 3.5 ? "now" : months <= 12 ? "thisYear" : "later");
  }
  if (said.includes("now")) return "now";
  if (said[0] !== undefined) return said[0];
  return hearing.asked === "horizon" ? allHits(answers, tokens)[0]?.value : undefined;
}

/** "om halvannet år", "innen to måneder", "within 6 weeks", "in two months"; not "for tre år siden". */
function monthsOf(tokens: readonly Token[], number: Quantity): number | undefined {
  const before = tokens[number.first - 1]?.text ?? "";
  const earlier = tokens[number.first - 2]?.text ?? "";
  const unit = tokens[number.end];
  const length = unit === undefined || unit.gap === "stop" ? undefined : lengths.get(unit.text);
  if (length === undefined) return undefined;
  const isAhead = ahead.has(before) || ((before === "av" || before === "of") && (earlier === "løpet" || earlier === "loppet" || earlier === "course")) || hedged(tokens, number);
  const next = tokens[number.end + 1]?.text ?? "";
  return (isAhead || later.has(next)) && !past.has(next) ? number.value * length : undefined;
}

function hedged(tokens: readonly Token[], number: Quantity): boolean {
  return hedges.has(tokens[number.first - 1]?.text ?? "") && ahead.has(tokens[number.first - 2]?.text ?? "");
}

const hedges: ReadonlySet<string> = new Set("ca cirka omtrent rundt about around ungefär minst the next de neste nästa närmaste kommande".split(" "));
const ahead: ReadonlySet<string> = new Set("om innen innan inom within in neste næreste nærmeste närmaste next kommande på".split(" "));
const past: ReadonlySet<string> = new Set("siden sidan sedan ago".split(" "));
const later: ReadonlySet<string> = new Set(["fram", "frem", "framåt", "ahead", "hence"]);
const lengths: ReadonlyMap<string, number> = new Map([
  ...unit(1 / 30, "dag dager dagar dager day days døgn dygn virkedager"),
  ...unit(7 / 30, "uke uker veke veker vecka veckor week weeks"),
  ...unit(1, "måned måneder månad månader månadar mnd mån month months"),
  ...unit(3, "kvartal quarter quarters"),
  ...unit(12, "år year years"),
]);

function unit(months: number, words: string): [string, number][] {
  return words.split(" ").map((word) => [word, months]);
}

const days = "mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|måndag|tisdag|torsdag|lördag|söndag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|helgen|helga|i morgen|i morgon|imorgon|tomorrow|uken er omme|månedsslutt|månadsskiftet|lønning|lön|payday";

const phrases = createPhrases<Horizon>([
  ...rows(
    "now",
    "haster|hastar|hast|haster veldig|det brenner|det brinner|akutt|akut|akutte|urgent|urgently|asap|omgående|omgåande|umiddelbart|straks|snarest|snarast|så snart som mulig|så raskt som mulig|så fort som mulig|så fort som möjligt|så snart som möjligt|as soon as possible|immediately|right away|right now|" +
      "med en gang|med ein gong|med en gång|på en gang|nå med en gang|i dag|idag|today|i morgen|imorgen|i morgon|imorgon|tomorrow|denne uken|denne uka|denne veka|den här veckan|denna vecka|this week|neste uke|neste uka|neste veke|nästa vecka|next week|denne måneden|denne månaden|den här månaden|denna månad|this month|" +
      "neste måned|neste månad|nästa månad|next month|i løpet av uken|i løpet av uka|under veckan|innen kort tid|inom kort|krise|kris|crisis|trenger nå|treng no|behöver nu|need now|trenger penger nå|need it now|allerede nå|redan nu|fort som fy|hurtigst mulig",
  ),
  ...days.split("|").flatMap((day) => ["innen", "innan", "før", "inom", "by", "før", "till", "til", "on", "på", "senest", "senast"].map((word) => [`${word} ${day}`, "now"] as const)),
  ...rows(
    "thisYear",
    "i år|dette året|i løpet av året|under året|this year|during the year|i løpet av neste kvartal|neste kvartal|nästa kvartal|next quarter|til høsten|til hausten|i høst|i haust|i höst|till hösten|this autumn|this fall|til våren|i vår|till våren|this spring|til sommeren|i sommer|i sommar|till sommaren|this summer|" +
      "til vinteren|i vinter|till vintern|this winter|før sommeren|innan sommaren|before summer|før jul|innan jul|before christmas|innen nyttår|før nyttår|innan nyår|innen året er omme|innan årets slut|before year end|by the end of the year|etter nyttår|efter nyår|over nyttår|after new year|over sommeren|etter sommeren|efter sommaren|after the summer|halvår|halvåret|et halvt år|ett halvår",
  ),
  ...rows(
    "later",
    "neste år|til neste år|nästa år|next year|neste høst|neste haust|nästa höst|next autumn|next fall|neste vår|nästa vår|next spring|neste sommer|neste sommar|nästa sommar|next summer|neste vinter|nästa vinter|next winter|på sikt|på längre sikt|på lengre sikt|langsiktig|långsiktigt|long term|long-term|in the long run|" +
      "en gang i fremtiden|ein gong i framtida|i fremtiden|i framtiden|i framtida|in the future|ingen hast|ingen stress|det haster ikke|haster ikke|hastar ikkje|ingen brådska|no hurry|no rush|not urgent|ikke akutt|inte akut|ikkje akutt|om noen år|om nokre år|om några år|in a few years|om et par år|om flere år|senere|seinare|längre fram",
  ),
]);

/** What means a horizon only in answer to the question. */
const answers = createPhrases<Horizon>([
  ...rows("now", "nå|no|nu|now|snart|soon|fort|raskt|snabbt|med det samme"),
  ...rows("thisYear", "noen måneder|nokre månader|några månader|a few months"),
  ...rows("later", "senere|seinare|senare|later|vet ikke når"),
]);

function rows(value: Horizon, list: string): (readonly [string, Horizon])[] {
  return list.split("|").map((phrase) => [phrase, value] as const);
}
