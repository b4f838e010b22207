import type { ActorKind } from "./domain/actor.ts";
import type { AuditEntry } from "./domain/audit.ts";
import type { FactName } from "./domain/company.ts";
import type { Verdict } from "./domain/condition.ts";
import type { Address, Conversation } from "./domain/conversation.ts";
import type { Adviser, TeamsPerson } from "./domain/handoff/adviser.ts";
import type { CaseOutcome, CaseState, RefusalReason } from "./domain/handoff/case.ts";
import type { HubStatus } from "./domain/handoff/hub.ts";
import type { NeedId } from "./domain/need.ts";
import type { NeedSignal } from "./domain/need-signal.ts";
import type { Became, Kind, Parcel } from "./domain/outbox.ts";
import type { Country } from "./domain/place.ts";
import type { Refusal } from "./domain/refusal.ts";
import type { LookUp } from "./domain/register.ts";
import type { Result } from "./domain/result.ts";
import type { Summary } from "./domain/summary.ts";

/** What a person wrote once, as a channel hands it over. Already parsed by a schema; the text is still hostile. */
export interface Utterance {
  /** The channel's conversation id. */
  readonly conversation: string;
  /** The channel's id of this utterance; a repeated one is answered with the first turn's replies and changes nothing. */
  readonly id: string;
  readonly text: string;
  /** The BCP 47 tag the channel names, if any: a hint for the first turn. */
  readonly locale: string | undefined;
  /** How many attachments came along; they are not read. */
  readonly attachments: number;
  /** Where the channel has to send what is said unasked; kept with the conversation until a newer one comes. */
  readonly address?: Address;
}

/** One thing the bot says. Plain text always stands alone; a card says the same with more shape. */
export interface Reply {
  readonly text: string;
  readonly choices?: readonly Choice[];
  /** The fact this reply asks for. */
  readonly asks?: FactName | "need";
  readonly offers?: readonly Offer[];
  /** Adaptive Cards, version 1.5 at most, that show the same as `text`. */
  readonly cards?: readonly Readonly<Record<string, unknown>>[];
  /** The adviser who says it, by name; the bot when absent. Such a text is shown as it stands, never as markup. */
  readonly adviser?: string;
  /** Holds a link that is for the company alone: an adviser who reads the transcript is not shown it. */
  readonly isPrivate?: true;
}

/** A suggested action: what the button says, and what is sent as an utterance when it is pressed. */
export interface Choice {
  readonly label: string;
  readonly value: string;
}

/** An offer as every tool and channel sees it. The shape is stable. */
export interface Offer {
  readonly need: NeedId;
  readonly programme: string | null;
  readonly actor: string;
  readonly actorName: string;
  readonly kind: ActorKind;
  /** Official name of the county or municipality of the local office, or null. */
  readonly place: string | null;
  readonly verdict: Verdict;
  readonly conditions: readonly { readonly text: string; readonly verdict: Verdict }[];
  readonly source: string | null;
  readonly sourceDate: string | null;
  readonly reviewed: string | null;
}

/** One utterance and the replies to it, as saved. */
export interface Turn {
  /** Counts from 1 within the conversation; also the version of the conversation after it. */
  readonly turn: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Null for what the bot says unasked (a greeting). */
  readonly heard: { readonly id: string; readonly text: string } | null;
  readonly locale: string;
  readonly replies: readonly Reply[];
  /** The case in which it was said, while an adviser has the floor. */
  readonly case?: string;
}

/** The company's side. */
export interface Bot {
  /** Answers an utterance; resolves after the turn is saved. */
  hear(utterance: Utterance): Promise<Turn>;
  /** Opens a conversation, or says what was spoken of last time. Idempotent: an opened one gives its first turn. */
  open(conversation: string, locale: string | undefined, address?: Address): Promise<Turn>;
  /** What has been said and found so far; undefined when there is no such conversation, or nothing to sum up. */
  summary(conversation: string): Promise<Summary | undefined>;
  /** The saved turns after turn number `after` (0 for all), oldest first, at most `limit`. */
  turns(conversation: string, after: number, limit: number): Promise<readonly Turn[]>;
  /**
   * Tells of each conversation in which something was saved, the bot's own answers included: an adviser spoke, a clock
   * struck, a mail was sent.
   * @returns a function that ends it
   */
  onTurn(listener: (conversation: string) => void): () => void;
}

/** A conversation as a store keeps it: `state` is a plain JSON value that the store does not look into. */
export interface Stored {
  /** Counts the saved changes; 0 is never stored. */
  readonly version: number;
  readonly state: unknown;
}

