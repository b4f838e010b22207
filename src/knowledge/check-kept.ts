import type { Files } from "./files.ts";
import type { Problem } from "./problem.ts";
import type { WrittenProgramme } from "./schema.ts";

/** How many conditions of the sources are kept in which way. */
export interface Kept {
  /** Decided by rules alone: no sentence is left. */
  readonly rule: number;
  /** Decided by rules in part; a sentence says the rest. */
  readonly both: number;
  readonly sentence: number;
  /** Ask nothing that a company can fail: what is covered, who applies, who comes first. */
  readonly told: number;
  /** Places, trades, stages and sizes that the sources give as such, beside their conditions: each is a rule. */
  readonly limits: number;
}

export function keptOf({ programmes }: Files): Kept {
  const count = { rule: 0, both: 0, sentence: 0, told: 0, limits: 0 };
  for (const { value } of programmes) {
    for (const how of value.kept) count[how]++;
    count.limits += limitsOf(value);
  }
  return count;
}

function limitsOf({ territory, sectors, stages, employees }: WrittenProgramme): number {
  return [territory !== "national", sectors.length > 0, stages.length > 0, employees !== null].filter(Boolean)
    .length;
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
    const count = (...ways: readonly WrittenProgramme["kept"][number][]) =>
      value.kept.filter((how) => ways.includes(how)).length;
    const sentences = count("sentence", "both");
    const rules = count("rule", "both");
    const told = count("told");
    return [
      ...(sentences > 0 && value.alsoCheck.length === 0
        ? [
            dropped(
              `kept: ${sentences} conditions are kept as sentences, but alsoCheck is empty: they are dropped`,
            ),
          ]
        : []),
      ...(told > 0 && value.terms === null && value.apply === null
        ? [
            dropped(
              `kept: ${told} conditions are kept as told, but terms and apply are empty: they are dropped`,
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

function hasRules(written: WrittenProgramme): boolean {
  return limitsOf(written) > 0 || written.conditions.length > 0;
}
