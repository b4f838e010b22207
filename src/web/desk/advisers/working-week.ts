import type { WorkingHours } from "../../../domain/handoff/working-time.ts";
import { html, type Markup } from "../../markup.ts";
import type { Reader } from "../reader.ts";

/** The fields of a week, a row for each stretch of work and at least one for each day. A day that ends at midnight ends at 00:00. */
export function weekFields({ days }: WorkingHours, { locale, say }: Reader): readonly Markup[] {
  const names = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
  return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => {
    // The first of January 2024 was a Monday.
    const name = names.format(new Date(Date.UTC(2024, 0, weekday)));
    const stretches = days.filter((day) => day.weekday === weekday);
    return (stretches.length > 0 ? stretches : [undefined]).map((day) => {
      const field = (which: Exclude<keyof WorkingHours["days"][number], "weekday">) =>
        html`<input class="ds-input" type="time" name="${which}" aria-label="${say(`advisers:${which}`, { day: name })}" value="${day && clock(day[which])}">`;
      return html`<li><span>${name}</span><input type="hidden" name="weekday" value="${weekday}">${field("from")} – ${field("to")}</li>`;
    });
  });
}

/** The week that a form says; a row without times is no work. Undefined when a row is half filled or ends before it begins. */
export function weekIn(form: URLSearchParams): WorkingHours["days"] | undefined {
  const [weekdays, from, to] = [form.getAll("weekday"), form.getAll("from"), form.getAll("to")];
  if (weekdays.length > 28 || from.length !== weekdays.length || to.length !== weekdays.length)
    return undefined;
  const rows = weekdays.map((weekday, i) => ({
    weekday: Number(weekday),
    from: minutesOf(from[i] ?? ""),
    to: minutesOf(to[i] ?? "") || (to[i] === "00:00" ? 24 * 60 : undefined),
  }));
  const filled = rows.filter((_, i) => from[i] !== "" || to[i] !== "");
  const days = filled.flatMap((row) =>
    [1, 2, 3, 4, 5, 6, 7].includes(row.weekday) &&
    row.from !== undefined &&
    row.to !== undefined &&
    row.from < row.to
      ? [{ weekday: row.weekday, from: row.from, to: row.to }]
      : [],
  );
  return days.length === filled.length ? days : undefined;
}

function minutesOf(text: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

function clock(minutes: number): string {
  const all = minutes % (24 * 60);
  return `${String(Math.floor(all / 60)).padStart(2, "0")}:${String(all % 60).padStart(2, "0")}`;
}
