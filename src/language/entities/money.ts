import type { Currency, Money } from "../../domain/company.ts";
import { factOf } from "../../domain/company.ts";
import type { Country } from "../../domain/place.ts";
import type { Token } from "../normalise.ts";
import type { Entities, Hearing } from "../recognizer.ts";
import type { Heard } from "./heard.ts";
import { scaleAt, symbolCurrency, wordCurrency } from "./money-words.ts";
import { isAfter, isBefore } from "./nearby.ts";
import type { Quantity } from "./numbers.ts";
import { alike, createPhrases, createWordList } from "./phrases.ts";

/** A sum of money: tokens `first` up to, not including, `end`. */
export interface Sum {
  /** Whole units of the currency; of a range the upper end. */
  readonly value: number;
  /** Null where "mill" or "kr" leaves it open. */
  readonly currency: Currency | null;
  readonly first: number;
  readonly end: number;
  /**
   * `turnover`, with the currency that the language of the word for it suggests; `wanted` beside words for needing;
   * `rate` for so much a month or hour.
   */
  readonly use: Currency | "turnover" | "wanted" | "rate" | undefined;
}

/**
 * All sums of money of an utterance, from the left.
 *
 * @param taken true for tokens that belong to something else: an organisation number
 */
export function sumsIn(
  { text, tokens, numbers }: Heard,
  hearing: Hearing,
  taken: (token: number) => boolean,
): readonly Sum[] {
  const asked = hearing.asked === "amount" || hearing.asked === "turnover";
  const sums: Sum[] = [];
  for (const number of numbers) {
    if (taken(number.first)) continue;
    const sum = sumOf(text, tokens, number, asked && numbers.length === 1);
    if (sum === undefined) continue;
    const use = usedFor(tokens, sum.first, sum.end);
    sums.push({ ...sum, use: hearing.asked === "turnover" && use === undefined ? "turnover" : use });
  }
  return sums;
}

/**
 * The sum that is spoken of, rather one that is wanted than one that is owed or owned, and the turnover.
 *
 * @param here the country of the company as this utterance gives it
 */
export function moneyOf(
  sums: readonly Sum[],
  hearing: Hearing,
  here: Country | undefined,
): Pick<Entities, "amount" | "turnover"> {
  const amount = sums.find(({ use }) => use === "wanted") ?? sums.find(({ use }) => use === undefined);
  const turnover = sums.find(({ use }) => use !== undefined && use !== "wanted" && use !== "rate");
  const currency = turnover === undefined ? undefined : currencyOf(turnover, hearing, here);
  const found: { amount?: NonNullable<Entities["amount"]>; turnover?: Money } = {};
  if (amount !== undefined) found.amount = { value: amount.value, currency: amount.currency };
  if (turnover !== undefined && currency !== undefined) found.turnover = { value: turnover.value, currency };
  return found;
}

/** What "mill" and "kr" are in: as said, else the company's country's, else as the languages suggest. */
function currencyOf(
  { currency, use }: Sum,
  hearing: Hearing,
  here: Country | undefined,
): Currency | undefined {
  if (currency !== null) return currency;
  const country = here ?? factOf(hearing.facts, "place")?.country ?? factOf(hearing.facts, "country");
  if (country !== undefined) return country === "NO" ? "NOK" : "SEK";
  if (use === "NOK" || use === "SEK") return use;
  if (hearing.locale === "sv") return "SEK";
  return hearing.locale === "nb" || hearing.locale === "nn" ? "NOK" : undefined;
}

function sumOf(
  text: string,
  tokens: readonly Token[],
  number: Quantity,
  isAnswer: boolean,
): Omit<Sum, "use"> | undefined {
  if (number.form === "date" || number.form === "code") return undefined;
  let { first, end } = number;
  let factor = 1;
  let currency: Currency | null = null;
  let isMoney = false;
  if (text.charAt(tokens[end - 1]?.end ?? 0) === "'") {
    factor = 1000; // 500' kr
    isMoney = true;
  }
  for (;;) {
    const scale = scaleAt(tokens, end, factor === 1);
    if (scale !== undefined) {
      factor *= scale.factor;
      currency = scale.currency ?? currency;
      isMoney ||= scale.isMoney;
      end += 1;
      continue;
    }
    const said = wordCurrency(tokens, end);
    if (said === undefined) break;
    currency = said.currency ?? currency;
    isMoney = true;
    end = said.end;
  }
  const before = first > 0 ? wordCurrency(tokens, first - 1) : undefined;
  const symbol = symbolCurrency(text, tokens, first, end);
  if (symbol !== undefined) currency = symbol;
  else if (before?.end === first && tokens[first]?.gap !== "stop") {
    currency ??= before.currency;
    first -= 1;
  }
  isMoney ||= symbol !== undefined || first < number.first;
  const value = Math.round(number.value * factor);
  if (number.form === "article" && factor === 1) return undefined;
  if (!isMoney && !(isAnswer && value >= 1000) && !isLargeSum(tokens, number, value, end)) return undefined;
  return Number.isSafeInteger(value) ? { value, currency, first, end } : undefined;
}

