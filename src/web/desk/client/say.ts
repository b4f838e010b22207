import { onHtmx } from "./htmx-event.ts";

/** The box to write to the company in: Ctrl and Enter send, ready answers fill it, what has been said leaves it. */
export function watchBox(): void {
  document.addEventListener("keydown", (event) => {
    const { target, key, ctrlKey, metaKey } = event;
    if (key !== "Enter" || !(ctrlKey || metaKey) || !(target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    target.form?.requestSubmit();
  });
  document.addEventListener("click", ({ target }) => {
    const answer = target instanceof Element ? target.closest<HTMLElement>("[data-ready]") : null;
    if (answer !== null) fill(answer);
  });
  onHtmx("htmx:after:request", ({ ctx }) => {
    const form = ctx.sourceElement;
    const isDone = ctx.request.method === "POST" && (ctx.response?.status ?? 500) < 400;
    if (isDone && form instanceof HTMLFormElement && ctx.request.body instanceof URLSearchParams)
      empty(form, ctx.request.body);
  });
}

function fill(answer: HTMLElement): void {
  const box = document.getElementById("text");
  if (!(box instanceof HTMLTextAreaElement)) return;
  const before = box.value.slice(0, box.selectionStart);
  const space = before === "" || /\s$/.test(before) ? "" : " ";
  box.setRangeText(space + (answer.textContent ?? ""), box.selectionStart, box.selectionEnd, "end");
  fold(answer);
  box.focus();
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Takes what was sent out of its form; what was written meanwhile stays. */
function empty(form: HTMLFormElement, sent: URLSearchParams): void {
  for (const box of form.querySelectorAll("textarea")) {
    const text = (sent.get(box.name) ?? "").replaceAll("\r\n", "\n");
    if (box.value.startsWith(text)) box.value = box.value.slice(text.length).trimStart();
  }
  const message = form.querySelector<HTMLInputElement>("input[name=message]");
  if (message !== null) message.value = freshId();
  fold(form);
}

/** Folds away what an element stands in, and leaves the focus on it. */
function fold(element: Element): void {
  const details = element.closest("details");
  if (details === null) return;
  details.open = false;
  details.querySelector("summary")?.focus();
}

function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
