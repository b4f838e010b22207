import type { Provenance } from "../domain/actor.ts";
import type { File, Files } from "./files.ts";
import type { Problem } from "./problem.ts";
import type { WrittenProgramme } from "./schema.ts";
import { dueSince } from "./stale.ts";

/** Dates that cannot be: sources of tomorrow, windows that never open; and, as notes, facts that are overdue. */
export function wrongDates({ actors, programmes }: Files, today: string): readonly Problem[] {
  return [
    ...[...actors, ...programmes].flatMap((file) => [
      ...ofTheFuture(file, "sourceDate", today),
      ...ofTheFuture(file, "reviewed", today),
      ...overdue(file, today),
    ]),
    ...programmes.flatMap((file) => wrongWindow(file, today)),
  ];
}

function ofTheFuture(
  { file, lineOf, value }: File<Provenance>,
  key: "sourceDate" | "reviewed",
  today: string,
): readonly Problem[] {
  const date = value[key];
  // A date of a year or a month only is held against as much of today.
  if (date === null || date <= today.slice(0, date.length)) return [];
  return [{ severity: "error", file, line: lineOf([key]), message: `${key}: ${date} lies in the future` }];
}

function overdue({ file, lineOf, value }: File<Provenance>, today: string): readonly Problem[] {
  const since = dueSince(value, today);
  if (since === null) return [];
  const key = value.reviewed === null ? "sourceDate" : "reviewed";
  return [
    {
      severity: "note",
      file,
      line: lineOf([key]),
      message: `not confirmed since ${since}: compare it with its source and set reviewed`,
    },
  ];
}

function wrongWindow({ file, lineOf, value }: File<WrittenProgramme>, today: string): readonly Problem[] {
  const { opens, closes, status } = value;
  const at = (severity: Problem["severity"], key: "opens" | "closes", message: string): Problem => ({
    severity,
    file,
    line: lineOf([key]),
    message: `${key}: ${message}`,
  });
  for (const key of ["opens", "closes"] as const) {
    const day = value[key];
    if (day !== null && !isDay(day)) return [at("error", key, `${day} is no day of the calendar`)];
  }
  if (opens === null || closes === null) {
    const isPast = closes !== null && !closes.startsWith("--") && closes < today;
    return isPast && isOpen(status) ? [at("warning", "closes", pastText(closes))] : [];
  }
  if (opens.startsWith("--") !== closes.startsWith("--"))
    return [at("error", "closes", "write both days of the window with a year, or both as --MM-DD")];
  if (opens.startsWith("--")) return [];
  if (closes < opens)
    return [at("error", "closes", `${closes} comes before ${opens}: it would never be open`)];
  return closes < today && isOpen(status) ? [at("warning", "closes", pastText(closes))] : [];
}

function isOpen(status: WrittenProgramme["status"]): boolean {
  return status === "open" || status === "unsure";
}

function pastText(closes: string): string {
  return `the window ended on ${closes}: give the next one, or set status to closed`;
}

/** Whether `2026-03-01` or `--03-01` is a day that comes. */
function isDay(day: string): boolean {
  const date = day.startsWith("--") ? `2024${day.slice(1)}` : day; // a leap year has every day
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
