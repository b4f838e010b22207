import { onHtmx } from "./htmx-event.ts";

/** Milliseconds for which a company counts as writing after its last key. */
const lasts = 6000;

/** Shows that the company is writing, until it has written or stops. */
export function showTyping(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lines = count();
  const show = (isTyping: boolean) => {
    const sign = document.getElementById("company-typing");
    if (sign !== null) sign.hidden = !isTyping;
  };
  document.addEventListener("company-typing", () => {
    clearTimeout(timer);
    show(true);
    timer = setTimeout(() => show(false), lasts);
  });
  onHtmx("htmx:after:swap", () => {
    if (count() !== lines) show(false);
    lines = count();
  });
}

function count(): number {
  return document.querySelectorAll("#log > .company").length;
}
