import { type FactName, factOf, horizons, type SectorId, stages } from "../../domain/company.ts";
import type { Conversation } from "../../domain/conversation.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import { ranked } from "../../domain/matching.ts";
import type { NeedId } from "../../domain/need.ts";
import { type Draft, type DraftChoice, type Say, say } from "../draft.ts";

/** Most suggested actions that Teams and a phone show well. */
const mostChoices = 6;

/** The question for a fact, with choices where the answers can be listed. "Vet ikke" is always one of them. */
export function askFact(
  fact: FactName,
  need: NeedId,
  conversation: Conversation,
  knowledge: Knowledge,
  today: string,
  before: readonly Say[] = [],
): Draft {
  return {
    says: [...before, questionFor(fact, conversation)],
    choices: [...choicesFor(fact, need, conversation, knowledge, today), dontKnow],
    asks: fact,
  };
}

const dontKnow: DraftChoice = { label: say("bot:choice.dontKnow"), means: "do=dont-know" };

/** A county is known but not the municipality: the question says so. */
function questionFor(fact: FactName, { facts }: Conversation): Say {
  const county = fact === "place" ? factOf(facts, "place")?.county : undefined;
  return county == null
    ? say(`facts:ask.${fact}`)
    : say("facts:ask.municipality", { county: say(`place:${county}`) });
}

function choicesFor(
  fact: FactName,
  need: NeedId,
  conversation: Conversation,
  knowledge: Knowledge,
  today: string,
): readonly DraftChoice[] {
  switch (fact) {
    case "country":
      return ["NO", "SE"].map((country) => ({
        label: say(`facts:country.${country}`),
        means: `country=${country}`,
      }));
    case "stage":
      return stages.map((stage) => ({ label: say(`facts:stage.${stage}`), means: `stage=${stage}` }));
    case "horizon":
      return horizons.map((horizon) => ({
        label: say(`facts:horizon.${horizon}`),
        means: `horizon=${horizon}`,
      }));
    case "employees":
      return employeeBands.map((count) => ({
        label: say(`facts:employeeBand.${count}`),
        means: `employees=${count}`,
      }));
    case "legalForm":
      return ["limited", "sole-trader", "cooperative", "none"].map((form) => ({
        label: say(`facts:legalForm.${form}`),
        means: `legalForm=${form}`,
      }));
    case "exporting":
    case "plansExport":
    case "alreadyStarted":
      return [
        { label: say("bot:choice.yes"), means: `${fact}=true` },
        { label: say("bot:choice.no"), means: `${fact}=false` },
      ];
    case "sector":
      return likelySectors(need, conversation, knowledge, today).map((id) => ({
        label: say(`sector:${id}`),
        means: `sector=${id}`,
      }));
    default:
      return [];
  }
}

/** A head count that stands for its band: inside every bound that programmes use. */
const employeeBands = [1, 5, 25, 100, 300];

/** The sectors that matter most to the remaining offers: an offer for few sectors counts more for each of them. */
function likelySectors(
  need: NeedId,
  { facts }: Conversation,
  knowledge: Knowledge,
  today: string,
): readonly SectorId[] {
  const counts = new Map<SectorId, number>();
  for (const { candidate } of ranked(need, facts, knowledge, today))
    for (const sector of candidate.sectors)
      counts.set(sector, (counts.get(sector) ?? 0) + 1 / candidate.sectors.length);
  return [...counts]
    .sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))
    .slice(0, mostChoices - 1)
    .map(([sector]) => sector);
}
