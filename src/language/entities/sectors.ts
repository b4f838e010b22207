import type { SectorId } from "../../domain/company.ts";
import type { Sector } from "../../domain/knowledge.ts";
import type { Token } from "../normalise.ts";
import { headLength, keyOf, plain, tokenise } from "../normalise.ts";
import type { Hearing } from "../recognizer.ts";
import type { Heard } from "./heard.ts";
import { createNace } from "./nace.ts";
import { createWordList } from "./phrases.ts";
import { topics } from "./sector-topics.ts";

/** Finds the sectors of a company from its own words, the likeliest first, at most three. */
export type FindSectors = (
  heard: Heard,
  hearing: Hearing,
  taken: (token: number) => boolean,
) => readonly SectorId[] | undefined;

/**
 * Indexes the keywords of all sectors by their first word. A keyword matches the beginning of a word, and so the
 * compounds made with it; at a word only the longest counts. A word that begins with none may end in one
 * ("tannklinikk", "ölbryggeri"). Words of two or three capitals match whole and in
 * capitals. An ambiguous word needs a second hit, and one that every trade uses (see `topics`) needs to be said of the
 * company itself, unless the sector is what was asked for.
 *
 * @returns a function whose `taken` is true for tokens that belong to a place or to an actor's name
 */
export function createSectors(sectors: ReadonlyMap<SectorId, Sector>): FindSectors {
  const index = indexOf(sectors);
  const heads = headsOf(index);
  const nace = createNace(sectors);
  return (heard, hearing, taken) => {
    const { tokens } = heard;
    const codes = nace(heard, hearing.asked === "sector");
    if (codes.length > 0) return codes;
    const scores = new Map<SectorId, number>();
    const asked = hearing.asked === "sector";
    for (let i = 0; i < tokens.length; i++) {
      if (taken(i)) continue;
      const hits = hitsAt(index, heads, tokens, i);
      if (hits.length === 0) continue;
      const isTrade = isCompanyWord(hits, tokens[i]?.text ?? "") || isBeforeTrade(tokens, i);
      const isWanted = !asked && !isTrade && isObjectOfNeed(tokens, i);
      for (const { id, isWeak, isTopic } of hits) {
        const isBeside = isWanted || (isTopic && !isTrade && !asked && !isSelf(tokens, i));
        scores.set(id, (scores.get(id) ?? 0) + (isBeside ? 0.25 : isWeak && !isTrade ? 0.5 : 1));
      }
    }
    return likeliest(scores, asked ? 0.5 : 1);
  };
}

interface Keyword {
  readonly id: SectorId;
  /** The first word, as it is spelt. */
  readonly word: string;
  /** The words after the first; the last may go on. */
  readonly rest: readonly string[];
  readonly isWeak: boolean;
  readonly isTopic: boolean;
  readonly needsCapitals: boolean;
  /** Too short, or too like other words, to begin a compound. */
  readonly isWhole: boolean;
}

function indexOf(sectors: ReadonlyMap<SectorId, Sector>): ReadonlyMap<string, readonly Keyword[]> {
  const index = new Map<string, Keyword[]>();
  for (const { id, keywords, weakKeywords, names } of sectors.values()) {
    const weak = new Set(weakKeywords.map(keyOf));
    const all = [...Object.values(keywords), Object.values(names)].flatMap((list) => list ?? []);
    for (const keyword of new Set(all)) {
      const [first, ...rest] = tokenise(keyword).map(({ text }) => text);
      const key = keyOf(keyword);
      if (first === undefined) continue;
      const entry: Keyword = {
        id,
        word: first,
        rest,
        isWeak: weak.has(key),
        isTopic: topics.has(key),
        needsCapitals: /^[A-ZÆØÅÄÖ]{2,3}$/.test(keyword),
        isWhole: rest.length === 0 && (first.length <= 3 || wholeOnly.has(first)),
      };
      for (const form of formsOf(first)) {
        const list = index.get(form);
        if (list === undefined) index.set(form, [entry]);
        else list.push(entry);
      }
    }
  }
  return index;
}

