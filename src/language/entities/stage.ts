import type { Stage } from "../../domain/company.ts";
import type { Token } from "../normalise.ts";
import type { Hearing } from "../recognizer.ts";
import type { Heard } from "./heard.ts";
import { isAmong } from "./nearby.ts";
import { alike, allHits, createPhrases, createWordList, type Hit } from "./phrases.ts";
import { stageAnswered } from "./stage-answers.ts";

/**
 * The stage the utterance says the company is in. A company said to be founded this year or last is a startup; an
 * old one is of no particular stage, for old companies grow too. Who answers with an old year when
 * asked for the stage means that.
 */
export function stageIn(
  { tokens }: Heard,
  { asked, year }: Pick<Hearing, "asked" | "year">,
  founded: number | undefined,
): Stage | undefined {
  const hit = allHits(phrases, tokens).find((one) => counts(tokens, one));
  if (hit !== undefined) return hit.value;
  if (isListedEstablished(tokens)) return "established";
  if (tokens.length === 1 && growing.has(tokens[0]?.text ?? "")) return "growth";
  const answer = asked === "stage" ? stageAnswered(tokens) : undefined;
  if (answer !== undefined) return answer;
  if (founded === undefined) return undefined;
  if (year - founded <= 1) return "startup";
  return asked === "stage" && year - founded >= old ? "established" : undefined;
}

/** Years after which a company that answers with its age means that it is established; a younger one may be growing. */
const old = 10;

function counts(tokens: readonly Token[], { value, first, end }: Hit<Stage>): boolean {
  if (value === "startup") return schemes.at(tokens, end) === undefined || tokens[end]?.gap === "stop";
  return value !== "idea" || !isAmong(tokens, first - 4, end + 4, projects);
}

/**
 * "8 ansatte, etablert, AS", "vi er etablert": the word ends its clause, and opens it or says what the company is.
 * "Etablere oss i Tyskland" and "etablert i 2024" go on.
 */
function isListedEstablished(tokens: readonly Token[]): boolean {
  for (let i = 0; i < tokens.length; i++) {
    if (!established.has(tokens[i]?.text ?? "") || !endsPart(tokens, i + 1)) continue;
    let first = i;
    while (first > 0 && tokens[first]?.gap === "space" && already.has(tokens[first - 1]?.text ?? ""))
      first -= 1;
    const gap = tokens[first]?.gap;
    if (gap === "stop" || gap === "comma" || being.has(tokens[first - 1]?.text ?? "")) return true;
  }
  return false;
}

/** Said alone it is of the company, whatever was asked; "a growing market" is not. */
const growing: ReadonlySet<string> = new Set("growing voksende veksande vaksande växande".split(" "));

const established: ReadonlySet<string> = new Set(
  "etablert etablerte etablerat etablerad etablerade established".split(" "),
);
const already: ReadonlySet<string> = new Set(
  "allerede allereie redan already godt bra vel väl well lenge länge long now nå no nu".split(" "),
);
const being: ReadonlySet<string> = new Set(
  "er är are e is we're og och and men but the blitt blivit been".split(" "),
);

function endsPart(tokens: readonly Token[], end: number): boolean {
  const next = tokens[end];
  return next === undefined || next.gap === "stop" || next.gap === "comma" || linking.has(next.text);
}

const linking: ReadonlySet<string> = new Set(
  "og och and men but med with siden sidan sedan since".split(" "),
);

/** "Start-up grant": a thing to apply for. */
const schemes = createWordList(
  "grant|grants|loan|loans|money|payment|lån|tilskudd|tilskot|bidrag|stöd|støtte|sound|fund|funds|" +
    "funding",
);

/** "Prosjektet har ikke startet": the company may well have. */
const projects = createWordList(
  "prosjekt*|projekt*|project*|byggingen|bygginga|bygget|arbeidet|arbetet|the work|med det|anbud*",
);

