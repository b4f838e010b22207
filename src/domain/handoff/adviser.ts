import type { Address } from "../conversation.ts";
import type { NeedId } from "../need.ts";
import type { AreaCode, Country, Place } from "../place.ts";
import type { Absence, WorkingHours } from "./working-time.ts";

export const adviserRoles = ["adviser", "lead"] as const;
/** A lead also sees the cases of others in the places they serve. */
export type AdviserRole = (typeof adviserRoles)[number];

/** A person who takes over conversations for an actor. Kept in the store, never in the knowledge. */
export interface Adviser {
  readonly id: string;
  readonly name: string;
  /** The id of the actor they work for. */
  readonly actor: string;
  readonly role: AdviserRole;
  /** The role that they were added with, while the groups of the provider they sign in at give them another. */
  readonly addedAs?: AdviserRole | undefined;
  /** Countries, counties and municipalities they serve. */
  readonly places: readonly (Country | AreaCode)[];
  /** Needs they can help with; empty means all. */
  readonly needs: readonly NeedId[];
  /** Languages they speak with companies. */
  readonly locales: readonly string[];
  readonly hours: WorkingHours;
  readonly absences: readonly Absence[];
  /** How many taken cases they can have at once. */
  readonly capacity: number;
  /** Where they are told of cases besides the desk. The address is also what they sign in by. */
  readonly email: string | null;
  /** What the provider they sign in at knows them by (`sub`), where it confirms no address. */
  readonly subject?: string | undefined;
  /** Their own chat with the bot; null until they have shown that it is theirs. */
  readonly teams: TeamsChat | null;
  /** The code with which they can show it, sealed, and the ISO time until which it is good. */
  readonly teamsCode?: { readonly seal: string; readonly until: string } | undefined;
  /** How they want to be told of cases, besides the desk; absent for every way in which they can be reached. */
  readonly told?: readonly ToldBy[] | undefined;
}

export const toldBy = ["email", "teams"] as const;
/** A way of telling an adviser of a case. */
export type ToldBy = (typeof toldBy)[number];

/** A person in Teams, as the channel vouches for them: nobody chooses these ids. */
export interface TeamsPerson {
  readonly tenant: string;
  /** The person's id in the directory of the tenant. */
  readonly user: string;
}

/** A chat of an adviser alone with the bot in Teams. */
export interface TeamsChat extends TeamsPerson {
  /** Where the channel is to be sent what is said there. */
  readonly address: Address;
  /** The case whose company hears what they write there; null when they have chosen none. */
  readonly current: string | null;
}

/** In which ways an adviser can be told of cases. */
export function waysOf({ email, teams }: Adviser): readonly ToldBy[] {
  return toldBy.filter((way) => (way === "email" ? email : teams) !== null);
}

/**
 * Whether an adviser is told of cases in that way: as they want, and where none of what they want can reach them any
 * more, in every way that can. Who wants to be told in none is not.
 */
export function isToldBy(adviser: Adviser, way: ToldBy): boolean {
  const { told = toldBy } = adviser;
  const ways = waysOf(adviser);
  const wanted = ways.filter((one) => told.includes(one));
  return (wanted.length > 0 || told.length === 0 ? wanted : ways).includes(way);
}

export function isSamePerson(one: TeamsPerson, other: TeamsPerson): boolean {
  return one.tenant === other.tenant && one.user === other.user;
}

/** How closely an adviser's territory fits a place: 3 its municipality, 2 its county, 1 its country, 0 not at all. */
export function closeness(places: Adviser["places"], { country, county, municipality }: Place): number {
  if (municipality !== null && places.includes(municipality)) return 3;
  if (county !== null && places.includes(county)) return 2;
  return places.includes(country) ? 1 : 0;
}

/** True when an adviser can help with a need, there, in that language; bokmål and nynorsk are both Norwegian. */
export function serves(adviser: Adviser, need: NeedId, place: Place, locale: string): boolean {
  const speaks = adviser.locales.some((one) => one === locale || (isNorwegian(one) && isNorwegian(locale)));
  const knows = adviser.needs.length === 0 || adviser.needs.includes(need);
  return speaks && knows && closeness(adviser.places, place) > 0;
}

function isNorwegian(locale: string): boolean {
  return locale === "nb" || locale === "nn";
}
