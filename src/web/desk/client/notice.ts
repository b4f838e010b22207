type Said = "signedout" | "unreachable" | "gone" | "kept";

/** Says something in the place for notices, in the words that the page brought along. */
export function tell(what: Exclude<Said, "kept">): void {
  show(paragraph(wordsFor(what)));
}

/** Shows texts that were being written when their form went away, so that they are not lost. */
export function keep(texts: readonly string[]): void {
  if (texts.length === 0) return;
  const kept = texts.map((text) => Object.assign(paragraph(text), { className: "text", dir: "auto" }));
  show(paragraph(wordsFor("kept")), ...kept);
}

function show(...lines: readonly HTMLElement[]): void {
  const alert = Object.assign(document.createElement("div"), { className: "ds-alert" });
  alert.dataset.color = "warning";
  alert.append(...lines);
  document.getElementById("notice")?.replaceChildren(alert);
}

function paragraph(text: string): HTMLElement {
  return Object.assign(document.createElement("p"), { className: "ds-paragraph", textContent: text });
}

function wordsFor(what: Said): string {
  return document.getElementById("live")?.dataset[what] ?? "";
}
