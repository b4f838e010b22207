import type { Country } from "../../domain/place.ts";
import type { Token } from "../normalise.ts";
import type { Entities } from "../recognizer.ts";
import type { Heard } from "./heard.ts";
import { isAmong, isBefore } from "./nearby.ts";
import { createWordList, type Phrases } from "./phrases.ts";

/**
 * Whether the company sells abroad, or means to. A wish to begin says that it plans, and nothing of today; a question
 * of how to, or the bare word "eksport", says neither. What is exported may also be photos: that is no trade.
 *
 * @param here the company's country, so that the neighbour is abroad
 */
export function exportIn(
  { tokens }: Heard,
  here: Country | undefined,
): Pick<Entities, "exporting" | "plansExport"> {
  const found: { exporting?: boolean; plansExport?: boolean } = {};
  let wantsHelp = false;
  for (let i = 0; i < tokens.length; i++) {
    const help = helpAt(tokens, i);
    if (help !== undefined) {
      wantsHelp ||= !isAsked(tokens, i) && isNeeded(tokens, i);
      i = help - 1;
      continue;
    }
    const trade = exportsAt(tokens, i, here);
    if (trade === undefined) continue;
    const { first, end, isClaim } = trade;
    if (isAmong(tokens, first - 1, end + 4, files) || isAsked(tokens, first)) continue;
    const isNegated = isAmong(
      tokens,
      first - 3,
      trade.isSale ? end : Math.min(end + 2, endOfClause(tokens, end)),
      nots,
    );
    if (isWished(tokens, first)) found.plansExport ??= !isNegated;
    else if (isNegated) found.exporting ??= false;
    else if (isClaim) found.exporting ??= true;
    i = end - 1;
  }
  if (found.exporting === undefined && isAmong(tokens, 0, tokens.length, onlyHome)) found.exporting = false;
  if (wantsHelp && found.exporting !== true) found.plansExport ??= true;
  return found;
}

/** The end of "export help", "eksporthjelp", "hjälp med export": what is asked for, and not what is done. */
function helpAt(tokens: readonly Token[], i: number): number | undefined {
  const whole = help.at(tokens, i);
  if (whole !== undefined) return whole.end;
  const word = bare.at(tokens, i);
  if (word === undefined) return undefined;
  const after = tokens[word.end]?.gap === "stop" ? undefined : helpNouns.at(tokens, word.end);
  return after?.end;
}

const helpNoun =
  "help|support|advice|assistance|guidance|adviser|advisor|funding|financing|finance|loan|loans|grant|grants|" +
  "training|hjelp|støtte|stønad|rådgivning|rådgjeving|råd|veiledning|rettleiing|finansiering|lån|tilskudd|" +
  "tilskot|hjälp|stöd|bidrag|coach|coaching";
const helpNouns = createWordList(helpNoun);
const bare = createWordList("export|eksport");
const help = createWordList(
  "eksporthjelp*|eksportstøtte*|eksportrådgiv*|eksportrådgjev*|eksportveiled*|eksportfinansier*|eksportlån*|" +
    "eksporttilsk*|exporthjälp*|exportstöd*|exportrådgiv*|exportfinansier*|exportlån*|exportbidrag*|" +
    "hjelp med eksport|hjelp til eksport|hjelp til å eksportere|hjelp med å eksportere|støtte til eksport|" +
    "råd om eksport|hjälp med export|hjälp med exporten|hjälp att exportera|stöd till export|stöd för export|" +
    "råd om export|help with export|help with exports|help with exporting|help to export|help us export|" +
    "help exporting|support for export|support for exporting|advice on export|advice on exporting",
);

/** "Vi trenger …", "looking for …": within five words before, in the same sentence. */
function isNeeded(tokens: readonly Token[], first: number): boolean {
  return isBefore(tokens, first, 5, needing) && !isBefore(tokens, first, 5, nots);
}

const needing = createWordList(
  "trenger|treng|trengte|behøver|behöver|behov for|behov av|need|needs|søker|søkjer|söker|ønsker|ønskjer|" +
    "ynskjer|önskar|want|wants|would like|vil ha|vill ha|looking for|ser etter|ute etter|letar efter|leter etter",
);

