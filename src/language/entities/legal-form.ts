import type { LegalForm } from "../../domain/company.ts";
import type { Token } from "../normalise.ts";
import type { Hearing } from "../recognizer.ts";
import type { Heard } from "./heard.ts";
import { isBefore } from "./nearby.ts";
import { allHits, createPhrases, createWordList, type Hit } from "./phrases.ts";

/**
 * What kind of company the utterance says this is. Undefined where it only weighs two forms ("ENK eller AS?") or
 * speaks of founding one. Abbreviations count in capitals only, except in answer to the question. `none` is a
 * company that is not registered yet, and gives way to a form that is named.
 */
export function legalFormIn({ tokens }: Heard, hearing: Hearing): LegalForm | undefined {
  const asked = hearing.asked === "legalForm";
  const hits = allHits(forms, tokens).filter((hit) => asked || counts(tokens, hit));
  const named = new Set(hits.filter((hit) => !isNegated(tokens, hit.first)).map(({ value }) => value.form));
  const isNone = named.delete("none");
  const [only] = named;
  if (named.size > 1) return undefined;
  return only ?? (isNone ? "none" : undefined);
}

interface Form {
  readonly form: LegalForm;
  /** Speaks of the company only where it says that it is one: "forening" may be anybody's. */
  readonly isWeak: boolean;
}

function counts(tokens: readonly Token[], { value, first, end }: Hit<Form>): boolean {
  const token = tokens[first];
  const isAbbreviation = end === first + 1 && (token?.text.length ?? 0) <= 3;
  if (isAbbreviation && !english.has(token?.text ?? "")) {
    if (token?.upper !== true || isShouted(tokens)) return false;
  }
  if (value.form !== "none" && isBefore(tokens, first, 3, founding)) return false;
  return !value.isWeak || isBefore(tokens, first, 4, being);
}

/** Abbreviations that are no other word in any case. */
const english: ReadonlySet<string> = new Set(["ltd", "llc", "plc"]);

/** In a text all in capitals "AS" is any word. */
function isShouted(tokens: readonly Token[]): boolean {
  return tokens.length > 2 && tokens.every(({ upper, digits, text }) => upper || digits || text.length === 1);
}

const founding = createWordList(
  "starte|starta|startar|starter|start|stifte|stifta|bilde|bilda|form|danne|registrere|registrera|" +
    "opprette|skipe|ta et|ta eit|bli et|bli eit|bli ett|become|til en|till en|to a|omdanne|ombilda|" +
    "convert",
);
const being = createWordList(
  "vi er|vi är|me er|we are|we're|jeg er|jag är|eg er|er en|er et|er ei|er eit|är en|är ett|is a|" +
    "drevet som|driv som|drivs som|organisert som|organisera som|organiserad som|registrert som|" +
    "registrerad som|som en|som ei|som et|som ett|run as|driver en|driver et|driv ei|ideell|ideelt|" +
    "frivillig|formen er|selskapsform|bolagsform",
);

function isNegated(tokens: readonly Token[], first: number): boolean {
  return isBefore(tokens, first, 2, negators);
}

const negators = createWordList("ikke|ikkje|inte|ej|not|ingen|inget|no|isn't");

const forms = createPhrases<Form>([
  ...rows(
    "limited",
    "as|asa|ab|aksjeselskap*|aktiebolag*|allmennaksjeselskap*|publikt bolag|limited company|" +
      "limited companies|private limited|public limited|limited liability company|ltd|llc|plc",
  ),
  ...rows(
    "sole-trader",
    "enk|enkeltpersonforetak*|enkeltmannsforetak*|enkeltmannsføretak*|enkeltpersonføretak*|" +
      "enmannsforetak*|enmannsføretak*|personlig foretak|enskild firma|enskild näringsverksamhet|" +
      "enskild näringsidkare|enskilda firman|egenföretagare|egen företagare|sole trader*|" +
      "sole proprietor*|self-employed|" +
      "selvstendig næringsdrivende|sjølvstendig næringsdrivande|frilanser|frilansar",
  ),
  ...rows(
    "partnership",
    "ans|da|hb|kb|ansvarlig selskap|ansvarleg selskap|delt ansvar|selskap med delt ansvar|" +
      "handelsbolag*|kommanditbolag*|kommandittselskap*|general partnership|limited partnership|" +
      "partnership|enkelt bolag",
  ),
  ...rows(
    "cooperative",
    "samvirke|samvirkeforetak*|samvirkelag*|samvirkeføretak*|andelslag*|ekonomisk förening|" +
      "kooperativ*|cooperative*|co-operative*|co-op|workers' co-op",
  ),
  ...rows(
    "association",
    "ideell förening|ideell forening|ideell organisasjon|ideelt føretak|frivillig organisasjon|" +
      "ideell organisation|non-profit organisation|nonprofit organisation",
  ),
  ...rows(
    "association",
    "forening|foreningen|foreining|foreininga|förening|föreningen|stiftelse|stiftelsen|stifting|" +
      "stiftinga|association|non-profit|nonprofit|charity|foundation|idrettslag|idrottsförening",
    true,
  ),
  ...rows(
    "public",
    "kommunalt foretak|kommunalt føretak|kommunalt bolag|kommunalt selskap|kommunalt eid selskap|" +
      "kommunalägt bolag|statlig selskap|statligt bolag|statseid selskap|interkommunalt selskap|" +
      "municipal company|municipally owned company|kf|iks",
  ),
  ...rows(
    "none",
    "ikke registrert|ikkje registrert|inte registrerat|inte registrerad|inte registrerade|" +
      "ej registrerat|not registered|not yet registered|uregistrert|oregistrerat|ikke stiftet|" +
      "ikkje stifta|inte bildat|ikke noe firma|ikke noe selskap|ikkje noko firma|ikkje noko selskap|" +
      "inget bolag|inget företag|inget firma|ikke firma ennå|ikke firma enda|ikke selskap ennå|" +
      "ikke selskap enda|ikkje firma enno|ikkje selskap enno|har ikke firma|har ikke selskap|" +
      "har ikkje firma|har ikkje selskap|har inget företag|har inte företag|har inte bolag|" +
      "no company yet|don't have a company|bolag finns inte än|ikke etablert selskap|før vi stifter|" +
      "innan vi bildar",
  ),
]);

function rows(form: LegalForm, list: string, isWeak = false): (readonly [string, Form])[] {
  return list.split("|").map((phrase) => [phrase, { form, isWeak }] as const);
}
