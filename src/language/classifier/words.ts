import { composed } from "../normalise.ts";

/** UTF-16 units that are read of an utterance; what follows is not looked at. */
export const longestUtterance = 8000;

/** The words of the utterance read last. The arrays are reused: they hold until the next one is read. */
export interface Words {
  /** Letters of all words, lower case, one after the other; every digit is `0`. */
  readonly codes: Uint16Array;
  /** Word `i` is `codes[starts[i]]` up to `codes[starts[i + 1]]`. */
  readonly starts: Int32Array;
  count: number;
}

/** Room for the words of one utterance. */
export function roomForWords(): Words {
  return { codes: new Uint16Array(longestUtterance), starts: new Int32Array(longestUtterance + 1), count: 0 };
}

/**
 * Cuts an utterance into words: runs of letters, marks and digits. What is invisible (zero-width characters, soft
 * hyphens) or an apostrophe is passed over, so it neither ends a word nor hides one. Lone surrogates, emoji and
 * everything else end a word. Takes any text; never throws.
 */
export function readWords(text: string, words: Words): void {
  const plain = plainText(text);
  const { codes, starts } = words;
  let end = 0;
  let count = 0;
  let inWord = false;
  for (let i = 0; i < plain.length; i++) {
    const code = plain.charCodeAt(i);
    const kind = kinds[code] as number;
    if (kind === ignored) continue;
    if (kind === separator) {
      inWord = false;
      continue;
    }
    if (!inWord) {
      starts[count++] = end;
      inWord = true;
    }
    codes[end++] = kind === digit ? zero : code;
  }
  starts[count] = end;
  words.count = count;
}

/** The text in one Unicode form and lower case, cut to `longestUtterance`. */
function plainText(text: string): string {
  return shortened(text).toLowerCase().slice(0, longestUtterance);
}

/** The text in one Unicode form, cut to `longestUtterance`. */
export function shortened(text: string): string {
  return composed(text.slice(0, longestUtterance)).slice(0, longestUtterance);
}

const zero = 48;
const separator = 0;
const letter = 1;
const digit = 2;
const ignored = 3;

/** What each UTF-16 unit is. */
const kinds = (() => {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < 0xd800; code++) {
    const character = String.fromCharCode(code);
    if (/[\p{L}\p{M}]/u.test(character)) table[code] = letter;
    else if (/\p{Nd}/u.test(character)) table[code] = digit;
    else if (/['’ʼ´`\p{Cf}]/u.test(character)) table[code] = ignored;
  }
  table[0xfeff] = ignored;
  return table;
})();
