import type { Entities } from "../recognizer.ts";
import type { Heard } from "./heard.ts";

/**
 * Finds the number of a legal person: nine digits with a MOD11 check digit (Norway) or ten with a Luhn check digit
 * (Sweden), however grouped and with or without its VAT letters. A Swedish personal number is never taken: its third
 * digit is 0 or 1, a legal person's is 2 or more. Nor is a Norwegian one, which has eleven digits.
 */
export function orgNumberIn({ text, tokens }: Heard): Entities["orgNumber"] {
  for (let i = 0; i < tokens.length; i++) {
    if (!tokens[i]?.digits) continue;
    let digits = "";
    let end = i;
    for (; end < tokens.length && digits.length < 15; end++) {
      const token = tokens[end];
      const before = tokens[end - 1];
      if (token === undefined || !token.digits || (end > i && (before === undefined || token.start > before.end + 1))) break;
      digits += token.text;
    }
    const isGlued = tokens[i]?.gap === "none" && tokens[i - 1]?.digits === false && !vat.has(tokens[i - 1]?.text ?? "");
    const next = tokens[end];
    const runsOn = next !== undefined && next.gap === "none" && next.text !== "mva";
    const number = isGlued || runsOn ? undefined : legalPerson(digits, isNamed(tokens[i - 1]?.text, text));
    if (number !== undefined) return number;
    i = end - 1;
  }
  return undefined;
}

const vat: ReadonlySet<string> = new Set(["no", "se"]);

function isNamed(before: string | undefined, text: string): boolean {
  return before !== undefined && /org|nummer|number|nr/i.test(before) && text.length > 0;
}

function legalPerson(digits: string, isNamed: boolean): Entities["orgNumber"] {
  if (digits.length === 9) {
    const issued = /^[89]/.test(digits) || (isNamed && /^[23]/.test(digits));
    return issued && hasMod11(digits) ? { country: "NO", digits } : undefined;
  }
  const swedish =
    digits.length === 12 && digits.startsWith("16")
      ? digits.slice(2)
      : digits.length === 12 && digits.endsWith("01") && !/^(19|20)/.test(digits)
        ? digits.slice(0, 10)
        : digits;
  const isLegal = swedish.length === 10 && /^[1-9]\d[2-9]/.test(swedish) && hasLuhn(swedish);
  return isLegal ? { country: "SE", digits: swedish } : undefined;
}

function hasMod11(digits: string): boolean {
  const weights = [3, 2, 7, 6, 5, 4, 3, 2];
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[8]);
}

function hasLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[i]) * (i % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}
