/** Most names are shorter; what is longer is cut. */
const longestName = 80;

const introduction =
  /^\s*(jeg heter|jeg er|mitt navn er|navnet er|eg heiter|eg er|namnet mitt er|jag heter|jag är|mitt namn är|my name is|my name's|i am|i'm|it's|this is|det er|det är|dette er)\s+/iu;

/** True when a text begins as people do who say their name: "jeg heter …". */
export function isIntroduced(text: string): boolean {
  return introduction.test(text);
}

/** A name as it was written, without an address or number beside it and without "my name is" before it. */
export function nameIn(text: string): string | null {
  const name = text
    .replace(/\S+@\S+/g, " ")
    .replace(/\+?\d[\d ().-]{6,}/g, " ")
    .replace(introduction, "")
    .replace(/[\s,;:]+/g, " ")
    .trim()
    .slice(0, longestName);
  return name === "" ? null : name;
}
