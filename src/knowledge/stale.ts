import type { Provenance } from "../domain/actor.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import type { Programme } from "../domain/programme.ts";
import { isOpenOn, nextOpening } from "../domain/window.ts";
import { shownIn } from "./coverage-shown.ts";
import type { File, Files } from "./files.ts";

/** A record that somebody should look at, and why. */
export interface Due {
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly reasons: readonly string[];
  /** In how many cells of need, municipality and stage it is among the first offers. */
  readonly asked: number;
}

/**
 * What is due for review, the most asked-for first: never compared with its source, compared longer ago than its
 * `reviewEvery`, or outside its opening window. What is gone is left in peace.
 *
 * @param today ISO date
 */
export function dueForReview(
  { actors, programmes }: Files,
  knowledge: Knowledge,
  today: string,
): readonly Due[] {
  const shown = shownIn(knowledge, today);
  const due: Due[] = [];
  const look = (
    file: File<{ readonly id: string }>,
    record: Provenance & Named,
    windows: readonly string[],
  ) => {
    const reasons = [...reviewReasons(record, today), ...windows];
    if (reasons.length > 0)
      due.push({
        file: file.file,
        id: record.id,
        name: nameOf(record),
        reasons,
        asked: shown.get(record.id) ?? 0,
      });
  };
  for (const file of actors) {
    const actor = knowledge.actors.get(file.value.id);
    if (actor?.status === "active" || actor?.status === "unsure") look(file, actor, []);
  }
  for (const file of programmes) {
    const programme = knowledge.programmes.get(file.value.id);
    if (programme?.status === "open" || programme?.status === "unsure")
      look(file, programme, windowReasons(programme, today));
  }
  return due.sort((a, b) => b.asked - a.asked || (a.file < b.file ? -1 : 1));
}

/**
 * Since when a record's facts are overdue: the day of the last review or of its source, when that lies more than
 * `reviewEvery` months back. Null while it is fresh, and where neither day is known.
 */
export function dueSince(
  { reviewed, sourceDate, reviewEvery }: Pick<Provenance, "reviewed" | "sourceDate" | "reviewEvery">,
  today: string,
): string | null {
  const since = reviewed ?? sourceDate;
  return since !== null && monthsBetween(since, today) > reviewEvery ? since : null;
}

type Named = Pick<Programme, "id" | "names">;

function nameOf({ id, names }: Named): string {
  return names.nb ?? names.sv ?? Object.values(names)[0] ?? id;
}

function reviewReasons(record: Provenance, today: string): readonly string[] {
  const since = dueSince(record, today);
  if (record.reviewed === null)
    return [`never compared with its source (${since ?? record.sourceDate ?? "date unknown"})`];
  return since === null ? [] : [`last compared ${since}, due every ${record.reviewEvery} months`];
}

function windowReasons(programme: Programme, today: string): readonly string[] {
  if (isOpenOn(programme, today)) return [];
  const next = nextOpening(programme, today);
  return [
    next === null ? "outside its window, the next one is not known" : `outside its window until ${next}`,
  ];
}

/** Whole months from one day to another; a day without a month counts from January. */
function monthsBetween(from: string, to: string): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7) || 1);
  return months(to) - months(from);
}
