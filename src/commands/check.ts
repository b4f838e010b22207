import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readConfig, version } from "../config.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { type Checked, checkKnowledge } from "../knowledge/check.ts";
import type { Kept } from "../knowledge/check-kept.ts";
import { type Coverage, routes } from "../knowledge/coverage.ts";
import { coverageSvg } from "../knowledge/coverage-svg.ts";
import { coverageText } from "../knowledge/coverage-text.ts";
import { jsonSchemas } from "../knowledge/json-schema.ts";
import { linkProblems, linksOf } from "../knowledge/links.ts";
import { type Answer, askLinks } from "../knowledge/links-ask.ts";
import { keptAnswers } from "../knowledge/links-kept.ts";
import { progressBar } from "../knowledge/links-progress.ts";
import type { Problem } from "../knowledge/problem.ts";
import { dueForReview } from "../knowledge/stale.ts";
import { describe, orThrow } from "../knowledge/watch.ts";
import type { Command, Options } from "./command.ts";
import { writeLine } from "./json-lines.ts";
import { printProposals } from "./proposals.ts";

export const check: Command = {
  usage:
    "check [--json] [--notes] [--coverage [--svg <file>]] [--stale] [--examples] [--links] [--proposals] [--write-schemas]",
  about:
    "checks the knowledge files and prints every problem with file and line\n" +
    "Exit status 1 when one of them is an error. Notes are only counted unless --notes asks for them.\n" +
    "--coverage prints which needs are met in which county, and writes it as a picture with --svg.\n" +
    "--stale lists what is due for review, the most asked-for first.\n" +
    "--examples tells, per need, which examples are taken for another's, nearly the same, or alone with a word.\n" +
    "--links asks every address whether it is there; good answers are kept for a day in the data folder.\n" +
    "--proposals lists where advisers said that a case was not theirs, and what to look at in the record.\n" +
    "--write-schemas writes knowledge/schema, by which editors complete and underline.",
  options: {
    json: { type: "boolean" },
    notes: { type: "boolean" },
    coverage: { type: "boolean" },
    svg: { type: "string" },
    stale: { type: "boolean" },
    examples: { type: "boolean" },
    links: { type: "boolean" },
    proposals: { type: "boolean" },
    "write-schemas": { type: "boolean" },
  },
  async run(options) {
    const config = readConfig(process.env);
    if (options["write-schemas"] === true) return writeSchemas(config.knowledge);
    const today = new Date().toISOString().slice(0, 10);
    const checked = await checkKnowledge(config.knowledge, today);
    if (options.coverage === true) return printCoverage(checked, options);
    if (options.stale === true) return printStale(checked, today, options);
    if (options.examples === true) return printExamples(checked, options);
    if (options.links === true) return printLinks(checked, config.data, options);
    if (options.proposals === true) return printProposals(checked, config, options);
    return printProblems(checked, options);
  },
};

async function printProblems(checked: Checked, options: Options): Promise<number> {
  const { problems, knowledge, coverage, kept } = checked;
  const status = await print(
    problems.filter(({ severity }) => severity !== "note" || options.notes === true || options.json === true),
    options,
  );
  if (options.json === true) return status;
  const lines: string[] = [];
  if (knowledge !== undefined)
    lines.push(
      `${knowledge.actors.size} actors, ${knowledge.programmes.size} programmes, ${knowledge.municipalities.size} places`,
    );
  lines.push(...keptLines(kept));
  if (coverage !== undefined) lines.push(coverageLine(coverage));
  const count = (severity: Problem["severity"]) => problems.filter((one) => one.severity === severity).length;
  const notes = options.notes === true ? "" : ": --notes prints them";
  lines.push(`${count("error")} errors, ${count("warning")} warnings, ${count("note")} notes${notes}`);
  process.stdout.write(`${lines.join("\n")}\n`);
  return status;
}

