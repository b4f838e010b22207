import type { CaseView, DeskAction } from "../../ports.ts";
import { html, type Inserted, type Markup } from "../markup.ts";
import type { Reader } from "./reader.ts";

/** An action that was refused, with the form that asked for it. */
export interface Attempt {
  readonly action: DeskAction;
  readonly form: URLSearchParams;
}

/** What was typed into a field of an attempt; longer than any field takes is cut. */
export function typedIn(attempt: Attempt | undefined, field: string): string {
  return (attempt?.form.get(field) ?? "").slice(0, 10_000);
}

export function actionOf(id: string, action: DeskAction): string {
  return `/desk/cases/${id}/${action}`;
}

/**
 * A form whose answer stays on the case's page: only what has changed is put in, and the focus stays. It comes before
 * the page's own asking, of which the answer may be older, and not twice at a time.
 */
export function liveForm(view: CaseView, reader: Reader, action: DeskAction, content: Inserted): Markup {
  const to = actionOf(view.id, action);
  return html`<form id="form-${action}" class="form" method="post" action="${to}" hx-post="${to}" hx-select-oob="#notice:innerHTML" hx-sync="#case:drop">${hidden("csrf", reader.csrf)}
${content}</form>`;
}

/** A form whose answer leads to another page. */
export function leavingForm(view: CaseView, reader: Reader, action: DeskAction, content: Inserted): Markup {
  return html`<form id="form-${action}" class="form" method="post" action="${actionOf(view.id, action)}">${hidden("csrf", reader.csrf)}
${content}</form>`;
}

export function hidden(name: string, value: string): Markup {
  return html`<input type="hidden" name="${name}" value="${value}">`;
}
