import { outcomes, refusalReasons } from "../../domain/handoff/case.ts";
import type { PassTargets } from "../../domain/handoff/pass-targets.ts";
import type { CaseView, DeskAction } from "../../ports.ts";
import { html, type Inserted, type Markup } from "../markup.ts";
import { type Attempt, leavingForm, liveForm, typedIn } from "./case-form.ts";
import type { Reader } from "./reader.ts";

/** The longest note of an adviser, in characters. */
export const longestNote = 2000;

/** The first thing to do with a case that waits. */
export function takeForm(view: CaseView, reader: Reader): Inserted {
  const { say } = reader;
  return (
    view.may.includes("take") &&
    liveForm(
      view,
      reader,
      "take",
      html`<button class="ds-button" type="submit">${say("desk:act.take")}</button> <p class="hint">${say("desk:act.takeHint")}</p>`,
    )
  );
}

/** What else this reader may do now, each thing folded away until it is wanted. */
export function otherActions(
  view: CaseView,
  reader: Reader,
  targets: PassTargets,
  attempt: Attempt | undefined,
): Inserted {
  const { say } = reader;
  const shown = folded.filter(([action]) => view.may.includes(action));
  if (shown.length === 0) return null;
  const items = shown.map(([action, content]) => {
    const tried = attempt?.action === action ? attempt : undefined;
    return html`<details class="ds-details" id="do-${action}"${tried && html` open`}><summary>${say(`desk:act.${action}`)}</summary><div>${content(view, reader, tried, targets)}</div></details>`;
  });
  return html`<section aria-labelledby="do"><h2 class="ds-heading" data-size="xs" id="do">${say("desk:case.do")}</h2>
${items}</section>`;
}

type Content = (view: CaseView, reader: Reader, tried: Attempt | undefined, targets: PassTargets) => Markup;

const folded: readonly (readonly [DeskAction, Content])[] = [
  ["refuse", refuse],
  ["note", note],
  ["pass-on", passOn],
  ["give-back", giveBack],
  ["close", close],
];

function refuse(view: CaseView, reader: Reader, tried: Attempt | undefined): Markup {
  const { say } = reader;
  const reasons = refusalReasons.map((reason) => [reason, say(`desk:reason.${reason}`)] as const);
  return leavingForm(
    view,
    reader,
    "refuse",
    html`<p class="ds-paragraph">${say("desk:act.refuseHint")}</p>
${radios("reason", say("desk:act.reason"), reasons, tried)}
${noteField("refuse", say("desk:act.optional"), reader, tried)}
${submit(say("desk:act.refuseSend"))}`,
  );
}

function note(view: CaseView, reader: Reader, tried: Attempt | undefined): Markup {
  const { say } = reader;
  return liveForm(
    view,
    reader,
    "note",
    html`${noteField("note", say("desk:act.noteText"), reader, tried, true)}
${submit(say("desk:act.noteSend"))}`,
  );
}

function passOn(view: CaseView, reader: Reader, tried: Attempt | undefined, targets: PassTargets): Markup {
  const { say } = reader;
  const chosen = typedIn(tried, "to");
  const option = (value: string, text: string) =>
    html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`;
  return leavingForm(
    view,
    reader,
    "pass-on",
    html`<div class="ds-field"><label class="ds-label" for="to">${say("desk:act.to")}</label>
<select class="ds-input" id="to" name="to" required hx-morph-skip>
<option value="">${say("desk:act.choose")}</option>
${option("region", say("desk:act.toRegion"))}
<optgroup label="${say("desk:act.toActor")}">${targets.actors.map(({ id, name }) => option(`actor:${id}`, name))}</optgroup>
<optgroup label="${say("desk:act.toAdviser")}">${targets.advisers.map(({ id, name }) => option(`adviser:${id}`, name))}</optgroup>
</select></div>
${noteField("pass-on", say("desk:act.passOnNote"), reader, tried)}
${submit(say("desk:act.passOnSend"))}`,
  );
}

function giveBack(view: CaseView, reader: Reader, tried: Attempt | undefined): Markup {
  const { say } = reader;
  const ways = [
    ["bot", say("desk:act.toBot")],
    ["call", say("desk:act.callBack")],
  ] as const;
  return leavingForm(
    view,
    reader,
    "give-back",
    html`${radios("how", say("desk:act.giveBackHow"), ways, tried)}
${submit(say("desk:act.giveBackSend"))}`,
  );
}

function close(view: CaseView, reader: Reader, tried: Attempt | undefined): Markup {
  const { say } = reader;
  const ends = outcomes.map((outcome) => [outcome, say(`desk:outcome.${outcome}`)] as const);
  return leavingForm(
    view,
    reader,
    "close",
    html`${radios("outcome", say("desk:act.outcome"), ends, tried)}
${noteField("close", say("desk:act.optional"), reader, tried)}
${submit(say("desk:act.closeSend"))}`,
  );
}

function radios(
  name: string,
  legend: string,
  choices: readonly (readonly [string, string])[],
  tried: Attempt | undefined,
): Markup {
  const chosen = typedIn(tried, name);
  return html`<fieldset class="ds-fieldset"><legend>${legend}</legend>
${choices.map(
  ([value, text]) =>
    html`<div class="ds-field"><input class="ds-input" type="radio" name="${name}" id="${name}-${value}" value="${value}" required${value === chosen && html` checked`} hx-morph-skip><label class="ds-label" data-weight="regular" for="${name}-${value}">${text}</label></div>`,
)}
</fieldset>`;
}

function noteField(
  action: DeskAction,
  label: string,
  { say }: Reader,
  tried: Attempt | undefined,
  isRequired = false,
): Markup {
  const id = `note-${action}`;
  return html`<div class="ds-field"><label class="ds-label" for="${id}">${label}</label>
<p data-field="description" id="${id}-hint">${say("desk:act.noteHint")}</p>
<textarea class="ds-input" id="${id}" name="note" rows="3" maxlength="${longestNote}"${isRequired && html` required`} dir="auto" aria-describedby="${id}-hint" hx-morph-skip>
${typedIn(tried, "note")}</textarea></div>`;
}

function submit(text: string): Markup {
  return html`<button class="ds-button" type="submit">${text}</button>`;
}
