import type { Actor, Provenance } from "../domain/actor.ts";
import type { CompanyFacts } from "../domain/company.ts";
import type { Match } from "../domain/offer.ts";
import type { Programme } from "../domain/programme.ts";
import type { Offer } from "../ports.ts";
import { contactLines } from "./contact.ts";
import { explainCondition } from "./explain-condition.ts";
import { dateText } from "./formats.ts";
import { officeOf } from "./office.ts";
import { isExclusion, moneyText } from "./rule-text.ts";
import type { Voice } from "./voice.ts";

/** An offer in the company's language, piece by piece: the text and the card are both made from it. */
export interface OfferText {
  readonly title: string;
  /** Who gives it, and where the door is. */
  readonly by: string;
  readonly what: string;
  /** Conditions met, in few words. */
  readonly fits: readonly string[];
  /** Conditions not known and sentences to check. */
  readonly check: readonly string[];
  readonly failed: readonly string[];
  readonly amount: string | undefined;
  readonly terms: string | undefined;
  readonly apply: string | undefined;
  readonly contact: readonly string[];
  /** Source and its date, and what is not confirmed about it. */
  readonly source: string;
  readonly url: string | null;
}

/** A condition in words, with its verdict. */
export type Explained = Offer["conditions"][number] & {
  /** The same where several offers are told, and what is not known is said once for them all. */
  readonly inList: string;
  readonly goesWithoutSaying: boolean;
};

/** Every condition of an offer and every sentence that remains to be checked, in words: made once, used by text and card. */
export function explain(match: Match, facts: CompanyFacts, voice: Voice): readonly Explained[] {
  const { programme } = recordsOf(match, voice);
  return [
    ...match.conditions.map((one) => {
      const text = explainCondition(one, facts, voice);
      return {
        text,
        inList: one.verdict === "unknown" ? explainCondition(one, facts, voice, true) : text,
        verdict: one.verdict,
        goesWithoutSaying:
          "country" in one.condition || (one.verdict === "met" && isExclusion(one.condition)),
      };
    }),
    ...(programme?.alsoCheck ?? []).map((sentence) => ({
      text: voice.pick(sentence),
      inList: voice.pick(sentence),
      verdict: "unknown" as const,
      goesWithoutSaying: false,
    })),
  ];
}

/** An offer as tools and channels see it. */
export function toOffer(
  match: Match,
  explained: readonly Explained[],
  facts: CompanyFacts,
  voice: Voice,
): Offer {
  const { actor, programme } = recordsOf(match, voice);
  const record = programme ?? actor;
  return {
    need: match.need,
    programme: match.programme,
    actor: actor.id,
    actorName: voice.nameOf(actor),
    kind: match.kind,
    place: officeOf(actor, facts, voice.knowledge),
    verdict: match.verdict,
    conditions: explained.map(({ text, verdict }) => ({ text, verdict })),
    source: record.source,
    sourceDate: record.sourceDate,
    reviewed: record.reviewed,
  };
}

/** How an offer is to be told. */
export interface Telling {
  /** ISO date. */
  readonly today: string;
  /** Its number in the list; undefined where it stands alone. */
  readonly number: number | undefined;
  /** True for an answer to "why": every condition, those that go without saying too. */
  readonly long: boolean;
}

export function offerText(
  match: Match,
  explained: readonly Explained[],
  facts: CompanyFacts,
  voice: Voice,
  { today, number, long }: Telling,
): OfferText {
  const { actor, programme } = recordsOf(match, voice);
  // Two rules may say the same of a company, in the same words.
  const told = (verdict: Match["verdict"]) => [
    ...new Set(
      explained
        .filter((one) => one.verdict === verdict && (long || !one.goesWithoutSaying))
        .map(({ text, inList }) => (number === undefined ? text : inList)),
    ),
  ];
  const name = voice.nameOf(actor);
  const office = officeOf(actor, facts, voice.knowledge);
  const place = office !== null && !name.includes(office) ? ` (${office})` : "";
  const optional = (names: Programme["terms"]) => (names == null ? undefined : voice.pick(names));
  return {
    title: programme === null ? name : voice.pick(programme.names),
    by: `${programme === null ? kindText(actor, voice) : name}${place}`,
    what: voice.pick(programme?.summary ?? actor.does),
    fits: told("met"),
    check: told("unknown").slice(0, long ? undefined : mostChecks),
    failed: told("failed"),
    amount: amountText(programme, voice),
    terms: optional(programme?.terms ?? null),
    apply: optional(programme?.apply ?? null),
    contact: contactLines(actor.id, voice, programme),
    source: sourceText(programme ?? actor, match.confirmed, today, voice),
    url: programme?.url ?? actor.contact.page ?? actor.url,
  };
}

