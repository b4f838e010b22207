import type { Token } from "../normalise.ts";
import type { Hit } from "./phrases.ts";
import { followsPreposition, unitBeside } from "./place-context.ts";
import type { PlaceName } from "./place-names.ts";
import type { Spelling } from "./spelling.ts";

/** What is looked up to read a word as a form of a name. */
export interface Forms {
  readonly names: ReadonlyMap<string, PlaceName>;
  readonly spelling: Spelling;
  /** Words that are never a misspelt name. */
  readonly everyday: ReadonlySet<string>;
}

/**
 * "Bodøs", "Örebrotrakten", "Stavangerregionen", "oslobasert". An everyday word is no name with an ending, and a
 * village in lower case no genitive.
 */
export function inflected(index: Forms, tokens: readonly Token[], i: number): Hit<PlaceName> | undefined {
  const word = tokens[i]?.text ?? "";
  if (word.length < 4 || word.length > 40) return undefined;
  for (const ending of word.endsWith("s") ? genitives : (endings.get(word.slice(-2)) ?? [])) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    const name =
      index.names.get(stem) ?? (stem.endsWith("s") ? index.names.get(stem.slice(0, -1)) : undefined);
    if (name === undefined || stem.length < 3) continue;
    const hit = { value: name, first: i, end: i + 1 };
    const isClear = name.policy.needs === "free" && (tokens[i]?.capital === true || !isVillage(name));
    if (isClear || unitBeside(tokens, hit) !== undefined) return hit;
  }
  return undefined;
}

const genitives = ["'s", "s"];

/** Endings that make an area, or a company, of a town; by their last two letters. */
const endings = byLastLetters(
  "trakten trakta traktene traktom regionen området omradet distriktet kanten basert baserte " +
    "baserad baserade baserat bedrift bedriften firma firmaet företag företaget bolag bolaget " +
    "selskap selskapet",
);

function byLastLetters(list: string): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const ending of list.split(" ")) {
    const key = ending.slice(-2);
    table.set(key, [...(table.get(key) ?? []), ending]);
  }
  return table;
}

/**
 * A word that is nearly a name, and stands where a name would: after a preposition, with a capital, or as the answer.
 * A village needs both of the first two, for there are thousands.
 */
export function misspelt(
  index: Forms,
  tokens: readonly Token[],
  i: number,
  asked: boolean,
): Hit<PlaceName> | undefined {
  const token = tokens[i];
  if (token === undefined || token.text.length < 6) return undefined;
  const hasCapital = token.capital && token.gap !== "stop";
  const isAfterPreposition = followsPreposition(tokens, i);
  if (!asked && !hasCapital && !isAfterPreposition) return undefined;
  if (index.everyday.has(token.text) || noMisspelling.has(token.text)) return undefined;
  const [name, ...rivals] = index.spelling.near(token.text).flatMap((key) => index.names.get(key) ?? []);
  if (name === undefined || name.policy.isExact || name.policy.needs !== "free") return undefined;
  if (rivals.some((rival) => rival.meanings[0]?.label !== name.meanings[0]?.label)) return undefined;
  if (!asked && isVillage(name) && !(hasCapital && isAfterPreposition)) return undefined;
  return { value: name, first: i, end: i + 1 };
}

function isVillage({ meanings }: PlaceName): boolean {
  return meanings.every(({ level }) => level === "village");
}

/** Other countries, and words that often follow a preposition, one letter from a name. */
const noMisspelling: ReadonlySet<string> = new Set(
  (
    "finland estland russland ryssland ireland iceland grekland milano bornholm fredrik franska " +
    "dagarna signal modulen sorten totala events doping risker " +
    "keeping coping persons personer skolen sammen sommer vinteren første första starta greater " +
    "hosting haaland"
  ).split(" "),
);