/** What a compound may end in: keywords of one word, five letters and more, that are strong alone; with inflections. */
function headsOf(index: ReadonlyMap<string, readonly Keyword[]>): ReadonlyMap<string, readonly Keyword[]> {
  const heads = new Map<string, readonly Keyword[]>();
  for (const [form, keywords] of index) {
    const strong = keywords.filter(
      ({ word, rest, isWeak, isTopic, needsCapitals, isWhole }) =>
        word === form && rest.length === 0 && !isWeak && !isTopic && !needsCapitals && !isWhole,
    );
    if (form.length < shortestHead || strong.length === 0 || strong.length < keywords.length) continue;
    for (const ending of headEndings) if (!index.has(form + ending)) heads.set(form + ending, strong);
    heads.set(form, strong);
  }
  return heads;
}

const shortestHead = 5;
const headEndings = ["en", "et", "er", "ar", "n", "s", "a"];

/** Last letters of the heads: most words end in none of them, and need not be taken apart. */
const tailLength = 3;
const tails = new WeakMap<ReadonlyMap<string, unknown>, ReadonlySet<string>>();

function tailsOf(heads: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  let known = tails.get(heads);
  if (known === undefined) {
    known = new Set([...heads.keys()].map((head) => head.slice(-tailLength)));
    tails.set(heads, known);
  }
  return known;
}

/** The longest head that the word ends in, after two letters or more. */
function headOf(
  heads: ReadonlyMap<string, readonly Keyword[]>,
  tokens: readonly Token[],
  i: number,
): readonly Keyword[] {
  const token = tokens[i];
  if (token === undefined || token.digits || token.text.length > 40) return none;
  const { text } = token;
  if (!tailsOf(heads).has(text.slice(-tailLength))) return none;
  for (let from = 2; from <= text.length - shortestHead; from++) {
    const found = heads.get(text.slice(from));
    if (found !== undefined) return falseFriends.at(tokens, i) === undefined ? found : none;
  }
  return none;
}

/** A word as it is, without its dots and rings, and as it begins compounds ("mjukvarubolag"). */
function formsOf(word: string): ReadonlySet<string> {
  const forms = new Set([word]);
  if (word.length >= 5) forms.add(plain(word));
  if (word.endsWith("vara")) forms.add(`${word.slice(0, -1)}u`);
  return forms;
}

/** Four letters and more, but the beginning of too many other words. */
const wholeOnly: ReadonlySet<string> = new Set(
  (
    "nett indie port book mine store sider affär post skip lege care tang tare plant mote mode agent " +
    "bonde stat event game dekk däck berg sten stein glas glass garn kunst konst massa shop ship " +
    "film lager reklam well train korn bank drone space hamn havn anlegg farm wine sport region " +
    "guide taxi gass olje olja"
  ).split(" "),
);

/** Words that only look like a keyword or a compound of one. */
const falseFriends = createWordList(
  "får|mine|laget|lagar|lage|farmor|boka|bokar|bokas|boken|bygge|bygger|byggja|byggjer|bygga|" +
    "byggde|bygd|byggd|byggt|bygget|byggherre*|reklamasjon*|reklamation*|statlig*|status|eventuel*|" +
    "bokfør*|bokför*|kunstig*|kraftig*|krafttak|materialet|energisk*|kundeopplev*|kulturskole|" +
    "designer oss|driftsbyg*|oppbygg*|plantebasert|servicegrad|lager vi|kompetansebevis|kursen|" +
    "bankgaranti*|banken|bankene|bankerna|storbank*|sparebank*|sparbank*|kommunen|kommunene|" +
    "kommunerna|regionen|landstinget|hantverket|håndverket|handverket|byvåpen*|kommunevåpen*",
);

/** "Vi lager brød" keeps no stock, "på nett" runs no grid. */
const makes: ReadonlySet<string> = new Set([
  "vi",
  "jeg",
  "eg",
  "som",
  "de",
  "dei",
  "me",
  "man",
  "og",
  "dere",
]);

const lengths = new WeakMap<ReadonlyMap<string, unknown>, ReadonlyMap<string, readonly number[]>>();

