import type { CaseRow, Desk } from "../../ports.ts";
import { html, type Inserted, type Markup } from "../markup.ts";
import type { StaffPage } from "../staff-page.ts";
import { banner } from "./banner.ts";
import { caseRow } from "./case-row.ts";
import { lostTexts, noticeBox } from "./notice.ts";
import type { Reader } from "./reader.ts";

export const lists = ["waiting", "mine", "region", "ended"] as const;
type ListName = (typeof lists)[number];

/** The most that the desk gives of one list. */
const most = 200;

/** One list of cases, with the way to the others. It asks for itself anew when the desk tells of a change, and every minute. */
export function listPage(reader: Reader, desk: Desk, list: ListName, notice: Inserted): StaffPage {
  const { say, locale } = reader;
  const rows = desk.cases(reader.viewer, list);
  const address = addressOf(list);
  // What ended is counted by nobody.
  const counted = listsOf(reader).filter((one) => one !== "ended");
  const counts = new Map<ListName, number>(
    counted.map((one) => [one, one === list ? rows.length : desk.cases(reader.viewer, one).length]),
  );
  const waiting = counts.get("waiting") ?? 0;
  return {
    locale,
    title: waiting === 0 ? say("desk:page.desk") : `(${waiting}) ${say("desk:page.desk")}`,
    script: "desk.js",
    banner: banner(reader),
    main: html`${noticeBox(notice)}
<div id="live" hx-sse:connect="/desk/events" hx-config="sse.reconnectMaxDelay:10s" hx-swap="none"${lostTexts(reader)}></div>
<div id="lists" hx-get="${address}" hx-select="#lists" hx-swap="outerMorph" hx-trigger="case-changed from:body throttle:1s, every 60s">
<nav class="lists" aria-label="${say("desk:list.label")}"><ul>${choices(reader, counts, list)}</ul></nav>
<h1 class="ds-heading" data-size="md" tabindex="-1">${say(`desk:list.${list}`)}</h1>
<p class="ds-paragraph">${say(`desk:list.intro.${list}`)}</p>
<p role="status" class="count">${countText(rows, reader, list)}</p>
${rows.length > 0 && html`<ol class="rows">${rows.map((row) => caseRow(row, reader))}</ol>`}
</div>`,
  };
}

export function addressOf(list: ListName): `/desk${string}` {
  return list === "waiting" ? "/desk" : `/desk/${list}`;
}

/** The lists that a reader has: that of a whole area is for those who lead it. */
function listsOf({ adviser }: Pick<Reader, "adviser">): readonly ListName[] {
  return lists.filter((list) => list !== "region" || adviser.role === "lead");
}

function choices(
  reader: Reader,
  counts: ReadonlyMap<ListName, number>,
  current: ListName,
): readonly Markup[] {
  const { say } = reader;
  return listsOf(reader).map((one) => {
    const [list, count] = [say(`desk:list.${one}`), counts.get(one)];
    const label = count === undefined ? list : say("desk:list.more", { list, count });
    return html`<li><a class="ds-link" id="list-${one}" href="${addressOf(one)}"${one === current && html` aria-current="page"`}>${label}</a></li>`;
  });
}

function countText(rows: readonly CaseRow[], { say }: Reader, list: ListName): string {
  const count = rows.length;
  if (count === 0) return say(`desk:list.none.${list}`);
  return say(count < most ? "desk:list.count" : "desk:list.countMost", { count });
}
