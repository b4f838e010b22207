/** What stands in a text where a masked number stood. */
export const masked = "▇▇▇";

/**
 * Replaces numbers that identify a person or an account: Norwegian fødselsnummer and D-nummer, Swedish personnummer
 * and samordningsnummer, account numbers, IBANs and payment cards. Numbers of companies, phone numbers, amounts, dates
 * and years stay.
 *
 * A number counts when its length, its grouping and its control digits fit. Where these tell little, the word in front
 * decides: "kontonummer" makes an account of what could be anything, "tlf" spares what is an account by chance.
 * The work grows in step with the length of the text.
 */
export function mask(text: string): string {
  if (!hasDigits(text, fewest)) return text;
  const plain = withPlainDigits(text);
  const spans = [...ibans(plain), ...numbers(plain)].sort((a, b) => a.start - b.start);
  let result = "";
  let from = 0;
  for (const { start, end } of spans) {
    if (start >= from) result += text.slice(from, start) + masked;
    from = Math.max(from, end);
  }
  return result + text.slice(from);
}

/** No number that is masked has fewer digits. */
const fewest = 4;

function hasDigits(text: string, count: number): boolean {
  let found = 0;
  for (const _ of text.matchAll(/\p{Nd}/gu)) if (++found === count) return true;
  return false;
}

/** UTF-16 offsets. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A run of digits, with what stands between it and the one before. */
interface Group extends Span {
  readonly digits: string;
  /** Undefined where a number cannot go on over it. */
  readonly gap: string | undefined;
}

/** A number has at most so many digits (the longest payment card) and so many groups. */
const most = { digits: 19, groups: 8 };

/** Digits of other keyboards (Arabic, Persian, full width) as 0 to 9; offsets stay. */
function withPlainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) =>
    String(digit.charCodeAt(0) & 15),
  );
}

/** IBANs: control digits modulo 97 over 15 to 34 letters and digits, in any grouping. */
function* ibans(text: string): Generator<Span> {
  for (const { 0: head, index: start } of text.matchAll(/(?<![a-z])[a-z]{2} ?\d{2}/gi)) {
    const countryAndControl = head.replace(" ", "");
    let length = countryAndControl.length;
    let rest = 0;
    let end: number | undefined;
    const next = /[ \u00a0.-]?([a-z0-9]{1,35})/iy;
    next.lastIndex = start + head.length;
    for (let part = next.exec(text)?.[1]; part !== undefined; part = next.exec(text)?.[1]) {
      // A word of the sentence behind it. Only the bank's code, which comes first, has no digit.
      if (!/\d/.test(part) && length > 4) break;
      length += part.length;
      if (length > 34) break;
      rest = modulo97(rest, part);
      // The country and the control digits count as if they came last.
      if (length >= 15 && modulo97(rest, countryAndControl) === 1) end = next.lastIndex;
    }
    if (end !== undefined) yield { start, end };
  }
}

/** The remainder when more characters follow: digits, and letters as 10 to 35. */
function modulo97(rest: number, characters: string): number {
  let result = rest;
  for (const character of characters) {
    const value = Number.parseInt(character, 36);
    result = (result * (value > 9 ? 100 : 10) + value) % 97;
  }
  return result;
}

function* numbers(text: string): Generator<Span> {
  const groups = groupsOf(text);
  const announced = announcedAccounts(text);
  for (let first = 0; first < groups.length; first++) {
    const parts = partsFrom(groups, first);
    const start = parts[0]?.start ?? 0;
    const atLeast = announced.get(start);
    const count = partsToMask(parts, text) || (atLeast && partsOfAccount(parts, text, atLeast)) || 0;
    const end = parts[count - 1]?.end;
    if (end === undefined) continue;
    yield { start, end };
    first += count - 1;
  }
}

const space = "[ \\t\\u00a0\\u00ad\\u2007\\u2009\\u200b\\u202f\\u2060]{0,2}";
const gapInNumber = new RegExp(`^${space}([-\\u2010-\\u2015\\u2212+.,/]?)${space}$`);

function groupsOf(text: string): readonly Group[] {
  const groups: Group[] = [];
  let before = Number.NEGATIVE_INFINITY;
  for (const { 0: digits, index: start } of text.matchAll(/\d+/g)) {
    const gap = start - before > 5 ? undefined : gapInNumber.exec(text.slice(before, start))?.[1];
    before = start + digits.length;
    groups.push({ digits, gap, start, end: before });
  }
  return groups;
}

/** The groups from `first` on that could make one number. */
function partsFrom(groups: readonly Group[], first: number): readonly Group[] {
  const parts: Group[] = [];
  let length = 0;
  for (const group of groups.slice(first, first + most.groups)) {
    length += group.digits.length;
    if (length > most.digits || (parts.length > 0 && group.gap === undefined)) break;
    parts.push(group);
  }
  return parts;
}

/** How many of the parts make a number to mask; 0 for none. Of several that fit, the longest. */
function partsToMask(parts: readonly Group[], text: string): number {
  for (let count = parts.length; count > 0; count--) if (isToMask(parts.slice(0, count), text)) return count;
  return 0;
}

const phoneWord = /(?<!\p{L})(?:tlf|tel|telefon\p{L}*|mobil\p{L}*|mob|ringe?|phone|sms|call)[\s:.]*$/iu;
const personWord =
  /(?:person|pers|fødsels|födelse|samordnings|pnr|fnr|ssn|identi)[\p{L}.]*[\s:.]*(?:(?:er|är|is)\s+)?$/iu;