const phrases = createPhrases<Stage>([
  ...alike<Stage>(
    "idea",
    "idéfase*|idéstadie*|ide stadiet|ideas stage|idefase*|idestadie*|idea stage|idea phase|" +
      "bare en idé|bare en ide|berre ein idé|berre ein ide|bara en idé|bara en ide|just an idea|" +
      "only an idea|" +
      "jeg har en idé|jeg har en ide|eg har ein idé|eg har ein ide|eg har idé|jag har en idé|" +
      "jag har en ide|æ har en ide|i have an idea|i've got an idea|i've had an idea|min idé|idéen min|" +
      "ideen min|my idea|my business idea|har en app-idé|har en app-ide|har en idé|har ein idé|" +
      "gått med en idé|burit på en idé|" +
      "forretningsidé*|forretningside*|forretningsidéen|affärsidé*|affärside*|business idea|" +
      "konseptstadiet|konseptfase*|på tegnebrettet|på ritbordet|on the drawing board|" +
      "ikke startet|ikke startet opp|ikke startet ennå|ikkje starta|ikkje starta opp|inte startat|" +
      "inte startat upp|inte startat än|haven't started|have not started|not started yet|" +
      "hasn't started|ikke kommet i gang|ikkje kome i gang|inte kommit igång|" +
      "starte eget|starte egen|starte egne|starte eige|starte eiga|starte eigen|starte for meg selv|" +
      "starte for meg sjølv|starte firma|starte eit firma|starte et firma|starte bedrift|" +
      "starte en bedrift|starte ei bedrift|starte selskap|starte et selskap|starte opp for meg selv|" +
      "starte virksomhet|starte verksemd|starte noe eget|starte noko eige|" +
      "starta eget|starta egen|starta företag|starta ett företag|starta bolag|starta ett bolag|" +
      "starta firma|starta en firma|starta upp eget|starta någon slags firma|start a company|" +
      "start a business|start my own|start our own|start up my own|starting a company|" +
      "starting a business|starting my own|set up my own|" +
      "åpne egen|åpne eget|åpne min egen|opne eige|öppna eget|öppna egen|open my own|bli min egen sjef|" +
      "bli egne sjefer|bli egen sjef|bli eigen sjef|bli min egen chef|bli egna chefer|be my own boss|" +
      "become my own boss|vurderer å starte|vurderar å starte|funderar på att starta|" +
      "tenker på å starte|thinking of starting|thinking about starting",
  ),
  ...alike<Stage>(
    "startup",
    "nystartet|nystarta|nystartade|nystartat|nystartad|nyetablert|nyetablerte|nyetablerat|" +
      "nyetablerad|nyoppstartet|nyoppstarta|oppstartsbedrift*|oppstartsselskap*|oppstartsfirma*|" +
      "oppstartsfase*|oppstartsverksemd*|startup|start-up|startups|start-ups|startupbolag*|" +
      "startupföretag*|gründerbedrift*|gründerselskap*|gründerverksemd*|" +
      "tidlig fase|tidleg fase|tidligfase*|tidigt skede|tidig fas|early stage|early-stage|" +
      "nettopp startet|akkurat startet|nettopp starta|akkurat starta|nyss startat|precis startat|" +
      "precis startat upp|just started|newly started|recently started|newly founded|newly registered|" +
      "newly formed|nybildat|nybildad|nyregistrert|nyregistrerat|" +
      "pre-revenue|før omsetning|før inntekter|pre-seed|seed round|seed-runde|såkornrunde|såkornfase*|" +
      "helt ferske|heilt ferske|startet opp i år|starta opp i år",
  ),
  ...alike<Stage>(
    "growth",
    "vekstfase*|vekstbedrift*|vekstselskap*|vekstverksemd*|tillväxtfas*|tillväxtföretag*|" +
      "tillväxtbolag*|growth stage|growth phase|growth company|scale-up|scaleup|scale up|scale-ups|" +
      "scaleups|skalere|skalering|skalera|skala upp|skalning|skalerer|skalerar|scaling|vokser raskt|" +
      "vokser fort|vokser så fort|veks raskt|veks fort|veks så fort|växer snabbt|växer fort|" +
      "växer så fort|växer så det knakar|" +
      "growing fast|growing quickly|growing rapidly|growing so fast|rask vekst|sterk vekst|" +
      "kraftig vekst|snabb tillväxt|stark tillväxt|kraftig tillväxt|rapid growth|strong growth|" +
      "vi vokser|vi veks|me veks|vi växer|we are growing|we're growing|i vekst|i sterk vekst|" +
      "i tillväxt|growing company|growing business|growing firm|växande företag|voksende bedrift|" +
      "veksande bedrift",
  ),
  ...alike<Stage>(
    "established",
    "etablert bedrift*|etablerte bedrift*|etablert selskap*|etablert firma*|etablert verksemd*|" +
      "etablert virksomhet*|veletablert*|vel etablert|etablerat företag|etablerat bolag|" +
      "etablerad verksamhet|etablerade företag|väletablera*|established company|established business|" +
      "established firm|we are established|well-established|well established|moden bedrift|" +
      "modent selskap|modnat bolag|moget bolag|moget företag|mature company|mature business|" +
      "familiebedrift*|familieselskap*|familieverksemd*|familjeföretag*|familjebolag*|family business|" +
      "family company|family firm|family-owned|family owned|familieeid*|familieeigd*|familjeägt|" +
      "familjeägd|generasjonsbedrift*|" +
      "to generasjoner|tre generasjoner|fire generasjoner|fem generasjoner|to generasjonar|" +
      "tre generasjonar|fire generasjonar|flere generasjoner|fleire generasjonar|två generationer|" +
      "tre generationer|fyra generationer|flera generationer|two generations|three generations|" +
      "four generations|several generations|for generations|i generasjoner|i generasjonar|" +
      "i generationer|" +
      "andre generasjon|tredje generasjon|fjerde generasjon|femte generasjon|andra generationen|" +
      "tredje generationen|fjärde generationen|tredje generation|second generation|third generation|" +
      "fourth generation|fifth generation|second-generation|third-generation|fourth-generation|" +
      "3 generasjon|2 generasjon|4 generasjon|tradisjonsrik*|traditionsrik*|gammel bedrift|" +
      "gamal bedrift|gammalt företag|lang historie|lång historia",
  ),
]);