/** How long the keywords are that begin as a word does, longest first: most words begin as none. */
function lengthsOf(index: ReadonlyMap<string, unknown>, { head }: Token): readonly number[] {
  let known = lengths.get(index);
  if (known === undefined) {
    const byHead = new Map<string, Set<number>>();
    for (const key of index.keys()) {
      const found = byHead.get(key.slice(0, headLength)) ?? new Set();
      byHead.set(key.slice(0, headLength), found.add(key.length));
      if (index.has(key.slice(0, shortestKeyword))) found.add(shortestKeyword);
    }
    known = new Map([...byHead].map(([head, all]) => [head, longestFirst(all)]));
    lengths.set(index, known);
  }
  // A word that begins as no keyword of three letters does may still begin with one of two.
  return known.get(head) ?? known.get(head.slice(0, shortestKeyword)) ?? noLengths;
}

function longestFirst(lengths: Iterable<number>): readonly number[] {
  return [...lengths]
    .filter((length) => length >= shortestKeyword && length <= longestKeyword)
    .sort((a, b) => b - a);
}

const noLengths: readonly number[] = [];
const shortestKeyword = 2;
const longestKeyword = 30;

function longestAt(
  index: ReadonlyMap<string, readonly Keyword[]>,
  tokens: readonly Token[],
  i: number,
): readonly Keyword[] {
  const token = tokens[i];
  if (token === undefined || token.digits) return none;
  const { text } = token;
  const lengths = lengthsOf(index, token);
  if (lengths.length === 0 || falseFriends.at(tokens, i) !== undefined) return none;
  const before = tokens[i - 1]?.text ?? "";
  if ((text === "lager" && makes.has(before)) || (text.startsWith("nett") && before === "på")) return none;
  for (const length of lengths) {
    const list = length > text.length ? undefined : index.get(text.slice(0, length));
    if (list === undefined) continue;
    const ending = text.slice(length);
    const matching = list.filter((keyword) => matches(keyword, token, ending, tokens, i));
    if (matching.length === 0) continue;
    const words = Math.max(...matching.map(({ rest }) => rest.length));
    return matching.filter(({ rest }) => rest.length === words);
  }
  return none;
}

const none: readonly Keyword[] = [];

/** What the word begins with; where that says little of a trade, what it ends in ("møbelsnekkeri"). */
function hitsAt(
  index: ReadonlyMap<string, readonly Keyword[]>,
  heads: ReadonlyMap<string, readonly Keyword[]>,
  tokens: readonly Token[],
  i: number,
): readonly Keyword[] {
  const begun = longestAt(index, tokens, i);
  if (begun.some(({ isWeak, isTopic }) => !isWeak && !isTopic)) return begun;
  const ended = headOf(heads, tokens, i);
  return ended.length > 0 ? ended : begun;
}

function matches(
  { rest, needsCapitals, isWhole }: Keyword,
  token: Token,
  ending: string,
  tokens: readonly Token[],
  i: number,
): boolean {
  if (needsCapitals) return ending === "" && token.upper;
  if (rest.length === 0) return !isWhole || endings.has(ending);
  if (ending !== "") return false;
  return rest.every((word, k) => {
    const next = tokens[i + 1 + k];
    if (next === undefined || next.gap === "stop") return false;
    return k === rest.length - 1 ? next.text.startsWith(word) : next.text === word;
  });
}

/** Inflections: what may follow a keyword that begins no compound. */
const endings: ReadonlySet<string> = new Set([
  "",
  ..."en et er ar a ene ane na n s t or orna arna erna es ens ets".split(" "),
]);

/** A compound that names a company: "entreprenørfirma", "mjukvarubolag". */
function isCompanyWord(hits: readonly Keyword[], text: string): boolean {
  return companyEndings.test(text) && hits.some(({ rest }) => rest.length === 0);
}

const companyEndings =
  /(firma|firmaet|bedrift|bedrifta|bedriften|selskap|selskapet|verksemd|verksemda|byrå|byrået|verksted|verkstad|bolag|bolaget|företag|företaget|produsent|producent|tillverkare|studio|kontor|butikk|butik)$/;

/** "Trenger en elektriker", "finner vi snekkere": somebody else's trade. */
function isObjectOfNeed(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - 3) && tokens[at + 1]?.gap === "space"; at--) {
    const word = tokens[at]?.text ?? "";
    if (wanting.has(word)) return true;
    if (!articles.has(word)) return false;
  }
  return false;
}

