import type { Actor } from "../../domain/actor.ts";
import type { Match } from "../../domain/offer.ts";
import type { Programme } from "../../domain/programme.ts";
import { isOpenOn, nextOpening } from "../../domain/window.ts";
import { type Draft, type DraftChoice, type Say, say } from "../draft.ts";
import type { Outcome, Situation } from "../situation.ts";
import { matchOf } from "./match-of.ts";
import { isMidQuestion } from "./mid-question.ts";
import { namedIn } from "./named-in.ts";
import { withNeed } from "./need.ts";
import { preface } from "./preface.ts";

/**
 * Answers about an actor or programme by name: open and for whom, closed, renamed or merged and what there is today.
 * When it is closed and a need is known or follows from it, the talk goes on to today's way.
 */
export function answerNamed(situation: Situation): Outcome {
  const mention = namedIn(situation);
  const { knowledge, conversation } = situation;
  const programme = mention?.type === "programme" ? knowledge.programmes.get(mention.id) : undefined;
  const actor = knowledge.actors.get(programme?.actor ?? mention?.id ?? "");
  if (mention === undefined || actor === undefined) return { conversation, replies: [], goOn: true };
  return programme === undefined
    ? answerActor(actor, situation)
    : answerProgramme(programme, actor, situation);
}

function answerProgramme(programme: Programme, actor: Actor, situation: Situation): Outcome {
  const name = say(`programme:${programme.id}`);
  const summary = say(`summary:${programme.id}`);
  if (programme.status === "closed" || programme.status === "historical") {
    const says = [say("bot:programmeClosed", { name, actor: say(`actor:${actor.id}`) })];
    if (programme.replacedBy !== null)
      says.push(say("bot:todayInstead", { name: recordSay(programme.replacedBy, situation) }));
    const need = situation.needs[0] ?? situation.conversation.need ?? programme.needs[0];
    return onwards({ says }, need, programme.id, situation);
  }
  if (!isOpenOn(programme, situation.today)) {
    const next = nextOpening(programme, situation.today);
    const says = [
      next === null
        ? say("bot:programmeNotNow", { name })
        : say("bot:programmeOpens", { name, date: { date: next } }),
      summary,
    ];
    return onwards({ says }, situation.conversation.need ?? programme.needs[0], programme.id, situation);
  }
  return about(
    [say("bot:programmeIs", { name, actor: say(`actor:${actor.id}`) })],
    programme.id,
    actor,
    programme,
    situation,
  );
}

function answerActor(actor: Actor, situation: Situation): Outcome {
  const name = say(`actor:${actor.id}`);
  if (actor.status === "active" || actor.status === "unsure")
    return about([], actor.id, actor, null, situation);
  const key = { renamed: "bot:actorRenamed", merged: "bot:actorMerged", closed: "bot:actorClosed" }[
    actor.status
  ];
  const says = [say(key, { name })];
  const successor = situation.knowledge.actors.get(actor.replacedBy ?? "");
  if (successor === undefined)
    return onwards({ says }, situation.conversation.need ?? actor.needs[0], actor.id, situation);
  says.push(say("bot:todayInstead", { name: say(`actor:${successor.id}`) }));
  return about(says, actor.id, successor, null, situation);
}

/** Tells of a living actor or programme, with how it stands for this company and what can be done next. */
function about(
  says: readonly Say[],
  id: string,
  actor: Actor,
  programme: Programme | null,
  situation: Situation,
): Outcome {
  const { conversation } = situation;
  const match = matchOf(actor, programme, situation);
  const { need } = match;
  const { learned, changed } = situation;
  const news = learned.length + changed.length > 0 ? preface(situation).says : [];
  const failed = match.verdict === "failed" ? [say("bot:namedNotForYou")] : [];
  return {
    conversation: { ...conversation, named: id, pending: null },
    replies: [
      {
        says: [...news, ...says, ...failed],
        explained: [match],
        choices: namedChoices(conversation.need !== null, need),
      },
    ],
    goOn: isMidQuestion(situation),
  };
}

/** Says what is so, and goes on with the need it was asked for. */
function onwards(
  draft: Draft,
  need: Match["need"] | undefined,
  id: string,
  { conversation }: Situation,
): Outcome {
  const named = { ...conversation, named: id };
  const after =
    need === undefined || (conversation.need === need && conversation.shown === null)
      ? named
      : withNeed(named, need);
  return { conversation: after, replies: [draft], goOn: true };
}

function recordSay(id: string, { knowledge }: Situation): Say {
  return say(knowledge.programmes.has(id) ? `programme:${id}` : `actor:${id}`);
}

function namedChoices(hasNeed: boolean, need: Match["need"]): readonly DraftChoice[] {
  return [
    hasNeed
      ? { label: say("bot:choice.showOffers"), means: "do=show" }
      : { label: say(`need:${need}`), means: `need=${need}` },
    { label: say("bot:choice.person"), means: "do=person" },
    { label: say("bot:choice.startOver"), means: "do=start-over" },
  ];
}
