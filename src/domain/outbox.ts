import type { AdviserNews } from "./handoff/adviser-news.ts";
import type { CaseNews } from "./handoff/case-news.ts";
import type { Summary } from "./summary.ts";

/** A mail as it was shown to the person who agreed to it, word for word. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly locale: string;
  /** Goes along as a PDF. */
  readonly summary: Summary | null;
}

/** What a parcel holds. Each kind has one carrier. */
export type Contents =
  | { readonly kind: "mail"; readonly letter: Letter }
  /** Tells an adviser, or the company, of a case; nobody is told in the chat that it was sent. */
  | { readonly kind: "notice"; readonly letter: Letter }
  /** A reply of a turn that nobody asked for, to a company whose channel has to be sent what is said. */
  | { readonly kind: "turn"; readonly turn: number; readonly reply: number }
  /** A case for the external hub of people behind a channel. */
  | { readonly kind: "handoff"; readonly case: string }
  /** Something of a case, for an adviser in their own chat with the bot. */
  | {
      readonly kind: "adviser";
      readonly adviser: string;
      readonly case: string;
      readonly news: AdviserNews;
    }
  /** A move of a case, for an actor's own system. */
  | { readonly kind: "webhook"; readonly url: string; readonly news: CaseNews };

export type Kind = Contents["kind"];

/** Something that has to leave the process. It lies in the conversation until it is delivered or given up. */
export interface Parcel<K extends Kind = Kind> {
  /** The same at every try, so that whoever gets it twice can tell; unique within the conversation. */
  readonly id: string;
  readonly contents: Extract<Contents, { readonly kind: K }>;
  /** Tries begun so far. */
  readonly tries: number;
  /** ISO time of the next try. */
  readonly due: string;
  /** ISO time from which a try that fails is the last. */
  readonly until: string;
}

/** How long a parcel is tried for, in milliseconds: a mail server that asks to wait does so for hours, not days. */
const triedFor = 24 * 60 * 60 * 1000;

/** Waits after the first, the second and each later try, in seconds. */
const waitsOf: Readonly<Record<Kind, readonly number[]>> = {
  // Greylisting lets through after some minutes.
  mail: [60, 300, 600, 1200, 2400, 3600],
  notice: [60, 300, 600, 1200, 2400, 3600],
  // Somebody is waiting for the word.
  turn: [5, 10, 30, 60, 120, 300, 600],
  adviser: [5, 10, 30, 60, 120, 300, 600],
  handoff: [5, 10, 30, 60, 120, 300, 600],
  webhook: [10, 60, 300, 900, 1800, 3600],
};

/** Parcels of one lane do not overtake each other; those of different ones, and letters, do. */
function laneOf(contents: Contents): string | undefined {
  if (contents.kind === "mail" || contents.kind === "notice") return undefined;
  if (contents.kind === "adviser") return `adviser ${contents.adviser}`;
  return contents.kind === "webhook" ? `webhook ${contents.url}` : contents.kind;
}

/** How long a try may take before another process may begin the next one, in milliseconds. */
const lease = 2 * 60 * 1000;

/** Puts something into an outbox, to be tried at once. */
export function post(
  outbox: readonly Parcel[],
  id: string,
  contents: Contents,
  now: Date,
): readonly Parcel[] {
  return [...outbox, { id, contents, tries: 0, due: now.toISOString(), until: after(now, triedFor) }];
}

/** ISO time of the next try of any parcel; undefined when there is none. */
export function nextTry(outbox: readonly Parcel[]): string | undefined {
  return free(outbox)
    .map(({ due }) => due)
    .sort()[0];
}

/** The first parcel that is due: words between people before all else, which may be slow to be taken. */
export function dueParcel(outbox: readonly Parcel[], now: Date): Parcel | undefined {
  const due = free(outbox).filter((one) => Date.parse(one.due) <= now.getTime());
  return (
    due.find(({ contents }) => contents.kind === "turn") ??
    due.find(({ contents }) => contents.kind === "adviser") ??
    due[0]
  );
}

/** The parcels that wait for no other one. */
function free(outbox: readonly Parcel[]): readonly Parcel[] {
  const before = new Set<string>();
  return outbox.filter(({ contents }) => {
    const lane = laneOf(contents);
    if (lane === undefined) return true;
    const isFree = !before.has(lane);
    before.add(lane);
    return isFree;
  });
}

/** Marks a try as begun: nobody else begins one meanwhile, and should this process die, the next one follows. */
export function begin(outbox: readonly Parcel[], id: string, now: Date): readonly Parcel[] {
  return outbox.map((one) =>
    one.id === id ? { ...one, tries: one.tries + 1, due: after(now, lease) } : one,
  );
}

/** What became of a parcel with a try: it left the outbox, or is tried again. */
export type Became = "delivered" | "waiting" | "failed";

/** The outbox after a try. A parcel that cannot be delivered now waits, longer each time, until its time is up. */
export function end(
  outbox: readonly Parcel[],
  id: string,
  carried: "delivered" | "later" | "never",
  now: Date,
): { readonly outbox: readonly Parcel[]; readonly became: Became } {
  const rest = outbox.filter((one) => one.id !== id);
  const parcel = outbox.find((one) => one.id === id);
  if (carried === "delivered") return { outbox: rest, became: "delivered" };
  if (carried === "never" || parcel === undefined || Date.parse(parcel.until) <= now.getTime())
    return { outbox: rest, became: "failed" };
  const waits = waitsOf[parcel.contents.kind];
  const wait = waits[Math.min(parcel.tries, waits.length) - 1] ?? 0;
  const again = outbox.map((one) => (one.id === id ? { ...one, due: after(now, wait * 1000) } : one));
  return { outbox: again, became: "waiting" };
}

function after(now: Date, milliseconds: number): string {
  return new Date(now.getTime() + milliseconds).toISOString();
}
