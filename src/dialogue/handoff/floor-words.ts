const stopWords = new Set([
  "stop",
  "stopp",
  "stoppa",
  "stans",
  "avslutt",
  "avslutte",
  "avsluta",
  "quit",
  "end",
]);
const helpWords = new Set(["help", "hjelp", "hjälp"]);

/** The word that ends a talk with an adviser, in any of the languages, alone in its utterance. */
export function isStopWord(text: string): boolean {
  return stopWords.has(bare(text));
}

/** The word that asks what can be done here, alone in its utterance. */
export function isHelpWord(text: string): boolean {
  return helpWords.has(bare(text));
}

function bare(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
}
