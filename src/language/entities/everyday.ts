import type { Knowledge } from "../../domain/knowledge.ts";
import { tokenise } from "../normalise.ts";

/**
 * The words of everyday language, as far as the knowledge shows them: those of the examples, and of sectors, that
 * are written in lower case more often than with a capital. None of them is a misspelt name, and a name made of them
 * alone needs its capital.
 */
export function everydayWords({
  examples,
  sectors,
  gazetteers,
}: Pick<Knowledge, "examples" | "sectors" | "gazetteers">): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const count = (text: string) => {
    for (const { text: word, digits, capital, gap } of tokenise(text)) {
      if (digits || (capital && gap === "stop")) continue;
      counts.set(word, (counts.get(word) ?? 0) + (capital ? -1 : 1));
    }
  };
  for (const { text } of examples) count(text);
  for (const { keywords } of sectors.values()) {
    for (const list of Object.values(keywords)) for (const keyword of list ?? []) count(keyword);
  }
  const words = new Set(common);
  for (const [word, surplus] of counts) if (surplus > 0) words.add(word);
  for (const { everydayWords } of gazetteers)
    for (const word of Object.keys(everydayWords)) words.add(word.toLowerCase());
  return words;
}

/** Words that are names of actors, or one letter from a name, and that examples may lack. */
const common: readonly string[] = (
  "virke compare lead leads connect rise stuns start impact spark grow growth loan loans grant " +
  "grants business green export innovation micro bridge permittering mentorprogram medvind en vei " +
  "inn one way in team sammen første första lån mikrolån företagslån exportlån tillväxtlån"
).split(" ");
