import type { Actor } from "../domain/actor.ts";
import type { Voice } from "./voice.ts";

/**
 * How to reach an actor, a line each: contact page or home page, phone, mailbox. What the actor lacks its parent lends;
 * an address nobody has seen is said to be so.
 */
export function contactLines(id: string, voice: Voice): readonly string[] {
  const actor = voice.knowledge.actors.get(id);
  if (actor === undefined) return [];
  const reached = reachable(actor, voice);
  const from =
    reached === actor || reached === undefined
      ? []
      : [voice.say({ key: "bot:contact.through", values: { name: voice.nameOf(reached) } })];
  if (reached === undefined) return [voice.say({ key: "bot:contact.unknown" })];
  const page = reached.contact.page ?? reached.url;
  return [
    ...from,
    ...(reached.contact.phone === null
      ? []
      : [voice.say({ key: "bot:contact.phone", values: { phone: reached.contact.phone } })]),
    ...(reached.contact.email === null
      ? []
      : [voice.say({ key: "bot:contact.email", values: { email: reached.contact.email } })]),
    ...(page === null
      ? []
      : [
          voice.say({
            key: reached.urlEvidence === "page" ? "bot:contact.page" : "bot:contact.pageUnseen",
            values: { page },
          }),
        ]),
  ];
}

/** The actor itself, or the nearest of its parents that can be reached. */
function reachable(actor: Actor, { knowledge }: Voice): Actor | undefined {
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
