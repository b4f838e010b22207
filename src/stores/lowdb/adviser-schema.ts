import { z } from "zod";
import { type Adviser, adviserRoles, toldBy } from "../../domain/handoff/adviser.ts";
import { needIds } from "../../domain/need.ts";
import { countries } from "../../domain/place.ts";

const minute = z
  .int()
  .min(0)
  .max(24 * 60);
const line = z.string().trim().min(1).max(200);

const teamsChat = z.strictObject({
  tenant: line,
  user: line,
  address: z.record(z.string(), z.unknown()),
  current: line.nullable(),
});

/** An adviser as the file has it. Whether an actor or a place exists is the knowledge's to say, not the file's. */
const adviser: z.ZodType<Adviser> = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, "an id of a-z, 0-9, . _ and -"),
  name: line,
  actor: line,
  role: z.enum(adviserRoles),
  addedAs: z.enum(adviserRoles).optional(),
  places: z
    .array(z.string().regex(/^(NO|SE)(-\d{2,4})?$/, "a country or an official code such as NO-46"))
    .min(1),
  needs: z.array(z.enum(needIds)),
  locales: z.array(z.string().regex(/^[a-z]{2}$/, "a language tag such as nb")).min(1),
  hours: z.strictObject({
    timeZone: z.string().refine(isTimeZone, "a time zone such as Europe/Oslo"),
    country: z.enum(countries),
    days: z.array(
      z
        .strictObject({ weekday: z.int().min(1).max(7), from: minute, to: minute })
        .refine(({ from, to }) => from < to, "`from` comes before `to`"),
    ),
  }),
  absences: z.array(
    z
      .strictObject({ from: z.iso.date(), to: z.iso.date() })
      .refine(({ from, to }) => from <= to, "`from` is no later than `to`"),
  ),
  capacity: z.int().min(0).max(1000),
  email: z.email().max(254).nullable(),
  subject: line.optional(),
  // An id that somebody typed, as older files have it, proves nothing.
  teams: z.union([teamsChat, z.string().transform(() => null)]).nullable(),
  teamsCode: z.strictObject({ seal: line, until: z.iso.datetime() }).optional(),
  told: z.array(z.enum(toldBy)).optional(),
});

/** The whole file. Ids, addresses and what the provider calls them tell advisers apart, so that each stands once. */
export const adviserFile: z.ZodType<{ readonly advisers: readonly Adviser[] }> = z.strictObject({
  advisers: z
    .array(adviser)
    .refine((all) => areDistinct(all.map(({ id }) => id)), "two advisers have one id")
    .refine(
      (all) => areDistinct(all.flatMap(({ email }) => email?.toLowerCase() ?? [])),
      "two advisers have one e-mail address",
    )
    .refine(
      (all) => areDistinct(all.flatMap(({ subject }) => subject ?? [])),
      "two advisers are known to the provider by one name",
    )
    .refine(
      (all) =>
        areDistinct(all.flatMap(({ teams }) => (teams === null ? [] : `${teams.tenant} ${teams.user}`))),
      "two advisers have one chat in Teams",
    ),
});

function areDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
