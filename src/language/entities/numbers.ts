import type { Token } from "../normalise.ts";
import { articles, couples, halves, hundreds, numerals } from "./number-words.ts";

/** A number in an utterance: tokens `first` up to, not including, `end`. */
export interface Quantity {
  /** Of a range ("12-15", "mellom ti og femten") the upper end. */
  readonly value: number;
  /** The lower end of a range; undefined where there is none. */
  readonly from: number | undefined;
  readonly first: number;
  readonly end: number;
  /**
   * `digits`; `word`; `article` for words that are also articles, prepositions or pronouns ("en", "to", "ni") and
   * count as numbers only before a unit; `date` and `code` for what only looks like a number (12.05.2026, 0160).
   */
  readonly form: "digits" | "word" | "article" | "date" | "code";
  /** True for four digits without separators that can be a calendar year. */
  readonly isYear: boolean;
  /** True for a range that is a change: "fra fem til tolv". */
  readonly isChange: boolean;
}

/** The first 200 numbers of an utterance, in digits or words of the four languages, from the left. */
export function numbersIn(tokens: readonly Token[]): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let i = 0; i < tokens.length && found.length < 200; ) {
    const number = rangeAt(tokens, i);
    if (number !== undefined) found.push(number);
    i = number?.end ?? i + 1;
  }
  return found;
}

function rangeAt(tokens: readonly Token[], i: number): Quantity | undefined {
  const low = numberAt(tokens, i);
  if (low === undefined || low.form === "date" || low.form === "code") return low;
  const link = tokens[low.end];
  if (link === undefined || link.gap === "stop") return low;
  const between = betweenWords.has(tokens[i - 1]?.text ?? "") && andWords.has(link.text);
  const dashed = link.gap === "hyphen" && low.end === i + 1;
  if (!between && !dashed && !rangeWords.has(link.text)) return low;
  const high = numberAt(tokens, dashed ? low.end : low.end + 1);
  if (high === undefined || high.form === "date" || high.form === "code" || high.value <= low.value)
    return low;
  if (high.form === "article" && low.form === "digits") return low;
  if (low.isYear !== high.isYear) return low;
  const isChange = !dashed && fromWords.has(tokens[i - 1]?.text ?? "");
  return {
    ...high,
    from: low.value,
    first: low.first,
    form: high.form === "article" ? "word" : high.form,
    isChange,
  };
}

const betweenWords: ReadonlySet<string> = new Set(["mellom", "mellan", "between", "imellom"]);
const fromWords: ReadonlySet<string> = new Set(["fra", "frå", "från", "from"]);
const andWords: ReadonlySet<string> = new Set(["og", "och", "and", "o"]);
const rangeWords: ReadonlySet<string> = new Set(["til", "till", "to", "à", "a", "eller", "or"]);

function numberAt(tokens: readonly Token[], i: number): Quantity | undefined {
  const token = tokens[i];
  if (token === undefined) return undefined;
  const whole = token.digits ? digitsAt(tokens, i) : wordsAt(tokens, i);
  return whole === undefined ? undefined : withHalf(tokens, whole);
}

