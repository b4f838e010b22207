import type { Hearing } from "../recognizer.ts";

/**
 * The choice that an utterance picks, by its label, its number in the list or what it means; undefined when it picks
 * none. Case, spaces and full stops do not matter.
 */
export function pickedChoice(text: string, { choices, asked }: Hearing): string | undefined {
  const said = plain(text);
  if (said === "") return undefined;
  const byLabel = choices.find(({ label, value }) => plain(label) === said || value === text.trim());
  if (byLabel !== undefined) return byLabel.value;
  // A bare number answers a question for a number, and only otherwise picks from the list.
  if (asked === "employees" || asked === "founded" || asked === "amount" || asked === "turnover")
    return undefined;
  const number = /^#?([1-9])[.)]?$/.exec(said)?.[1];
  return number === undefined ? undefined : choices[Number(number) - 1]?.value;
}

function plain(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[\s.!?]+/gu, " ")
    .trim();
}
