import type { Token } from "../normalise.ts";
import type { Entities, Hearing } from "../recognizer.ts";
import type { Heard } from "./heard.ts";
import { createWordList } from "./phrases.ts";

/**
 * The ranges that the utterance turns down: "ikke lån, men …", "vill inte ha bidrag", "garanti er ikke aktuelt",
 * "rather than debt". What a company lacks, or cannot do or get ("vi får ikke lån", "we cannot pay"), is its need
 * and no such range; nor is "hvorfor ikke …?".
 */
export function negatedIn({ tokens }: Heard, { locale }: Pick<Hearing, "locale">): Entities["negated"] {
  const ranges: { start: number; end: number }[] = [];
  for (let i = 0; i < tokens.length; ) {
    const range = rangeAt(tokens, i, locale === "nn");
    const start = tokens[range?.first ?? -1]?.start;
    const end = tokens[(range?.end ?? 0) - 1]?.end;
    if (start !== undefined && end !== undefined) ranges.push({ start, end });
    i = Math.max(i + 1, range?.end ?? 0);
  }
  return ranges;
}

interface Span {
  readonly first: number;
  readonly end: number;
}

function rangeAt(tokens: readonly Token[], i: number, isNynorsk: boolean): Span | undefined {
  const rather = instead.at(tokens, i);
  if (rather !== undefined) return scope(tokens, i, rather.end);
  const refusal = refusals.at(tokens, i);
  if (refusal !== undefined) return opensClause(tokens, i) ? scope(tokens, i, refusal.end) : undefined;
  const without = without_.at(tokens, i);
  if (without !== undefined) {
    const isLack = opensClause(tokens, i) || moreWords.has(tokens[without.end]?.text ?? "");
    return isLack ? undefined : shortScope(tokens, i, without.end);
  }
  const no = negators.at(tokens, i);
  if (no === undefined || (isNynorsk && tokens[i]?.text === "no")) return undefined;
  const next = tokens[no.end];
  if (next !== undefined && next.gap === "space" && afterOnly.has(next.text)) return undefined;
  const sought = seeking.at(tokens, no.end);
  if (sought !== undefined) return scope(tokens, i, sought.end);
  const unwanted = unwantedEnd(tokens, no.end);
  if (unwanted !== undefined) return backwards(tokens, i, unwanted);
  const isSubject = nobody.has(tokens[i]?.text ?? "");
  const isWanted = wantsBefore(tokens, i) || (!isSubject && want.at(tokens, no.end) !== undefined);
  const range = scope(tokens, i, no.end);
  if (range === undefined) return isWanted ? backwards(tokens, i, no.end) : undefined;
  if (isWanted) return range;
  if (weak.has(tokens[i]?.text ?? "") && offered.at(tokens, no.end) === undefined) return undefined;
  const isPutFirst = opensClause(tokens, i) || isDenied(tokens, i, range.end);
  return isPutFirst && !verbs.has(next?.text ?? "") ? range : undefined;
}

const instead = createWordList(
  "heller enn|heller enn å|hellre än|snarare än|rather than|i stedet for|istedenfor|i staden for|" +
    "istället för|instead of",
);
const refusals = createWordList("nei takk til|nei til|nej tack till|nej till|no thanks to|no to");
/** "Vokse uten lån" turns loans down; "uten mer egenkapital stopper vi" asks for equity. */
const without_ = createWordList("uten|utan|without");
const moreWords: ReadonlySet<string> = new Set(
  "mer meir mera more nye nya new flere fleire fler en ei ein et eit ett a any noen nokon någon".split(" "),
);

