import { shortened } from "../classifier/words.ts";
import type { Hearing } from "../recognizer.ts";

/**
 * The choice that an utterance picks, by its label or by what it means; undefined when it picks none. Case, spaces and
 * full stops do not matter. A bare number picks nothing, since choices are not numbered.
 */
export function pickedChoice(text: string, { choices }: Hearing): string | undefined {
  const said = plain(text);
  if (said === "") return undefined;
  const trimmed = text.trim();
  const whole = choices.find(
    ({ label, value }) => (beginsAlike(label, said) && plain(label) === said) || value === trimmed,
  );
  if (whole !== undefined) return whole.value;
  // "Next: training" is picked by "next", where no other begins so.
  const [begun, ...others] = choices.filter(
    ({ label }) => beginsAlike(label, said) && beginning(label) === said,
  );
  return others.length === 0 ? begun?.value : undefined;
}

/** Most labels differ in their first letter, and need not be put into the form that is compared. */
function beginsAlike(label: string, said: string): boolean {
  const first = label.charAt(0).toLowerCase();
  return first === said.charAt(0) || !/[a-z]/.test(first);
}

/** What stands before the colon of a label; empty where it has none. */
function beginning(label: string): string {
  const colon = label.indexOf(":");
  return colon < 0 ? "" : plain(label.slice(0, colon));
}

function plain(text: string): string {
  return shortened(text)
    .toLowerCase()
    .replaceAll(/[\s.!?]+/gu, " ")
    .trim();
}
