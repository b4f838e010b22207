import type { Locale } from "../locale.ts";
import type { Token } from "../normalise.ts";
import type { Heard } from "./heard.ts";
import { createWordList, type Hit } from "./phrases.ts";
import type { Policy } from "./place-policies.ts";

/** The word for a kind of unit that stands beside a name: "Vara kommun", "Region Örebro", "Örebro län". */
export interface Unit {
  readonly level: "county" | "municipality";
  /** The first token after name and unit. */
  readonly end: number;
}

/** The unit said right after a name, or right before it. */
export function unitBeside(tokens: readonly Token[], { first, end }: Hit<unknown>): Unit | undefined {
  const after = tokens[end];
  const said =
    after === undefined || after.gap === "stop" || after.gap === "comma"
      ? undefined
      : unitsAfter.get(after.text);
  if (said !== undefined) return { level: said, end: end + 1 };
  const gap = tokens[first]?.gap;
  const before = gap === "space" || gap === "hyphen" ? tokens[first - 1]?.text : undefined;
  const of = before === "of" ? tokens[first - 2]?.text : before;
  const level = unitsBefore.get(of ?? "");
  return level === undefined ? undefined : { level, end };
}

/**
 * Whether a name counts as a place where it stands, by its policy.
 *
 * @param asked true when the bot has just asked where the company is
 * @param everyday words that are no name in lower case
 */
export function countsAsPlace(
  { text, tokens }: Pick<Heard, "text" | "tokens">,
  hit: Hit<{ readonly policy: Policy }>,
  locale: Locale | undefined,
  asked: boolean,
  everyday: ReadonlySet<string>,
): boolean {
  const token = tokens[hit.first];
  if (token === undefined) return false;
  const isAfterPreposition = followsPreposition(tokens, hit.first);
  const { needs, wordIn } = hit.value.policy;
  if (!isAfterPreposition && isInCompanyName(tokens, hit.end)) return false;
  if (needs === "free") return true;
  if (asked && isBare(tokens, hit)) return true;
  if (isOwnSegment(text, tokens, hit) && isNameInSegment(tokens, hit, needs, everyday)) return true;
  const isName = token.capital && !token.upper && token.gap !== "stop";
  if (needs === "everyday" && (isName || isNoWord(wordIn, locale))) return true;
  if (!isAfterPreposition || (!isName && isIdiom(tokens, hit))) return false;
  if (needs !== "never-alone") return true;
  // Danmark in Uppsala is for those who say that it is that one.
  return isName && token.text !== "danmark" && (asked || isHome(tokens, hit.first - 1));
}

/**
 * Whether the name is all that its part of the utterance says: "lån, Stryn", "Vi trenger råd. Moss.". What stands
 * alone after a greeting, or in quotation marks, is called so and is no place.
 */
function isOwnSegment(text: string, tokens: readonly Token[], { first, end }: Hit<unknown>): boolean {
  const next = tokens[end];
  const gap = tokens[first]?.gap;
  if (gap !== "stop" && gap !== "comma") return false;
  if (next !== undefined && next.gap !== "stop" && next.gap !== "comma") return false;
  const before = text.charAt((tokens[first]?.start ?? 0) - 1);
  if (quotes.test(before) || quotes.test(text.charAt(tokens[end - 1]?.end ?? 0))) return false;
  for (let i = first - 1; i >= Math.max(0, first - 4); i--) {
    if (greetings.at(tokens, i) !== undefined) return false;
    if (i < first - 1 && tokens[i + 1]?.gap === "stop") break;
  }
  return true;
}

