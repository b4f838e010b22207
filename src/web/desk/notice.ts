import { deskActions } from "../../ports.ts";
import { html, type Inserted, type Markup } from "../markup.ts";
import type { Reader } from "./reader.ts";

/** What was done, or why it was not. */
export function notice(kind: "success" | "warning", text: string, more?: Markup): Markup {
  return html`<div class="ds-alert" data-color="${kind}"><p class="ds-paragraph">${text}</p>${more}</div>`;
}

/** The place on a page where notices appear and are read out. It is always there, so that what comes into it is heard. */
export function noticeBox(content: Inserted): Markup {
  return html`<div id="notice" role="status" tabindex="-1">${content}</div>`;
}

/** Attributes with what the page's script says when it cannot reach the desk any more. */
export function lostTexts({ say }: Reader): Markup {
  const texts = ["signedOut", "unreachable", "gone", "kept"] as const;
  return html`${texts.map((name) => html` data-${name.toLowerCase()}="${say(`desk:page.${name}`)}"`)}`;
}

const things = [...deskActions, "call-back"] as const;

/** What an action that led here has done; the address names no more than the action. */
export function doneNotice({ say }: Reader, query: URLSearchParams): Inserted {
  const done = things.find((thing) => thing !== "say" && thing === query.get("done"));
  return done !== undefined && notice("success", say(`desk:done.${done}`));
}
