import { html, type Markup } from "../markup.ts";
import type { Reader } from "./reader.ts";

/** The desk's name, which leads home, hours and absences, who is signed in, and the way out. */
export function banner({ say, adviser, csrf }: Reader): Markup {
  return html`<a class="ds-link home" href="/desk">${say("desk:page.desk")}</a>
<a class="ds-link" href="/desk/advisers">${say("desk:page.advisers")}</a>
<p class="who">${say("desk:page.signedIn", { name: adviser.name })}</p>
<form method="post" action="/desk/sign-out"><input type="hidden" name="csrf" value="${csrf}"><button class="ds-button" data-variant="tertiary" data-size="sm" type="submit">${say("desk:page.signOut")}</button></form>`;
}
