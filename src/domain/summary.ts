/**
 * What has been said and found, in words of one language: the one content of the file and the mail. Everything in it
 * comes from our own texts, the knowledge and the facts that were understood; nothing that was written goes in as it was.
 */
export interface Summary {
  readonly locale: string;
  readonly title: string;
  /** ISO date of the day it was made. */
  readonly date: string;
  /** What is known and what is not, a line each. */
  readonly about: readonly string[];
  /** A section for each need. */
  readonly sections: readonly SummarySection[];
  /** How to take it: what is still to be confirmed, and by whom. */
  readonly closing: readonly string[];
  /** The page where the conversation goes on, where one is known. */
  readonly back: { readonly text: string; readonly url: string } | null;
}

/** What was found for one need. */
export interface SummarySection {
  readonly heading: string;
  /** Said where there is nothing to list. */
  readonly empty: string;
  readonly offers: readonly SummaryOffer[];
}

export interface SummaryOffer {
  readonly title: string;
  /** Who gives it. */
  readonly by: string;
  /** What it is, why it fits, what is not known, amount, terms, next step, contact, source and date, a line each. */
  readonly lines: readonly string[];
}
