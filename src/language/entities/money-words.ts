import type { Currency } from "../../domain/company.ts";
import type { Token } from "../normalise.ts";

/** A word that multiplies the number before it: "2 mill", "500k", "15 MSEK", "200 tusen". */
export interface Scale {
  readonly factor: number;
  readonly currency: Currency | undefined;
  /** The word says that money is meant; "tusen" does not. */
  readonly isMoney: boolean;
}

/** The scale that token `i` is to the number right before it. @param isFirst true when no scale came before */
export function scaleAt(tokens: readonly Token[], i: number, isFirst: boolean): Scale | undefined {
  const token = tokens[i];
  if (token === undefined || token.gap === "stop" || token.gap === "comma") return undefined;
  const scale = scales.get(token.text);
  if (scale === undefined) return undefined;
  const isLetter = token.text.length === 1;
  if (isLetter && token.gap !== "none" && !token.capital) return undefined;
  return isFirst || scale.isMoney ? scale : undefined;
}

const scales: ReadonlyMap<string, Scale> = new Map([
  ...rows(1e3, undefined, true, "k tkr"),
  ...rows(1e3, "NOK", true, "tnok knok"),
  ...rows(1e3, "SEK", true, "tsek ksek"),
  ...rows(1e3, undefined, false, "tusen thousand"),
  ...rows(
    1e6,
    undefined,
    true,
    "m mill mio mkr mnkr milj million millionen millioner millionar millions miljon miljoner",
  ),
  ...rows(1e6, undefined, false, "mil"), // also ten kilometres
  ...rows(1e6, "NOK", true, "mnok"),
  ...rows(1e6, "SEK", true, "msek"),
  ...rows(1e6, "EUR", true, "meur"),
  ...rows(1e9, undefined, true, "mrd md milliard milliarder milliardar miljard miljarder billion"),
]);

function rows(
  factor: number,
  currency: Currency | undefined,
  isMoney: boolean,
  words: string,
): [string, Scale][] {
  return words.split(" ").map((word) => [word, { factor, currency, isMoney }]);
}

/** The currency named at token `i`; null for "kr", which both countries have. "Norske" counts only before "kroner". */
export function wordCurrency(
  tokens: readonly Token[],
  i: number,
): { readonly currency: Currency | null; readonly end: number } | undefined {
  const token = tokens[i];
  if (token === undefined || (token.gap === "stop" && i > 0)) return undefined;
  const currency = currencies.get(token.text);
  if (currency !== undefined) return { currency, end: i + 1 };
  const national = nationalities.get(token.text);
  const isCrowns = national !== undefined && currencies.has(tokens[i + 1]?.text ?? "");
  return isCrowns ? { currency: national, end: i + 2 } : undefined;
}

const currencies: ReadonlyMap<string, Currency | null> = new Map<string, Currency | null>([
  ["kr", null],
  ["kroner", "NOK"],
  ["kronar", "NOK"],
  ["nok", "NOK"],
  ["kronor", "SEK"],
  ["sek", "SEK"],
  ["spänn", "SEK"],
  ["euro", "EUR"],
  ["euros", "EUR"],
  ["eur", "EUR"],
]);

const nationalities: ReadonlyMap<string, Currency> = new Map([
  ["norske", "NOK"],
  ["norska", "NOK"],
  ["norwegian", "NOK"],
  ["svenske", "SEK"],
  ["svenska", "SEK"],
  ["swedish", "SEK"],
]);

/** The euro sign right before the number or after it. */
export function symbolCurrency(
  text: string,
  tokens: readonly Token[],
  first: number,
  end: number,
): Currency | undefined {
  const before = text.slice(tokens[first - 1]?.end ?? 0, tokens[first]?.start).trimEnd();
  const after = text.slice(tokens[end - 1]?.end, tokens[end]?.start).trimStart();
  return before.endsWith("€") || after.startsWith("€") ? "EUR" : undefined;
}
