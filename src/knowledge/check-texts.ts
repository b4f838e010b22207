import type { File, Files } from "./files.ts";
import type { Problem } from "./problem.ts";
import type { WrittenActor, WrittenProgramme } from "./schema.ts";

type Texts = WrittenActor["does"];

/**
 * Texts that a language lacks. The schema asks for nb, sv and en; a Norwegian record should speak nynorsk too, and a
 * text that is the same in two languages was probably never translated.
 */
export function missingTexts({ actors, programmes }: Files): readonly Problem[] {
  return [
    ...actors.flatMap((file) => [...lacking(file, ["does"], file.value.does), ...ownName(file)]),
    ...programmes.flatMap((file) => [
      ...lacking(file, ["summary"], file.value.summary),
      ...lacking(file, ["terms"], file.value.terms),
      ...lacking(file, ["apply"], file.value.apply),
      ...file.value.alsoCheck.flatMap((texts, i) => lacking(file, ["alsoCheck", i], texts)),
      ...ownName(file),
    ]),
  ];
}

/** Texts of this many characters are not alike in two languages by chance. */
const sentence = 40;

function lacking(
  { file, lineOf, country }: File<unknown>,
  path: readonly [string, number?],
  texts: Texts | null,
): readonly Problem[] {
  if (texts === null) return [];
  const keys = path.filter((key) => key !== undefined);
  const warn = (message: string): Problem => ({
    severity: "warning",
    file,
    line: lineOf(keys),
    message: `${keys.join(".")}: ${message}`,
  });
  const problems: Problem[] = [];
  if (country === "NO" && texts.nn === undefined) problems.push(warn("no nynorsk (nn)"));
  for (const [one, other] of [
    ["nb", "sv"],
    ["nb", "en"],
    ["sv", "en"],
  ] as const)
    if (texts[one].length >= sentence && texts[one] === texts[other])
      problems.push(warn(`the same in ${one} and ${other}: translate one of them`));
  return problems;
}

function ownName({
  file,
  lineOf,
  country,
  value,
}: File<WrittenActor | WrittenProgramme>): readonly Problem[] {
  const own = country === "NO" ? "nb" : "sv";
  if (value.names[own] !== undefined) return [];
  return [
    {
      severity: "warning",
      file,
      line: lineOf(["names"]),
      message: `names: no name in its own language (${own})`,
    },
  ];
}
