import type {
  CompanyFacts,
  FactName,
  Horizon,
  LegalForm,
  Money,
  SectorId,
  Stage,
} from "../domain/company.ts";
import type { Country, Place } from "../domain/place.ts";
import type { Locale, UtteranceLocale } from "./locale.ts";

/** What the conversation so far tells a recognizer about the utterance at hand. */
export interface Hearing {
  /** The conversation's language so far: the prior for this utterance's. */
  readonly locale: Locale | undefined;
  /** What the bot has just asked for, if anything. */
  readonly asked: FactName | "need" | undefined;
  /** Choices the bot has just offered, in the order shown. */
  readonly choices: readonly { readonly label: string; readonly value: string }[];
  /** What is known of the company: narrows a place name that several places have. */
  readonly facts: CompanyFacts;
  /** The calendar year, for "three years ago". */
  readonly year: number;
}

/** A place named in an utterance. */
export interface PlaceMention {
  /** As written. */
  readonly text: string;
  /** UTF-16 offsets into the utterance. */
  readonly start: number;
  readonly end: number;
  /** What it can mean, likeliest first; more than one means that the company has to be asked. */
  readonly candidates: readonly { readonly place: Place; readonly label: string }[];
  /** `other` is a market, a customer's city, or where the company moved from: never the company's place. */
  readonly role: "company" | "other";
}

/** An actor or programme named in an utterance. */
export interface NamedMention {
  readonly type: "actor" | "programme";
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Things pointed at in a list: "the second one", "1 and 3". */
export interface Ordinals {
  /** Counted from 1, and from the end below 0: the last is -1. Each once, in the order said; at least one. */
  readonly numbers: readonly number[];
  /** True where the utterance says nothing else: "the second one, please". */
  readonly isAll: boolean;
}

/** Values found in an utterance. Absent means not spoken of. */
export interface Entities {
  readonly places: readonly PlaceMention[];
  readonly named: readonly NamedMention[];
  readonly sector?: readonly SectorId[];
  readonly employees?: number;
  readonly stage?: Stage;
  readonly founded?: number;
  readonly turnover?: Money;
  /** A sum that is not said to be turnover; its currency may be left open by "mill" or "kr". */
  readonly amount?: { readonly value: number; readonly currency: Money["currency"] | null };
  readonly legalForm?: LegalForm;
  /** A valid number of a legal person, digits only. */
  readonly orgNumber?: { readonly country: "NO" | "SE"; readonly digits: string };
  readonly exporting?: boolean;
  readonly plansExport?: boolean;
  readonly horizon?: Horizon;
  readonly alreadyStarted?: boolean;
  /** Which of the things just listed the utterance points at; absent for none. */
  readonly ordinals?: Ordinals;
  /** The utterance is this number and nothing else. */
  readonly bareNumber?: number;
  /** The country that the utterance asks about, without saying that the company is there: "what about Norway?". */
  readonly askedCountry?: Country;
  /** The utterance corrects something said before ("nei, vi er 14", "jag menade …"). */
  readonly correction: boolean;
  /** UTF-16 ranges that are negated ("ikke lån, men …"): a need found only there is not meant. */
  readonly negated: readonly { readonly start: number; readonly end: number }[];
}

/** What one recognizer, or the chain of them, makes of an utterance. */
export interface Recognition {
  readonly locale: UtteranceLocale;
  /** False when the text is too short or too shared to tell (a place name, a number, "ok"). */
  readonly localeIsSure: boolean;
  /** Needs and other intents, best first; scores are calibrated probabilities that need not sum to one. */
  readonly intents: readonly { readonly id: string; readonly score: number }[];
  readonly entities: Entities;
  /** The choice that was picked by its label, number or value, when choices were offered. */
  readonly choice?: string;
  /** One of our languages that the utterance names ("in English, please"). */
  readonly namedLanguage?: Locale;
  /** The recognizer that decided the intents. */
  readonly source: string;
}

/** Understands utterances. Never throws: text that means nothing gives no intents. */
export interface Recognizer {
  recognise(text: string, hearing: Hearing): Recognition | Promise<Recognition>;
}

export const noEntities: Entities = { places: [], named: [], correction: false, negated: [] };
