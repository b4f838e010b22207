import type { Programme } from "./programme.ts";

/**
 * Whether a programme takes applications on a day. A window is two dates (`2026-03-01`) or two yearly days
 * (`--03-01`), either end may be missing, and a yearly one may run over new year.
 *
 * @param today ISO date
 */
export function isOpenOn({ opens, closes }: Pick<Programme, "opens" | "closes">, today: string): boolean {
  const opened = opens === null || today >= onYearOf(opens, today);
  const closed = closes !== null && today > onYearOf(closes, today);
  const overNewYear = opens?.startsWith("--") === true && closes?.startsWith("--") === true && opens > closes;
  return overNewYear ? opened || !closed : opened && !closed;
}

/** The next day a programme outside its window opens, or null where the source does not say. */
export function nextOpening({ opens }: Pick<Programme, "opens">, today: string): string | null {
  if (opens === null) return null;
  if (!opens.startsWith("--")) return opens > today ? opens : null;
  const thisYear = onYearOf(opens, today);
  return thisYear > today ? thisYear : `${Number(today.slice(0, 4)) + 1}${opens.slice(1)}`;
}

function onYearOf(day: string, today: string): string {
  return day.startsWith("--") ? `${today.slice(0, 4)}${day.slice(1)}` : day;
}
