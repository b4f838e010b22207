import type { LegalForm } from "../../domain/company.ts";
import type { Hearing } from "../recognizer.ts";
import type { Heard } from "./heard.ts";
import { allHits, createPhrases } from "./phrases.ts";

/**
 * What kind of company the utterance says this is. The two-letter forms count only in capitals, except in answer to
 * the question; `none` is a company that is not registered yet, and gives way to a form that is named.
 */
export function legalFormIn({ text, tokens }: Heard, hearing: Hearing): LegalForm | undefined {
  const letters = text.replace(/[^\p{L}]/gu, "");
  const shouted = letters.length > 12 && letters === letters.toUpperCase();
  let none: LegalForm | undefined;
  for (const { value, first, end } of allHits(forms, tokens)) {
    const token = tokens[first];
    const isShort = end === first + 1 && (token?.text.length ?? 0) <= 3;
    const counts = !isShort || hearing.asked === "legalForm" || (token?.upper === true && !shouted);
    if (!counts) continue;
    if (value !== "none") return value;
    none = value;
  }
  return none;
}

const forms = createPhrases<LegalForm>([
  ...rows(
    "limited",
    "as|asa|ab|aksjeselskap*|aktiebolag*|allmennaksjeselskap*|limited company|private limited|public limited|limited liability company|ltd|llc|plc|nuf",
  ),
  ...rows(
    "sole-trader",
    "enk|ef|enkeltpersonforetak*|enkeltmannsforetak*|enkeltpersonføretak*|enmannsforetak*|enmannsføretak*|personlig foretak|enskild firma|enskild näringsverksamhet|" +
      "enskild näringsidkare|enskilda firma*|egenföretagare|sole trader|sole proprietor*|sole proprietorship|self-employed|selvstendig næringsdrivende|sjølvstendig næringsdrivande|freelanc*|frilans*",
  ),
  ...rows("partnership", "ans|da|hb|kb|ansvarlig selskap|ansvarleg selskap|delt ansvar|handelsbolag*|kommanditbolag*|kommandittselskap*|partnership"),
  ...rows("cooperative", "sa|samvirke|samvirkeforetak*|samvirkelag*|samvirkeføretak*|ekonomisk förening|kooperativ*|cooperative|co-op|andelslag*"),
  ...rows(
    "association",
    "forening|foreningen|foreining|foreininga|lag og foreninger|ideell förening|förening|föreningen|stiftelse|stiftelsen|stifting|ideell organisasjon|frivillig organisasjon|association|non-profit|nonprofit|charity|foundation",
  ),
  ...rows("public", "kf|iks|kommunalt foretak|kommunalt føretak|kommunalt bolag|kommunalt selskap|statlig selskap|statligt bolag|interkommunalt selskap|municipal company"),
  ...rows(
    "none",
    "ikke registrert|ikkje registrert|inte registrerat|inte registrerad|ej registrerat|not registered|not yet registered|uregistrert|ikke stiftet|ikkje stifta|inte bildat|" +
      "ikke noe firma|ikkje noko firma|inget bolag|inget företag|inget firma|har ikke firma|har ikkje firma|har inget företag|har inte företag|no company yet|ikke etablert selskap",
  ),
]);

function rows(value: LegalForm, list: string): (readonly [string, LegalForm])[] {
  return list.split("|").map((phrase) => [phrase, value] as const);
}
