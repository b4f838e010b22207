import type { Token } from "../normalise.ts";
import type { Entities } from "../recognizer.ts";
import type { Heard } from "./heard.ts";
import { createWordList, type Hit } from "./phrases.ts";

/**
 * Finds the number of a legal person: nine digits with a MOD11 check digit (Norway) or ten with a Luhn check digit
 * (Sweden), however grouped, with or without VAT letters or the Swedish century prefix 16. A personal number is never
 * taken: a Swedish one has 0 or 1 as its third digit where a legal person's has 2 or more, a Norwegian one eleven
 * digits.
 *
 * @param asked true when the number was asked for
 */
export function orgNumberIn(
  { tokens }: Heard,
  asked: boolean,
): Hit<NonNullable<Entities["orgNumber"]>> | undefined {
  for (let i = 0; i < tokens.length; i++) {
    if (!tokens[i]?.digits) continue;
    const { digits, end } = runOfDigits(tokens, i);
    const before = tokens[i - 1];
    const after = tokens[end];
    const isGlued = tokens[i]?.gap === "none" && before !== undefined && !vatPrefixes.has(before.text);
    const runsOn = after?.gap === "none" && after.text !== "mva";
    const value = isGlued || runsOn ? undefined : legalPerson(digits, asked || isNamed(tokens, i));
    if (value !== undefined) return { value, first: i, end };
    i = end - 1;
  }
  return undefined;
}

/** Digits with at most one space, full stop or hyphen between, such as "923 609 016" and "556016-0680". */
function runOfDigits(
  tokens: readonly Token[],
  first: number,
): { readonly digits: string; readonly end: number } {
  let digits = "";
  let end = first;
  for (; end < tokens.length && digits.length <= 14; end++) {
    const token = tokens[end];
    const before = tokens[end - 1];
    if (token === undefined || !token.digits) break;
    if (end > first && (before === undefined || token.start !== before.end + 1)) break;
    digits += token.text;
  }
  return { digits, end };
}

const vatPrefixes: ReadonlySet<string> = new Set(["no", "se", "nr", "orgnr"]);

/** "Org.nr.", "organisasjonsnummer", "org number" within three words before. */
function isNamed(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - 3); at--) if (names.at(tokens, at) !== undefined) return true;
  return false;
}

const names = createWordList(
  "org|orgnr|orgnummer*|organisasjonsnummer*|organisasjonsnr|organisationsnummer*|" +
    "organisation number|company number|registration number|foretaksnummer*|bedriftsnummer*",
);

function legalPerson(digits: string, isExpected: boolean): Entities["orgNumber"] | undefined {
  if (digits.length === 9) {
    const isIssued = /^[89]/.test(digits) || (isExpected && /^[23]/.test(digits));
    return isIssued && hasMod11(digits) ? { country: "NO", digits } : undefined;
  }
  const swedish = withoutVatOrCentury(digits);
  const isLegal = swedish.length === 10 && /^[1-9]\d[2-9]/.test(swedish) && hasLuhn(swedish);
  return isLegal ? { country: "SE", digits: swedish } : undefined;
}

/** A twelve-digit date of birth begins 19 or 20, and is no legal person's. */
function withoutVatOrCentury(digits: string): string {
  if (digits.length !== 12 || /^(18|19|20)/.test(digits)) return digits;
  if (digits.startsWith("16")) return digits.slice(2);
  return digits.endsWith("01") ? digits.slice(0, 10) : digits;
}

function hasMod11(digits: string): boolean {
  const weights = [3, 2, 7, 6, 5, 4, 3, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[8]);
}

function hasLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const product = Number(digits[i]) * (i % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === 0;
}