const quotes = /["«»“”„']/;
const greetings = createWordList(
  "hei|heisann|hallo|hej|hejsan|hallå|hello|hi|dear|kjære|kära|hilsen|helsing|hilsning|" +
    "hälsningar|hälsning|mvh|vh|regards|takk|tack|thanks|heter|heiter|navnet|namnet|namn|my name|called",
);

/**
 * A capital says that a name is meant, but not at the beginning of a sentence for the words that are never a name
 * alone. In lower case an everyday word is that word.
 */
function isNameInSegment(
  tokens: readonly Token[],
  { first, end }: Hit<unknown>,
  needs: Policy["needs"],
  everyday: ReadonlySet<string>,
): boolean {
  const own = tokens.slice(first, end);
  const isEveryday = own.every(({ text }) => everyday.has(text));
  if (own[0]?.capital !== true) return needs !== "never-alone" && !isEveryday && own.length < tokens.length;
  if (own[0].upper && own[0].text.length <= 3) return false; // "ROT", "SEM": an abbreviation
  return needs !== "never-alone" || own[0].gap === "comma";
}

/** The small words before places, one space away ("Tokyo-i" is none); and who meant something names it. */
export function followsPreposition(tokens: readonly Token[], first: number): boolean {
  return tokens[first]?.gap === "space" && prepositions.has(tokens[first - 1]?.text ?? "");
}

const prepositions: ReadonlySet<string> = new Set(
  (
    "i på ved vid fra frå från til till in at near from nær nära utenfor utanfor utanför outside " +
    "rundt kring around mente meinte menade meant"
  ).split(" "),
);

const unitsAfter: ReadonlyMap<string, Unit["level"]> = new Map([
  ...unit("municipality", "kommune kommunes kommunen kommun kommuns kommunen municipality"),
  ...unit("county", "fylke fylkes fylket fylkeskommune län läns länet lan county"),
]);
const unitsBefore: ReadonlyMap<string, Unit["level"]> = new Map([
  ...unit("municipality", "kommune kommunen kommun municipality"),
  ...unit("county", "fylke fylket län länet county region regionen"),
]);

function unit(level: Unit["level"], words: string): [string, Unit["level"]][] {
  return words.split(" ").map((word) => [word, level]);
}

/** "Hamar Bakeri AS": the name of a company says nothing of where it is. */
function isInCompanyName(tokens: readonly Token[], end: number): boolean {
  for (let i = end; i < Math.min(tokens.length, end + 4); i++) {
    const token = tokens[i];
    if (token === undefined || token.gap !== "space" || !token.capital) return false;
    if (token.upper && companySuffixes.has(token.text)) return true;
  }
  return false;
}

const companySuffixes: ReadonlySet<string> = new Set(["as", "asa", "ab", "hb", "kb", "ans", "da", "sa"]);

/** Nothing is said but the name, with small words around it. */
function isBare(tokens: readonly Token[], { first, end }: Hit<unknown>): boolean {
  if (tokens.length > 12) return false;
  return tokens.every((token, i) => (i >= first && i < end) || fillers.has(token.text));
}

const fillers: ReadonlySet<string> = new Set(
  (
    "i på ved vid fra frå från til till in at near from vi me we jeg eg jag er är are am is holder " +
    "held til finns ligger ligg bor driver det den " +
    "it ja jo yes kommune kommun kommunen byen staden takk tack thanks here her här"
  ).split(" "),
);

/** True when the name is a common word in other languages only. */
function isNoWord(wordIn: ReadonlySet<string> | undefined, locale: Locale | undefined): boolean {
  if (wordIn === undefined || locale === undefined) return false;
  const own = locale === "nb" || locale === "nn" ? ["nb", "nn"] : [locale];
  return !own.some((language) => wordIn.has(language));
}

/** "Vi holder til i Gran", "vi driver et lite hotell i Lom": said as an answer to where the company is. */
function isHome(tokens: readonly Token[], preposition: number): boolean {
  if (worksites.test(tokens[preposition - 1]?.text ?? "")) return true;
  for (let i = preposition - 1; i >= Math.max(0, preposition - 6); i--) {
    const hit = home.at(tokens, i);
    if (hit !== undefined && hit.end >= preposition) return true;
    if (running.at(tokens, i) !== undefined) return true;
    if (tokens[i]?.gap === "stop" || tokens[i]?.gap === "comma") return false;
  }
  return false;
}

/** The company's own building, alone or at the end of a word: "sagbruket i …", "chokladfabriken i …". */
const worksites = new RegExp(
  "(fabrikk?en|verkstedet|verkstade?n|butikk?en|hotellet|bakeriet|bageriet|sagbruket|sågverket|verksemda|" +
    "bedriften|bedrifta|företaget|firmaet|firman|gården|garden|kontoret)$",
);

const running = createWordList(
  "vi driver|vi driv|me driv|jeg driver|eg driv|jag driver|we run|i run|" +
    "flytta|flyttet|flyttar|flytter|flytte|flyttade|flyttat|moved|moving",
);

const home = createWordList(
  "holder til|held til|holdt til|ligger|ligg|lokalisert|lokalisera|lokaliserad*|basert|baserad*|" +
    "based|located|vi er|vi är|me er|we are|we're|jeg er|eg er|jag är|bor|bur|hjemmehørende|kontor|hovedkontor|huvudkontor|säte|finns|finst",
);

/** Common phrases of a preposition and a word that is a name too: "på lista", "i hallen". Only lower case is one. */
function isIdiom(tokens: readonly Token[], { first, end }: Hit<unknown>): boolean {
  return (
    end === first + 1 &&
    (anywhere.has(tokens[first]?.text ?? "") || idioms.at(tokens, first - 1)?.end === end)
  );
}

const anywhere: ReadonlySet<string> = new Set(
  (
    "hennes strømmen straumen hallen lista plassen orten kroken skåla lomma handen jordet kampen " +
    "korgen stranda sundet fjell mala leksa trekanten stigen globen udden slussen gärdet skäret " +
    "trädet malmen bogen borgen gamlebyen midtbyen tomter tretten sletta tangen svelgen ulven " +
    "torsken ålen sinnes vassenden vestsida grinder marker knapper skoger tonnes olden maze manger " +
    "tiller kana"
  ).split(" "),
);
const idioms = createWordList(
  "på ski|på strand|i skog|på land|i fjor|in time|i dag|på torp|i dalen|fra start|i sola|i solen|" +
    "på sand|i åsen",
);
