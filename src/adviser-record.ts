import { z } from "zod";
import { placeCode } from "./adviser-record/place-code.ts";
import { hoursIn, parseHours } from "./adviser-record/working-hours.ts";
import { type Adviser, adviserRoles, toldBy } from "./domain/handoff/adviser.ts";
import type { WorkingHours } from "./domain/handoff/working-time.ts";
import type { Knowledge } from "./domain/knowledge.ts";
import { needIds } from "./domain/need.ts";
import { type AreaCode, type Country, countries } from "./domain/place.ts";
import { locales } from "./language/locale.ts";

const whichActor = "the id of the actor they work for";
const list = z.array(z.string().trim().min(1));

/** What is said of an adviser, by names. */
const fields = {
  id: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, "an id of a-z, 0-9, . _ and -, such as kari.nordmann"),
  name: z.string().trim().min(1, "the name that companies are told").max(200),
  actor: z.string(whichActor).trim().min(1, whichActor),
  places: list.min(1, "at least one place: a country, county or municipality"),
  needs: list,
  locales: list.min(1, "at least one language"),
  role: z.enum(adviserRoles),
  email: z.email().max(254).nullable(),
  subject: z.string().trim().min(1).max(200),
  told: z.array(z.enum(toldBy)),
  capacity: z.coerce.number().int().min(0).max(1000),
  country: z.enum(countries),
  hours: z.string(),
};

const newAdviser = z.strictObject({
  ...fields,
  needs: fields.needs.default([]),
  locales: fields.locales.optional(),
  role: fields.role.default("adviser"),
  email: fields.email.default(null),
  subject: fields.subject.optional(),
  told: fields.told.optional(),
  capacity: fields.capacity.default(5),
  country: fields.country.optional(),
  hours: fields.hours.optional(),
});

const changes = z
  .strictObject({ ...fields, subject: fields.subject.nullable(), told: fields.told.nullable() })
  .partial();

/** What is wrong with one thing that was said of an adviser, and what to do about it. */
export interface Wrong {
  /** The field, as a JSON line names it. */
  readonly field: string;
  /** What was given, of a field that takes several. */
  readonly value?: string;
  readonly text: string;
}

/**
 * Makes an adviser of what was given, or says everything that is wrong with it at once, each with its remedy.
 *
 * Without `locales` they speak the language of the countries they serve; without `hours` they keep office hours, in the
 * time zone and with the holidays of `country`, else of the first place.
 */
export function makeAdviser(
  given: unknown,
  knowledge: Knowledge,
): { readonly adviser: Adviser } | { readonly wrong: readonly Wrong[] } {
  const read = readBy(newAdviser, given, knowledge);
  if ("wrong" in read) return read;
  const { data, named } = read;
  const { locales: spoken, country, hours: _, subject, told, ...rest } = data;
  const places = named.places ?? [];
  const served = [...new Set(places.map((code) => (code.startsWith("SE") ? "SE" : "NO")))] as const;
  return {
    adviser: {
      ...rest,
      actor: named.actor ?? rest.actor,
      places,
      needs: named.needs ?? [],
      locales: spoken ?? served.map((one) => (one === "SE" ? "sv" : "nb")),
      hours: hoursIn(country ?? served[0] ?? "NO", named.days),
      absences: [],
      teams: null,
      ...(told !== undefined && { told }),
      ...(subject !== undefined && { subject }),
    },
  };
}

/**
 * Changes of an adviser what was given, and nothing else, or says everything that is wrong with it. Without needs they
 * help with all; null takes an e-mail address, a subject, and what was said of how to tell them away. A role that is
 * given holds until the provider's groups say another.
 */
export function changeAdviser(
  found: Adviser,
  given: unknown,
  knowledge: Knowledge,
): { readonly adviser: Adviser } | { readonly wrong: readonly Wrong[] } {
  const read = readBy(changes, given, knowledge);
  if ("wrong" in read) return read;
  const { data, named } = read;
  const { addedAs, subject: _, told: __, ...kept } = found;
  const { name = found.name, locales: spoken = found.locales, capacity = found.capacity } = data;
  const { email = found.email, role = found.role, country = found.hours.country } = data;
  const { subject = found.subject, told = found.told } = data;
  const { actor = found.actor, places = found.places, needs = found.needs } = named;
  const hours = data.country === undefined ? found.hours : hoursIn(country, found.hours.days);
  return {
    adviser: {
      ...kept,
      name,
      actor,
      role,
      places,
      needs,
      locales: spoken,
      capacity,
      email,
      hours: named.days === undefined ? hours : { ...hours, days: named.days },
      ...(addedAs !== undefined && data.role === undefined && { addedAs }),
      ...(told != null && { told }),
      ...(subject != null && { subject }),
    },
  };
}

