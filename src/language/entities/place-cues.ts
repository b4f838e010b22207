import { alike, createPhrases } from "./phrases.ts";

/**
 * What a cue says of a name after it. `sells`: to it, not from it, nor in it
 * at home. `source`: only from it. `moved`: from it or to it. `site`: the company has or does something there.
 * `settles`: abroad it is a market, at home where the company will be. `neutral`: "finns det …" says nothing.
 */
export type Cue = "home" | "site" | "work" | "market" | "sells" | "source" | "moved" | "settles" | "neutral";

/** The words that tell whose a place is. */
export const cues = createPhrases<Cue>([
  ...alike<Cue>(
    "home",
    "holder til|held til|holdt til|håller till|ligger|ligg|lokalisert|lokalisera|lokaliserad*|basert|basera|" +
      "baserad*|based|located|vi finns|finns vi|sitter|sit|hovedkontor|hovedkontoret|huvudkontor|headquarter*|" +
      "vi er|vi är|vi e|me er|er vi|är vi|er me|we are|we're|jeg er|jag är|eg er|æ e|i am|i'm|vi driver|" +
      "vi driv|me driv|we run|i run|bor|bur|i live|we live|hjemmehørende|heimehøyrande|" +
      "hemmahörande|registrert i|registrert på|registrerad*|registrerat|registered|säte|" +
      "jeg mente|eg meinte|jag menade|i meant|vi mente|me meinte|vi menade|vi kommer|me kjem|jeg kommer|" +
      "jag kommer|her i|här i|here in|det er i|det er på|det är i|det är på|it's in|it is in|" +
      "egentlig er det|eigentleg er det|egentligen är det|adressen er|adressa er|adressen är|address is|" +
      "oss i|oss på|us in|hit til|hit till",
  ),
  ...alike<Cue>(
    "site",
    "finns|finnes|finst|kontor|kontoret|kontorer|office|offices|" +
      "lokaler|lokale|fabrikk|fabrikken|fabrik|fabriken|factory|verksted|verkstad|verkstaden|workshop|" +
      "produksjon|produktion|driver|driv|startet|starta|startade|startat|started|etablert|" +
      "etablerte|etablerade|founded|grunnlagt|grundat|grundad",
  ),
  ...alike<Cue>(
    "market",
    "kunde|kund|kunder|kundene|kundar|kundane|kunden|kunderna|storkunde|customer*|client*|kjøpere|" +
      "kjøparar|köpare|oppdragsgiver*|oppdragsgjevar*|uppdragsgivare|beställare*|marked|markedet|" +
      "markeder|marknad*|market|markets|leveranse*|leverans*|leverandør*|leverantör*|underleverandør*|" +
      "underleverantör*|supplier*|" +
      "konkurrent*|competitor*|samarbeidspartner*|samarbetspartner*|partner|partnere|partners|messe|" +
      "messa|mässa|mässan|konferanse*|konferens*|conference|trade fair|møte|møtet|möte|mötet|" +
      "investormøte|meeting|pitch|pitche|pitcha|pitching|" +
      "lansere|lansera|launch|launching|a fair|the fair|fairs|" +
      "på vei inn i|besøke|besøker|besøkjer|besöka|besöker|visit|visiting|visits|universitet*|" +
      "university|høgskole*|høyskole*|høgskule*|högskola*|fakultet*|faculty|" +
      "reise til|reiser til|resa till|åka till|travel to|avdeling i|avdeling på|filial i|branch in|" +
      "prosjekt i|prosjekter i|projekt i|oppdrag i|oppdrag på|uppdrag i|uppdrag på|vurderer å flytte|" +
      "överväger att flytta|considering moving|" +
      "de sitter|dei sit|sitter de|sitter dom|they are|they sit|banken har flyttet|banken flyttet|" +
      "eieren bor|eierne bor|eierne sitter|moderselskap*|moderbolag*|parent company|" +
      "inn i butikker i|inn i butikkar i|inn i butikkene i|in i butiker i|in i butikerna i|into shops in|into stores in|" +
      "går i|går på",
  ),
  // Somebody who looks for a job, the weather, a journey, a match: no company is there.
  ...alike<Cue>(
    "market",
    "søker jobb|søkjer jobb|leter etter jobb|leitar etter jobb|ser etter jobb|ledig jobb|ledige jobber|" +
      "ledige jobbar|söker jobb|söker ett jobb|letar efter jobb|lediga jobb|looking for a job|" +
      "looking for work|job as|jobb som|regn i|snø i|regn på|vær i|været i|veret i|vêret i|vær på|været på|" +
      "väder i|vädret i|vädret på|rain in|weather in|forecast for|ferge til|ferga til|fergen til|ferje til|" +
      "ferja til|ferjo til|ferge fra|ferga fra|fergen fra|ferje frå|ferja frå|ferjo frå|färjan till|" +
      "färja till|färjan från|ferry to|ferry from|tog til|toget til|tog fra|toget fra|toget frå|tåg till|" +
      "tåget till|tåget från|train to|train from|buss til|bussen til|bussen fra|bussen frå|buss till|" +
      "bussen till|bussen från|bus to|bus from|fly til|flyet til|flyg till|flyget till|flight to|" +
      "flights to|kampen mellom|kampen mot|matchen mellan|matchen mot|match between|match against",
  ),
  ...alike<Cue>(
    "work",
    "anbud i|anbud på|anbod i|anbod på|anbudet i|tilbud i|tilbud på|tilbod i|offert i|oppdrag|oppdraget|" +
      "uppdrag|uppdraget|prosjekt|prosjektet|prosjekter|projekt|projektet|kontrakt i|avtale i|avtal i|" +
      "jobber i|jobber på|jobbar i|jobbar på|arbeider i|arbeider på|arbetar i|arbetar på|jobb i|jobb på|" +
      "jobbe i|jobba i|upphandling i|konkurranse i|tender|tenders|bid in|bids in|bidding|contract in|" +
      "project in|projects in|job in|jobs in|work in|working in|assignment in",
  ),
  // A supplier tells what it is: where it supplies is often where it is.
  ...alike<Cue>(
    "work",
    "leverandør til|leverandør for|underleverandør til|underleverandør for|leverantör till|" +
      "underleverantör till|underleverantör åt|supplier to|subcontractor to",
  ),
  ...alike<Cue>(
    "sells",
    "ekspander*|expander*|expand|expanding|utvide|utvider|utvida|utvidar|utvidga|utvidgar|selge|selger|selgar|selje|selja|sel|selg|solgt|sälja|säljer|säljs|sålt|salg|sal|salget|" +
      "försäljning|sell|sells|selling|sales|eksport|eksporten|eksportere|eksporterer|eksporterar|" +
      "eksportera|export|exporten|exportera|exporterar|exports|exporting|leverer|leverere|levere|" +
      "leverar|leverte|levererar|leverera|deliver|delivers|delivering|ship|shipping|ships",
  ),
  ...alike<Cue>(
    "source",
    "import*|turister|turistar|tourists|gjester|gjestar|gäster|guests|besøkende|kjøper|köper|buy|" +
      "buys|handler|henter|hämtar",
  ),
  ...alike<Cue>("neutral", "finns det|finnes det|finst det|fins det|is there|are there"),
  ...alike<Cue>(
    "moved",
    "flytta|flyttet|flyttar|flytter|flytte|flyttade|flyttat|moved|moving|move|relocate*|relocating",
  ),
  ...alike<Cue>(
    "settles",
    "etablere oss|etablera oss|etablere seg|establish ourselves|set up in|vokse i|växa i|" +
      "starte opp i|åpne i|öppna i|open in|inn i|in på",
  ),
]);
