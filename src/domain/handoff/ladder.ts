import type { Actor } from "../actor.ts";
import { type Adviser, closeness, serves } from "./adviser.ts";
import { type Case, type Rung, rungs } from "./case.ts";
import { hub, hubId } from "./hub.ts";
import { type Holidays, isAtWork, nextAtWork } from "./working-time.ts";

/** What the search for somebody looks at, as it is now. */
export interface Roster {
  readonly advisers: readonly Adviser[];
  /** How many cases each adviser has taken, by id. */
  readonly load: ReadonlyMap<string, number>;
  readonly holidays: Holidays;
  /** The adviser who is asked when nobody else is there; undefined when none is configured. */
  readonly lastResort: string | undefined;
  /** True where an external hub is asked first, for whichever actor. */
  readonly isAtHub?: boolean;
}

/** Who is asked next: a few people of one rung, the best first. */
export interface Asked {
  readonly rung: Rung;
  /** The actor they work for, as the company is told. */
  readonly office: string;
  readonly advisers: readonly Adviser[];
}

/** A case is offered to so many at a time: enough that somebody is free, few enough that each feels asked. */
const few = 3;

type Wanted = Pick<Case, "need" | "place" | "locale" | "actor" | "declinedBy">;

/**
 * The next rung on which somebody can take a case: the actor that was asked for, its other offices, the regional first
 * doors, the last resort. Only people who serve the need and the place, speak the language, have room, have not
 * declined it, and work some time before the promise lapses are asked. The last resort is asked whoever it is.
 *
 * @param from the first rung to look at
 * @param doors ids of the actors that are the first doors of the company's place
 * @param until the promise that would be given
 * @returns undefined when there is nobody on any rung
 */
export function nextAsked(
  wanted: Wanted,
  from: Rung,
  roster: Roster,
  actors: ReadonlyMap<string, Actor>,
  doors: readonly string[],
  at: Date,
  until: Date,
): Asked | undefined {
  if (roster.isAtHub === true && !wanted.declinedBy.includes(hubId))
    return { rung: from, office: wanted.actor, advisers: [hub] };
  const { need, place, locale } = wanted;
  const isFree = (one: Adviser) => serves(one, need, place, locale) && hasRoom(one, roster, at, until);
  for (const rung of rungs.slice(rungs.indexOf(from))) {
    const advisers = roster.advisers
      .filter((one) => onRung(rung, one, wanted, actors, doors, roster.lastResort))
      .filter((one) => !wanted.declinedBy.includes(one.id))
      .filter((one) => rung === "last-resort" || isFree(one))
      .sort((a, b) => order(a, wanted, roster, at) - order(b, wanted, roster, at) || (a.id < b.id ? -1 : 1))
      .slice(0, few);
    const [first] = advisers;
    // One office at a time: the company is told a name, and it must be true of all who are asked.
    if (first !== undefined)
      return { rung, office: first.actor, advisers: advisers.filter(({ actor }) => actor === first.actor) };
  }
  return undefined;
}

/**
 * Who of one actor is asked when a colleague passes a case on there: people for the place who speak the language, have
 * room and are there in time. What it is about may be why it is passed on: whoever serves the need comes first, no more.
 */
export function nextAt(
  actor: string,
  wanted: Wanted,
  roster: Roster,
  at: Date,
  until: Date,
): readonly Adviser[] {
  const { need, place, locale } = wanted;
  const rank = (one: Adviser) => order(one, wanted, roster, at) + (serves(one, need, place, locale) ? 0 : 50);
  return roster.advisers
    .filter((one) => one.actor === actor && !wanted.declinedBy.includes(one.id))
    .filter((one) => serves({ ...one, needs: [] }, need, place, locale) && hasRoom(one, roster, at, until))
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
    .slice(0, few);
}

/** True when an adviser could take one more case, at once or before the promise lapses. */
function hasRoom(adviser: Adviser, roster: Roster, at: Date, until: Date): boolean {
  const next = nextAtWork(adviser.hours, adviser.absences, at, roster.holidays);
  return (roster.load.get(adviser.id) ?? 0) < adviser.capacity && next !== undefined && next < until;
}

function onRung(
  rung: Rung,
  { id, actor }: Adviser,
  wanted: Wanted,
  actors: ReadonlyMap<string, Actor>,
  doors: readonly string[],
  lastResort: string | undefined,
): boolean {
  switch (rung) {
    case "actor":
      return actor === wanted.actor;
    case "office":
      return actor !== wanted.actor && familyOf(actor, actors) === familyOf(wanted.actor, actors);
    case "door":
      return doors.some((door) => familyOf(door, actors) === familyOf(actor, actors));
    case "last-resort":
      return id === lastResort;
  }
}

/** The topmost parent, which an actor shares with its other offices. */
function familyOf(id: string, actors: ReadonlyMap<string, Actor>): string {
  const seen = new Set<string>();
  let top = id;
  while (!seen.has(top)) {
    seen.add(top);
    top = actors.get(top)?.parent ?? top;
  }
  return top;
}

/** Lower is asked sooner: at work now, then nearest, then least loaded. */
function order(adviser: Adviser, { place }: Wanted, { load, holidays }: Roster, at: Date): number {
  const away = isAtWork(adviser.hours, adviser.absences, at, holidays) ? 0 : 100;
  const busy = Math.min((load.get(adviser.id) ?? 0) / Math.max(adviser.capacity, 1), 1);
  return away + (3 - closeness(adviser.places, place)) * 10 + busy;
}
