import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** An utterance of a table, with what is right about it. */
export interface Row {
  readonly locale: string;
  readonly text: string;
  readonly needs: readonly string[];
  /** As `lots understand` names kinds. */
  readonly kind: string;
  readonly place: string;
  readonly slice: string;
  /** The other languages in which the very same text is as right: "ring meg", "Bodø". */
  readonly also: readonly string[];
}

/** The project's own test set: never trained on, never tuned on. */
export function ownRows(): Row[] {
  const folder = join(import.meta.dirname, "../understanding");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".tsv"))
    .flatMap((file) => rowsOf(join(folder, file), file.slice(0, 2)));
}

/** Utterances written for tuning how several needs are heard; the test set is not for that. */
export function tuningRows(): Row[] {
  return rowsOf(join(import.meta.dirname, "../tuning/several.tsv"), "");
}

function rowsOf(file: string, locale: string): Row[] {
  const [head = "", ...lines] = readFileSync(file, "utf8").trim().split("\n");
  const names = head.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    const cell = (name: string) => cells[names.indexOf(name)] ?? "";
    return {
      locale: names.includes("locale") ? cell("locale") : locale,
      text: cell("text"),
      needs: cell("needs")
        .split(",")
        .filter((need) => need !== ""),
      kind: cell("kind"),
      place: cell("place"),
      slice: cell("slice"),
      also: cell("also")
        .split(",")
        .filter((language) => language !== ""),
    };
  });
}