/** @returns the exit status: 1 when one of them is an error */
async function print(problems: readonly Problem[], { json }: Options): Promise<number> {
  for (const problem of problems)
    if (json === true) await writeLine(problem);
    else process.stdout.write(`${problem.severity}: ${describe(problem)}\n`);
  return problems.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** Three readings of how much rules decide: of the sources' sentences, wholly or in part, and with the limits given beside them. */
function keptLines({ rule, both, sentence, told, limits }: Kept): readonly string[] {
  const asked = rule + both + sentence;
  return [
    `${asked + told} conditions in the sources' words: ${rule} decided by rules alone, ${both} by rules in part and a sentence for the rest, ` +
      `${sentence} by a sentence only; ${told} ask nothing of the company and are told with terms or how to apply`,
    `${percent(rule, asked)} of the ${asked} that ask something are decided by rules alone, ${percent(rule + both, asked)} by rules ` +
      `alone or in part; ${percent(rule + limits, asked + limits)} by rules alone when the ${limits} limits of place, trade, stage and size that the sources give beside them, all of them rules, are counted too`,
  ];
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? 100 : Math.floor((part / whole) * 100)} %`;
}

function coverageLine({ cells }: Coverage): string {
  const counts = routes.map((route) => `${cells.filter((cell) => cell.route === route).length} ${route}`);
  return `${cells.length} cells of need, municipality and stage: ${counts.join(", ")}`;
}

async function printCoverage(checked: Checked, { json, svg }: Options): Promise<number> {
  const { knowledge, coverage } = whole(checked);
  if (typeof svg === "string") await writeFile(svg, coverageSvg(coverage, knowledge));
  if (json === true)
    for (const { county, ...cell } of coverage.counties)
      await writeLine({ county: knowledge.counties.get(county)?.name, ...cell });
  else process.stdout.write(coverageText(coverage, knowledge));
  return coverage.cells.some(({ route }) => route === "none") ? 1 : 0;
}

async function printStale(checked: Checked, today: string, { json }: Options): Promise<number> {
  const { knowledge } = whole(checked);
  const due = dueForReview(checked.files, knowledge, today);
  for (const one of due)
    if (json === true) await writeLine(one);
    else
      process.stdout.write(
        `${String(one.asked).padStart(6)}  ${one.file}: ${one.name}: ${one.reasons.join("; ")}\n`,
      );
  if (json !== true)
    process.stdout.write(
      `${due.length} are due; the number before each tells in how many cells of need, municipality and stage it is among the first offers\n`,
    );
  return 0;
}

async function printExamples(checked: Checked, { json }: Options): Promise<number> {
  // Loaded here, so that the other checks need not wait for what understands language.
  const { examplesReport, examplesText } = await import("./examples-report.ts");
  const reports = examplesReport(whole(checked).knowledge);
  if (json === true) for (const one of reports) await writeLine(one);
  else process.stdout.write(`${examplesText(reports)}\n`);
  return 0;
}

async function printLinks({ files }: Checked, data: string, options: Options): Promise<number> {
  const links = linksOf(files);
  const kept = await keptAnswers(join(data, "links.json"), Date.now());
  const urls = [...new Set(links.map(({ url }) => url))];
  const answers = new Map<string, Answer>();
  for (const url of urls) {
    const answer = kept.get(url);
    if (answer !== undefined) answers.set(url, answer);
  }
  const open = urls.filter((url) => !answers.has(url));
  const bar = progressBar(process.stderr, open.length);
  await askLinks(open, {
    userAgent: `Lots/${version} (looks whether the addresses of its knowledge files are there)`,
    patience: 10_000,
    onAnswer(url, answer) {
      answers.set(url, answer);
      kept.keep(url, answer);
      bar.step(new URL(url).host);
    },
  });
  bar.end();
  await kept.write();
  const status = await print(linkProblems(links, answers), options);
  if (options.json !== true)
    process.stdout.write(
      `${urls.length} addresses, ${open.length} of them asked now: ${[...answers.values()].filter(({ kind }) => kind === "ok" || kind === "moved").length} answer\n`,
    );
  return status;
}

async function writeSchemas(folder: string): Promise<number> {
  const schemas = jsonSchemas();
  await mkdir(join(folder, "schema"), { recursive: true });
  for (const [name, text] of Object.entries(schemas)) await writeFile(join(folder, "schema", name), text);
  process.stdout.write(`wrote ${Object.keys(schemas).join(", ")} to ${join(folder, "schema")}\n`);
  return 0;
}

/** @throws with every error while a file is broken: there is nothing whole to look at */
function whole({ knowledge, coverage, problems }: Checked): { knowledge: Knowledge; coverage: Coverage } {
  const sound = orThrow({ knowledge, problems });
  if (coverage === undefined) throw new Error("the coverage was not computed, though the knowledge is whole");
  return { knowledge: sound, coverage };
}