/** "200 000", "1.500.000", "1,5", "12.05.2026"; digits with a leading zero, or too many, are a code. */
function digitsAt(tokens: readonly Token[], i: number): Quantity | undefined {
  const head = tokens[i];
  if (head === undefined) return undefined;
  let end = i + 1;
  let text = head.text;
  let decimals = "";
  let separator = "";
  let parts = 1;
  for (; end < tokens.length; end++) {
    const next = tokens[end];
    const before = tokens[end - 1];
    if (next === undefined || before === undefined || !next.digits || next.start !== before.end + 1) break;
    if (next.gap === "hyphen" || next.gap === "none" || (separator !== "" && separator !== next.gap)) break;
    const isGroup = next.text.length === 3 && text.length <= 3 * parts && (parts > 1 || head.text !== "0");
    if (isGroup && decimals === "") {
      text += next.text;
      parts += 1;
      separator = next.gap;
    } else if (next.gap !== "space" && separator === "" && next.text.length <= 2) {
      decimals = next.text;
      separator = next.gap;
    } else if (next.gap === "stop" && decimals !== "") {
      return {
        value: Number(text),
        from: undefined,
        first: i,
        end: end + 1,
        form: "date",
        isYear: false,
        isChange: false,
      };
    } else break;
  }
  const isCode = text.length > 12 || (text.length > 1 && text.startsWith("0"));
  const value = Number(decimals === "" ? text : `${text}.${decimals}`);
  const isYear = end === i + 1 && /^(1[6-9]|20)\d\d$/.test(text);
  return { value, from: undefined, first: i, end, form: isCode ? "code" : "digits", isYear, isChange: false };
}

/** "tolv", "tjugofem", "twenty-five", "to hundre og femti", "et par", "half a", "halvannet". */
function wordsAt(tokens: readonly Token[], i: number): Quantity | undefined {
  const first = tokens[i]?.text ?? "";
  const small = numerals.get(first);
  if (small === undefined) return undefined;
  const phrase = small === 1 || small === 0.5 ? phraseAt(tokens, i) : undefined;
  let value = phrase?.value ?? small;
  let end = phrase?.end ?? i + 1;
  let form: Quantity["form"] = phrase === undefined && articles.has(first) ? "article" : "word";
  const ones = numerals.get(tokens[end]?.text ?? "");
  if (
    value >= 20 &&
    value < 100 &&
    value % 10 === 0 &&
    isOnes(ones) &&
    joins.has(tokens[end]?.gap ?? "stop")
  ) {
    value += ones;
    end += 1;
  }
  if (value >= 1 && value < 10 && hundreds.has(tokens[end]?.text ?? "") && tokens[end]?.gap === "space") {
    value *= 100;
    end += 1;
    form = "word";
  }
  if (value >= 100 && value % 100 === 0) {
    const joined = andWords.has(tokens[end]?.text ?? "") ? end + 1 : end;
    const rest = tokens[joined]?.gap === "space" ? numerals.get(tokens[joined]?.text ?? "") : undefined;
    if (rest !== undefined && rest >= 2 && rest < 100) {
      value += rest;
      end = joined + 1;
    }
  }
  return { value, from: undefined, first: i, end, form, isYear: false, isChange: false };
}

/** "Twenty-five", "twenty five". */
const joins: ReadonlySet<string> = new Set(["hyphen", "space"]);

function isOnes(value: number | undefined): value is number {
  return value !== undefined && value >= 1 && value <= 9;
}

function phraseAt(
  tokens: readonly Token[],
  i: number,
): { readonly value: number; readonly end: number } | undefined {
  const second = tokens[i + 1]?.text ?? "";
  if (tokens[i + 1]?.gap !== "space") return undefined;
  if (tokens[i]?.text === "half")
    return second === "a" || second === "an" ? { value: 0.5, end: i + 2 } : undefined;
  const value = couples.get(second);
  if (value === undefined) return undefined;
  return { value, end: tokens[i + 2]?.text === "of" ? i + 3 : i + 2 };
}

/** "to og et halvt", "två och en halv", "two and a half", "2½". */
function withHalf(tokens: readonly Token[], number: Quantity): Quantity {
  const at = number.end;
  if (tokens[at]?.text === "½") return { ...number, value: number.value + 0.5, end: at + 1, isYear: false };
  if (
    andWords.has(tokens[at]?.text ?? "") &&
    articles.has(tokens[at + 1]?.text ?? "") &&
    halves.has(tokens[at + 2]?.text ?? "")
  ) {
    return {
      ...number,
      value: number.value + 0.5,
      end: at + 3,
      form: number.form === "article" ? "word" : number.form,
      isYear: false,
    };
  }
  return number;
}
