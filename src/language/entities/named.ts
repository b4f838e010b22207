import type { Actor } from "../../domain/actor.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import type { Programme } from "../../domain/programme.ts";
import type { Token } from "../normalise.ts";
import { keyOf, tokenise } from "../normalise.ts";
import type { NamedMention } from "../recognizer.ts";
import type { Heard } from "./heard.ts";
import { createPhrases, createWordList, type Hit, type Phrases } from "./phrases.ts";
import { createSpelling } from "./spelling.ts";

/** An actor or programme named in an utterance: tokens `first` up to, not including, `end`. */
export interface Naming extends Hit<Pick<NamedMention, "type" | "id">> {
  /** The name is a place's as well ("Bodø kommune"), which it goes on being. */
  readonly isPlace: boolean;
}

/**
 * Finds actors and programmes by name, alias and abbreviation, the longest first, with one typing error allowed in
 * words of six letters or more.
 *
 * A name of two or three letters counts in capitals only, one of common words ("Mikrolån", "Virke") with a capital
 * inside a sentence or alone. What is a place's name too ("Region Skåne") names the body only where one deals with it ("har
 * snakket med Region Skåne"); the bare name of a place never does.
 *
 * @param isPlace tells the keys (see `keyOf`) that are names of places
 */
export function createNamed(
  knowledge: Pick<Knowledge, "actors" | "programmes">,
  isPlace: (key: string) => boolean,
  everyday: ReadonlySet<string>,
): (heard: Heard) => readonly Naming[] {
  const rows = rowsOf(knowledge, isPlace, everyday);
  const phrases = createPhrases(rows);
  const words = new Map<string, string>(); // the first record that each word stands in the name of
  for (const [name, { named }] of rows) {
    for (const { text } of tokenise(name)) if (!words.has(text)) words.set(text, named.id);
  }
  const spelling = createSpelling([...words.keys()].filter((word) => !everyday.has(word) && !isPlace(word)));
  const repair = (token: Token): Token => {
    const { text } = token;
    if (text.length < 4 || words.has(text) || everyday.has(text)) return token;
    const stem = text.endsWith("s") ? text.slice(0, -1) : text; // Almis
    const [right, ...rivals] = words.has(stem) ? [stem] : spelling.near(text);
    const isClear = rivals.every((rival) => words.get(rival) === words.get(right ?? ""));
    return right === undefined || !isClear ? token : { ...token, text: right };
  };
  return ({ tokens }) => {
    const repaired = tokens.map(repair);
    const found: Naming[] = [];
    for (let i = 0; i < tokens.length; ) {
      const naming = namingAt(phrases, tokens, repaired, i);
      if (naming !== undefined) found.push(naming);
      i = naming?.end ?? i + 1;
    }
    return found;
  };
}

interface Name {
  readonly named: Pick<NamedMention, "type" | "id">;
  readonly needs: "nothing" | "capitals" | "capital" | "dealing";
}

function namingAt(
  phrases: Phrases<Name>,
  tokens: readonly Token[],
  repaired: readonly Token[],
  i: number,
): Naming | undefined {
  const hit = phrases.at(repaired, i);
  if (hit === undefined || !isMet(hit, tokens)) return undefined;
  return { ...hit, value: hit.value.named, isPlace: hit.value.needs === "dealing" };
}

function isMet({ value: { needs }, first, end }: Hit<Name>, tokens: readonly Token[]): boolean {
  if (needs === "nothing") return true;
  const own = tokens.slice(first, end);
  if (needs === "capitals") return own.every(({ upper, digits }) => upper || digits);
  if (needs === "capital") {
    return own.some(
      ({ capital, gap, upper }) => upper || (capital && (gap !== "stop" || tokens.length === own.length)),
    );
  }
  for (let at = first - 1; at >= Math.max(0, first - 3) && tokens[at + 1]?.gap !== "stop"; at--) {
    if (dealing.at(tokens, at)?.end === first) return true;
  }
  return false;
}

const dealing = createWordList(
  "med|hos|kontaktet|kontakta|kontaktat|kontakt med|ringt|ringt til|ringt till|spurt|frågat|asked|" +
    "contacted|called|with|søkt|søkt hos|sökt|sökt hos|ikke|ikkje|inte|not|hva gjør|kva gjer|vad gör|" +
    "what does|om|about|tipset fra|støtte fra|stöd från|tilskudd fra|tilskot frå|bidrag från|" +
    "support from|grant from|lån fra|lån från",
);

function rowsOf(
  { actors, programmes }: Pick<Knowledge, "actors" | "programmes">,
  isPlace: (key: string) => boolean,
  everyday: ReadonlySet<string>,
): readonly (readonly [string, Name])[] {
  const rows: [string, Name][] = [];
  const add = (type: NamedMention["type"], record: Actor | Programme) => {
    for (const name of [...Object.values(record.names), ...record.aliases].flatMap(formsOf)) {
      const needs = needsOf(name, isPlace, everyday);
      if (needs !== undefined) rows.push([name, { named: { type, id: record.id }, needs }]);
    }
  };
  for (const programme of byStatus(programmes)) add("programme", programme);
  for (const actor of byStatus(actors)) add("actor", actor);
  return rows;
}

/** What is open first, since the first of two equal names counts. */
function byStatus<T extends Actor | Programme>(records: ReadonlyMap<string, T>): readonly T[] {
  const isGone = ({ status }: T) => status !== "active" && status !== "open" && status !== "unsure";
  return [...records.values()].sort((a, b) => Number(isGone(a)) - Number(isGone(b)));
}

/** "DFØ - Direktoratet for …" and "Kunnskapsparken Bodø / Inkubator Salten" are two names each; a bracket is a remark. */
function formsOf(name: string | undefined): readonly string[] {
  if (name === undefined) return [];
  const bracket = name.indexOf(" (");
  const bare = bracket > 0 ? name.slice(0, bracket) : name;
  return [...new Set([name, bare, ...bare.split(/ [-–/] /)])];
}

function needsOf(
  name: string,
  isPlace: (key: string) => boolean,
  everyday: ReadonlySet<string>,
): Name["needs"] | undefined {
  const key = keyOf(name);
  const words = key.split(" ");
  if (key.length < 2) return undefined;
  if (isPlace(key)) return words.some((word) => bodies.has(word)) ? "dealing" : undefined;
  if (words.length <= 2 && words.some((word) => bodies.has(word)) && words.some((word) => isPlace(word)))
    return "dealing";
  if (key.length <= 3) return name === name.toUpperCase() ? "capitals" : "capital";
  return words.every((word) => everyday.has(word)) ? "capital" : "nothing";
}

const bodies: ReadonlySet<string> = new Set([
  "kommune",
  "kommun",
  "municipality",
  "fylkeskommune",
  "region",
  "län",
  "county",
]);