/** How much there is to check is told in full when somebody asks why; the first list stays short. */
const mostChecks = 2;

/** An offer as plain text. @param body of `offerBody` */
export function offerLines(offer: OfferText, number: number | undefined, body: readonly string[]): string {
  return [
    `${number === undefined ? "" : `${number}. `}${offer.title} – ${offer.by}`,
    offer.what,
    ...body,
    offer.source,
  ].join("\n");
}

/** What stands between what an offer is and where that was read: how it fits, what it gives, whom to ask; a line each. */
export function offerBody(offer: OfferText, voice: Voice): readonly string[] {
  const labelled = (key: string, text: string | undefined) =>
    text === undefined || text === "" ? [] : [voice.say({ key: `bot:offer.${key}`, values: { text } })];
  return [
    ...labelled("fits", offer.fits.join(" · ")),
    ...offer.check.flatMap((text) => labelled("check", text)),
    ...offer.failed.flatMap((text) => labelled("failed", text)),
    ...labelled("amount", offer.amount),
    ...labelled("terms", offer.terms),
    ...labelled("apply", offer.apply),
    ...offer.contact,
  ];
}

function recordsOf(
  { actor, programme }: Match,
  { knowledge }: Voice,
): { readonly actor: Actor; readonly programme: Programme | null } {
  const found = knowledge.actors.get(actor);
  if (found === undefined)
    throw new Error(`an offer names the actor "${actor}", which the knowledge does not have`);
  return {
    actor: found,
    programme: programme === null ? null : (knowledge.programmes.get(programme) ?? null),
  };
}

/** What kind of body an actor is; a county goes by another word in each country. */
function kindText({ kind, country }: Actor, voice: Voice): string {
  return voice.say({ key: kind === "county" ? `bot:kind.county.${country}` : `bot:kind.${kind}` });
}

function amountText(programme: Programme | null, voice: Voice): string | undefined {
  const amount = programme?.amount;
  if (amount == null || (amount.min === null && amount.max === null)) return undefined;
  return voice.once(amount, "amount", () => amountInWords(amount, voice));
}

function amountInWords({ currency, min, max }: NonNullable<Programme["amount"]>, voice: Voice): string {
  const money = (value: number) => moneyText(value, currency, voice);
  if (min !== null && max !== null)
    return voice.say({ key: "bot:amount.between", values: { min: money(min), max: money(max) } });
  if (max !== null) return voice.say({ key: "bot:amount.atMost", values: { max: money(max) } });
  return voice.say({ key: "bot:amount.atLeast", values: { min: money(min ?? 0) } });
}

/** Where the facts come from and how old they are; what nobody has confirmed is said to be so. */
function sourceText(record: Provenance, confirmed: boolean, today: string, voice: Voice): string {
  const since = record.reviewed ?? record.sourceDate;
  const overdue = since !== null && monthsBetween(since, today) > record.reviewEvery ? since : null;
  const doubt = !confirmed ? "unconfirmed" : overdue !== null ? "overdue" : "none";
  return voice.once(record, `source, doubt ${doubt}`, () => sourceInWords(record, doubt, overdue, voice));
}

function sourceInWords(
  record: Provenance,
  doubt: "unconfirmed" | "overdue" | "none",
  overdue: string | null,
  voice: Voice,
): string {
  const source = record.source === null ? voice.say({ key: "bot:source.none" }) : sourceOf(record.source);
  const date =
    record.sourceDate === null
      ? voice.say({ key: "bot:source.dateUnknown" })
      : dateText(record.sourceDate, voice.locale);
  const line = voice.say({ key: "bot:source.line", values: { source, date } });
  if (doubt === "unconfirmed") return `${line} ${voice.say({ key: "bot:source.unconfirmed" })}`;
  if (overdue === null) return line;
  return `${line} ${voice.say({ key: "bot:source.overdue", values: { since: { date: overdue } } })}`;
}

/** The host of an address, or the name of a document as it is: "Almi: lån, 2024" only looks like an address. */
function sourceOf(source: string): string {
  return /^https?:\/\//.test(source) && URL.canParse(source)
    ? new URL(source).host.replace(/^www\./, "")
    : source;
}

function monthsBetween(from: string, to: string): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7) || 1);
  return months(to) - months(from);
}