/** One saved change. The store adds nothing to it and takes nothing from it. */
export interface Change {
  /** The conversation after the change. */
  readonly state: unknown;
  /** What was said in it, for the transcript. */
  readonly turn: Turn;
  /** True while something is left to do though nobody writes: a case, a timer, a message that is not delivered. */
  readonly unfinished?: boolean;
}

/**
 * Keeps conversations. Every method rejects with an Error that names the file or table and the remedy when the
 * medium fails; a conversation that cannot be read is set aside with a message and read as absent.
 */
export interface Store {
  read(id: string): Promise<Stored | undefined>;
  /**
   * Saves `change` as version `expected + 1`.
   * @returns false, with nothing changed, when the stored version is not `expected` (0 for a new one)
   */
  append(id: string, expected: number, change: Change): Promise<boolean>;
  /** Turns after `after`, oldest first, at most `limit`. Costs the same however long the conversation is. */
  turns(id: string, after: number, limit: number): Promise<readonly Turn[]>;
  /** Removes all trace of a conversation. Removing an absent one is no error. */
  remove(id: string): Promise<void>;
  /** Ids in no particular order, a page at a time; `cursor` is undefined for the first page and after the last. */
  list(
    cursor: string | undefined,
    limit: number,
  ): Promise<{ ids: readonly string[]; cursor: string | undefined }>;
  /**
   * Ids of the conversations whose last change was `unfinished`, the same way; costs what these are, however many
   * others there are. After the death of the process it may name some that are finished by then, never too few.
   */
  unfinished(
    cursor: string | undefined,
    limit: number,
  ): Promise<{ ids: readonly string[]; cursor: string | undefined }>;
  close(): Promise<void>;
}

/** Keeps what companies have come with, without saying who. */
export interface Signals {
  add(signal: NeedSignal): Promise<void>;
  all(): Promise<readonly NeedSignal[]>;
}

/** Keeps which cases came to the wrong actor, without saying whose they were. */
export interface Refusals {
  /** Throws when the medium fails. */
  add(refusal: Refusal): void;
  all(): Promise<readonly Refusal[]>;
}

/** Keeps that something happened, and nothing of what was said. Nobody reads it here: an operator does. */
export interface Audit {
  /** Throws when the medium fails. */
  add(entry: AuditEntry): void;
}

export interface Clock {
  now(): Date;
}

/** Where the files of a conversation's summary can be fetched, for a while. */
export interface FileLinks {
  readonly pdf: string;
  readonly text: string;
}

/** All that is kept of a conversation, for the person it is about. */
export interface OwnData {
  /** A plain JSON value and the language it was spoken in; undefined when there is no such conversation. */
  of(conversation: string): Promise<{ readonly locale: string; readonly data: unknown } | undefined>;
}

/** Where people reach what belongs to a conversation. */
export interface Addresses {
  /** The page where it goes on, in the browser in which it began; undefined where none is known. */
  page(conversation: string, locale: string): string | undefined;
  /** A new link to all that is kept of it; undefined where nobody could open it. */
  data(conversation: string): string | undefined;
  /** New links to its summary; undefined where nobody could open them. */
  files(conversation: string): FileLinks | undefined;
}

/** Texts of the bot by key, in one locale. */
export interface Texts {
  /** Throws when the key has no text in the locale: a test keeps that from happening. */
  say(locale: string, key: string, values?: Readonly<Record<string, string | number>>): string;
}

/** A way for people to reach the bot. */
export interface Channel {
  readonly name: string;
}

/** Diagnostic log lines. Carries ids, rule names and numbers, never an utterance. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** An official register of the companies of one country. */
export interface Register {
  readonly country: Country;
  /**
   * Asks for one company, by the digits of its number; only after its consent.
   * Resolves within ten seconds and never rejects: whatever goes wrong is `unavailable`.
   */
  lookUp(orgNumber: string): Promise<LookUp>;
}

/** The advisers, as they are now. */
export interface Directory {
  all(): readonly Adviser[];
  /** Adds an adviser, or replaces the one with that id. Resolves when it is saved. */
  put(adviser: Adviser): Promise<void>;
  /**
   * Changes one adviser in one step: nobody else's change comes between what `change` is given and what it makes of it.
   *
   * @param change is given undefined when there is none with that id, and returns undefined when there shall be none
   * @returns what is saved then
   */
  change(
    id: string,
    change: (found: Adviser | undefined) => Adviser | undefined,
  ): Promise<Adviser | undefined>;
  /** Removing an absent one is no error. */
  remove(id: string): Promise<void>;
  close(): Promise<void>;
}