interface Trade {
  readonly first: number;
  readonly end: number;
  /** Says that it is done, and does not only name it. */
  readonly isClaim: boolean;
  /** "Kunder i utlandet": what follows is said of them. */
  readonly isSale: boolean;
}

function exportsAt(tokens: readonly Token[], i: number, here: Country | undefined): Trade | undefined {
  const claim = claims.at(tokens, i);
  if (claim !== undefined) return { ...claim, isClaim: true, isSale: false };
  const word = words.at(tokens, i);
  if (word !== undefined) {
    const isVerb = verbs.at(tokens, i) !== undefined;
    const isClaim =
      (isVerb && tokens[i]?.gap === "stop") ||
      ((alsoNoun.at(tokens, i) ?? verbs.at(tokens, i)) !== undefined && isAmong(tokens, i - 3, i, subjects));
    return { ...word, isClaim, isSale: false };
  }
  const sale = sales.at(tokens, i);
  if (sale === undefined) return undefined;
  for (let at = sale.end; at < Math.min(tokens.length, sale.end + 6) && tokens[at]?.gap !== "stop"; at++) {
    const place = abroad.at(tokens, at) ?? (here === undefined ? undefined : neighbours[here].at(tokens, at));
    if (place !== undefined)
      return { first: i, end: place.end, isClaim: isAmong(tokens, i - 4, i + 1, subjects), isSale: true };
  }
  return undefined;
}

const subjects = createWordList(
  "vi|me|we|jeg|jag|eg|i|bedriften|bedrifta|our company|company|selskapet|firmaet|verksemda|" +
    "företaget|bolaget|som|har|have",
);

const claims = createWordList(
  "eksportbedrift*|eksportverksemd*|eksportselskap*|exportföretag*|exportbolag*|exportberoende|" +
    "eksportandel*|exportandel*|export company|exporting company|we are exporters|driver med eksport|" +
    "driver eksport|driv med eksport|har eksport|har export|sysslar med export|går til eksport|" +
    "går på eksport|går på export|går till export|goes to export|goes for export|have exports",
);
const verbs = createWordList("eksporterer|eksporterar|eksporterte|exporterar|exporterade|exporting|exported");
const alsoNoun = createWordList("export|exports|sell abroad|selling abroad");
const words = createWordList(
  "eksporterer|eksporterar|eksportere|eksportera|eksporterte|exporterar|exportera|exporterade|" +
    "exporting|exported|exports|export|exporten|eksport|eksporten|selge i utlandet|" +
    "selge til utlandet|sälja utomlands|sälja till utlandet|selje i utlandet|" +
    "ekspandere internasjonalt|expandera internationellt|expand internationally|expand abroad|" +
    "sell abroad|sell our products abroad|selling abroad|ut på eksport|ut i verden|ut i världen|" +
    "ut i verda|ut av norge|ut av landet|ut ur sverige|internasjonalt marked|internasjonale markeder|" +
    "internasjonale marknader|internationella marknader|international markets|utenlandske markeder|" +
    "utanlandske marknader|utländska marknader|foreign markets|nye markeder i utlandet|" +
    "lansere i utlandet|lansera utomlands",
);
const sales = createWordList(
  "selger|selgar|sel|selg|selge|selje|selja|säljer|sälja|säljs|sell|sells|selling|leverer|leverar|" +
    "levererar|leverere|leverera|deliver|kunder i|kunder på|kunder utomlands|kundar i|kundane er i|" +
    "kundene er i|kunderna finns i|customers|sales in|sales to|omsetningen kommer fra|" +
    "omsetningen er i|omsättningen kommer från|salget er i|försäljningen utomlands|salg i|salg til|" +
    "lansere|lansera|ship to|sender til|skickar till",
);
const abroad = createWordList(
  "utlandet|utenlands|utanlands|utomlands|abroad|overseas|internasjonalt|internationellt|" +
    "internationally|eu|europa|europe|danmark|denmark|finland|island|tyskland|germany|england|" +
    "skottland|storbritannia|storbritannien|uk|britain|irland|ireland|nederland|nederländerna|" +
    "netherlands|holland|belgia|belgien|belgium|frankrike|france|spania|spanien|spain|portugal|" +
    "italia|italien|italy|" +
    "sveits|schweiz|switzerland|østerrike|österrike|austria|polen|poland|tsjekkia|tjeckien|estland|" +
    "estonia|latvia|lettland|litauen|baltikum|hellas|grekland|tyrkia|turkiet|usa|us|states|amerika|" +
    "america|canada|kanada|mexico|brasil|brasilien|chile|kina|china|japan|korea|sør-korea|sydkorea|" +
    "india|indien|vietnam|thailand|singapore|dubai|australia|australien|asia|asien|midtøsten|" +
    "mellanöstern|afrika|africa|hele verden|hela världen|heile verda|worldwide|norden|nordics",
);
const neighbours: Readonly<Record<Country, Phrases<true>>> = {
  NO: createWordList("sverige|sverge|sweden|svenske kunder|svenske marknaden|det svenske markedet"),
  SE: createWordList("norge|norway|noreg|norska kunder|norska marknaden"),
};

