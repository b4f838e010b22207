import type { Hearing } from "../recognizer.ts";

/**
 * The choice that an utterance picks, by its label or by what it means; undefined when it picks none. Case, spaces and
 * full stops do not matter. A bare number picks nothing, since choices are not numbered.
 */
export function pickedChoice(text: string, { choices }: Hearing): string | undefined {
  const said = plain(text);
  if (said === "") return undefined;
  return choices.find(({ label, value }) => plain(label) === said || value === text.trim())?.value;
}

function plain(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[\s.!?]+/gu, " ")
    .trim();
}
