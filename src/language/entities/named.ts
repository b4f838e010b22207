import type { Actor } from "../../domain/actor.ts";
import { factOf } from "../../domain/company.ts";
import { publicBodies } from "../../domain/gazetteer.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import type { Country } from "../../domain/place.ts";
import type { Programme } from "../../domain/programme.ts";
import type { Token } from "../normalise.ts";
import { keyOf, tokenise, wordOf } from "../normalise.ts";
import type { Hearing, NamedMention } from "../recognizer.ts";
import type { Heard } from "./heard.ts";
import { scaleAt, wordCurrency } from "./money-words.ts";
import { isAskedFor, type Lower } from "./named-lower-case.ts";
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
 * A name of two or three letters counts in capitals, one of common words ("Mikrolån", "Virke") with a capital
 * inside a sentence or alone; in lower case either only where it is asked for (see `isAskedFor`). What is a place's
 * name too ("Region Skåne") names the body only where one deals with it ("har snakket med Region Skåne"); the bare
 * name of a place never does. A currency beside a number is money. A name that both countries have is taken for the
 * one of the company's country.
 *
 * @param isPlace tells the keys (see `keyOf`) that are names of places
 */
export function createNamed(
  knowledge: Pick<Knowledge, "actors" | "programmes">,
  isPlace: (key: string) => boolean,
  everyday: ReadonlySet<string>,
): (heard: Heard, hearing: Hearing) => readonly Naming[] {
  const rows = rowsOf(knowledge, isPlace, everyday);
  const phrases = createPhrases(rows);
  const words = new Map<string, string>(); // the first record that each word stands in the name of
  for (const [name, { bearers }] of rows) {
    for (const { text } of tokenise(name)) if (!words.has(text)) words.set(text, bearers[0]?.named.id ?? "");
  }
  const spelling = createSpelling([...words.keys()].filter((word) => !everyday.has(word) && !isPlace(word)));
  const repair = (token: Token): Token => {
    const { text } = token;
    if (text.length < 4 || words.has(text) || everyday.has(text)) return token;
    const stem = text.endsWith("s") ? text.slice(0, -1) : text; // Almis
    const [right, ...rivals] = words.has(stem) ? [stem] : spelling.near(text);
    const isClear = rivals.every((rival) => words.get(rival) === words.get(right ?? ""));
    return right === undefined || !isClear ? token : { ...token, ...wordOf(right) };
  };
  return ({ tokens }, hearing) => {
    const repaired = tokens.map(repair);
    const country = countryOf(hearing);
    const found: Naming[] = [];
    for (let i = 0; i < tokens.length; ) {
      const naming = namingAt(phrases, tokens, repaired, i, country);
      if (naming !== undefined) found.push(naming);
      i = naming?.end ?? i + 1;
    }
    return found;
  };
}

/** Where the company is; while that is not known, where its language is spoken. */
function countryOf({ facts, locale }: Hearing): Country | undefined {
  const known = factOf(facts, "place")?.country ?? factOf(facts, "country");
  if (known !== undefined || locale === undefined || locale === "en") return known;
  return locale === "sv" ? "SE" : "NO";
}

interface Bearer {
  readonly named: Pick<NamedMention, "type" | "id">;
  readonly country: Country | undefined;
}

interface Name {
  /** The records that have the name, what is open first. */
  readonly bearers: readonly Bearer[];
  readonly needs: "nothing" | "capitals" | "capital" | "dealing";
  readonly lower: Lower;
}

function namingAt(
  phrases: Phrases<Name>,
  tokens: readonly Token[],
  repaired: readonly Token[],
  i: number,
  country: Country | undefined,
): Naming | undefined {
  const hit = phrases.at(repaired, i);
  if (hit === undefined || !isMet(hit, tokens) || isMoney(hit, tokens)) return undefined;
  const { bearers, needs } = hit.value;
  const bearer = bearers.find((one) => one.country === country) ?? bearers[0];
  if (bearer === undefined) return undefined;
  const isPlace = needs === "dealing" && !isCompared(tokens, hit.first);
  return { value: bearer.named, first: hit.first, end: hit.end, isPlace };
}

