import type { Files } from "./load.ts";
import type { Problem } from "./problem.ts";
import type { WrittenProgramme } from "./schema.ts";

/** How many conditions of the sources are kept as rules, as sentences to be looked at, or as both. */
export interface Kept {
  readonly rule: number;
  readonly sentence: number;
  readonly both: number;
}

export function keptOf({ programmes }: Files): Kept {
  const count = { rule: 0, sentence: 0, both: 0 };
  for (const { value } of programmes) for (const how of value.kept) count[how]++;
  return count;
}

/**
 * Conditions of a source that a file says it keeps and does not. A company would be told that nothing speaks against an
 * offer that its source refuses: an error.
 */
export function droppedConditions({ programmes }: Files): readonly Problem[] {
  return programmes.flatMap(({ file, lineOf, value }) => {
    const dropped = (message: string): Problem => ({
      severity: "error",
      file,
      line: lineOf(["kept"]),
      message,
    });
    const sentences = value.kept.filter((how) => how !== "rule").length;
    const rules = value.kept.filter((how) => how !== "sentence").length;
    return [
      ...(sentences > 0 && value.alsoCheck.length === 0
        ? [
            dropped(
              `kept: ${sentences} conditions are kept as sentences, but alsoCheck is empty: they are dropped`,
            ),
          ]
        : []),
      // Of a record of a whole country, the country alone can be what a rule decides: one condition, not several.
      ...(rules > 1 && !hasRules(value)
        ? [dropped(`kept: ${rules} conditions are kept as rules, but the file has no rule: they are dropped`)]
        : []),
    ];
  });
}

function hasRules({ territory, sectors, stages, employees, conditions }: WrittenProgramme): boolean {
  return (
    territory !== "national" ||
    sectors.length > 0 ||
    stages.length > 0 ||
    employees !== null ||
    conditions.length > 0
  );
}