interface Read<T> {
  readonly data: T;
  /** What the names stand for, of the fields that were given. */
  readonly named: Named;
}

interface Named {
  readonly actor?: string | undefined;
  readonly places?: readonly (Country | AreaCode)[] | undefined;
  readonly needs?: Adviser["needs"] | undefined;
  readonly days?: WorkingHours["days"] | undefined;
}

/** What was given, held against the knowledge even when the schema has something against it: nobody has to come back. */
function readBy<T extends { readonly actor?: string | undefined }>(
  schema: z.ZodType<T>,
  given: unknown,
  knowledge: Knowledge,
): Read<T> | { readonly wrong: readonly Wrong[] } {
  const parsed = schema.safeParse(given);
  const raw: Readonly<Record<string, unknown>> =
    typeof given === "object" && given !== null ? (given as Readonly<Record<string, unknown>>) : {};
  const wrong: Wrong[] = (parsed.error?.issues ?? []).map(({ path, message }) => ({
    field: path.join(".") || "line",
    text: message,
  }));
  const actor =
    typeof raw.actor === "string" && raw.actor.trim() !== "" ? actorOf(raw.actor, knowledge) : undefined;
  if (actor !== undefined && "wrong" in actor) wrong.push({ field: "actor", text: actor.wrong });
  const places = textsOf(raw.places)?.map((place) => ({ value: place, ...placeCode(place, knowledge) }));
  for (const place of places ?? [])
    if ("wrong" in place) wrong.push({ field: "places", value: place.value, text: place.wrong });
  const needs = textsOf(raw.needs);
  for (const value of needs?.filter((one) => !isIn(needIds, one)) ?? [])
    wrong.push({ field: "needs", value, text: `no need "${value}": choose among ${needIds.join(", ")}` });
  for (const value of textsOf(raw.locales)?.filter((one) => !isIn(locales, one)) ?? [])
    wrong.push({
      field: "locales",
      value,
      text: `no language "${value}": choose among ${locales.join(", ")}`,
    });
  const days = typeof raw.hours === "string" ? parseHours(raw.hours) : undefined;
  if (typeof raw.hours === "string" && days === undefined)
    wrong.push({
      field: "hours",
      text: `"${raw.hours}" are no hours: write them like "mon-fri 08:00-16:00, sat 10:00-14:00"`,
    });
  if (!parsed.success || wrong.length > 0) return { wrong };
  return {
    data: parsed.data,
    named: {
      actor: actor !== undefined && "id" in actor ? actor.id : undefined,
      places: places && [...new Set(places.flatMap((place) => ("code" in place ? [place.code] : [])))],
      needs: needs?.filter((one) => isIn(needIds, one)),
      days,
    },
  };
}

function actorOf(given: string, { actors }: Knowledge): { readonly id: string } | { readonly wrong: string } {
  const wanted = given.trim().toLowerCase();
  const named = (one: { id: string; names: Readonly<Record<string, string | undefined>> }) => [
    one.id,
    ...Object.values(one.names).map((name) => name?.toLowerCase()),
  ];
  /** The closest guess first: an id that begins like it, then the shortest. */
  const distance = (id: string) => id.length + (id.startsWith(wanted) ? 0 : 1000);
  const found = actors.get(wanted) ?? [...actors.values()].find((one) => named(one).includes(wanted));
  if (found !== undefined) return { id: found.id };
  const near = [...actors.values()]
    .filter((one) => named(one).some((name) => name?.includes(wanted)))
    .sort((a, b) => distance(a.id) - distance(b.id))
    .slice(0, 5);
  const remedy =
    near.length > 0
      ? `did you mean ${near.map(({ id }) => id).join(", ")}?`
      : "its id is the name of its file in knowledge/no/actors or knowledge/se/actors";
  return { wrong: `no actor "${given}": ${remedy}` };
}

/** The texts in a list; undefined for what is none. */
function textsOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : undefined;
}

function isIn<T extends string>(all: readonly T[], one: string): one is T {
  return (all as readonly string[]).includes(one);
}
