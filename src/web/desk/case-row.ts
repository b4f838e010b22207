import type { CaseRow } from "../../ports.ts";
import { html, type Markup } from "../markup.ts";
import { agoText, momentText } from "./moment.ts";
import type { Reader } from "./reader.ts";

/** A case in a list: what it is about, what is promised, who has it. */
export function caseRow(row: CaseRow, reader: Reader): Markup {
  const { say } = reader;
  return html`<li id="row-${row.id}" class="row">
<h2 class="ds-heading" data-size="xs"><a class="ds-link" href="/desk/cases/${row.id}" id="open-${row.id}">${row.about}, <bdi>${row.place}</bdi></a></h2>
${promises(row, reader)}
<dl class="facts">
<div><dt>${say("desk:row.status")}</dt><dd>${stateText(row, reader)}</dd></div>
<div><dt>${say("desk:row.office")}</dt><dd>${row.office}</dd></div>
<div><dt>${say("desk:row.language")}</dt><dd>${reader.language(row.locale)}</dd></div>
<div><dt>${say("desk:row.asked")}</dt><dd><time datetime="${row.askedAt}">${agoText(row.askedAt, reader)}</time></dd></div>
</dl>
</li>`;
}

/** Until when an answer is promised, and whether the company waits for a word; in words, so that no colour is needed. */
export function promises(row: CaseRow, reader: Reader): Markup {
  const { say, now } = reader;
  const isOverdue = row.promise !== null && Date.parse(row.promise) < now.getTime();
  const promise =
    row.promise !== null &&
    tag(
      isOverdue ? "danger" : "info",
      say(isOverdue ? "desk:promise.overdue" : "desk:promise.until", {
        when: momentText(row.promise, reader),
      }),
    );
  const waits =
    row.waitingSince !== null &&
    tag(
      "warning",
      say(row.isMine ? "desk:promise.waits" : "desk:promise.waitsOther", {
        when: momentText(row.waitingSince, reader),
      }),
    );
  return html`${(promise || waits) && html`<p class="tags">${promise} ${waits}</p>`}`;
}

/** Who has a case, or how it ended. */
export function stateText(row: CaseRow, { say }: Reader): string {
  const name = row.adviser ?? "";
  if (row.state === "taken") return say(row.isMine ? "desk:state.takenMine" : "desk:state.taken", { name });
  if (row.state === "returned" && row.adviser !== null)
    return say(row.isMine ? "desk:state.callBackMine" : "desk:state.callBack", { name });
  return say(`desk:state.${row.state}`);
}

function tag(colour: string, text: string): Markup {
  return html`<span class="ds-tag" data-color="${colour}">${text}</span>`;
}
