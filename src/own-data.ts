import { readState } from "./conversation-state.ts";
import type { Conversations } from "./conversations.ts";
import type { Case, CaseEvent } from "./domain/handoff/case.ts";
import type { Parcel } from "./domain/outbox.ts";
import type { Audit, Clock, OwnData, Turn } from "./ports.ts";

export interface OwnDataParts {
  readonly conversations: Conversations;
  readonly audit: Audit;
  readonly clock: Clock;
}

/** Turns read at a time. */
const page = 200;

/**
 * Gathers all that is kept of a conversation: what was said, what was understood, the cases with contact, what was
 * shared and what advisers noted, and what is still to be sent. Which adviser did something is theirs, and left out
 * but for the name that was shown in the talk.
 */
export function createOwnData({ conversations, audit, clock }: OwnDataParts): OwnData {
  async function turnsOf(id: string): Promise<readonly Turn[]> {
    const turns: Turn[] = [];
    for (let more = true; more; ) {
      const some = await conversations.turns(id, turns.length, page);
      turns.push(...some);
      more = some.length === page;
    }
    return turns;
  }

  return {
    async of(id) {
      const stored = await conversations.read(id);
      if (stored === undefined) return undefined;
      const { case: last, pastCases, outbox, ...understood } = readState(stored.state).conversation;
      const turns = await turnsOf(id);
      const exported = clock.now().toISOString();
      audit.add({ at: exported, what: "exported", case: last?.id ?? null, adviser: null });
      return {
        locale: understood.locale,
        data: {
          exported,
          turns: turns.map(turnOf),
          understood,
          cases: [...pastCases, ...(last === null ? [] : [last])].map(caseOf),
          outbox: outbox.filter((parcel) => isTheirs(parcel, last)),
        },
      };
    },
  };
}

/** What is on its way to the company. What goes to advisers and to actors' systems says where those are reached. */
function isTheirs({ contents }: Parcel, one: Case | null): boolean {
  if (contents.kind === "notice") return contents.letter.to === one?.contact.email;
  return contents.kind === "mail" || contents.kind === "turn";
}

function turnOf({ turn, at, heard, locale, replies, case: about }: Turn) {
  return {
    turn,
    at,
    locale,
    ...(about !== undefined && { case: about }),
    wrote: heard?.text ?? null,
    replies: replies.map(({ text, adviser }) => ({ text, by: adviser ?? "Lots" })),
  };
}

function caseOf({ offeredTo: _, declinedBy: __, adviser, events, ...one }: Case) {
  return { ...one, hasAdviser: adviser !== null, events: events.map(eventOf) };
}

function eventOf({ who, to: _, ...event }: CaseEvent) {
  return { ...event, who: who.startsWith("adviser:") ? "adviser" : who };
}
