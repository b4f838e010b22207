import { escapeHtml } from "./html.ts";

/** HTML that may go out as it is. Made by `html` alone. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Inserted = Markup | string | number | null | undefined | false | readonly Inserted[];

/**
 * HTML with values in it: text is made safe for an element or a quoted attribute, markup goes in as it is, a list one
 * after the other; null, undefined and false are nothing.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Inserted[]): Markup {
  return new Markup(parts.map((part, index) => part + textOf(values[index])).join(""));
}

function textOf(value: Inserted): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Markup) return value.text;
  if (typeof value === "object") return value.map(textOf).join("");
  return escapeHtml(String(value));
}