const wanting: ReadonlySet<string> = new Set(
  (
    "trenger treng behöver behøver need needs søker søkjer söker finne finner finn hittar hitta find " +
    "finding etter efter mangler manglar saknar hyra leie leige ansette anställa rekruttere " +
    "rekrytera hire"
  ).split(" "),
);
const articles: ReadonlySet<string> = new Set(
  (
    "en et ei ein eit ett a an the vi en nye nya new flinke dyktige flere fler two to två tre noen " +
    "några some good"
  ).split(" "),
);

/** "Vi driver", "firma innen", "selger": within seven words before. */
function isSelf(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - 7) && tokens[at + 1]?.gap !== "stop"; at--) {
    if (needing.at(tokens, at) !== undefined) return false;
    if (self.at(tokens, at) !== undefined) return true;
  }
  return false;
}

/** "Software company", "IT-selskap". */
function isBeforeTrade(tokens: readonly Token[], i: number): boolean {
  const gap = tokens[i + 1]?.gap;
  return (gap === "space" || gap === "hyphen") && trade.at(tokens, i + 1) !== undefined;
}

const self = createWordList(
  "vi er|vi är|me er|we are|we're|jeg er|jag är|eg er|i'm|i am|vi driver|vi driv|me driv|driver|" +
    "driv|drive|run|running|jeg har|jag har|vi lager|vi laget|me lagar|vi gjør|vi gör|vi produserer|" +
    "vi produserar|produserer|produserar|producerar|producera|produce|produces|make|makes|making|" +
    "tillverkar|tillverkare av|vi selger|me sel|vi säljer|selger|sell|sells|selling|vi utvikler|" +
    "utvikler|utviklar|vi utvecklar|utvecklar|develop|develops|developing|" +
    "bygger|byggjer|build|builds|vi leverer|leverer|leverar|levererar|supply|jobber med|jobber innen|" +
    "jobbar med|jobbar inom|arbeider med|arbetar med|arbetar inom|work in|work with|working with|" +
    "holder på med|held på med|håller på med|sysler med|sysslar med|driver med|driv med|innen|innan|" +
    "inom|i bransjen|bransje|bransjen|bransch|branschen|sektor|firma innen|" +
    "bedrift|verksemd|selskap|firma|virksomhet|företag|bolag|verksamhet|company|business|firm|" +
    "startup|oppstart|produsent av|produsent|tillverkare|manufacturer|maker|makers|dyrker|dyrkar|" +
    "odlar|grow|baker|bakar|bryggar|brygger|syr|designer|designar|tilbyr|tilbyd|erbjuder|offer|" +
    "provide",
);
/** What a company lacks is not what it does. */
const needing = createWordList(
  "trenger|treng|behöver|need|needs|søker|søkjer|söker|ser etter|ser efter|letar|leter|leiter|" +
    "looking for|mangler|manglar|saknar|vil ha|vill ha|want|ønsker|önskar|hjelp|hjelp med|hjälp|help|" +
    "kunder|kundar|customers|kan vi|kan man|how|hvordan|korleis|hur|kurs i|lære|lära|learn|bruker|" +
    "brukar|använder|using|i stedet for|kjøpe|köpa|buy|leie|hyra|rent",
);
const trade = createWordList(
  "bransjen|bransje|branschen|bransch|industry|sector|sektoren|sektor|næringen|næringa|næring|" +
    "näringen|näring|selskap|selskapet|firma|firmaet|bedrift|bedrifta|verksemd|företag|företaget|" +
    "bolag|bolaget|company|business|firm|startup|start-up|agency|studio|shop|store|maker|makers|" +
    "producer|manufacturer|workshop|consultancy",
);

/** Those with enough, best first, but for what is less than half as likely as the best. */
function likeliest(scores: ReadonlyMap<SectorId, number>, least: number): readonly SectorId[] | undefined {
  const found = [...scores].filter(([, score]) => score >= least).sort(([, a], [, b]) => b - a);
  const best = found[0]?.[1] ?? 0;
  const near = found.filter(([, score]) => score >= best / 2).slice(0, 3);
  return near.length === 0 ? undefined : near.map(([id]) => id);
}
