/** A form that leads to another page is sent once, however often its button is pressed. */
export function sendOnce(): void {
  // Kept here and not as an attribute, which a live page takes away when it brings itself up to date.
  let sent = new WeakSet<HTMLFormElement>();
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.hasAttribute("hx-post")) return;
    if (sent.has(form)) event.preventDefault();
    sent.add(form);
  });
  // The browser may bring the page back as it was left.
  addEventListener("pageshow", () => {
    sent = new WeakSet();
  });
}
