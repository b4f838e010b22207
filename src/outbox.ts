import { changeOf, readState, type State } from "./conversation-state.ts";
import type { Conversations, Decision } from "./conversations.ts";
import type { Conversation } from "./domain/conversation.ts";
import { hasFloor } from "./domain/handoff/case.ts";
import { type Became, begin, dueParcel, end, type Kind, nextTry, type Parcel } from "./domain/outbox.ts";
import type { Carried, Carrier, Change, Clock, Log, Reply, Turn } from "./ports.ts";

export interface OutboxParts {
  readonly conversations: Conversations;
  /** What carries each kind of parcel; one without a carrier waits, as for one that is down. */
  readonly carriers: { readonly [K in Kind]?: Carrier<K> };
  readonly clock: Clock;
  readonly log: Log;
}

/** Carries what lies in the outboxes of the conversations. */
export interface Outbox {
  /** Finds what an earlier process left. From its call on, what is saved with a parcel is carried, now and as it is due. */
  start(): Promise<void>;
  /** Begins what is due, and resolves when that has ended. */
  look(): Promise<void>;
  /** Begins nothing more, and resolves when what is under way has ended. */
  close(): Promise<void>;
}

/** How often waiting parcels are looked at, in milliseconds. */
const lookEvery = 5_000;
/** How often parcels are sought that other processes may have left behind, in milliseconds. */
const seekEvery = 10 * 60_000;
/** How long a parcel that has failed waits to be told of while an adviser has the floor, in milliseconds. */
const untoldFor = 10 * 60_000;
/** How long a carrier may take, in milliseconds; less than the lease of a try. */
const patience = 60_000;

/**
 * A parcel is saved with the turn that posted it, and each try is saved before it begins: whatever dies in between, it
 * is tried again. So it may be carried twice, by a process that died after it was delivered and before that was saved;
 * its id is the same then. What became of it is saved, and told in the chat, in the same change.
 */
export function createOutbox({ conversations, carriers, clock, log }: OutboxParts): Outbox {
  /** When the next try of a conversation is due, in milliseconds since 1970. */
  const waiting = new Map<string, number>();
  const under = new Map<string, Promise<void>>();
  const timers: NodeJS.Timeout[] = [];
  let unlisten = () => {};
  let closed = false;

  // The carrier of a kind is given parcels of that kind alone, which the types cannot follow.
  const carrierOf = ({ contents }: Parcel) => carriers[contents.kind] as Carrier<Kind> | undefined;

  function note(id: string, change: Pick<Change, "state" | "unfinished"> | undefined): void {
    const due =
      change?.unfinished === true ? nextTry(readState(change.state).conversation.outbox) : undefined;
    if (due === undefined) waiting.delete(id);
    else waiting.set(id, Date.parse(due));
    beginDue(id);
  }

  function beginDue(id: string): void {
    const due = waiting.get(id);
    if (closed || due === undefined || due > clock.now().getTime() || under.has(id)) return;
    const run = carryAll(id).then(
      () => {
        under.delete(id);
        beginDue(id);
      },
      (error: unknown) => {
        // The next look tries again.
        under.delete(id);
        log.error({ conversation: id, error: nameOf(error) }, "a parcel could not be read or saved");
      },
    );
    under.set(id, run);
  }

  /** One parcel after the other, in their order. */
  async function carryAll(id: string): Promise<void> {
    while (!closed) {
      const begun = await conversations.change(id, async (stored) => {
        if (stored === undefined) return { result: undefined };
        return beginOne(readState(stored.state), clock.now());
      });
      if (begun === undefined) return void waiting.delete(id);
      const { parcel, conversation } = begun;
      const carried = await carry(id, parcel, conversation);
      await conversations.change(id, async (stored) => {
        // Forgotten meanwhile.
        if (stored === undefined) return { result: undefined };
        return endOne(readState(stored.state), parcel, carried, clock.now(), id);
      });
      const due = waiting.get(id);
      if (due === undefined || due > clock.now().getTime()) return;
    }
  }

  async function carry(id: string, parcel: Parcel, conversation: Conversation): Promise<Carried> {
    const carrier = carrierOf(parcel);
    if (carrier === undefined) return "later";
    let late: NodeJS.Timeout | undefined;
    const tooLate = new Promise<Carried>((resolve) => {
      late = setTimeout(() => resolve("later"), patience);
    });
    const failed = (error: unknown): Carried => {
      log.error({ conversation: id, parcel: parcel.id, error: nameOf(error) }, "a carrier failed");
      return "later";
    };
    const carried = await Promise.race([carrier.carry(parcel, id, conversation).catch(failed), tooLate]);
    clearTimeout(late);
    return carried;
  }

  function endOne(
    state: State,
    { id }: Parcel,
    carried: Carried,
    now: Date,
    conversation: string,
  ): Decision<undefined> {
    const parcel = state.conversation.outbox.find((one) => one.id === id);
    if (parcel === undefined) return { result: undefined };
    const { outbox, became } = end(state.conversation.outbox, id, carried, now);
    log.info({ conversation, parcel: id, kind: parcel.contents.kind, tries: parcel.tries, became }, "parcel");
    const replies = carrierOf(parcel)?.tell(parcel, became, state.conversation) ?? [];
    // Never two voices: good news can be left out, and bad news waits, with another try, until the bot may speak.
    if (replies.length > 0 && hasFloor(state.conversation.case)) {
      const due = new Date(now.getTime() + untoldFor).toISOString();
      const untold = state.conversation.outbox.map((one) => (one.id === id ? { ...one, due } : one));
      return { change: changed(state, became === "failed" ? untold : outbox, now, []), result: undefined };
    }
    const after = became === "failed" ? lost(state, parcel) : state;
    return { change: changed(after, outbox, now, isNews(parcel, became) ? replies : []), result: undefined };
  }

  async function seek(): Promise<void> {
    let cursor: string | undefined;
    do {
      const page = await conversations.unfinished(cursor, 100);
      for (const id of page.ids) {
        const stored = await conversations.read(id);
        if (stored !== undefined && !under.has(id)) note(id, { state: stored.state, unfinished: true });
      }
      cursor = page.cursor;
    } while (cursor !== undefined && !closed);
  }

  async function look(): Promise<void> {
    for (const id of [...waiting.keys()]) beginDue(id);
    while (under.size > 0) await Promise.all(under.values());
  }

  return {
    async start() {
      unlisten = conversations.onSaved(note);
      timers.push(setInterval(() => void look(), lookEvery));
      timers.push(
        setInterval(() => {
          void seek().catch((error: unknown) =>
            log.error({ error: nameOf(error) }, "parcels were not sought"),
          );
        }, seekEvery),
      );
      for (const timer of timers) timer.unref();
      await seek();
    },
    look,
    async close() {
      closed = true;
      unlisten();
      for (const timer of timers) clearInterval(timer);
      while (under.size > 0) await Promise.all(under.values());
    },
  };
}