/** What is said of advisers by names, as people write them. */
export interface AdviserRecords {
  /** All needs, by name. */
  needs(locale: string): readonly { readonly id: NeedId; readonly name: string }[];
  /** The official name of a county or municipality, with its county where several share it. */
  placeName(code: string): string;
  /** True when each of these places is one of the others, or lies in one. */
  areWithin(places: Adviser["places"], others: Adviser["places"]): boolean;
  /** @returns the adviser with what was given changed; or all that is wrong, by field, and what was given there */
  amend(
    found: Adviser,
    given: unknown,
  ):
    | { readonly adviser: Adviser }
    | { readonly wrong: readonly { readonly field: string; readonly value?: string }[] };
}

/** Who looks at the desk: an adviser's id, and the language they read. */
export interface Viewer {
  readonly adviser: string;
  readonly locale: string;
}

/** A case in a list. */
export interface CaseRow {
  readonly id: string;
  readonly state: CaseState;
  readonly need: NeedId;
  /** The need's name and the place's in the viewer's language. */
  readonly about: string;
  readonly place: string;
  /** The company's language. */
  readonly locale: string;
  /** The actor whose people have it, by name. */
  readonly office: string;
  /** Who has taken it, by name. */
  readonly adviser: string | null;
  readonly isMine: boolean;
  /** ISO times: when it was asked for, until when an answer is promised, since when the company waits for a word. */
  readonly askedAt: string;
  readonly promise: string | null;
  readonly waitingSince: string | null;
}

/** One line of a transcript that the company agreed to show, or that was spoken with an adviser. */
export interface CaseLine {
  readonly turn: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly who: "company" | "bot" | "adviser";
  /** The adviser's name. */
  readonly name: string | null;
  readonly text: string;
  /** Of an adviser's line: true when it has reached the company's screen. */
  readonly isDelivered: boolean;
}

/** All that an adviser sees of one case, in the viewer's language but for what people wrote. */
export interface CaseView extends CaseRow {
  readonly contact: {
    readonly name: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  };
  /** What the company agreed to share, a line each; and what is not known, the first things to ask. */
  readonly known: readonly string[];
  readonly notKnown: readonly string[];
  readonly offers: readonly string[];
  readonly transcript: readonly CaseLine[];
  /** True when something was said before the first line that could be shown too, were it not so much. */
  readonly isTranscriptCut: boolean;
  /** What happened to it, oldest first, a line each with its ISO time. */
  readonly history: readonly { readonly at: string; readonly text: string; readonly note: string | null }[];
  readonly earlier: readonly CaseRow[];
  /** What this viewer may do with it now. */
  readonly may: readonly DeskAction[];
}

export const deskActions = ["take", "refuse", "say", "pass-on", "give-back", "close", "note"] as const;
export type DeskAction = (typeof deskActions)[number];

/** Why the desk does not do what was asked: a case that is not the viewer's to see is `not-found`. */
export type DeskRefusal = "not-found" | "already-taken" | "not-yours" | "not-open" | "nobody-there" | "empty";

/** To whom a case is passed on: one adviser, the people of an actor, or whoever serves the region. */
export type PassTo =
  | { readonly to: "adviser"; readonly adviser: string }
  | { readonly to: "actor"; readonly actor: string }
  | { readonly to: "region" };

/** The advisers' side. What it resolves to is saved. */
export interface Desk {
  /**
   * Cases that the viewer may see: those that wait for somebody, oldest promise first; the viewer's own; all of a lead's
   * places by age; those that ended, newest first. At most 200.
   */
  cases(viewer: Viewer, list: "waiting" | "mine" | "region" | "ended"): readonly CaseRow[];
  open(viewer: Viewer, id: string): Promise<Result<CaseView, DeskRefusal>>;
  take(viewer: Viewer, id: string): Promise<Result<null, DeskRefusal>>;
  refuse(viewer: Viewer, id: string, reason: RefusalReason, note: string): Promise<Result<null, DeskRefusal>>;
  /** Says something to the company. `messageId` is the caller's: a repeated one is said once. */
  say(viewer: Viewer, id: string, messageId: string, text: string): Promise<Result<null, DeskRefusal>>;
  passOn(viewer: Viewer, id: string, to: PassTo, note: string): Promise<Result<null, DeskRefusal>>;
  /** Gives the floor back to the bot; with `callBack` the adviser keeps the case and calls within the promise. */
  giveBack(viewer: Viewer, id: string, callBack: boolean): Promise<Result<null, DeskRefusal>>;
  close(viewer: Viewer, id: string, outcome: CaseOutcome, note: string): Promise<Result<null, DeskRefusal>>;
  note(viewer: Viewer, id: string, note: string): Promise<Result<null, DeskRefusal>>;
  /** Shows the company that the adviser is writing; not saved. */
  typing(viewer: Viewer, id: string): void;
  /** Ready answers in a language, by id. */
  readyAnswers(locale: string): readonly { readonly id: string; readonly text: string }[];
  /**
   * Tells when a case that the viewer may see has changed, or its company is writing (`isTyping`).
   * @returns a function that ends it
   */
  watch(
    viewer: Viewer,
    listener: (change: { readonly id: string; readonly isTyping: boolean }) => void,
  ): () => void;
}

