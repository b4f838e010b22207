import { passTargets } from "../../domain/handoff/pass-targets.ts";
import type { Knowledge } from "../../domain/knowledge.ts";
import type { HttpAnswer, HttpRequest } from "../../http.ts";
import type { Clock, Desk, Directory, Texts } from "../../ports.ts";
import type { DeskRoutes, SignedIn } from "../sign-in/guard.ts";
import type { StaffPages } from "../staff-page.ts";
import { caseRoutes } from "./case-routes.ts";
import { eventsOf } from "./events.ts";
import { addressOf, listPage, lists } from "./list-page.ts";
import { doneNotice } from "./notice.ts";
import { type Reader, readerOf } from "./reader.ts";

export interface DeskParts {
  readonly desk: Desk;
  readonly directory: Pick<Directory, "all">;
  readonly knowledge: { current(): Pick<Knowledge, "actors"> };
  readonly texts: Texts;
  readonly clock: Clock;
}

/** The advisers' pages, under `/desk`. */
export function deskPages(routes: DeskRoutes, { page }: StaffPages, parts: DeskParts): void {
  const { desk, texts, clock, directory, knowledge } = parts;
  const read =
    (answer: (reader: Reader, request: HttpRequest) => HttpAnswer | Promise<HttpAnswer>) =>
    (request: HttpRequest, who: SignedIn) =>
      answer(readerOf(who, texts, clock), request);

  for (const list of lists)
    routes.route(
      "GET",
      addressOf(list),
      read((reader, { query }) => page(listPage(reader, desk, list, doneNotice(reader, query)))),
      list === "region" ? "lead" : "adviser",
    );
  routes.route("GET", "/desk/events", eventsOf(desk));

  const { show, typing, actions } = caseRoutes(desk, page, (reader) =>
    passTargets(reader.adviser.id, reader.locale, directory.all(), knowledge.current().actors),
  );
  routes.route("GET", "/desk/cases/:id", read(show));
  routes.route("POST", "/desk/cases/:id/typing", read(typing));
  for (const [action, answer] of actions) routes.route("POST", `/desk/cases/:id/${action}`, read(answer));
}
