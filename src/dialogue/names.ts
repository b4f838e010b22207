import type { Actor } from "../domain/actor.ts";

/**
 * The name of an actor in English, after the one it goes by at home where nobody could tell that from it: "Vinnova
 * (Sweden's Innovation Agency)". It is the home name that people say, look for and find on the door.
 */
export function nameInEnglish({ names, country }: Actor): string | undefined {
  const home = country === "SE" ? names.sv : names.nb;
  if (names.en === undefined || home === undefined || sharesWord(home, names.en)) return names.en;
  return `${short(home)} (${names.en})`;
}

function sharesWord(one: string, other: string): boolean {
  const words = wordsOf(other);
  return wordsOf(one).some((word) => words.includes(word));
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/[\p{L}\d]{3,}/gu) ?? [];
}

/** "EKN (Exportkreditnämnden)" and "NAV - Arbeids- og velferdsetaten" go by what stands first. */
function short(name: string): string {
  return name.split(/ [-–(]/, 1)[0] ?? name;
}
