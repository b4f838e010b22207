import type { File, Files } from "./files.ts";
import type { Problem } from "./problem.ts";
import type { WrittenActor, WrittenProgramme } from "./schema.ts";

/**
 * Status, successor and text that do not agree: what is gone should say so and name where to go now, and what is open
 * should not speak of its end.
 */
export function wrongStatus({ actors, programmes }: Files): readonly Problem[] {
  const gone = new Set(
    [...actors, ...programmes].filter(({ value }) => isGone(value)).map(({ value }) => value.id),
  );
  return [
    ...actors.flatMap((file) => [...wrongSuccessor(file, gone), ...silentOfItsEnd(file, file.value.does)]),
    ...programmes.flatMap((file) => [
      ...wrongSuccessor(file, gone),
      ...silentOfItsEnd(file, file.value.summary),
      ...speakingOfAnEnd(file),
    ]),
  ];
}

/** Whether a record is known only to be said to be gone. */
function isGone({ status }: WrittenActor | WrittenProgramme): boolean {
  return status !== "active" && status !== "open" && status !== "unsure";
}

function wrongSuccessor(
  { file, lineOf, value }: File<WrittenActor | WrittenProgramme>,
  gone: ReadonlySet<string>,
): readonly Problem[] {
  const { replacedBy, status } = value;
  const at = (severity: Problem["severity"], message: string): readonly Problem[] => [
    { severity, file, line: lineOf(["replacedBy"]), message: `replacedBy: ${message}` },
  ];
  if (!isGone(value))
    return replacedBy === null ? [] : at("warning", `${replacedBy} replaces it, but its status is ${status}`);
  if (replacedBy === null)
    return status === "merged" || status === "renamed"
      ? at("warning", `a ${status} actor needs the one that it is now`)
      : at("note", `nobody is named to go to now that it is ${status}`);
  if (replacedBy === value.id) return at("error", "it cannot replace itself");
  return gone.has(replacedBy) ? at("warning", `${replacedBy} is itself gone: name what there is today`) : [];
}

/** How a text says that something is over, by language. */
const over = {
  nb: /ikke lenger|avslutt|opphør|avvikle|nedlagt|lagt ned|er over|stengt|finnes ikke|gis ikke|tar ikke|ingen|tidligere|heter nå|gikk inn|gått inn|slått sammen/i,
  sv: /inte längre|inte kvar|är slut|är över|avslut|upphör|avveckl|nedlag|lagts ned|läggs ned|stäng|finns inte|ges inte|tar inte|ing(en|a)\b|tidigare|heter nu|gick upp|gått upp|gått ihop/i,
  en: /no longer|ended|closed|wound up|shut down|is over|takes no|makes no|\bno\b.* (open|now)|former|earlier|now called|became|merged/i,
} as const;

/** Words that leave no doubt; the wider ones above also stand in texts of what is open. */
const surelyOver = {
  nb: /(er|ble) (nå )?(avsluttet|nedlagt|lagt ned|stengt)|finnes ikke lenger|gis ikke lenger/i,
  sv: /(är|har) (nu )?(avslutad|avslutat|upphört|lagts ned|nedlag|stängd|stängt)|finns inte längre|ges inte längre/i,
  en: /has (ended|closed)|is closed|no longer (given|exists|offered)|wound up|shut down/i,
} as const;

const spoken = ["nb", "sv", "en"] as const;

function silentOfItsEnd(
  { file, lineOf, value }: File<WrittenActor | WrittenProgramme>,
  texts: WrittenActor["does"],
): readonly Problem[] {
  const silent = isGone(value) ? spoken.filter((locale) => !over[locale].test(texts[locale])) : [];
  if (silent.length === 0) return [];
  return [
    {
      severity: "warning",
      file,
      line: lineOf(["does" in value ? "does" : "summary"]),
      message: `status is ${value.status}, but the text in ${silent.join(", ")} does not say so`,
    },
  ];
}

/** Of programmes only: what an actor does today may well be told beside what it no longer does. */
function speakingOfAnEnd({ file, lineOf, value }: File<WrittenProgramme>): readonly Problem[] {
  const speaking = isGone(value)
    ? []
    : spoken.filter((locale) => surelyOver[locale].test(value.summary[locale]));
  if (speaking.length === 0) return [];
  return [
    {
      severity: "warning",
      file,
      line: lineOf(["summary"]),
      message: `the text in ${speaking.join(", ")} says that it is over, but its status is ${value.status}`,
    },
  ];
}
