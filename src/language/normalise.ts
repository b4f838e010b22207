import { numberOf } from "./word-numbers.ts";

/** A word or a run of digits of an utterance. */
export interface Token {
  /** Normalised as by `normalise`; typographic apostrophes inside a word become `'`. */
  readonly text: string;
  /** Its first three letters, or fewer: what tables of word beginnings are asked for. */
  readonly head: string;
  /**
   * Numbers of the text and the head among the words that tables begin with; 0 for any other. Looked up once here, for
   * the hundred tables that are asked about each token. A table made later does not find the token.
   */
  readonly number: number;
  readonly headNumber: number;
  /** UTF-16 offsets into the text that was tokenised. */
  readonly start: number;
  readonly end: number;
  /** True for ASCII digits; letters and digits never share a token, so `50k` is two. */
  readonly digits: boolean;
  /** The first letter is a capital. */
  readonly capital: boolean;
  /** Two letters or more, all capitals. */
  readonly upper: boolean;
  /** The strongest that stands between this token and the one before it. */
  readonly gap: Gap;
}

/**
 * `none`: glued together; `space`; `hyphen`: a hyphen, dash or slash; `comma`: also brackets and quotation marks;
 * `stop`: the end of a sentence or line, also before the first token.
 */
export type Gap = "none" | "space" | "hyphen" | "comma" | "stop";

/**
 * The form in which texts are compared: NFC, lower case, without control and zero-width characters; line breaks
 * and tabs become spaces. Never throws; lone surrogates stay.
 */
export function normalise(text: string): string {
  return composed(text.replace(lineBreaks, " ").replace(invisible, "")).toLowerCase();
}

/**
 * The text in one Unicode form, NFC. Piled-up combining marks are thinned to three first: composing thousands of them
 * takes time that grows with the square of their number.
 */
export function composed(text: string): string {
  return onlyAscii.test(text) ? text : text.replace(pile, "$1").normalize("NFC");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const onlyAscii = /^[\x00-\x7f]*$/;
const pile = /(\p{M}{3})\p{M}+/gu;

/**
 * Cuts an utterance into words and runs of digits, in linear time. Web and e-mail addresses give no tokens: what
 * they are made of was not said. Never throws.
 */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let gap: Gap = "stop";
  let chunk = 0; // the first token since the last white space
  let address = false;
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    if (kind === letter || kind === digit) {
      const end = endOfRun(text, at, kind);
      tokens.push(tokenOf(text, at, end, kind === digit, gap));
      gap = "none";
      at = end;
      continue;
    }
    if (kind === blank || kind === newline) {
      if (address || endsInDomain(text, tokens, chunk)) tokens.length = chunk;
      address = false;
      chunk = tokens.length;
    } else if (kind === at_ && gap === "none") address = true;
    gap = stronger(gap, gapOf(kind, tokens, text, at));
    at += 1;
  }
  if (address || endsInDomain(text, tokens, chunk)) tokens.length = chunk;
  return tokens;
}

/** A name or phrase as its tokens with one space between: case, hyphens and brackets do not tell two apart. */
export function keyOf(text: string): string {
  return tokenise(text)
    .map((token) => token.text)
    .join(" ");
}

/** A normalised word as it is written on a keyboard without å, ä, ö, æ and ø. */
export function plain(word: string): string {
  return word.normalize("NFD").replace(marks, "").replaceAll("ø", "o").replaceAll("æ", "ae");
}

const marks = /\p{M}/gu;

const letter = 1;
const digit = 2;
const inside = 3; // combining marks and invisible characters: part of the word they stand in
const blank = 4;
const newline = 5;
const dash = 6;
const comma = 7;
const stop = 8;
const apostrophe = 9;
const at_ = 10;
const other = 11;

const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const invisible = /[\p{Cc}\p{Cf}]+/gu;

/** Kinds of the characters below U+0250, which are nearly all that people write here. */
const kinds = Uint8Array.from({ length: 0x250 }, (_, code) => slowKind(String.fromCharCode(code)));

