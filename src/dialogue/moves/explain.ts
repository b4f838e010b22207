import type { Condition } from "../../domain/condition.ts";
import { assess, together } from "../../domain/eligibility.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import { match, shownAtOnce } from "../../domain/matching.ts";
import type { Match } from "../../domain/offer.ts";
import { scalesFor } from "../../domain/weighing.ts";
import { type DraftChoice, type Say, say } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { standingOf } from "../slots.ts";
import { namedIn } from "./named-in.ts";

/** Why the offers shown fit: each condition on its own line, met, failed or not known. */
export function explainOffers(situation: Situation): Outcome {
  const { conversation } = situation;
  return {
    conversation,
    replies: [
      { says: [say("bot:whyThese")], explained: shownMatches(situation), choices: afterwards(situation) },
    ],
  };
}

/** The first two offers shown, side by side in what they are, ask for and leave open. */
export function compareOffers(situation: Situation): Outcome {
  const { conversation } = situation;
  const [first, second] = shownMatches(situation);
  if (first === undefined || second === undefined)
    return {
      conversation,
      replies: [{ says: [say("bot:nothingToCompare")], choices: afterwards(situation) }],
    };
  return {
    conversation,
    replies: [
      {
        says: [say("bot:compare", { first: nameOf(first), second: nameOf(second) })],
        explained: [first, second],
        choices: afterwards(situation),
      },
    ],
  };
}

/**
 * Why an actor or programme asked for by name is not among those shown: what has failed and what would make it a yes,
 * or that it fits and stands further down.
 */
export function explainWhyNot(situation: Situation): Outcome {
  const { conversation, knowledge, today } = situation;
  const mention = namedIn(situation);
  const programme = mention?.type === "programme" ? knowledge.programmes.get(mention.id) : undefined;
  const actor = knowledge.actors.get(programme?.actor ?? mention?.id ?? "");
  if (actor === undefined)
    return { conversation, replies: [{ says: [say("bot:whyNotWhom")], choices: afterwards(situation) }] };
  const record = programme ?? actor;
  const name = say(programme === undefined ? `actor:${actor.id}` : `programme:${programme.id}`);

  const need = conversation.need ?? record.needs[0] ?? "business-development";
  const scales = scalesFor(need, conversation.facts, knowledge, today);
  const conditions = record.conditions.map((condition) => assess(condition, scales.facts, scales.frame));
  const failed = conditions.filter(({ verdict }) => verdict === "failed");
  const asked: Match = {
    need,
    actor: actor.id,
    programme: programme?.id ?? null,
    kind: actor.kind,
    verdict: together(conditions.map(({ verdict }) => verdict)),
    confirmed: record.evidence === "page" && record.status !== "unsure",
    conditions,
  };
  const lead = failed.length > 0 ? say("bot:whyNotFailed", { name }) : whyNotShown(asked, name, situation);
  const changeable = failed.filter(({ condition }) => couldChange(condition));
  const yes = changeable.length > 0 && changeable.length === failed.length;
  return {
    conversation: { ...conversation, named: record.id },
    replies: [
      {
        says: [
          lead,
          ...(yes
            ? [say("bot:wouldFit", { what: changeable.map(({ condition }) => ({ rule: condition })) })]
            : []),
        ],
        explained: [asked],
        choices: afterwards(situation),
      },
    ],
  };
}

/** It has not failed: it is among those shown, further down, or not for this need. A house counts by all it has. */
function whyNotShown(asked: Match, name: Say, { conversation, knowledge, today }: Situation): Say {
  const all =
    conversation.need === null ? [] : match(conversation.need, conversation.facts, knowledge, today);
  const house = (id: string) => knowledge.actors.get(id)?.parent ?? id;
  const place = all.findIndex((one) =>
    asked.programme === null
      ? one.actor === asked.actor ||
        house(one.actor) === asked.actor ||
        isGivenBy(one, asked.actor, knowledge)
      : one.programme === asked.programme,
  );
  if (place === -1) return say("bot:whyNotOtherNeed", { name });
  return place < shownAtOnce
    ? say("bot:whyNotShownAlready", { name })
    : say("bot:whyNotFurtherDown", { name, place: place + 1 });
}

function isGivenBy({ programme }: Match, actor: string, knowledge: Knowledge): boolean {
  return programme !== null && knowledge.programmes.get(programme)?.actor === actor;
}

/** What a company or time can change; where it is and what it does it will not change for a grant. */
function couldChange(condition: Condition): boolean {
  return !("country" in condition || "within" in condition || "sector" in condition);
}

/** The offers of the last list as they stand with what is known now. */
export function shownMatches({ conversation, knowledge, today }: Situation): readonly Match[] {
  const { matches } = standingOf(conversation, knowledge, today);
  const shown = conversation.shown?.offers ?? [];
  return matches.filter(({ actor, programme }) =>
    shown.some((one) => one.actor === actor && one.programme === programme),
  );
}

function nameOf({ programme, actor }: Match): Say {
  return say(programme === null ? `actor:${actor}` : `programme:${programme}`);
}

function afterwards({ conversation, knowledge, today }: Situation): readonly DraftChoice[] {
  const { matches } = standingOf(conversation, knowledge, today);
  const more = (conversation.shown?.upTo ?? 0) < matches.length;
  return [
    ...(more ? [{ label: say("bot:choice.more"), means: "do=more" }] : []),
    { label: say("bot:choice.person"), means: "do=person" },
    { label: say("bot:choice.summary"), means: "do=summary" },
    { label: say("bot:choice.change"), means: "do=change" },
  ];
}
