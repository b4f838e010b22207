/**
 * A text in the letters that the fonts of every PDF reader have: those of western Europe. Others lose their marks
 * (Porsáŋgu becomes Porsángu), and what has no such letter becomes a question mark.
 */
export function printable(text: string): string {
  let result = "";
  for (const letter of text.normalize("NFC")) {
    const code = letter.codePointAt(0) ?? 0;
    if ((code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0xff) || beyond.includes(letter))
      result += letter;
    else result += instead[letter] ?? withoutMarks(letter);
  }
  return result;
}

/** What Windows-1252 has beside Latin-1. */
const beyond = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

const instead: Readonly<Record<string, string>> = {
  đ: "d",
  Đ: "D",
  ŋ: "n",
  Ŋ: "N",
  ŧ: "t",
  Ŧ: "T",
  ł: "l",
  Ł: "L",
  "\u2212": "-",
  "\u2010": "-",
  "\u2011": "-",
  "\u2009": "\u00a0",
  "\u202f": "\u00a0",
  "\t": " ",
  "\n": " ",
  "≤": "<=",
  "≥": ">=",
  "→": "->",
};

function withoutMarks(letter: string): string {
  if (/^[\p{C}\p{M}]$/u.test(letter)) return "";
  const plain = letter.normalize("NFKD").replace(/\p{M}/gu, "");
  return /^[\x20-\x7e]+$/.test(plain) ? plain : "?";
}
