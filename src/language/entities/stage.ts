import type { Stage } from "../../domain/company.ts";
import type { Heard } from "./heard.ts";
import { allHits, createPhrases } from "./phrases.ts";

/**
 * The stage the utterance says the company is in. A company said to be founded this year or last is a startup; an
 * old one is of no particular stage, for old companies grow too.
 */
export function stageIn({ tokens }: Heard, founded: number | undefined, year: number): Stage | undefined {
  const [first] = allHits(phrases, tokens);
  if (first !== undefined) return first.value;
  return founded !== undefined && year - founded <= 1 ? "startup" : undefined;
}

const phrases = createPhrases<Stage>([
  ...rows(
    "idea",
    "idé|idéfase*|idéstadie*|idéstadiet|ide stadiet|idefase*|idestadiet|på idéstadiet|idea stage|just an idea|only an idea|bare en idé|bare en ide|berre ein idé|bara en idé|bara en ide|forretningsidé|forretningside|affärsidé|business idea|" +
      "ikke startet|ikke startet opp|ikkje starta|inte startat|inte startat upp|not started|haven't started|have not started|vurderer å starte|vurderar å starte|funderar på att starta|tenker på å starte|thinking of starting|thinking about starting|" +
      "vil starte|vil starte opp|ønsker å starte|ynskjer å starte|vill starta|planerar att starta|planlegger å starte|want to start|planning to start|skal starte|ska starta|skal til å starte|før oppstart|pre-startup|konseptstadiet|har en idé|har ein idé|har en ide|have an idea",
  ),
  ...rows(
    "startup",
    "nystartet|nystarta|nystartade|nystartat|nystartad|nyetablert|nyetablerte|nyetablerat|nyetablerad|nyoppstartet|oppstartsbedrift*|oppstartsselskap*|oppstartsfase*|oppstartsfasen|startup|start-up|startups|gründerbedrift*|tidlig fase|tidleg fase|tidigt skede|tidig fas|early stage|early-stage|" +
      "nettopp startet|akkurat startet|nettopp starta|nyss startat|precis startat|just started|newly started|recently started|newly founded|nybildat|pre-revenue|før omsetning|såkornfase*|seed",
  ),
  ...rows(
    "growth",
    "vekstfase*|vekstbedrift*|vekstselskap*|tillväxtfas*|tillväxtföretag*|tillväxtbolag*|growth stage|growth phase|growth company|scale-up|scaleup|scale up|skalere|skalering|skalera|skala upp|skalering|scaling|vokser raskt|vokser fort|veks raskt|växer snabbt|växer fort|growing fast|growing quickly|rask vekst|sterk vekst|snabb tillväxt|vi vokser|vi veks|vi växer|we are growing|we're growing|i vekst",
  ),
  ...rows(
    "established",
    "etablert bedrift*|etablert selskap*|etablert firma|etablert verksemd|veletablert*|vel etablert|etablerad*|etablerat|väletablera*|established company|established business|well-established|well established|moden bedrift|modent selskap|modnat bolag|mature company|" +
      "familiebedrift*|familieselskap*|familjeföretag*|family business|family company|family-owned|familieeid|familjeägt|generasjon*|generation|generations|generationer|tradisjonsrik*|gammel bedrift|gamal bedrift|gammalt företag|lang historie",
  ),
]);

function rows(value: Stage, list: string): (readonly [string, Stage])[] {
  return list.split("|").map((phrase) => [phrase, value] as const);
}