/** "Vil eksportere", "klar for eksport", "komme i gang med …": within seven words before. */
function isWished(tokens: readonly Token[], first: number): boolean {
  for (let i = first; i >= Math.max(0, first - 7); i--) {
    const hit = wishes.at(tokens, i);
    if (hit !== undefined && i <= first) return true;
    if (tokens[i]?.gap === "stop") return false;
  }
  return false;
}

const wishes = createWordList(
  "vil|vill|want|wants|ønsker|ønskjer|ynskjer|önskar|wish|planlegger|planlegg|planlagt|planerar|" +
    "plan|planer|planning|plans|vurderer|vurderar|överväger|considering|skal|ska|going to|will|" +
    "would like|we'd like|i'd like|tenker på|tenkjer på|funderar på|håper|håpar|hoppas|hope|begynne|" +
    "byrje|börja|starte|starta|start|starting|komme i gang|kome i gang|komma igång|get started|" +
    "getting started|" +
    "klar for|klare for|klar til|redo för|redo att|ready to|drømmer|drøymer|drömmer|siktar på|" +
    "sikter på|first export|første eksport|første gang|första gången|ut på|ut i|ut av|ut ur|lansere|" +
    "lansera|ekspandere|expandera|expand|hjelp til å|hjelp med å|hjelpe oss å|hjelpe oss med å|hjälp att|hjälp med att|" +
    "hjälpa oss att|help to|help us|help with selling|help selling|help in selling",
);

/** "Hvordan eksporterer vi", "om vi eksporterer": asked, not told. */
function isAsked(tokens: readonly Token[], first: number): boolean {
  return isAmong(tokens, first - 4, first, questions) && !isWished(tokens, first);
}

const questions = createWordList(
  "får vi|får man|får ein|må vi|do i need|do we need|which|may we|hvordan|korleis|hur|how|hvorfor|" +
    "kvifor|varför|why|om vi|om ein|if|whether|hvis|dersom|når vi|when|er det noen|finnes det|" +
    "finns det|kan|can|hvilke|kva|vad|what",
);

/** Data, photos, contacts, homework. */
const files = createWordList(
  "data*|persondata*|my data|bilder|bilete|photos|photo|video*|film|kontakter|kontaktar|contacts|" +
    "chat|chatten|chats|samtalen|samtale|pdf|excel|csv|word|fil|filer|file|files|opplysninger|" +
    "opplysningar|uppgifter|1800-tallet|1900-talet|1970|1800s|strength|lager",
);
const nots = createWordList(
  "ikke|ikkje|inte|ej|not|don't|do not|doesn't|ingen|inga|inget|aldri|aldrig|never|no|uten|utan|without",
);
const onlyHome = createWordList(
  "bare i norge|berre i noreg|kun i norge|bara i sverige|enbart i sverige|only in norway|" +
    "only in sweden|bare hjemmemarkedet|bare på hjemmemarkedet|kun hjemmemarkedet|" +
    "bara hemmamarknaden|bara på hemmamarknaden|bare lokalt|bara lokalt|berre lokalt|only locally|" +
    "domestic market only|bare norske kunder|bara svenska kunder",
);

function endOfClause(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < tokens.length && tokens[end]?.gap !== "stop" && tokens[end]?.gap !== "comma") end += 1;
  return end;
}