function isMet({ value: { needs, lower }, first, end }: Hit<Name>, tokens: readonly Token[]): boolean {
  if (needs === "nothing") return true;
  if (needs !== "dealing") {
    const own = tokens.slice(first, end);
    const isWritten =
      needs === "capitals"
        ? own.every(({ upper, digits }) => upper || digits)
        : own.some(
            ({ capital, gap, upper }) =>
              upper || (capital && (gap !== "stop" || tokens.length === own.length)),
          );
    return isWritten || isAskedFor(tokens, first, end, lower);
  }
  for (let at = first - 1; at >= Math.max(0, first - 3) && tokens[at + 1]?.gap !== "stop"; at--) {
    if (dealing.at(tokens, at)?.end === first) return true;
  }
  return isCompared(tokens, first);
}

/** "Jämför Almi och Region Örebro", "the difference between Almi and Region Skåne": who is compared gives something. */
function isCompared(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - farthest) && tokens[at + 1]?.gap !== "stop"; at--) {
    if (comparing.at(tokens, at) !== undefined) return true;
  }
  return false;
}

/** How many words may stand between "compare" and a name. */
const farthest = 8;

const comparing = createWordList(
  "jämför|jämföra|jämförelse|sammenlign|sammenligne|samanlikn|samanlikne|compare|comparing|comparison|" +
    "forskjell|forskjellen|skilnad|skilnaden|skillnad|skillnaden|difference|skiljer|skiller|skil|versus",
);

/** "2 miljoner SEK", "SEK 500 000", "priser i SEK". */
function isMoney({ first, end }: Hit<unknown>, tokens: readonly Token[]): boolean {
  if (end !== first + 1 || wordCurrency(tokens.slice(first, end), 0) === undefined) return false;
  const before = tokens[first]?.gap === "stop" ? undefined : tokens[first - 1];
  const isAfterSum =
    before?.digits === true ||
    ofMoney.has(before?.text ?? "") ||
    scaleAt(tokens, first - 1, true) !== undefined;
  return isAfterSum || (tokens[end]?.digits === true && tokens[end]?.gap !== "stop");
}

const ofMoney: ReadonlySet<string> = new Set(["i", "in"]);

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
  const rows = new Map<string, Name & { readonly bearers: Bearer[] }>();
  const add = (type: NamedMention["type"], record: Actor | Programme, country: Country | undefined) => {
    const bearer: Bearer = { named: { type, id: record.id }, country };
    const names = [...Object.values(record.names), ...shortInEnglish(record.names.en), ...record.aliases];
    for (const name of names.flatMap(formsOf)) {
      const same = rows.get(keyOf(name));
      if (same !== undefined) {
        same.bearers.push(bearer);
        continue;
      }
      const needs = needsOf(name, isPlace, everyday);
      if (needs === undefined) continue;
      rows.set(keyOf(name), { bearers: [bearer], needs, lower: lowerOf(name, type, everyday) });
    }
  };
  for (const programme of byStatus(programmes))
    add("programme", programme, actors.get(programme.actor)?.country);
  for (const actor of byStatus(actors)) add("actor", actor, actor.country);
  return [...rows];
}

/** What has to stand around the name in lower case, where it does not count by itself. */
function lowerOf(name: string, type: NamedMention["type"], everyday: ReadonlySet<string>): Lower {
  const key = keyOf(name);
  if (key.length < 3) return "never";
  const isEveryday = key.split(" ").every((word) => everyday.has(word));
  if (!isEveryday) return "dealt-with";
  if (type === "programme") return "missed";
  return key.length >= 8 && !key.includes(" ") ? "asked-or-alone" : "asked";
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

/** "Research Council of Norway" and "Swedish Tax Agency" are at home the Research Council and the Tax Agency. */
function shortInEnglish(name: string | undefined): readonly string[] {
  const short = name
    ?.replace(/^(the )?(Norwegian|Swedish) /i, "")
    .replace(/ (of|in)? ?(Norway|Sweden)$/i, "");
  return short === undefined || short === name || !/^\S+ \S/.test(short) ? [] : [short];
}

function needsOf(
  name: string,
  isPlace: (key: string) => boolean,
  everyday: ReadonlySet<string>,
): Name["needs"] | undefined {
  const key = keyOf(name);
  const words = key.split(" ");
  if (key.length < 2) return undefined;
  if (isPlace(key)) return words.some((word) => publicBodies.has(word)) ? "dealing" : undefined;
  if (
    words.length <= 2 &&
    words.some((word) => publicBodies.has(word)) &&
    words.some((word) => isPlace(word))
  )
    return "dealing";
  if (key.length <= 3) return name === name.toUpperCase() ? "capitals" : "capital";
  return words.every((word) => everyday.has(word)) ? "capital" : "nothing";
}
