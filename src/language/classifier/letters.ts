/** Codes of letters under a change of spelling: `table[code]` is the code that stands for it. */
export type LetterTable = Uint16Array;

const accents = { é: "e", è: "e", ê: "e", ü: "u", á: "a", à: "a", ó: "o", ò: "o", ô: "o" };

/** One letter for what Norwegian, Danish and Swedish write differently: ä is æ and ö is ø. */
export const alike = letterTable({ ä: "æ", ö: "ø", ...accents });

/** Also blind to a missing ring, dots or stroke: people write "stod" for "stød" and "stöd". */
export const bare = letterTable({ å: "a", ä: "a", æ: "a", ö: "o", ø: "o", ...accents });

/** 1 for what dialects, neighbouring languages and typing errors change first: vowels, h and j. */
export const unstable = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  "aeiouyhj".includes(String.fromCharCode(code)) ? 1 : 0,
);

function letterTable(changes: Readonly<Record<string, string>>): LetterTable {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (const [from, to] of Object.entries(changes)) table[from.charCodeAt(0)] = to.charCodeAt(0);
  return table;
}
