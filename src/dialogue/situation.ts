import type { FactName } from "../domain/company.ts";
import type { Conversation } from "../domain/conversation.ts";
import type { AddressHeard } from "../domain/email.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import type { NeedSignal } from "../domain/need-signal.ts";
import type { Contents } from "../domain/outbox.ts";
import type { Country } from "../domain/place.ts";
import type { LookUp } from "../domain/register.ts";
import type { PlaceMention, Recognition } from "../language/recognizer.ts";
import type { FileLinks } from "../ports.ts";
import type { Draft } from "./draft.ts";
import type { Handoff } from "./handoff/handoff.ts";
import type { Wants } from "./wants.ts";

/** All that a rule may look at: what was heard, and the conversation after the facts in it were taken. */
export interface Situation extends Wants {
  /** The conversation before this utterance. */
  readonly before: Conversation;
  /** The same with language, facts and needs of this utterance taken. */
  readonly conversation: Conversation;
  readonly recognition: Recognition;
  /** What the picked choice means (`do=more`), when one was picked. */
  readonly choice: string | undefined;
  /** Facts that this utterance brought for the first time. */
  readonly learned: readonly FactName[];
  /** Facts that it changed. */
  readonly changed: readonly FactName[];
  /** Facts that it said again as they were known. */
  readonly repeated: readonly FactName[];
  /** A place name that several places have. */
  readonly ambiguous: PlaceMention | undefined;
  /** What was written, with personal numbers masked. */
  readonly text: string;
  /** True when nothing was written: an empty text, an emoji, or only attachments. */
  readonly isEmpty: boolean;
  readonly attachments: number;
  readonly tooLong: boolean;
  /** Countries whose company register may be asked. */
  readonly registers: readonly Country[];
  /** What the register answered, when the company has just agreed to ask it. */
  readonly lookedUp: LookUp | undefined;
  /** Who could take over. */
  readonly handoff: Handoff;
  /** The e-mail address in this utterance. */
  readonly address: AddressHeard | undefined;
  /** How many words it has, addresses apart. */
  readonly words: number;
  readonly links: Links;
  /** Whether a mail server is set up. */
  readonly canMail: boolean;
  /** Days after which a conversation that nobody has touched is removed. */
  readonly retentionDays: number;
  readonly knowledge: Knowledge;
  /** ISO date. */
  readonly today: string;
}

/** What can be fetched; worked out when it is asked for, since few answers hold a link and each has to be signed. */
export interface Links {
  /** The summary as a file, where it can be fetched. */
  readonly files: FileLinks | undefined;
  /** Where the company can fetch all that is kept, or what to type for it; undefined where it cannot. */
  readonly ownData: string | undefined;
}

/** What a move answers: the conversation after it, and the replies. */
export interface Outcome {
  readonly conversation: Conversation;
  readonly replies: readonly Draft[];
  /** True when the talk goes on where it was: the rules about the state of the conversation answer after this one. */
  readonly goOn?: boolean;
  /** What has to happen beside the reply, after the turn is saved. */
  readonly effects?: readonly Effect[];
}

export type Effect =
  | { readonly type: "forget" }
  | { readonly type: "signal"; readonly signal: NeedSignal }
  /** Goes into the outbox, and is saved with the turn. */
  | { readonly type: "post"; readonly contents: Contents };

/** One line of the table: the first whose `when` holds answers the turn. */
export interface Rule {
  readonly name: string;
  readonly when: (situation: Situation) => boolean;
  readonly then: (situation: Situation) => Outcome;
}
