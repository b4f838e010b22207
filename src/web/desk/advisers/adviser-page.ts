import { type Adviser, isToldBy, waysOf } from "../../../domain/handoff/adviser.ts";
import { html, type Inserted, type Markup } from "../../markup.ts";
import { deskLocales } from "../../sign-in/guard.ts";
import type { StaffPage } from "../../staff-page.ts";
import { banner } from "../banner.ts";
import { hidden } from "../case-form.ts";
import { noticeBox } from "../notice.ts";
import type { Reader } from "../reader.ts";
import { weekFields } from "./working-week.ts";

/** What can be done about an adviser's chat in Teams, where there is a bot; `code` is shown once. */
export interface TeamsSection {
  /** Whether the reader may have a code: it is for whoever is signed in as that adviser, and nobody else. */
  readonly isOwn: boolean;
  readonly code?: { readonly code: string; readonly minutes: number };
}

/** What an adviser's page shows besides the adviser. */
export interface AroundAdviser {
  readonly notice: Inserted;
  readonly teams: TeamsSection | undefined;
  /** The form with places, needs and role, for whoever may change them. */
  readonly record: Inserted;
  readonly status?: number;
}

/** What somebody serves by: hours, capacity, languages, how they are told, and the days they are away. */
export function adviserPage(
  one: Adviser,
  reader: Reader,
  { notice, teams, record, status = 200 }: AroundAdviser,
): StaffPage {
  const { say, locale, csrf } = reader;
  const address = `/desk/advisers/${encodeURIComponent(one.id)}`;
  return {
    status,
    locale,
    title: one.name,
    banner: banner(reader),
    main: html`${noticeBox(notice)}
<p class="back"><a class="ds-link" href="/desk/advisers">${say("advisers:heading")}</a></p>
<h1 class="ds-heading" data-size="md">${one.name}</h1>
<form class="form" method="post" action="${address}">${hidden("csrf", csrf)}
<fieldset class="ds-fieldset"><legend>${say("advisers:hours", { zone: one.hours.timeZone })}</legend>
<ul class="rows">${weekFields(one.hours, reader)}</ul></fieldset>
<fieldset class="ds-fieldset"><legend>${say("advisers:languages")}</legend>${deskLocales.map((tag) => language(tag, one, reader))}</fieldset>
<div class="ds-field"><label class="ds-label" for="capacity">${say("advisers:capacity")}</label>
<input class="ds-input" id="capacity" name="capacity" type="number" min="0" max="1000" required value="${one.capacity}"></div>
${waysField(one, reader)}
<button class="ds-button" type="submit">${say("advisers:save")}</button>
</form>
${record}
${teams !== undefined && teamsSection(one, address, teams, reader)}
<section><h2 class="ds-heading" data-size="sm">${say("advisers:away")}</h2>
${one.absences.length === 0 ? html`<p class="ds-paragraph">${say("advisers:notAway")}</p>` : html`<ul class="rows">${one.absences.map((absence) => html`<li class="row"><form class="form" method="post" action="${address}/back">${hidden("csrf", csrf)}${hidden("from", absence.from)}${hidden("to", absence.to)}<p class="hint">${days(absence, reader)}</p><button class="ds-button" data-variant="secondary" data-size="sm" type="submit">${say("advisers:remove")}<span class="ds-sr-only"> ${days(absence, reader)}</span></button></form></li>`)}</ul>`}
<form class="form" method="post" action="${address}/away">${hidden("csrf", csrf)}
<div class="ds-field"><label class="ds-label" for="from">${say("advisers:firstDay")}</label><input class="ds-input" id="from" name="from" type="date" required></div>
<div class="ds-field"><label class="ds-label" for="to">${say("advisers:lastDay")}</label><input class="ds-input" id="to" name="to" type="date" required></div>
<button class="ds-button" type="submit">${say("advisers:add")}</button></form></section>`,
  };
}

/** Those whose page the reader may open. */
export function advisersPage(all: readonly Adviser[], reader: Reader): StaffPage {
  const { say, locale, now } = reader;
  const today = now.toISOString().slice(0, 10);
  const row = (one: Adviser) => {
    const absence = one.absences.find(({ from, to }) => from <= today && today <= to);
    return html`<li class="row"><a class="ds-link" href="/desk/advisers/${encodeURIComponent(one.id)}">${one.name}</a>
${absence !== undefined && html`<p class="hint">${say("advisers:awayUntil", { date: day(absence.to, locale) })}</p>`}</li>`;
  };
  return {
    locale,
    title: say("advisers:heading"),
    banner: banner(reader),
    main: html`<h1 class="ds-heading" data-size="md">${say("advisers:heading")}</h1>
<p class="ds-paragraph">${say("advisers:intro")}</p>
<ul class="rows">${all.map(row)}</ul>`,
  };
}

/** The ways in which they can be told now: of another one, the form says nothing. */
function waysField(one: Adviser, { say }: Reader): Inserted {
  const ways = waysOf(one);
  if (ways.length === 0) return null;
  return html`<fieldset class="ds-fieldset"><legend>${say("advisers:told")}</legend>
${ways.map((way) => html`<div class="ds-field">${hidden("way", way)}<input class="ds-input" type="checkbox" id="told-${way}" name="told" value="${way}"${isToldBy(one, way) && html` checked`}><label class="ds-label" for="told-${way}">${say(`advisers:way.${way}`)}</label></div>`)}
</fieldset>`;
}

/** The chat in Teams: a code to connect it, or a way out. */
function teamsSection(
  one: Adviser,
  address: string,
  { isOwn, code }: TeamsSection,
  { say, csrf }: Reader,
): Markup {
  const button = (to: string, text: string, variant: Markup | false = false) =>
    html`<form class="form" method="post" action="${address}/teams${to}">${hidden("csrf", csrf)}<button class="ds-button"${variant} type="submit">${text}</button></form>`;
  const isOn = one.teams !== null;
  return html`<section aria-labelledby="teams"><h2 class="ds-heading" data-size="sm" id="teams">Teams</h2>
<p class="ds-paragraph">${say(`advisers:teams.${isOn ? "on" : isOwn ? "off" : "theirs"}`)}</p>
${code !== undefined && html`<div class="ds-alert" data-color="info" role="status"><p class="ds-paragraph">${say("advisers:teams.write", { minutes: code.minutes })}</p><p class="ds-paragraph"><code>${say("advisers:teams.words", { code: code.code })}</code></p></div>`}
${isOwn && button("", say(isOn ? "advisers:teams.other" : "advisers:teams.code"), isOn && html` data-variant="secondary"`)}
${isOn && button("/off", say("advisers:teams.disconnect"), html` data-variant="secondary"`)}</section>`;
}

function language(tag: string, one: Adviser, reader: Reader): Markup {
  const checked = one.locales.includes(tag) && html` checked`;
  return html`<div class="ds-field"><input class="ds-input" type="checkbox" id="speaks-${tag}" name="locale" value="${tag}"${checked}><label class="ds-label" for="speaks-${tag}">${reader.language(tag)}</label></div>`;
}

function days({ from, to }: Adviser["absences"][number], { say, locale }: Reader): string {
  return from === to
    ? day(from, locale)
    : say("advisers:days", { from: day(from, locale), to: day(to, locale) });
}

function day(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}
