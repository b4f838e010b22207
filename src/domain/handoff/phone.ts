/**
 * The first telephone number of a text: a Norwegian one of eight digits, a Swedish one that begins with zero, or one
 * with a country code. Spaces, hyphens, dots and brackets between digits are read over.
 *
 * @returns digits with a `+` before a country code; undefined when there is none
 */
export function phoneIn(text: string): string | undefined {
  for (const [found] of text.matchAll(/(?:\+|\b00)?\(?\d(?:[ \u00a0.\-/()]{0,2}\d){6,14}(?!\d)/g)) {
    const number = found.replace(/[^\d+]/g, "").replace(/^00/, "+");
    if (isPhone(number)) return number;
  }
  return undefined;
}

function isPhone(number: string): boolean {
  if (number.startsWith("+")) return /^\+[1-9]\d{7,14}$/.test(number);
  if (number.startsWith("0")) return /^0\d{7,10}$/.test(number);
  return /^[2-9]\d{7}$/.test(number);
}
