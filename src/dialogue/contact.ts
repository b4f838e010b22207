import type { Actor } from "../domain/actor.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import type { Programme } from "../domain/programme.ts";
import type { Voice } from "./voice.ts";

/**
 * How to reach an actor, a line each: contact page or home page, phone, mailbox. What the actor lacks its parent lends;
 * an address nobody has seen is said to be so.
 *
 * @param programme the one it is asked about for: its page will do where the actor has nothing
 */
export function contactLines(
  id: string,
  voice: Voice,
  programme: Programme | null = null,
): readonly string[] {
  const actor = voice.knowledge.actors.get(id);
  if (actor === undefined) return [];
  const reached = reachable(actor, voice.knowledge);
  if (reached === undefined)
    return [
      programme?.url == null
        ? voice.say({
            key: actor.kind === "municipality" ? "bot:contact.switchboard" : "bot:contact.unknown",
          })
        : pageLine(programme.url, programme.urlEvidence, voice),
    ];
  // A municipality is named for the company's own; anybody else is the same for all.
  return reached !== actor && reached.kind === "municipality"
    ? linesOf(actor, reached, voice)
    : voice.once(actor, "contact", () => linesOf(actor, reached, voice));
}

function linesOf(actor: Actor, reached: Actor, voice: Voice): readonly string[] {
  const from =
    reached === actor
      ? []
      : [voice.say({ key: "bot:contact.through", values: { name: voice.nameOf(reached) } })];
  const page = reached.contact.page ?? reached.url;
  return [
    ...from,
    ...(reached.contact.phone === null
      ? []
      : [voice.say({ key: "bot:contact.phone", values: { phone: reached.contact.phone } })]),
    ...(reached.contact.email === null
      ? []
      : [voice.say({ key: "bot:contact.email", values: { email: reached.contact.email } })]),
    ...(page === null ? [] : [pageLine(page, reached.urlEvidence, voice)]),
  ];
}

/** The phone of an actor or, where it has none, of whom it is reached through; null where nobody has one. */
export function phoneOf(id: string, knowledge: Knowledge): string | null {
  const actor = knowledge.actors.get(id);
  return (actor === undefined ? undefined : reachable(actor, knowledge))?.contact.phone ?? null;
}

function pageLine(page: string, evidence: Actor["urlEvidence"], voice: Voice): string {
  const key = evidence === "page" ? "bot:contact.page" : "bot:contact.pageUnseen";
  return voice.say({ key, values: { page } });
}

/** The actor itself, or the nearest of its parents that can be reached. */
function reachable(actor: Actor, knowledge: Knowledge): Actor | undefined {
  const seen = new Set<Actor>();
  for (
    let one: Actor | undefined = actor;
    one !== undefined && !seen.has(one);
    one = one.parent === null ? undefined : knowledge.actors.get(one.parent)
  ) {
    seen.add(one);
    const { page, phone, email } = one.contact;
    if (one.url !== null || page !== null || phone !== null || email !== null) return one;
  }
  return undefined;
}
