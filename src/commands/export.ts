import { readConfig } from "../config.ts";
import type { Example, Knowledge } from "../domain/knowledge.ts";
import { loadKnowledge } from "../knowledge/load.ts";
import { orThrow } from "../knowledge/watch.ts";
import { locales } from "../language/locale.ts";
import { cluProject } from "../luis/clu-project.ts";
import { luFile } from "../luis/lu.ts";
import { luisApp } from "../luis/luis-app.ts";
import { longestUtterance, utterancesOf } from "../luis/utterances.ts";
import type { Command, Options } from "./command.ts";
import { wrongUsage } from "./wrong-usage.ts";

export const exportProject: Command = {
  usage: "export luis|clu [--locale nb|nn|sv|en] [--format json|lu] [--json]",
  about:
    "prints the example utterances as a project for LUIS or CLU\n" +
    "luis: the app of one language (nb unless told), as LUIS JSON 7.0.0 or, with --format lu, as .lu.\n" +
    "clu: one multilingual project for Azure's conversational language understanding.\n" +
    "With --json the file is one line. What had to be left out is said on standard error.",
  options: { locale: { type: "string" }, format: { type: "string" }, json: { type: "boolean" } },
  async run(options, positionals) {
    const project = projectOf(options, positionals);
    const knowledge = orThrow(await loadKnowledge(readConfig(process.env).knowledge));
    const examples = knowledge.examples.filter(
      ({ locale }) => project.kind === "clu" || locale === project.locale,
    );
    const { utterances, ...leftOut } = utterancesOf(examples);
    await write(fileOf(project, knowledge, utterances));
    process.stderr.write(said(leftOut));
    return 0;
  },
};

type Project =
  | { readonly kind: "clu"; readonly format: "json" | "line" }
  | { readonly kind: "luis"; readonly locale: string; readonly format: "json" | "line" | "lu" };

function projectOf(
  { locale = "nb", format = "json", json }: Options,
  positionals: readonly string[],
): Project {
  const [kind] = positionals;
  const written = json === true && format === "json" ? "line" : format;
  if (positionals.length !== 1 || (kind !== "luis" && kind !== "clu")) throw wrongUsage("say luis or clu");
  const known = locales.find((one) => one === locale);
  if (known === undefined) throw wrongUsage(`--locale must be one of ${locales.join(", ")}`);
  if (kind === "clu" && (written === "json" || written === "line")) return { kind, format: written };
  if (kind === "luis" && (written === "json" || written === "line" || written === "lu"))
    return { kind, locale: known, format: written };
  throw wrongUsage(kind === "clu" ? "a CLU project is JSON" : "--format must be json or lu");
}

function fileOf(project: Project, knowledge: Knowledge, examples: readonly Example[]): string {
  if (project.kind === "clu") return jsonOf(cluProject(knowledge, examples), project.format);
  const app = luisApp(knowledge, project.locale, examples);
  return project.format === "lu" ? luFile(app) : jsonOf(app, project.format);
}

function jsonOf(value: unknown, format: "json" | "line"): string {
  return `${JSON.stringify(value, null, format === "line" ? 0 : 2)}\n`;
}

/** Waits for a slow reader: the end of the process would cut the file off. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

function said({ repeated, tooLong }: { readonly repeated: number; readonly tooLong: number }): string {
  const reasons = [
    ...(repeated > 0 ? [`${repeated} repeat another`] : []),
    ...(tooLong > 0 ? [`${tooLong} have more than ${longestUtterance} characters`] : []),
  ];
  return reasons.length === 0 ? "" : `examples left out: ${reasons.join(", ")}\n`;
}
