/** The longest utterance that the bot reads. */
const limit = 8000;
/** From here on the page tells how many characters are left. */
const warnFrom = 7500;

export interface Composer {
  /** Puts the focus where the person goes on, without raising a phone's keyboard unasked. */
  refocus(): void;
  clear(): void;
}

/** The field that people write in: Enter sends, Shift and Enter begins a new line. */
export function createComposer(
  words: { readonly left: string; readonly tooLong: string },
  send: (text: string) => void,
  writing: () => void,
): Composer {
  const count = new Intl.NumberFormat(document.documentElement.lang);
  const form = document.querySelector<HTMLFormElement>("#composer");
  const field = document.querySelector<HTMLTextAreaElement>("#utterance");
  const button = document.querySelector<HTMLButtonElement>("#send");
  const note = document.querySelector<HTMLElement>("#limit");
  const log = document.querySelector<HTMLElement>("#log");
  if (!form || !field || !button || !note || !log) throw new Error("The page has no composer.");

  function changed(): void {
    if (!field || !note) return;
    const length = field.value.length;
    const said = (length > limit ? words.tooLong : length >= warnFrom ? words.left : "")
      .replace("{length}", count.format(length))
      .replace("{limit}", count.format(limit))
      .replace("{left}", count.format(limit - length));
    if (note.textContent !== said) note.textContent = said;
    field.setAttribute("aria-invalid", `${length > limit}`);
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  }

  function submit(): void {
    if (!field) return;
    const text = field.value.trim();
    if (text === "" || field.value.length > limit) {
      field.focus();
      return;
    }
    field.value = "";
    changed();
    send(text);
  }

  field.addEventListener("input", () => {
    changed();
    writing();
  });
  field.addEventListener("keydown", (event) => {
    // While an input method composes a character, Enter chooses it.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submit();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  button.disabled = false;
  changed();

  return {
    refocus() {
      const isWriting = document.activeElement === field || document.activeElement === button;
      if (isWriting || !matchMedia("(pointer: coarse)").matches) field.focus({ preventScroll: true });
      else log.focus({ preventScroll: true });
    },
    clear() {
      field.value = "";
      changed();
      field.focus();
    },
  };
}
