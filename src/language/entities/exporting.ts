import type { Token } from "../normalise.ts";
import type { Entities } from "../recognizer.ts";
import type { Heard } from "./heard.ts";
import { createWordList } from "./phrases.ts";

/** Whether the company sells abroad, or means to. A wish to begin says that it plans, and nothing of today. */
export function exportIn({ tokens }: Heard): Pick<Entities, "exporting" | "plansExport"> {
  let exporting: boolean | undefined;
  let plansExport: boolean | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const verb = selling.at(tokens, i);
    const goal = verb ?? abroad.at(tokens, i);
    if (goal === undefined) continue;
    if (within(tokens, i - 6, i, wishes)) plansExport ??= !within(tokens, i - 6, i, notWords);
    else if (within(tokens, i - 3, goal.end + 3, notWords)) exporting ??= false;
    else if (verb !== undefined || within(tokens, i - 5, i, sells)) exporting ??= true;
    i = goal.end - 1;
  }
  return { ...(exporting === undefined ? {} : { exporting }), ...(plansExport === undefined ? {} : { plansExport }) };
}

const selling = createWordList(
  "eksporterer|eksporterar|eksportere|eksportera|eksporterte|exporterar|exportera|exporterade|export|exports|exporting|exported|eksport|exporten|eksporten|eksportbedrift*|exportföretag*|eksportandel|exportandel",
);
const abroad = createWordList("utlandet|utenlands|utanlands|utomlands|abroad|internasjonalt|internationellt|internationally|overseas|utenlandske markeder|utanlandske marknader|utländska marknader|foreign markets|nye markeder|nya marknader|new markets");
const sells = createWordList("selger|sel|sell|säljer|sells|selling|leverer|leverar|levererar|kunder|customers|salg|försäljning|sales|omsetning|omsättning");
const wishes = createWordList(
  "vil|vill|want|wants|ønsker|ynskjer|önskar|wish|planlegger|planlegg|planerar|plan|planning|plans|vurderer|vurderar|överväger|considering|skal|ska|going to|will|would like|ut på|tenker på|tenker|funderar på|håper|hoppas|hope|begynne|byrje|börja|start|starte|starta|komme i gang|komma igång|klar for|redo för|ready to|hjelp til|hjälp med|help with|mål|drømmer|siktar på|trenger|behöver|need",
);
const notWords = createWordList("ikke|ikkje|inte|ej|not|don't|doesn't|no|ingen|inga|aldri|aldrig|never|bare i norge|bara i sverige|kun i norge");

function within(tokens: readonly Token[], from: number, to: number, phrases: ReturnType<typeof createWordList>): boolean {
  for (let i = Math.max(0, from); i < Math.min(tokens.length, to); i++) if (phrases.at(tokens, i) !== undefined) return true;
  return false;
}