interface Begun {
  readonly parcel: Parcel;
  readonly conversation: Conversation;
}

function beginOne(state: State, now: Date): Decision<Begun | undefined> {
  const due = dueParcel(state.conversation.outbox, now);
  if (due === undefined) return { result: undefined };
  const outbox = begin(state.conversation.outbox, due.id, now);
  return {
    change: changed(state, outbox, now, []),
    result: { parcel: due, conversation: state.conversation },
  };
}

/** How many turns that did not arrive are remembered. */
const rememberedLost = 50;

/** What was said and will not arrive is never shown as delivered. */
function lost({ conversation, recent }: State, { contents }: Parcel): State {
  if (contents.kind !== "turn") return { conversation, recent };
  const undelivered = [...new Set([...conversation.undelivered, contents.turn])].slice(-rememberedLost);
  return { conversation: { ...conversation, undelivered }, recent };
}

/** That it has to wait is worth a word the first time. */
function isNews({ tries }: Parcel, became: Became): boolean {
  return became !== "waiting" || tries === 1;
}

/** The next turn of a conversation, in which the bot speaks unasked, or nothing is said at all. */
function changed(
  { conversation, recent }: State,
  outbox: readonly Parcel[],
  now: Date,
  replies: readonly Reply[],
): Change {
  const turn: Turn = {
    turn: conversation.turn + 1,
    at: now.toISOString(),
    heard: null,
    locale: conversation.locale,
    replies: withChoices(replies, conversation.choices),
  };
  return changeOf({ conversation: { ...conversation, turn: turn.turn, outbox }, recent }, turn);
}

/** What the person could choose before is still there to choose. */
function withChoices(replies: readonly Reply[], choices: State["conversation"]["choices"]): readonly Reply[] {
  const last = replies.at(-1);
  if (last === undefined || choices.length === 0) return replies;
  const again = choices.map(({ label }) => ({ label, value: label }));
  return [...replies.slice(0, -1), { ...last, choices: again }];
}

/** What may be logged of an error: a message can hold what a mail server said of an address. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
