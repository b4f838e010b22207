import type { Actor } from "../domain/actor.ts";
import type { Condition } from "../domain/condition.ts";
import type { Example } from "../domain/knowledge.ts";
import type { Programme } from "../domain/programme.ts";
import type { File } from "./files.ts";
import type { Placed, Placer } from "./placer.ts";
import type { WrittenActor, WrittenCondition, WrittenProgramme } from "./schema.ts";

/** An actor as the domain knows it, from its file. */
export function toActor({ value, ...file }: File<WrittenActor>, place: Placer): Actor {
  const whole = { value, ...file };
  if (value.office !== null) place.named(whole, "office", [value.office]);
  const { territory: _, note: __, ...actor } = value;
  return {
    ...actor,
    seat: value.seat === null ? null : place.countyOf(whole, "seat", value.seat),
    country: file.country,
    conditions: [
      ...place.territory(whole),
      ...(value.sectors.length > 0 ? [{ sector: value.sectors }] : []),
      ...value.conditions.map((condition) => toCondition(condition, whole, place)),
    ],
  };
}

/** A programme as the domain knows it: its sizes, stages, trades and territory are conditions like the others. */
export function toProgramme({ value, ...file }: File<WrittenProgramme>, place: Placer): Programme {
  const whole = { value, ...file };
  const { territory: _, note: __, sectors, stages, employees, kept: ___, golden: ____, ...programme } = value;
  return {
    ...programme,
    conditions: [
      ...place.territory(whole),
      ...(sectors.length > 0 ? [{ sector: sectors }] : []),
      ...(stages.length > 0 ? [{ stage: stages }] : []),
      ...(employees === null ? [] : [{ employees: rangeOf(employees) }]),
      ...value.conditions.map((condition) => toCondition(condition, whole, place)),
    ],
  };
}

function toCondition(written: WrittenCondition, file: Placed, place: Placer): Condition {
  const inner = (one: WrittenCondition) => toCondition(one, file, place);
  if (written.within !== undefined) return place.named(file, "conditions", written.within);
  if (written.any !== undefined) return { any: written.any.map(inner) };
  if (written.all !== undefined) return { all: written.all.map(inner) };
  if (written.not !== undefined) return { not: inner(written.not) };
  if (written.usually !== undefined) return { usually: inner(written.usually) };
  return written as Condition;
}

function rangeOf({ atLeast, atMost }: { atLeast?: number | undefined; atMost?: number | undefined }) {
  return { ...(atLeast !== undefined && { atLeast }), ...(atMost !== undefined && { atMost }) };
}

/** What people say, as the classifier learns it. */
export function toExamples(
  label: string,
  examples: Readonly<Record<string, readonly string[]>>,
): readonly Example[] {
  return Object.entries(examples).flatMap(([locale, lines]) =>
    lines.map((text) => ({ label, locale, text })),
  );
}
