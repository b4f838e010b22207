import type { Token } from "../normalise.ts";
import { createWordList, type Phrases } from "./phrases.ts";

/**
 * What a name that is short, or made of everyday words, needs around it in lower case. `dealt-with`: somebody who
 * does something ("hos ekn", "why not nfr"), or to be all that is said. `asked`: a question about it ("hva med
 * skatteetaten da?"). `asked-or-alone`: that, or to be all that is said. `missed`: "hvorfor ikke mikrolån".
 */
export type Lower = "dealt-with" | "asked-or-alone" | "asked" | "missed" | "never";

/** Whether a name at tokens `first` up to, not including, `end` is spoken of, though it has no capital. */
export function isAskedFor(tokens: readonly Token[], first: number, end: number, lower: Lower): boolean {
  if (lower === "never") return false;
  const isAll = first === 0 && end === tokens.length;
  if (isAll) return lower === "dealt-with" || lower === "asked-or-alone";
  if (lower === "dealt-with")
    return isRightAfter(tokens, first, dealing) || isRightAfter(tokens, first, asking);
  return isClosed(tokens, end) && isRightAfter(tokens, first, lower === "missed" ? missing : asking);
}

function isRightAfter(tokens: readonly Token[], first: number, cues: Phrases<unknown>): boolean {
  if (tokens[first]?.gap === "stop") return false;
  for (let i = first - 1; i >= Math.max(0, first - 4); i--)
    if (cues.at(tokens, i)?.end === first) return true;
  return false;
}

/** Nothing goes on after the name that would make it part of something else: "what about lead time". */
function isClosed(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  return next === undefined || next.gap === "stop" || next.gap === "comma" || afterwards.has(next.text);
}

const afterwards: ReadonlySet<string> = new Set("da då then og och and eller or for för".split(" "));

const whyNot =
  "hvorfor ikke|hvorfor ikkje|kvifor ikkje|kvifor ikke|varför inte|varför ej|why not|why isn't|hvorfor er ikke|" +
  "kvifor er ikkje|varför är inte";
const missing = createWordList(whyNot);
const asking = createWordList(
  `${whyNot}|hva med|ka med|kva med|vad med|hur är det med|vad sägs om|what about|how about|` +
    "hva er|kva er|vad är|what is|what's|hvem er|kven er|vem är|who is|who are|hva gjør|kva gjer|vad gör|" +
    "what does|fortell om|fortel om|berätta om|tell me about|hvorfor|kvifor|varför|why",
);
const dealing = createWordList(
  "hos|fra|frå|från|from|til|till|av|by|med|with|kontakte|kontaktet|kontakta|kontaktat|contact|contacted|" +
    "ringt|ringe|ringa|spurt|spørre|frågat|fråga|asked|ask|enn|än|than|ikke|ikkje|inte|not|om|about|både|" +
    "eller|or",
);
