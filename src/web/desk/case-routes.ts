import type { PassTargets } from "../../domain/handoff/pass-targets.ts";
import type { HttpAnswer, HttpRequest } from "../../http.ts";
import { type CaseView, type Desk, type DeskAction, deskActions } from "../../ports.ts";
import { html, type Markup } from "../markup.ts";
import type { StaffPage } from "../staff-page.ts";
import { type ActionRefusal, actionForms } from "./action-forms.ts";
import { banner } from "./banner.ts";
import { type Attempt, typedIn } from "./case-form.ts";
import { casePage } from "./case-page.ts";
import { doneNotice, notice } from "./notice.ts";
import type { Reader } from "./reader.ts";

type Answer = (reader: Reader, request: HttpRequest) => Promise<HttpAnswer>;

/** What a refusal is answered with. */
const statuses: Readonly<Record<ActionRefusal, number>> = {
  "not-found": 404,
  "already-taken": 409,
  "not-yours": 403,
  "not-open": 409,
  "nobody-there": 409,
  empty: 422,
  unclear: 422,
  "too-long": 422,
};

/** After these the case is somebody else's: the reader is back at the lists. */
const leaving: readonly DeskAction[] = ["refuse", "pass-on", "give-back", "close"];

/** The page of a case, and what its forms do. */
export function caseRoutes(
  desk: Desk,
  page: (page: StaffPage) => HttpAnswer,
  targetsOf: (reader: Reader) => PassTargets,
): { readonly show: Answer; readonly typing: Answer; readonly actions: ReadonlyMap<DeskAction, Answer> } {
  const around = (reader: Reader, view: CaseView) => ({
    targets: view.may.includes("pass-on") ? targetsOf(reader) : { advisers: [], actors: [] },
    readyAnswers: view.may.includes("say") ? desk.readyAnswers(view.locale) : [],
  });

  const act =
    (action: DeskAction): Answer =>
    async (reader, { params, body }) => {
      const id = params.id ?? "";
      const form = body instanceof URLSearchParams ? body : new URLSearchParams();
      const done = await actionForms[action](desk, reader.viewer, id, form);
      if (done.ok) {
        const to = leaving.includes(action) ? "/desk" : `/desk/cases/${encodeURIComponent(id)}`;
        // What was said is its own notice: it stands in the talk.
        return {
          status: 303,
          headers: { location: action === "say" ? to : `${to}?done=${doneBy(action, form)}` },
        };
      }
      const seen = await desk.open(reader.viewer, id);
      const attempt = { action, form };
      if (!seen.ok) return page(notFoundPage(reader, attempt));
      return page(
        casePage(reader, seen.value, {
          ...around(reader, seen.value),
          notice: refusalNotice(reader, seen.value, done.because, attempt),
          attempt,
          status: statuses[done.because],
        }),
      );
    };

  return {
    async show(reader, { params, query }) {
      const seen = await desk.open(reader.viewer, params.id ?? "");
      if (!seen.ok) return page(notFoundPage(reader, undefined));
      return page(
        casePage(reader, seen.value, { ...around(reader, seen.value), notice: doneNotice(reader, query) }),
      );
    },
    async typing({ viewer }, { params }) {
      desk.typing(viewer, params.id ?? "");
      return { status: 204 };
    },
    actions: new Map(deskActions.map((action) => [action, act(action)])),
  };
}

/** Two ways of giving back are two things: with a call to make, the case stays with the adviser. */
function doneBy(action: DeskAction, form: URLSearchParams): string {
  return action === "give-back" && form.get("how") === "call" ? "call-back" : action;
}

function refusalNotice(reader: Reader, view: CaseView, because: ActionRefusal, attempt: Attempt): Markup {
  const { say } = reader;
  const taken = because === "already-taken" && view.adviser !== null;
  const text = taken
    ? say("desk:refusal.already-takenBy", { name: view.adviser ?? "" })
    : say(`desk:refusal.${because}`);
  // What was typed stands in its form again, or here, when the form is gone.
  return notice("warning", text, view.may.includes(attempt.action) ? undefined : kept(reader, attempt));
}

function kept({ say }: Reader, attempt: Attempt): Markup | undefined {
  const text = typedIn(attempt, "text") || typedIn(attempt, "note");
  if (text.trim() === "") return undefined;
  return html`<p class="ds-paragraph">${say("desk:page.kept")}</p><p class="text" dir="auto">${text}</p>`;
}

function notFoundPage(reader: Reader, attempt: Attempt | undefined): StaffPage {
  const { say, locale } = reader;
  const heading = say("desk:refusal.not-found.heading");
  return {
    status: 404,
    locale,
    title: heading,
    banner: banner(reader),
    main: html`<h1 class="ds-heading" data-size="md">${heading}</h1>
<p class="ds-paragraph">${say("desk:refusal.not-found.text")}</p>
${attempt && kept(reader, attempt)}
<p><a class="ds-link" href="/desk">${say("desk:case.back")}</a></p>`,
  };
}
