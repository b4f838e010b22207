import { z } from "zod";
import { type Adviser, adviserRoles, toldBy } from "../domain/handoff/adviser.ts";
import type { Knowledge } from "../domain/knowledge.ts";
import { needIds } from "../domain/need.ts";
import { countries } from "../domain/place.ts";
import { locales } from "../language/locale.ts";
import { placeCode } from "./place-code.ts";
import { hoursIn, parseHours } from "./working-hours.ts";

const list = z.array(z.string().trim().min(1));

/** An adviser as somebody adds one: by names, with what goes without saying left out. */
export const newAdviser = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, "an id of a-z, 0-9, . _ and -, such as kari.nordmann"),
  name: z.string().trim().min(1, "the name that companies are told").max(200),
  actor: z.string().trim().min(1),
  places: list.min(1, "at least one place: a country, county or municipality"),
  needs: list.default([]),
  locales: list.optional(),
  role: z.enum(adviserRoles).default("adviser"),
  email: z.email().max(254).nullable().default(null),
  subject: z.string().trim().min(1).max(200).optional(),
  told: z.array(z.enum(toldBy)).optional(),
  capacity: z.coerce.number().int().min(0).max(1000).default(5),
  country: z.enum(countries).optional(),
  hours: z.string().optional(),
});

/**
 * Makes an adviser of what was given, or says everything that is wrong with it at once, each with its remedy.
 *
 * Without `locales` they speak the language of the countries they serve; without `hours` they keep office hours, in the
 * time zone and with the holidays of `country`, else of the first place.
 */
export function makeAdviser(
  given: unknown,
  knowledge: Knowledge,
): { readonly adviser: Adviser } | { readonly wrong: readonly string[] } {
  const parsed = newAdviser.safeParse(given);
  const raw: Readonly<Record<string, unknown>> =
    typeof given === "object" && given !== null ? (given as Readonly<Record<string, unknown>>) : {};
  const wrong = (parsed.error?.issues ?? []).map(
    ({ path, message }) => `${path.join(".") || "line"}: ${message}`,
  );
  // Held against the knowledge even when something else is wrong, so that nobody has to come back for the next fault.
  const actor = actorOf(raw.actor, knowledge);
  if ("wrong" in actor) wrong.push(actor.wrong);
  const places = texts(raw.places).map((place) => placeCode(place, knowledge));
  for (const place of places) if ("wrong" in place) wrong.push(`places: ${place.wrong}`);
  for (const need of texts(raw.needs).filter((one) => !isIn(needIds, one)))
    wrong.push(`needs: no need "${need}": choose among ${needIds.join(", ")}`);
  for (const locale of texts(raw.locales).filter((one) => !isIn(locales, one)))
    wrong.push(`locales: no language "${locale}": choose among ${locales.join(", ")}`);
  const days = typeof raw.hours === "string" ? parseHours(raw.hours) : undefined;
  if (typeof raw.hours === "string" && days === undefined)
    wrong.push(`hours: "${raw.hours}" are no hours: write them like "mon-fri 08:00-16:00, sat 10:00-14:00"`);
  if (!parsed.success || wrong.length > 0 || !("id" in actor)) return { wrong };

  const { locales: spoken, country, hours: _, subject, told, needs, ...rest } = parsed.data;
  const codes = places.flatMap((place) => ("code" in place ? [place.code] : []));
  const served = [...new Set(codes.map((code) => (code.startsWith("SE") ? "SE" : "NO")))] as const;
  return {
    adviser: {
      ...rest,
      actor: actor.id,
      places: [...new Set(codes)],
      needs: needs.filter((one) => isIn(needIds, one)),
      locales: spoken ?? served.map((one) => (one === "SE" ? "sv" : "nb")),
      hours: hoursIn(country ?? served[0] ?? "NO", days),
      absences: [],
      teams: null,
      ...(told !== undefined && { told }),
      ...(subject !== undefined && { subject }),
    },
  };
}

function actorOf(
  given: unknown,
  { actors }: Knowledge,
): { readonly id: string } | { readonly wrong: string } {
  if (typeof given !== "string" || given.trim() === "")
    return { wrong: "actor: the id of the actor they work for" };
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
  return { wrong: `actor: no actor "${given}": ${remedy}` };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function isIn<T extends string>(all: readonly T[], one: string): one is T {
  return (all as readonly string[]).includes(one);
}
