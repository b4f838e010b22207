import type { PassTargets } from "../../domain/handoff/pass-targets.ts";
import type { CaseView } from "../../ports.ts";
import { html, type Inserted, type Markup } from "../markup.ts";
import type { StaffPage } from "../staff-page.ts";
import { banner } from "./banner.ts";
import { otherActions, takeForm } from "./case-actions.ts";
import type { Attempt } from "./case-form.ts";
import { caseRow, promises, stateText } from "./case-row.ts";
import { caseTalk } from "./case-talk.ts";
import { momentText } from "./moment.ts";
import { lostTexts, noticeBox } from "./notice.ts";
import type { Reader } from "./reader.ts";

/** What a case's page shows besides the case. */
export interface Around {
  readonly targets: PassTargets;
  /** Ready answers in the company's language. */
  readonly readyAnswers: readonly { readonly id: string; readonly text: string }[];
  readonly notice?: Inserted;
  /** What was asked for and refused; what was typed stands in its form again. */
  readonly attempt?: Attempt;
  readonly status?: number;
}

/** One case: what to do, the talk, and all that is known. `#case` asks for itself anew when the desk tells of a change. */
export function casePage(reader: Reader, view: CaseView, around: Around): StaffPage {
  const { say, locale } = reader;
  const address = `/desk/cases/${view.id}`;
  const talk = html`<div class="main" id="column-talk">
${caseTalk(view, reader, around.readyAnswers, around.attempt)}
${otherActions(view, reader, around.targets, around.attempt)}
</div>`;
  // Who has the case talks; who is to decide about it reads first what it is about.
  const beside = html`<div class="beside" id="column-facts">
${facts(view, reader)}
</div>`;
  return {
    status: around.status ?? 200,
    locale,
    title: `${view.about}, ${view.place}`,
    script: "desk.js",
    banner: banner(reader),
    main: html`<p class="back"><a class="ds-link" href="/desk">${say("desk:case.back")}</a></p>
${noticeBox(around.notice)}
<div id="live" hx-sse:connect="/desk/events?case=${view.id}" hx-config="sse.reconnectMaxDelay:10s" hx-swap="none"${lostTexts(reader)}></div>
<div id="case" hx-get="${address}" hx-select:inherited="#case" hx-target:inherited="#case" hx-swap:inherited="outerMorph" hx-sync="#case:abort" hx-trigger="case-changed from:body throttle:500ms, every 60s">
<h1 class="ds-heading" data-size="md" tabindex="-1">${view.about}, <bdi>${view.place}</bdi></h1>
${promises(view, reader)}
${about(view, reader)}
${takeForm(view, reader)}
<div class="columns">${view.may.includes("say") ? [talk, beside] : [beside, talk]}</div>
${past(view, reader)}
</div>`,
  };
}

function about(view: CaseView, reader: Reader): Markup {
  const { say } = reader;
  return html`<dl class="facts">
<div><dt>${say("desk:row.status")}</dt><dd>${stateText(view, reader)}</dd></div>
<div><dt>${say("desk:row.office")}</dt><dd>${view.office}</dd></div>
<div><dt>${say("desk:row.language")}</dt><dd>${reader.language(view.locale)}</dd></div>
<div><dt>${say("desk:row.asked")}</dt><dd><time datetime="${view.askedAt}">${momentText(view.askedAt, reader)}</time></dd></div>
</dl>`;
}

function facts(view: CaseView, { say }: Reader): Markup {
  return html`${section("not-known", say("desk:case.notKnown"), linesOf(view.notKnown, say("desk:case.notKnownNone")))}
${section("known", say("desk:case.known"), linesOf(view.known, say("desk:case.knownNone")))}
${section("contact", say("desk:case.contact"), contact(view.contact, say))}
${view.offers.length > 0 && section("offers", say("desk:case.offers"), linesOf(view.offers, ""))}`;
}

function contact({ name, email, phone }: CaseView["contact"], say: Reader["say"]): Markup {
  const rows: (readonly [string, Inserted])[] = [];
  if (name !== null) rows.push(["name", html`<bdi>${name}</bdi>`]);
  if (phone !== null) rows.push(["phone", link("tel", phone.replace(/[^\d+]/g, ""), phone)]);
  if (email !== null)
    rows.push(["email", link("mailto", encodeURIComponent(email).replace("%40", "@"), email)]);
  if (rows.length === 0) return html`<p class="ds-paragraph">${say("desk:case.contactNone")}</p>`;
  return html`<dl class="facts">${rows.map(([key, value]) => html`<div><dt>${say(`desk:case.${key}`)}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function link(scheme: "tel" | "mailto", to: string, text: string): Markup {
  return html`<a class="ds-link" href="${scheme}:${to}"><bdi>${text}</bdi></a>`;
}

function past(view: CaseView, reader: Reader): Markup {
  const { say } = reader;
  const events = view.history.map(
    ({ at, text, note }) =>
      html`<li><time datetime="${at}">${momentText(at, reader)}</time> <span>${text}</span>${note !== null && html`<p class="note" dir="auto">${say("desk:case.note", { note })}</p>`}</li>`,
  );
  const earlier = html`<ol class="rows">${view.earlier.map((row) => caseRow(row, reader))}</ol>`;
  return html`${section("history", say("desk:case.history"), html`<ol class="history">${events}</ol>`)}
${view.earlier.length > 0 && section("earlier", say("desk:case.earlier"), earlier)}`;
}

function section(id: string, heading: string, content: Markup): Markup {
  return html`<section aria-labelledby="${id}"><h2 class="ds-heading" data-size="xs" id="${id}">${heading}</h2>
${content}</section>`;
}

function linesOf(lines: readonly string[], none: string): Markup {
  if (lines.length === 0) return html`<p class="ds-paragraph">${none}</p>`;
  return html`<ul class="plain">${lines.map((line) => html`<li dir="auto">${line}</li>`)}</ul>`;
}
