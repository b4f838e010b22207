import { randomUUID } from "node:crypto";
import type { CaseLine, CaseView } from "../../ports.ts";
import { html, type Markup } from "../markup.ts";
import { type Attempt, hidden, liveForm, typedIn } from "./case-form.ts";
import { momentText } from "./moment.ts";
import type { Reader } from "./reader.ts";

/** The most that is said to a company at once, in characters. */
export const longestText = 4000;

/** What was said, as it was written, and the box to say more in while this reader has the floor. */
export function caseTalk(
  view: CaseView,
  reader: Reader,
  readyAnswers: readonly { readonly id: string; readonly text: string }[],
  attempt: Attempt | undefined,
): Markup {
  const { say } = reader;
  const inTurn = new Map<number, number>();
  const lines = view.transcript.map((line) => {
    const nth = (inTurn.get(line.turn) ?? 0) + 1;
    inTurn.set(line.turn, nth);
    return lineOf(line, `line-${line.turn}-${nth}`, view, reader);
  });
  return html`<section class="talk" aria-labelledby="talk"><h2 class="ds-heading" data-size="xs" id="talk">${say("desk:talk.heading")}</h2>
<div class="log" id="log" role="log" aria-labelledby="talk" aria-relevant="additions" tabindex="0">
${view.isTranscriptCut && html`<p class="ds-paragraph hint" id="earlier-lines">${say("desk:talk.cut")}</p>`}
${lines.length > 0 ? lines : html`<p class="ds-paragraph">${say("desk:talk.none")}</p>`}
</div>
${view.may.includes("say") && sayForm(view, reader, readyAnswers, attempt)}
</section>`;
}

function lineOf(line: CaseLine, id: string, view: CaseView, reader: Reader): Markup {
  const { say } = reader;
  const who = line.name ?? say(`desk:talk.${line.who}`);
  // What the bot and the company say is in the company's language; an adviser may answer in another.
  const lang = line.who !== "adviser" && html` lang="${view.locale}"`;
  const delivered =
    line.who === "adviser" &&
    html` · <span class="delivered">${say(line.isDelivered ? "desk:talk.delivered" : "desk:talk.onItsWay")}</span>`;
  return html`<div class="line ${line.who}" id="${id}"><p class="from"><bdi>${who}</bdi> · <time datetime="${line.at}">${momentText(line.at, reader)}</time>${delivered}</p><p class="text" dir="auto"${lang}>${line.text}</p></div>`;
}

function sayForm(
  view: CaseView,
  reader: Reader,
  readyAnswers: readonly { readonly id: string; readonly text: string }[],
  attempt: Attempt | undefined,
): Markup {
  const { say } = reader;
  // The id is the same until what is typed has been said: sent twice it is said once.
  const message = attempt?.action === "say" ? typedIn(attempt, "message") : "";
  return html`<p class="typing" id="company-typing" hx-morph-skip hidden>${say("desk:talk.typing")}</p>
<form id="typing" hx-post="/desk/cases/${view.id}/typing" hx-trigger="input from:#text throttle:3s" hx-swap="none">${hidden("csrf", reader.csrf)}</form>
${liveForm(
  view,
  reader,
  "say",
  html`<input type="hidden" name="message" id="message" value="${message || randomUUID()}" hx-morph-skip>
<div class="ds-field"><label class="ds-label" for="text">${say("desk:talk.text")}</label>
<p data-field="description" id="text-hint">${say("desk:talk.hint", { language: reader.language(view.locale) })}</p>
<textarea class="ds-input" id="text" name="text" rows="3" maxlength="${longestText}" required dir="auto" aria-describedby="text-hint" hx-morph-skip>
${attempt?.action === "say" && typedIn(attempt, "text")}</textarea></div>
<button class="ds-button" type="submit">${say("desk:talk.send")}</button>`,
)}
${readyAnswers.length > 0 && readyMenu(view, reader, readyAnswers)}`;
}

function readyMenu(
  { locale }: CaseView,
  { say }: Reader,
  answers: readonly { readonly id: string; readonly text: string }[],
): Markup {
  const items = answers.map(
    ({ id, text }) =>
      html`<li><button class="ds-button" data-variant="tertiary" data-size="sm" type="button" id="ready-${id}" lang="${locale}" data-ready>${text}</button></li>`,
  );
  return html`<details class="ds-details" id="ready"><summary>${say("desk:talk.ready")}</summary><div><p class="ds-paragraph">${say("desk:talk.readyHint")}</p><ul class="ready">${items}</ul></div></details>`;
}
