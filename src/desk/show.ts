import type { Indexed } from "../case-index.ts";
import type { Conversations } from "../conversations.ts";
import type { Say } from "../dialogue/draft.ts";
import { say } from "../dialogue/draft.ts";
import { factSay } from "../dialogue/moves/preface.ts";
import type { Voice } from "../dialogue/voice.ts";
import { factNames } from "../domain/company.ts";
import type { Case, CaseEvent } from "../domain/handoff/case.ts";
import type { CaseRow, CaseView, DeskAction, Live, Viewer } from "../ports.ts";
import { askedAt } from "./lists.ts";
import { transcriptOf } from "./transcript.ts";

/** Who looks, in what language, and what advisers are called. */
export interface Seen {
  readonly viewer: Viewer;
  readonly voice: Voice;
  nameOf(adviser: string): string;
}

export function rowOf(one: Case, { viewer, voice, nameOf }: Seen): CaseRow {
  const { place } = one;
  return {
    id: one.id,
    state: one.state,
    need: one.need,
    about: voice.say(say(`need:${one.need}`)),
    place: voice.say(say(`place:${place.municipality ?? place.county ?? place.country}`)),
    locale: one.locale,
    office: voice.say(say(`actor:${one.office}`)),
    adviser: one.adviser === null ? null : nameOf(one.adviser),
    isMine: one.adviser === viewer.adviser,
    askedAt: askedAt(one),
    promise: one.promise,
    waitingSince: one.waitingSince,
  };
}

/** All that a viewer sees of a case: what the company agreed to share, and what was said with an adviser. */
export async function viewOf(
  { conversation, case: one }: Indexed,
  earlier: readonly Indexed[],
  may: readonly DeskAction[],
  seen: Seen,
  conversations: Conversations,
  live: Live,
): Promise<CaseView> {
  const { voice } = seen;
  const tell = (says: readonly Say[]) => says.map((one) => voice.say(one));
  const facts = one.shared?.facts ?? {};
  return {
    ...rowOf(one, seen),
    contact: one.contact,
    known: factNames.flatMap((name) => {
      const told = tell(factSay(facts, name));
      return told.length === 0 ? [] : [`${voice.say(say(`facts:name.${name}`))}: ${told.join(", ")}`];
    }),
    notKnown: tell((one.shared?.notKnown ?? []).map((name) => say(`facts:name.${name}`))),
    offers: tell(
      (one.shared?.offers ?? []).map(({ actor, programme }) =>
        say(programme === null ? `actor:${actor}` : `programme:${programme}`),
      ),
    ),
    ...(await transcriptOf(conversation, one, conversations, live.seenUpTo(conversation))),
    history: one.events.map((event) => ({
      at: event.at,
      text: historyText(event, seen),
      note: event.note === undefined || event.note === "" ? null : event.note,
    })),
    earlier: earlier.map((before) => rowOf(before.case, seen)),
    may,
  };
}

function historyText({ who, what, to = [], reason }: CaseEvent, { voice, nameOf }: Seen): string {
  const name = who.startsWith("adviser:")
    ? nameOf(who.slice("adviser:".length))
    : voice.say(say(`case:who.${who}`));
  return voice.say(
    say(`case:history.${what}`, {
      who: name,
      to: to.map(nameOf).join(", "),
      reason: reason === undefined ? "" : voice.say(say(`case:reason.${reason}`)),
    }),
  );
}
