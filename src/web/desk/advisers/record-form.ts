import { type Adviser, adviserRoles } from "../../../domain/handoff/adviser.ts";
import type { AdviserRecords } from "../../../ports.ts";
import { html, type Markup } from "../../markup.ts";
import { hidden } from "../case-form.ts";
import type { Reader } from "../reader.ts";

/**
 * Whether somebody may say what an adviser serves: a lead that of people of the same actor, as far as their places lie
 * within the lead's own.
 */
export function mayDirect(lead: Adviser, one: Adviser, records: AdviserRecords): boolean {
  return lead.role === "lead" && lead.actor === one.actor && records.areWithin(one.places, lead.places);
}

/** What a form says of an adviser, by names. Of themselves nobody says a name or a role: they would be signed out by it. */
export function recordIn(form: URLSearchParams, isOwn: boolean) {
  const places = (form.get("places") ?? "").split("\n").map((line) => line.trim());
  return {
    places: places.filter((line) => line !== ""),
    needs: form.getAll("need"),
    ...(!isOwn && { name: form.get("name"), role: form.get("role") }),
  };
}

/** Which text says what is wrong with a field. */
export function wrongText(
  { field, value }: { readonly field: string; readonly value?: string },
  { say }: Reader,
): string {
  if (field === "places" && value !== undefined)
    return say("advisers:record.wrongPlace", { place: value.slice(0, 100) });
  const key = field === "places" ? "noPlace" : field === "name" ? "wrongName" : "unclear";
  return say(`advisers:record.${key}`);
}

/** The form with what an adviser serves; `typed` is what was refused, and stands in it again. */
export function recordForm(
  one: Adviser,
  reader: Reader,
  records: AdviserRecords,
  typed: URLSearchParams | undefined,
): Markup {
  const { say, locale, csrf } = reader;
  const isOwn = one.id === reader.adviser.id;
  const places =
    typed?.get("places") ??
    one.places
      .map((code) => (code.length === 2 ? say(`facts:country.${code}`) : records.placeName(code)))
      .join("\n");
  const needs: readonly string[] = typed?.getAll("need") ?? one.needs;
  const role = typed?.get("role") ?? one.role;
  return html`<section aria-labelledby="record"><h2 class="ds-heading" data-size="sm" id="record">${say("advisers:record.heading")}</h2>
<form class="form" method="post" action="/desk/advisers/${encodeURIComponent(one.id)}/record">${hidden("csrf", csrf)}
${
  !isOwn &&
  html`<div class="ds-field"><label class="ds-label" for="name">${say("advisers:record.name")}</label>
<p data-field="description" id="name-hint">${say("advisers:record.nameHint")}</p>
<input class="ds-input" id="name" name="name" maxlength="200" required aria-describedby="name-hint" value="${typed?.get("name") ?? one.name}"></div>
<div class="ds-field"><label class="ds-label" for="role">${say("advisers:record.role")}</label>
<select class="ds-input" id="role" name="role">${adviserRoles.map((each) => html`<option value="${each}"${each === role && html` selected`}>${say(`advisers:record.is.${each}`)}</option>`)}</select></div>`
}
<div class="ds-field"><label class="ds-label" for="places">${say("advisers:record.places")}</label>
<p data-field="description" id="places-hint">${say("advisers:record.placesHint")}</p>
<textarea class="ds-input" id="places" name="places" rows="4" maxlength="4000" required aria-describedby="places-hint">
${places}</textarea></div>
<fieldset class="ds-fieldset"><legend>${say("advisers:record.needs")}</legend><p class="hint">${say("advisers:record.needsHint")}</p>
${records.needs(locale).map(({ id, name }) => html`<div class="ds-field"><input class="ds-input" type="checkbox" id="need-${id}" name="need" value="${id}"${needs.includes(id) && html` checked`}><label class="ds-label" for="need-${id}">${name}</label></div>`)}</fieldset>
<p class="hint">${say("advisers:record.others")}</p>
<button class="ds-button" type="submit">${say("advisers:record.save")}</button></form></section>`;
}
