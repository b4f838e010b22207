import type { Stage } from "../../domain/company.ts";
import type { Token } from "../normalise.ts";
import { alike, allHits, createPhrases } from "./phrases.ts";

/**
 * The stage in an answer to "how far has the company come?", where a bare "vekst", "new" or "igång" is enough. Only
 * a short answer is read: longer ones speak of other things that are new or grow.
 */
export function stageAnswered(tokens: readonly Token[]): Stage | undefined {
  if (tokens.length > longestAnswer) return undefined;
  return allHits(answers, tokens).find(({ first }) => !not.has(tokens[first - 1]?.text ?? ""))?.value;
}

const longestAnswer = 6;
const not: ReadonlySet<string> = new Set(["ikke", "ikkje", "inte", "ej", "not", "no"]);

const answers = createPhrases<Stage>([
  ...alike<Stage>(
    "idea",
    "idé|idéen|ide|ideen|idea|ideas|idéer|tanke|tanken|planlegger|planlegg|planlegging|planleggjer|" +
      "planerar|planering|planning|planstadiet|på papiret|på papperet|on paper|bare planer|bara planer|" +
      "berre planar|ikke i gang|ikkje i gang|inte igång|inte i gång",
  ),
  ...alike<Stage>(
    "startup",
    "ny|nye|nytt|nya|new|brand new|nystart|fersk|ferskt|ferske|oppstart|oppstarten|uppstart|uppstarten|" +
      "start|starten|begynnelsen|begynnelse|byrjinga|början|beginning|nylig|nyleg|nyligen|newly|" +
      "tidlig|tidleg|tidleg ute|tidigt|tidig|early|early days",
  ),
  ...alike<Stage>(
    "growth",
    "vekst|veksten|vekster|vokser|voksende|voksande|veks|veksande|vaksande|vekse|tillväxt|tillväxten|" +
      "växer|växande|growth|growing|grow|expanding|expansion|ekspanderer|ekspanderar|ekspansjon|" +
      "expanderar|utvider|utvidar|skalering|oppskalering|uppskalning",
  ),
  ...alike<Stage>(
    "established",
    "moden|modent|modne|mogen|mogna|moget|mature|gammel|gammelt|gamle|gamal|gamalt|gammal|gammalt|gamla|" +
      "old|stabil|stabilt|stabila|stable|godt i gang|i gang|igång|i gång|up and running|running|" +
      "i drift|i full drift|lenge|lenge siden|länge|mange år|många år|many years|årevis|for years",
  ),
]);
