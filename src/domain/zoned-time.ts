/** A moment as people in a time zone read it off calendar and clock. */
export interface ZonedTime {
  /** ISO date. */
  readonly date: string;
  /** Minutes since midnight. */
  readonly minutes: number;
  /** 1 is Monday, 7 Sunday. */
  readonly weekday: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** @param timeZone an IANA name, `Europe/Oslo`; another throws a RangeError */
export function zonedTime(at: Date, timeZone: string): ZonedTime {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const date = `${parts.year}-${parts.month}-${parts.day}`;
  return { date, minutes: Number(parts.hour) * 60 + Number(parts.minute), weekday: weekdayOf(date) };
}

/** The moment at which a calendar and clock in a time zone show this; where clocks skip it, an hour later. */
export function momentOf(date: string, minutes: number, timeZone: string): Date {
  const asUtc = Date.parse(`${date}T00:00:00Z`) + minutes * 60_000;
  let guess = asUtc;
  // Twice: the first guess may lie on the other side of a change of clocks.
  for (let i = 0; i < 2; i++) guess = asUtc - offsetAt(guess, timeZone);
  return new Date(guess);
}

/** The date so many days later. */
export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** How far a zone's clock is ahead of UTC, in milliseconds. */
function offsetAt(time: number, timeZone: string): number {
  const { date, minutes } = zonedTime(new Date(time), timeZone);
  const floor = Math.floor(time / 60_000) * 60_000;
  return Date.parse(`${date}T00:00:00Z`) + minutes * 60_000 - floor;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  formats.set(timeZone, format);
  return format;
}
