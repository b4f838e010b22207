import { z } from "zod";
import { type Adviser, toldBy } from "../../../domain/handoff/adviser.ts";
import type { HttpAnswer, HttpRequest } from "../../../http.ts";
import type { AdviserRecords, Clock, Connecting, Directory, Log, Texts } from "../../../ports.ts";
import { type DeskRoutes, deskLocales, type SignedIn } from "../../sign-in/guard.ts";
import type { StaffPages } from "../../staff-page.ts";
import { notice } from "../notice.ts";
import { type Reader, readerOf } from "../reader.ts";
import { type AroundAdviser, adviserPage, advisersPage, type TeamsSection } from "./adviser-page.ts";
import { mayDirect, recordForm, recordIn, wrongText } from "./record-form.ts";
import { weekIn } from "./working-week.ts";

export interface AdviserParts {
  readonly directory: Directory;
  readonly texts: Texts;
  readonly clock: Clock;
  readonly log: Log;
  readonly records: AdviserRecords;
  /** Absent where there is no bot in Teams. */
  readonly connecting?: Connecting | undefined;
}

const mostAbsences = 100;
const absence = z
  .object({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to)
  .transform(({ from, to }) => ({ from, to }));
const capacity = z.coerce.number().int().min(0).max(1000);

/**
 * Who serves when, under `/desk/advisers`: everybody their own hours, capacity, languages and absences, and a lead
 * those of all people of the same actor, and places, needs, name and role of those who serve within the lead's own places.
 * Anybody else's page is not found. Who is an adviser at all, for whom, and by what they sign in is the command's to say.
 */
export function adviserRoutes(
  routes: DeskRoutes,
  { page }: Pick<StaffPages, "page">,
  { directory, texts, clock, connecting, records, log }: AdviserParts,
): void {
  const mayEdit =
    ({ adviser }: SignedIn) =>
    (one: Adviser) =>
      one.id === adviser.id || (adviser.role === "lead" && one.actor === adviser.actor);

  type Answer = (one: Adviser, reader: Reader, form: URLSearchParams) => HttpAnswer | Promise<HttpAnswer>;
  const of = (answer: Answer) => (request: HttpRequest, who: SignedIn) => {
    const one = directory.all().find(({ id }) => id === request.params.id);
    if (one === undefined || !mayEdit(who)(one)) return { status: 404, body: "" };
    const form = request.body instanceof URLSearchParams ? request.body : request.query;
    return answer(one, readerOf(who, texts, clock), form);
  };
  const teamsOf = (one: Adviser, { adviser }: Reader): TeamsSection | undefined =>
    connecting && { isOwn: one.id === adviser.id };
  const show = (one: Adviser, reader: Reader, around: Partial<AroundAdviser>, typed?: URLSearchParams) => {
    const record = mayDirect(reader.adviser, one, records) && recordForm(one, reader, records, typed);
    return page(adviserPage(one, reader, { notice: null, teams: teamsOf(one, reader), record, ...around }));
  };
  const wrong = (one: Adviser, reader: Reader, key: string) =>
    show(one, reader, { notice: notice("warning", reader.say(key)), status: 422 });
  const save = async ({ id }: Adviser, change: (found: Adviser) => Adviser): Promise<HttpAnswer> => {
    await directory.change(id, (found) => found && change(found));
    const location = `/desk/advisers/${encodeURIComponent(id)}?done=saved`;
    return { status: 303, headers: { location }, body: "" };
  };

  routes.route("GET", "/desk/advisers", (_, who) =>
    page(advisersPage(directory.all().filter(mayEdit(who)), readerOf(who, texts, clock))),
  );
  routes.route(
    "GET",
    "/desk/advisers/:id",
    of((one, reader, query) => {
      const saved = query.get("done") === "saved" && notice("success", reader.say("advisers:saved"));
      return show(one, reader, { notice: saved });
    }),
  );
  routes.route(
    "POST",
    "/desk/advisers/:id",
    of((one, reader, form) => {
      const [days, cases] = [weekIn(form), capacity.safeParse(form.get("capacity") || undefined)];
      const locales = deskLocales.filter((tag) => form.getAll("locale").includes(tag));
      if (days === undefined) return wrong(one, reader, "advisers:wrongHours");
      if (!cases.success) return wrong(one, reader, "advisers:wrongCapacity");
      if (locales.length === 0) return wrong(one, reader, "advisers:noLanguage");
      return save(one, (found) => ({
        ...found,
        locales,
        capacity: cases.data,
        hours: { ...found.hours, days },
        ...toldIn(form, found),
      }));
    }),
  );
  routes.route(
    "POST",
    "/desk/advisers/:id/record",
    of((one, reader, form) => {
      const lead = reader.adviser;
      if (!mayDirect(lead, one, records)) return { status: 404, body: "" };
      const given = recordIn(form, one.id === lead.id);
      const made = records.amend(one, given);
      const faults =
        "wrong" in made
          ? made.wrong.slice(0, 5).map((fault) => wrongText(fault, reader))
          : records.areWithin(made.adviser.places, lead.places)
            ? []
            : [reader.say("advisers:record.beyond")];
      if (faults.length > 0) {
        const text = [reader.say("advisers:record.notSaved"), ...new Set(faults)].join(" ");
        return show(one, reader, { notice: notice("warning", text), status: 422 }, form);
      }
      log.info({ adviser: one.id, by: lead.id }, "a lead changed what an adviser serves");
      return save(one, (found) => {
        const again = records.amend(found, given);
        return "adviser" in again && mayDirect(lead, found, records) ? again.adviser : found;
      });
    }),
    "lead",
  );
  if (connecting !== undefined) {
    routes.route(
      "POST",
      "/desk/advisers/:id/teams",
      of(async (one, reader) => {
        const own = teamsOf(one, reader);
        const code = own?.isOwn ? await connecting.codeFor(one.id) : undefined;
        if (own === undefined || code === undefined) return { status: 404, body: "" };
        return show(one, reader, { teams: { ...own, code } });
      }),
    );
    routes.route(
      "POST",
      "/desk/advisers/:id/teams/off",
      of(async (one) => {
        await connecting.disconnect(one.id);
        return save(one, (found) => found);
      }),
    );
  }
  routes.route(
    "POST",
    "/desk/advisers/:id/away",
    of((one, reader, form) => {
      const given = absence.safeParse(Object.fromEntries(form));
      if (!given.success || one.absences.length >= mostAbsences)
        return wrong(one, reader, "advisers:wrongDays");
      return save(one, (found) => ({
        ...found,
        absences: [...found.absences, given.data].sort((a, b) => (a.from < b.from ? -1 : 1)),
      }));
    }),
  );
  routes.route(
    "POST",
    "/desk/advisers/:id/back",
    of((one, _, form) =>
      save(one, (found) => ({
        ...found,
        absences: found.absences.filter(({ from, to }) => from !== form.get("from") || to !== form.get("to")),
      })),
    ),
  );
}

/** How they want to be told, of the ways that the form asked about; about others nothing changes. */
function toldIn(form: URLSearchParams, { told = toldBy }: Adviser): Pick<Adviser, "told"> {
  const asked = form.getAll("way");
  if (asked.length === 0) return {};
  const wanted = form.getAll("told").filter((way) => asked.includes(way));
  // Who wants none of those there are wants none: another one that is wished for stands in for no wish.
  if (wanted.length === 0) return { told: [] };
  return {
    told: toldBy.filter((way) => wanted.includes(way) || (!asked.includes(way) && told.includes(way))),
  };
}