/** "Trenger 350 000 til en varebil": from ten thousand up, with no other unit, and words for money around it. */
function isLargeSum(tokens: readonly Token[], number: Quantity, value: number, end: number): boolean {
  if (value < 10_000 || number.isYear) return false;
  const next = tokens[end];
  if (next !== undefined && next.gap !== "stop" && next.gap !== "comma" && !small.has(next.text))
    return false;
  return isBefore(tokens, number.first, 6, talk) || isAfter(tokens, end, 4, talk);
}

/** What may follow a bare sum; any other word could be what is counted. */
const small: ReadonlySet<string> = new Set(
  (
    "til till for för i på av fra frå från og och and eller or som in to from as of om hvis men but " +
    "å att at innen innan before er är is selv sjøl sjølv själv " +
    "lån tilskudd støtte stöd bidrag loan grant"
  ).split(" "),
);

const talk = createWordList(
  "lån*|låne|låna|lan|loan*|borrow*|kreditt*|kredit*|credit|finansier*|finansiell|financ*|fund*|" +
    "tilskudd*|tilskot*|bidrag*|støtte*|stöd*|grant*|kapital*|capital|invest*|penger|pengar|money|" +
    "trenger|treng|behöver|need|needs|mangler|manglar|saknar|" +
    "koster|kostar|kostet|costs|kostnad*|kjøp*|köp*|pris|price|tilbud|offert*|quote*|garanti*|" +
    "guarantee*|kausjon*|borgen|gjeld*|skuld*|debt*|regning*|faktura*|fakturor|invoice*|skylder|owe|" +
    "owes|betale|betala|pay|budsjett*|budget*|egenkapital*|emisjon*|emission*|seed|beløp|belopp|sum|" +
    "totalt",
);

type Turnover = Currency | "turnover";

const turnoverBefore = createPhrases<Turnover>([
  ...alike<Turnover>(
    "NOK",
    "omsetning*|omsetter|omset|omsette|omsatte|årsomsetning*|salg på|selger for|sel for|inntekter på|" +
      "salgsinntekter",
  ),
  ...alike<Turnover>(
    "SEK",
    "omsättning*|omsätter|omsatte|årsomsättning*|säljer för|försäljning på|intäkter på|omsattning*|" +
      "omsatter",
  ),
  ...alike<Turnover>("turnover", "turnover|revenue|revenues|sales of|sell for|annual sales"),
]);
const turnoverAfter = createPhrases<Turnover>([
  ...alike<Turnover>("NOK", "i omsetning|omsetning|i årsomsetning|i salg|i årlig omsetning|i inntekter"),
  ...alike<Turnover>("SEK", "i omsättning|omsättning|i årsomsättning|i försäljning|i intäkter"),
  ...alike<Turnover>(
    "turnover",
    "in turnover|turnover|in revenue|revenue|in sales|in annual sales|of turnover|of revenue|" +
      "annual turnover|annual revenue",
  ),
]);
const wantedWords = createWordList(
  "trenger|treng|behöver|behov|behovet|need|needs|mangler|manglar|saknar|lacking|søker|søkjer|" +
    "söker|søke|söka|låne|låna|lån|lånet|lånefinansiering|loan|borrow|raise|raising|hente|hent|ta in|" +
    "investere|investera|invest|tilskudd|tilskot|bidrag|støtte|stöd|grant|kapitalbehov*|" +
    "egenkapitalbehov*|funding|finansiering|financing|koster|kostar|costs|garanti|guarantee|" +
    "kausjonist",
);
const rates = createWordList(
  "i måneden|i månaden|per måned|per månad|pr måned|pr mnd|per mnd|månedlig|månatlig|a month|" +
    "per month|monthly|i timen|per time|per timme|an hour|per hour|per år|om året|a year|i uka|" +
    "per m2|per kvadratmeter|pr kvadratmeter|per stk|per stykk|each|stykket|styck",
);

function usedFor(tokens: readonly Token[], first: number, end: number): Sum["use"] {
  for (let i = first - 1; i >= Math.max(0, first - 5) && tokens[i + 1]?.gap !== "stop"; i--) {
    const turnover = turnoverBefore.at(tokens, i);
    if (turnover !== undefined && turnover.end <= first) return turnover.value;
    if (wantedWords.at(tokens, i) !== undefined) break;
  }
  for (let i = end; i < Math.min(tokens.length, end + 2); i++) {
    const gap = tokens[i]?.gap;
    if (gap === "stop" || gap === "comma") break;
    const turnover = turnoverAfter.at(tokens, i);
    if (turnover !== undefined) return turnover.value;
  }
  const rate = rates.at(tokens, end);
  if (rate !== undefined && tokens[end]?.gap !== "stop") return rate.value ? "rate" : undefined;
  return isBefore(tokens, first, 6, wantedWords) ? "wanted" : undefined;
}