function slowKind(character: string): number {
  if (/[0-9]/.test(character)) return digit;
  if (/[\p{L}\p{No}\p{Nl}]/u.test(character)) return letter;
  if (/[\n\r\u0085\u2028\u2029]/.test(character)) return newline;
  if (/\s/.test(character)) return blank;
  if (/[\p{M}\p{Cc}\p{Cf}]/u.test(character)) return inside;
  if (/[-\u2010-\u2015\u2212/\\&+]/.test(character)) return dash;
  if (/['\u2019\u02bc\u00b4`]/.test(character)) return apostrophe;
  if (/[,()[\]{}"«»\u201c\u201d\u201e]/.test(character)) return comma;
  if (/[.!?;:\u2026]/.test(character)) return stop;
  return character === "@" ? at_ : other;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x250) return kinds[code] ?? other;
  if (code < 0xd800 || code > 0xdfff) return slowKind(text.charAt(at));
  if (code > 0xdbff) return inside; // the second half of a pair, or lone: never begins anything
  const point = text.codePointAt(at) ?? code;
  return point > 0xffff && /\p{L}/u.test(String.fromCodePoint(point)) ? letter : other;
}

function endOfRun(text: string, start: number, kind: number): number {
  let at = start + 1;
  for (;;) {
    if (at >= text.length) return at;
    const next = kindAt(text, at);
    const goesOn =
      next === kind ||
      next === inside ||
      (next === apostrophe && kind === letter && kindAt(text, at + 1) === letter);
    if (!goesOn) return at;
    at += 1;
  }
}

function tokenOf(text: string, start: number, end: number, digits: boolean, gap: Gap): Token {
  const written = text.slice(start, end);
  const isSimple = simple.test(written);
  if (digits) {
    const { text, head, number, headNumber } = wordOf(isSimple ? written : normalise(written));
    return { text, head, number, headNumber, start, end, digits, capital: false, upper: false, gap };
  }
  const lower = isSimple ? written.toLowerCase() : normalise(written).replace(apostrophes, "'");
  const initial = written.charAt(0);
  const capital = initial !== initial.toLowerCase();
  const upper = capital && lower.length > 1 && written === written.toUpperCase();
  const { head, number, headNumber } = wordOf(lower);
  return { text: lower, head, number, headNumber, start, end, digits, capital, upper, gap };
}

/** Letters of a word that tables of word beginnings are ordered by. */
export const headLength = 3;

/** What of a token follows from its text. */
export function wordOf(text: string): Pick<Token, "text" | "head" | "number" | "headNumber"> {
  const head = text.slice(0, headLength);
  return { text, head, number: numberOf(text), headNumber: numberOf(head) };
}

const simple = /^[\w\u00c0-\u024f]*$/;
const apostrophes = /['\u2019\u02bc\u00b4`]/g;

const strength: Readonly<Record<Gap, number>> = { none: 0, space: 1, hyphen: 2, comma: 3, stop: 4 };

function stronger(a: Gap, b: Gap): Gap {
  return strength[b] > strength[a] ? b : a;
}

function gapOf(kind: number, tokens: readonly Token[], text: string, at: number): Gap {
  if (kind === inside) return "none";
  if (kind === blank) return "space";
  if (kind === dash) return "hyphen";
  if (kind === comma) return "comma";
  if (kind === newline) return "stop";
  if (kind === stop)
    return text.charAt(at) === "." && abbreviations.has(tokens.at(-1)?.text ?? "") ? "space" : "stop";
  return "space";
}

/** A full stop after these does not end a sentence. */
const abbreviations: ReadonlySet<string> = new Set(
  "ca kr mill mil milj mrd md nr no tlf st pers inkl ekskl exkl evt ev osv bl f eks m t ex o org co inc ltd dvs resp".split(
    " ",
  ),
);

/** True when the tokens since the last white space are a web address such as `bedrift.no` or `www.bedrift.no/om`. */
function endsInDomain(text: string, tokens: readonly Token[], chunk: number): boolean {
  for (let i = chunk; i < tokens.length; i++) {
    const token = tokens[i];
    const before = tokens[i - 1];
    if (token === undefined) return false;
    if (token.text === "www" || token.text === "http" || token.text === "https") return true;
    if (
      i > chunk &&
      before !== undefined &&
      domains.has(token.text) &&
      text.slice(before.end, token.start) === "."
    )
      return true;
  }
  return false;
}

const domains: ReadonlySet<string> = new Set("no se com net org eu io nu dk fi uk".split(" "));
