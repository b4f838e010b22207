import { onHtmx } from "./htmx-event.ts";
import { keep } from "./notice.ts";

/** A pixel or two are lost to zoom. */
const nearly = 40;

/** While parts of the page are exchanged, the focus, what is being written and the end of the talk stay where they are. */
export function holdSteady(): void {
  let focused: Element | null = null;
  let writing: readonly HTMLTextAreaElement[] = [];
  let isAtEnd = true;

  onHtmx("htmx:before:swap", ({ ctx }) => {
    focused = document.activeElement;
    // Of what a form sends, the answer itself tells what became of it.
    writing = ctx.request.method === "GET" ? [...document.querySelectorAll("textarea")] : [];
    const log = document.getElementById("log");
    isAtEnd = log === null || log.scrollHeight - log.scrollTop - log.clientHeight < nearly;
  });
  onHtmx("htmx:after:swap", () => {
    if (isAtEnd) toEnd();
    keep(writing.filter((one) => !one.isConnected && one.value.trim() !== "").map(({ value }) => value));
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (focused === null || focused === document.body || !isLost) return;
    if (focused.isConnected) focus(focused);
    // Who has just taken a case writes next; else the page's heading is the place to go on from.
    else focus(document.getElementById("text") ?? document.querySelector("h1"));
  });
  // While a form was under way the page asked for nothing else; what has happened meanwhile is asked for now.
  onHtmx("htmx:finally:request", ({ ctx }) => {
    if (ctx.request.method === "POST" && ctx.swap !== "none")
      document.body.dispatchEvent(new CustomEvent("case-changed"));
  });
  toEnd();
}

function toEnd(): void {
  const log = document.getElementById("log");
  if (log !== null) log.scrollTop = log.scrollHeight;
}

function focus(element: Element | null): void {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true });
}