const negators = createWordList(
  "ikke|ikkje|inte|ej|not|don't|dont|do not|doesn't|no|ingen|inga|inget|inkje|aldri|aldrig|never",
);
/** Before a bare noun these say that something lacks ("ingen plan"), unless it is something that is offered. */
const weak: ReadonlySet<string> = new Set(
  "ingen inga inget inkje no aldri aldrig never don't dont do doesn't".split(" "),
);
const offered = createWordList(
  "lån*|loan*|gjeld*|skuld*|debt*|tilskudd*|tilskot*|bidrag*|grant*|støtte*|stöd*|support|" +
    "investor*|investerar*|aksjon*|aktieägare|eier*|ägare|delägare|owners|emisjon*|emission*|kurs*|" +
    "course*|training|garanti*|guarantee*|rådgiv*|råd|advice|consultant*|konsulent*|konsult*|robot*|" +
    "bot|bots|spørsmål|frågor|questions|flere spørsmål|fleire spørsmål|fler frågor|more questions|" +
    "enk|as|ab|enskild|firma",
);

/** "Ingen vil låne oss penger": somebody else's refusal. */
const nobody: ReadonlySet<string> = new Set("ingen inga inget inkje no aldri aldrig never".split(" "));

const seeking = createWordList(
  "ute etter|ute efter|på jakt etter|på jakt efter|interessert i|interessert av|interesserte i|" +
    "interessera i|intresserad av|intresserade av|interested in|looking for|after|aktuelt med|" +
    "aktuellt med|snakk om|tal om|tale om|fråga om|about",
);
const want = createWordList(
  "vil|vill|ville|ønsker|ønskjer|ynskjer|önskar|trenger|treng|tenger|behøver|behöver|behov for|" +
    "søker|søkjer|söker|want|wants|wanted|need|needs|wish|seek|seeking|skal ha|ska ha",
);

/** "Ikke bare", "no, …", "ikke sant": nothing is turned down. */
const afterOnly: ReadonlySet<string> = new Set(
  (
    "bare bara kun berre enough only just sant sandt verdt ennå enno enda än ännu yet nå nu no now " +
    "så mer meir more lenger længer längre nok til alltid helt heilt thanks thank takk tack sure " +
    "sikker sikre säker problem problems way doubt worries idea"
  ).split(" "),
);

/** What may follow a negation that opens a clause and is no noun. */
const verbs: ReadonlySet<string> = new Set(
  (
    "er är is are har have has kan can vil vill skal ska må det den vi me jeg jag eg i you du de dei " +
    "dom they han hun hon ho send sende skicka svar svare vet veit know spør spørre fråga ask glem " +
    "glöm forget la låt let " +
    "akkurat direkte direkt really mind worry se sjå vis visa show vart var was i på til till to med " +
    "with som en av of egentlig egentligen"
  ).split(" "),
);

/**
 * A verb of wanting right before the negation ("vi trenger egentlig ikke …"), and nobody else's: "banken vil ikke"
 * turns down nothing that the company asks for.
 */
function wantsBefore(tokens: readonly Token[], i: number): boolean {
  for (let back = i - 1; back >= Math.max(0, i - 3) && startsNoClause(tokens, back + 1); back--) {
    if (cannot.has(tokens[back]?.text ?? "")) return false;
    if (want.at(tokens, back) === undefined) continue;
    if (!startsNoClause(tokens, back)) return true;
    for (let at = i - 1; at >= Math.max(0, back - 3); at--) {
      if (subjects.has(tokens[at]?.text ?? "")) return true;
      if (at <= back && !startsNoClause(tokens, at)) return false;
    }
    return false;
  }
  return false;
}

const cannot: ReadonlySet<string> = new Set(
  (
    "får få fikk fick fekk kan kunne klarer klarar greier har hadde have has finner finn hittar " +
    "finnes finns fins get gets getting got tør vågar dare hvorfor kvifor varför why"
  ).split(" "),
);

/** From `first` on to the end of what is turned down; undefined when nothing follows the negation. */
function scope(tokens: readonly Token[], first: number, from: number): Span | undefined {
  let end = from;
  while (end < tokens.length && end < from + 7) {
    const token = tokens[end];
    if (token === undefined || token.gap === "stop" || turns.has(token.text) || subjects.has(token.text))
      break;
    if (token.gap === "comma" && !isListed(tokens, end)) break;
    end += 1;
  }
  return end > from ? { first, end } : undefined;
}

