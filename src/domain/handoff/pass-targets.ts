import type { Knowledge } from "../knowledge.ts";
import type { Adviser } from "./adviser.ts";

/** To whom a case can be passed on, by name: advisers with the actor they work for, and actors that have advisers. */
export interface PassTargets {
  readonly advisers: readonly { readonly id: string; readonly name: string }[];
  readonly actors: readonly { readonly id: string; readonly name: string }[];
}

/**
 * Whether one of them can take a case, the desk says when it is asked.
 *
 * @param self the id of the adviser who passes it on
 */
export function passTargets(
  self: string,
  locale: string,
  advisers: readonly Adviser[],
  actors: Knowledge["actors"],
): PassTargets {
  const names = new Map<string, string>();
  const nameOf = (id: string) => {
    const {
      [locale]: own,
      nb,
      sv,
      en,
    }: Readonly<Record<string, string | undefined>> = actors.get(id)?.names ?? {};
    const name = own ?? nb ?? sv ?? en ?? id;
    names.set(id, name);
    return name;
  };
  const others = advisers
    .map(({ id, name, actor }) => ({ id, name: `${name}, ${nameOf(actor)}` }))
    .filter(({ id }) => id !== self);
  return {
    advisers: others.sort(byName(locale)),
    actors: [...names].map(([id, name]) => ({ id, name })).sort(byName(locale)),
  };
}

function byName(locale: string) {
  const { compare } = new Intl.Collator(locale);
  return (left: { readonly name: string }, right: { readonly name: string }) =>
    compare(left.name, right.name);
}
