import type { Knowledge } from "../domain/knowledge.ts";
import { unmeetable } from "./check-conditions.ts";
import { wrongDates } from "./check-dates.ts";
import { sharedExamples } from "./check-examples.ts";
import { droppedConditions, type Kept, keptOf } from "./check-kept.ts";
import { confusableNames } from "./check-names.ts";
import { looseEnds } from "./check-references.ts";
import { wrongStatus } from "./check-status.ts";
import { missingTexts } from "./check-texts.ts";
import { type Coverage, coverageOf, uncovered } from "./coverage.ts";
import type { Files } from "./files.ts";
import { failedGolden } from "./golden.ts";
import { type Loaded, loadKnowledge } from "./load.ts";
import type { Problem } from "./problem.ts";

/** What the check found in a knowledge folder. */
export interface Checked {
  /** Every problem, by file and line. */
  readonly problems: readonly Problem[];
  /** Absent while a file is broken, as is the coverage. */
  readonly knowledge: Knowledge | undefined;
  readonly coverage: Coverage | undefined;
  readonly files: Files;
  /** How the conditions of the sources are kept. */
  readonly kept: Kept;
}

/** Looks at the files alone: these run even while another file is broken. */
const atFiles: readonly ((files: Files, today: string) => readonly Problem[])[] = [
  wrongDates,
  missingTexts,
  wrongStatus,
  droppedConditions,
  sharedExamples,
];

/** Looks that need the files to fit together. */
const atKnowledge: readonly ((files: Files, knowledge: Knowledge, today: string) => readonly Problem[])[] = [
  looseEnds,
  unmeetable,
  failedGolden,
  confusableNames,
];

/**
 * Checks a whole knowledge folder: what the loader refuses, and what it would accept and a company would suffer from.
 *
 * @param folder absolute path
 * @param today ISO date
 * @throws never for what the files say; rejects when the folder cannot be read
 */
export async function checkKnowledge(folder: string, today: string): Promise<Checked> {
  return checkLoaded(await loadKnowledge(folder), today);
}

/** The same for a folder that is already read. */
export function checkLoaded({ knowledge, problems, files }: Loaded, today: string): Checked {
  const coverage = knowledge === undefined ? undefined : coverageOf(knowledge, today);
  const found = [
    ...problems,
    ...atFiles.flatMap((look) => look(files, today)),
    ...(knowledge === undefined ? [] : atKnowledge.flatMap((look) => look(files, knowledge, today))),
    ...(knowledge === undefined || coverage === undefined ? [] : uncovered(coverage, knowledge)),
  ];
  return { problems: found.sort(byPlace), knowledge, coverage, files, kept: keptOf(files) };
}

function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || (a.message < b.message ? -1 : 1);
}