/** "Uten lån", "utan att ställa garanti": no further than the noun. */
function shortScope(tokens: readonly Token[], first: number, from: number): Span | undefined {
  const head = tokens[from]?.text ?? "";
  const reach = from + (clauseWords.has(head) ? 4 : head.endsWith("ing") ? 3 : 2);
  let end = from;
  while (end < Math.min(tokens.length, reach)) {
    const token = tokens[end];
    if (token === undefined || token.gap === "stop" || token.gap === "comma") break;
    if (end > from && !clauseWords.has(token.text) && nounEnds.has(token.text)) break;
    end += 1;
  }
  return end > from ? { first, end } : undefined;
}

const clauseWords: ReadonlySet<string> = new Set(["å", "att", "at"]);
const nounEnds: ReadonlySet<string> = new Set(
  (
    "få får er är is kan vil vill skal ska og och and i in på hos til till for för fra från med with " +
    "men but om hvis if da då når när"
  ).split(" "),
);

const turns: ReadonlySet<string> = new Set(
  "men but för utan derimot heller bare bara fordi because eftersom siden så".split(" "),
);
const subjects: ReadonlySet<string> = new Set("vi me we jeg jag eg i".split(" "));

/** "Ikke lån, tilskudd eller garanti". */
function isListed(tokens: readonly Token[], i: number): boolean {
  for (let at = i; at < Math.min(tokens.length, i + 4); at++) {
    if (orWords.has(tokens[at]?.text ?? "")) return true;
    if (at > i && tokens[at]?.gap === "stop") return false;
  }
  return false;
}

const orWords: ReadonlySet<string> = new Set(["eller", "or", "nor"]);

/** "… er ikke aktuelt", "… vil vi ikke ha": what is meant stands before the negation. */
function backwards(tokens: readonly Token[], i: number, end: number): Span | undefined {
  let first = i;
  while (first > 0 && first > i - 7 && startsNoClause(tokens, first)) first -= 1;
  return i - first >= 2 ? { first, end } : undefined;
}

/** The end of "… ikke aktuelt for oss", where what is meant stands before. */
function unwantedEnd(tokens: readonly Token[], from: number): number | undefined {
  const hit = unwantedWords.at(tokens, from);
  const next = tokens[hit?.end ?? 0];
  if (hit === undefined) return undefined;
  return next === undefined || next.gap === "stop" || next.gap === "comma" || turns.has(next.text)
    ? hit.end
    : undefined;
}

const unwantedWords = createWordList(
  "aktuelt|aktuell|aktuelle|aktuellt|aktuella|interessant|interessante|intressant|intressanta|" +
    "av interesse|av intresse|of interest|relevant|an option|needed|wanted|nødvendig|nødvendige|" +
    "naudsynt|nödvändigt|nødvendig for oss|noe for oss|noko for oss|något för oss|for us|ha|have|" +
    "aktuelt for oss|aktuelt nå|aktuellt för oss|aktuellt nu|interessant for oss",
);

function startsNoClause(tokens: readonly Token[], i: number): boolean {
  const gap = tokens[i]?.gap;
  return gap !== "stop" && gap !== "comma" && !turns.has(tokens[i]?.text ?? "");
}

/** At the start of a clause: "ikke lån", "…, ikke penger", "og ikke garanti". */
function opensClause(tokens: readonly Token[], i: number): boolean {
  const gap = tokens[i]?.gap;
  return gap === "stop" || gap === "comma" || links.has(tokens[i - 1]?.text ?? "");
}

const links: ReadonlySet<string> = new Set("og och and men but altså alltså".split(" "));

/** "Det er ikke penger vi mangler": what follows says that something else is. */
function isDenied(tokens: readonly Token[], i: number, end: number): boolean {
  const before = tokens[i - 1]?.text ?? "";
  if (!isWords.has(before)) return false;
  const next = tokens[end];
  return next !== undefined && next.gap === "space" && subjects.has(next.text);
}

const isWords: ReadonlySet<string> = new Set(["er", "är", "e", "is", "it's", "var"]);
