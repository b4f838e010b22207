import { dateAfter, zonedTime } from "../../domain/zoned-time.ts";
import type { Texts } from "../../ports.ts";

/** What a moment is said in. */
export interface Telling {
  readonly texts: Texts;
  readonly locale: string;
  /** The reader's time zone, an IANA name. */
  readonly timeZone: string;
  readonly now: Date;
}

/** A moment as people say it: "i morgen kl. 16", "tirsdag kl. 9.30", "24. november kl. 16". */
export function momentText(iso: string, { texts, locale, timeZone, now }: Telling): string {
  const at = new Date(iso);
  const { date, minutes } = zonedTime(at, timeZone);
  const today = zonedTime(now, timeZone).date;
  const clock = texts.say(locale, "desk:when.clock", { time: timeText(minutes, locale) });
  const near = [
    ["desk:when.today", today],
    ["desk:when.tomorrow", dateAfter(today, 1)],
    ["desk:when.yesterday", dateAfter(today, -1)],
  ].find(([, day]) => day === date)?.[0];
  if (near !== undefined) return texts.say(locale, near, { clock });
  const isSoon = date > today && date <= dateAfter(today, 6);
  const day = formatOf(
    locale,
    timeZone,
    isSoon ? "weekday" : date.slice(0, 4) === today.slice(0, 4) ? "day" : "date",
  );
  return texts.say(locale, "desk:when.day", { day: day.format(at), clock });
}

/** "for 3 timer siden": how long ago a moment was, in whole units. */
export function agoText(iso: string, { locale, now }: Telling): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(iso)) / 60_000));
  const format = relativeOf(locale);
  if (minutes < 1) return nowOf(locale);
  if (minutes < 60) return format.format(-minutes, "minute");
  if (minutes < 48 * 60) return format.format(-Math.floor(minutes / 60), "hour");
  return format.format(-Math.floor(minutes / 1440), "day");
}

/** "nå", "nu", "now". */
function nowOf(locale: string): string {
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(0, "second");
}

/** The clock of an hour: "16" or "9.30" as Norwegians and Swedes write it, "09:30" in English. */
function timeText(minutes: number, locale: string): string {
  const [hour, rest] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, "0")];
  if (locale === "en") return `${String(hour).padStart(2, "0")}:${rest}`;
  return rest === "00" ? String(hour) : `${hour}.${rest}`;
}

const shapes = {
  weekday: { weekday: "long" },
  day: { day: "numeric", month: "long" },
  date: { day: "numeric", month: "long", year: "numeric" },
} as const;

const formats = new Map<string, Intl.DateTimeFormat>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();

function formatOf(locale: string, timeZone: string, shape: keyof typeof shapes): Intl.DateTimeFormat {
  const name = `${locale} ${timeZone} ${shape}`;
  const known = formats.get(name);
  if (known !== undefined) return known;
  // Who reads English in Norway and Sweden puts the day before the month.
  const made = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { ...shapes[shape], timeZone });
  formats.set(name, made);
  return made;
}

function relativeOf(locale: string): Intl.RelativeTimeFormat {
  const made = relatives.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: "always" });
  relatives.set(locale, made);
  return made;
}
