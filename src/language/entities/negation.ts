import type { Token } from "../normalise.ts";
import type { Entities } from "../recognizer.ts";
import type { Heard } from "./heard.ts";
import { createWordList } from "./phrases.ts";

/**
 * The ranges that the utterance says are not wanted: "ikke lån, men …". What a company cannot do or get ("vi får
 * ikke lån", "we cannot pay") is its need and no such range.
 */
export function negatedIn({ tokens }: Heard): Entities["negated"] {
  const ranges: { start: number; end: number }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const negator = negators.at(tokens, i);
    if (negator === undefined || isLack(tokens, i) || onlyWords.has(tokens[negator.end]?.text ?? "")) continue;
    let end = negator.end;
    while (end < tokens.length && end < negator.end + 6) {
      const token = tokens[end];
      if (token === undefined || token.gap === "stop" || (token.gap === "comma" && !listWords(tokens, end)) || turns.has(token.text)) break;
      end += 1;
    }
    const first = end > negator.end && !emptyAfter(tokens, negator.end, end) ? i : clauseStart(tokens, i);
    const start = tokens[first]?.start;
    const last = tokens[end - 1]?.end;
    if (start !== undefined && last !== undefined && end - first > 1) ranges.push({ start, end: last });
    i = Math.max(i, end - 1);
  }
  return ranges;
}

const negators = createWordList(
  "ikke|ikkje|inte|ej|icke|not|don't|dont|do not|doesn't|no|ingen|inga|inget|inkje|never|aldri|aldrig|without|uten|utan|isn't|heller enn|snarare än|rather than|i stedet for|istedenfor|i staden for|istället för|instead of",
);

const turns: ReadonlySet<string> = new Set("men but utan utann derimot heller bare bara fordi because for så".split(" "));
const onlyWords: ReadonlySet<string> = new Set("bare bara kun only just enn än than sant".split(" "));

/** "får ikke", "kan inte", "har ikke", "cannot": the company lacks it. */
function isLack(tokens: readonly Token[], i: number): boolean {
  for (let back = i - 1; back >= Math.max(0, i - 3) && tokens[back + 1]?.gap !== "stop"; back--) {
    if (lacks.has(tokens[back]?.text ?? "")) return true;
  }
  return lacks.has(tokens[i + 1]?.text ?? "");
}

const lacks: ReadonlySet<string> = new Set(
  "får få fikk fick fekk kan kunne klarer klarar har hadde have has can could finner finn hittar finnes finns fins get getting got nok tilstrekkelig able vet veit know råd vært varit been".split(" "),
);

function listWords(tokens: readonly Token[], i: number): boolean {
  const text = tokens[i]?.text ?? "";
  return text === "eller" || text === "or" || text === "og" || text === "och" || text === "and";
}

/** "… er ikke aktuelt", "… vil vi ikke ha": what is meant stands before. */
function emptyAfter(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (!empty.has(tokens[i]?.text ?? "")) return false;
  return true;
}

const empty: ReadonlySet<string> = new Set(
  "aktuelt aktuell aktuella interessant interessert intressant intresserade ha av for oss nå nu no relevant an option needed nødvendig nödvändigt noe noko något of interest".split(" "),
);

function clauseStart(tokens: readonly Token[], i: number): number {
  let start = i;
  while (start > 0 && start > i - 6 && tokens[start]?.gap !== "stop" && tokens[start]?.gap !== "comma") start -= 1;
  return start;
}