function isToMask(parts: readonly Group[], text: string): boolean {
  const length = parts.reduce((sum, part) => sum + part.digits.length, 0);
  if (length < 10) return false;
  const digits = parts.map((part) => part.digits).join("");
  const shape = parts.map((part) => part.digits.length).join("-");
  const gaps = parts.slice(1).map((part) => part.gap);
  // A comma parts numbers. A plus stands only before the last four digits of somebody over a hundred.
  if (gaps.includes(",") || gaps.slice(0, -1).includes("+")) return false;
  const start = parts[0]?.start ?? 0;
  const before = text.slice(Math.max(0, start - 40), start);
  if (/\+\s?$/.test(before)) return false;
  const isPhone = phoneWord.test(before);
  const isPerson = personWord.test(before);
  switch (length) {
    case 10:
      if (!isBornInSweden(digits) || !(isPerson || luhn(digits) === 0)) return false;
      // In one piece, what begins with 0 is nearly always a Swedish phone number.
      return isPerson || bornShapes.has(shape) || (shape === "10" && digits[0] !== "0" && !isPhone);
    case 11:
      // Threes are an amount.
      if (gaps.includes("+") || shape === "2-3-3-3") return false;
      if (isBornInNorway(digits) && (isPerson || hasNorwegianControls(digits))) return true;
      return (
        (shape === "11" || (shape === "4-2-5" && !gaps.includes("/"))) &&
        !isPhone &&
        isNorwegianAccount(digits)
      );
    case 12:
      if (!/^(?:18|19|20)/.test(digits) || !isBornInSweden(digits.slice(2))) return false;
      return isPerson || (bornShapes.has(shape) && luhn(digits.slice(2)) === 0);
    default:
      return !gaps.includes("+") && !isPhone && isCardShape(shape, digits) && luhn(digits) === 0;
  }
}

/** How Swedes group a date of birth and the four digits behind it. */
const bornShapes: ReadonlySet<string> = new Set(["6-4", "2-2-2-4", "12", "8-4", "4-4-4", "4-2-2-4"]);

/** Whether ten digits begin with a date: year, month, and day, to which a samordningsnummer adds 60. */
function isBornInSweden(ten: string): boolean {
  const day = Number(ten.slice(4, 6));
  return isDay(day > 60 ? day - 60 : day, Number(ten.slice(2, 4)));
}

/** Whether eleven digits begin with a date: day, to which a D-nummer adds 40, month and year. */
function isBornInNorway(eleven: string): boolean {
  const day = Number(eleven.slice(0, 2));
  const month = Number(eleven.slice(2, 4));
  // Numbers that hospitals give and those made for tests have the month plus 40 or 80.
  return isDay(day > 40 ? day - 40 : day, month > 80 ? month - 80 : month > 40 ? month - 40 : month);
}

function hasNorwegianControls(eleven: string): boolean {
  return mod11(eleven, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) === 0 && isNorwegianAccount(eleven);
}

/** The control digit of an account is made like the second one of a fødselsnummer. */
function isNorwegianAccount(eleven: string): boolean {
  return mod11(eleven, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) === 0 && /[1-9]/.test(eleven);
}

/** One block, fours, or the groups of American Express and Diners. In fours, 1 and 2 rather begin a row of years. */
function isCardShape(shape: string, digits: string): boolean {
  const prefix = Number(digits.slice(0, 4));
  const isMastercard = prefix >= 2221 && prefix <= 2720;
  if (/^\d+$/.test(shape)) return digits[0] !== "0";
  return /^(?:(?:4-){3,4}[1-4]|4-6-[45])$/.test(shape) && (prefix >= 3000 || isMastercard);
}

function isDay(day: number, month: number): boolean {
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** The weighted sum modulo 11; digits beyond the weights do not count. */
function mod11(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11;
}

/** The sum modulo 10 with every second digit doubled, from the right. */
function luhn(digits: string): number {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    sum += at % 2 === 0 ? digit : (doubled[digit] ?? 0);
  }
  return sum % 10;
}

/** Words that announce an account, with the digits that have to follow at least. */
const accountWords = [
  { word: "clearing(?:nummer|numret|nr)?", atLeast: 4 },
  { word: "(?:bank|plus|post)giro(?:nummer|numret|nr|t)?|(?<!\\p{L})[bp]g", atLeast: 6 },
  { word: "konto(?:nummer|nummeret|numret|nr)?|account (?:number|no|nr)|iban", atLeast: 7 },
].map(({ word, atLeast }) => ({
  words: new RegExp(
    `(?:${word})(?!\\p{L})(?:[\\s:.,#=("'-]|(?<!\\p{L})(?:er|är|is|nr|no|nummer|number|mitt|vårt|og|och|and)(?!\\p{L})){0,20}` +
      "(?:[a-z]{2} ?)?(?=\\d)",
    "giu",
  ),
  atLeast,
}));

/** Where numbers begin that a word in front says are accounts, with the digits they have at least. */
function announcedAccounts(text: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { words, atLeast } of accountWords)
    for (const { 0: announcement, index } of text.matchAll(words))
      found.set(index + announcement.length, atLeast);
  return found;
}

const amountSign =
  /^(?:[,:]-|\s?(?:kr|kroner|kronor|nok|sek|eur|euro|mill\p{L}*|milj\p{L}*|mnok|msek|mkr|tkr|tusen)(?!\p{L})|\s?€)/iu;

/** How many of the parts make an account that only the word in front tells: at most a clearing number and ten digits. */
function partsOfAccount(parts: readonly Group[], text: string, atLeast: number): number {
  let length = 0;
  let count = 0;
  for (const { digits, gap } of parts) {
    // A comma can part the clearing number from the account, and nothing else.
    if (length + digits.length > 15 || (gap === "," && length > 5)) break;
    length += digits.length;
    count++;
  }
  const end = parts[count - 1]?.end ?? 0;
  return length >= atLeast && !amountSign.test(text.slice(end, end + 12)) ? count : 0;
}