/** What somebody does in a chat with the bot, on a channel that vouches for who they are. */
export interface DoneInChat {
  /** Who it is; null in a chat with others in it. */
  readonly person: TeamsPerson | null;
  /** The channel's conversation id, and where it is sent what is said there. */
  readonly conversation: string;
  readonly address: Address;
  /** The channel's id of the message; a repeated one is done once. */
  readonly id: string;
  /** The BCP 47 tag the channel names, if any. */
  readonly locale: string | undefined;
  readonly did:
    | { readonly what: "wrote"; readonly text: string; readonly attachments: number }
    /** Pressed a button of a card; what it holds is not proven to be ours. */
    | { readonly what: "pressed"; readonly data: unknown }
    | { readonly what: "edited" | "deleted" | "reacted" | "typing" | "arrived" | "removed" };
}

/** What an adviser is told in their own chat. */
export interface ToldInChat {
  readonly address: Address;
  readonly locale: string;
  readonly reply: Reply;
}

/** The advisers' own chats with the bot, in which they are told of cases, take them, and talk with their companies. */
export interface AdviserChat {
  /**
   * Does what an adviser asks for in their chat; what they say to a company is saved when it resolves.
   *
   * @returns what they are answered, and in which language; undefined for what is no adviser's: it is for the bot
   */
  hear(
    done: DoneInChat,
  ): Promise<{ readonly locale: string; readonly replies: readonly Reply[] } | undefined>;
  /** @returns undefined when there is nobody to tell any more, or nothing */
  tell(parcel: Parcel<"adviser">, conversation: string): Promise<ToldInChat | undefined>;
}

/** Ties an adviser's own chat to their name in the directory. */
export interface Connecting {
  /**
   * Makes a code that, written to the bot in a chat, makes that chat this adviser's, once. An earlier one is void then.
   * @returns undefined when there is no such adviser
   */
  codeFor(adviser: string): Promise<{ readonly code: string; readonly minutes: number } | undefined>;
  /** The adviser is told nothing in a chat any more, and what is written there is not theirs. */
  disconnect(adviser: string): Promise<void>;
}

/** What an external hub of people, which takes cases in the desk's place, says of them. */
export interface Hub {
  /** A status of a conversation without a case there changes nothing. Resolves when it is saved. */
  status(conversation: string, status: HubStatus): Promise<void>;
}

/** A mail on its way. */
export interface OutgoingMail {
  /** Unique in the world, and the same when the mail is sent again: letters, digits, dots and hyphens. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly locale: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly type: string;
    readonly content: Uint8Array;
  }[];
}

/** Sends mail. */
export interface Mail {
  /** Resolves within a minute and never rejects. `delivered`: the mail server has taken it on. */
  send(mail: OutgoingMail): Promise<Carried>;
}

/** How a try ended: done, to be tried again, or refused for good. */
export type Carried = "delivered" | "later" | "never";

/** Carries parcels of one kind out of the process. */
export interface Carrier<K extends Kind> {
  /**
   * A second call with the same parcel must be recognisable as such by whoever receives it.
   * @param id of the conversation; the conversation is as it was when the try began
   */
  carry(parcel: Parcel<K>, id: string, conversation: Conversation): Promise<Carried>;
  /** What the company is told of it in the chat; empty for nothing. */
  tell(parcel: Parcel<K>, became: Became, conversation: Conversation): readonly Reply[];
}

export type LiveEvent =
  | { readonly type: "typing"; readonly conversation: string; readonly who: "company" | "adviser" }
  | { readonly type: "seen"; readonly conversation: string };

/** What happens between people at this moment. Nothing of it is saved. */
export interface Live {
  typing(conversation: string, who: "company" | "adviser"): void;
  /** The company's screen, or its channel, has all turns up to this one. */
  seen(conversation: string, turn: number): void;
  /** 0 when nobody has said. */
  seenUpTo(conversation: string): number;
  /** @returns a function that ends it */
  onEvent(listener: (event: LiveEvent) => void): () => void;
}
