import type { Reply } from "../ports.ts";
import { type Asked, dataOf } from "./buttons.ts";

/** A button: something to ask of the bot, or a page to open. */
export type Button =
  | { readonly label: string; readonly asks: Asked; readonly isMain?: boolean }
  | { readonly label: string; readonly url: string };

/** A part of a card: lines under a heading of their own. */
export interface Section {
  readonly heading?: string;
  readonly lines: readonly string[];
}

/** What is filled in before a button is pressed. */
export interface Field {
  readonly id: "to" | "note";
  readonly label: string;
  /** To choose from; a text is written where there is none. */
  readonly choices?: readonly { readonly title: string; readonly value: string }[];
}

export interface CardParts {
  readonly locale: string;
  readonly title: string;
  readonly sections?: readonly Section[];
  readonly fields?: readonly Field[];
  readonly buttons: readonly Button[];
}

/**
 * A reply that is a card, of version 1.3, which Teams shows on every device; its text says the same to whoever sees no
 * cards. Text is put in runs, which unlike text blocks are not read as Markdown.
 */
export function cardReply({ locale, title, sections = [], fields = [], buttons }: CardParts): Reply {
  const shown = sections.filter(({ lines }) => lines.length > 0);
  const text = [
    title,
    ...shown.map(({ heading, lines }) => [...(heading === undefined ? [] : [heading]), ...lines].join("\n")),
    ...buttons.flatMap((button) => ("url" in button ? [`${button.label}: ${button.url}`] : [])),
  ].join("\n\n");
  const card = {
    $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.3",
    lang: locale,
    fallbackText: text,
    body: [
      run(title, { weight: "Bolder", size: "Medium" }),
      ...shown.flatMap(sectionOf),
      ...fields.map(fieldOf),
    ],
    actions: buttons.map(actionOf),
  };
  return { text, cards: [card] };
}

function sectionOf({ heading, lines }: Section): readonly object[] {
  return [
    ...(heading === undefined ? [] : [run(heading, { weight: "Bolder" }, "Medium")]),
    ...lines.map((line) => run(line)),
  ];
}

function run(text: string, look: Readonly<Record<string, unknown>> = {}, spacing = "Small"): object {
  return { type: "RichTextBlock", spacing, inlines: [{ type: "TextRun", text, ...look }] };
}

function fieldOf({ id, label, choices }: Field): object {
  if (choices === undefined)
    return { type: "Input.Text", id, label, isMultiline: true, maxLength: longestNote };
  return {
    type: "Input.ChoiceSet",
    id,
    label,
    style: "compact",
    isRequired: true,
    errorMessage: label,
    choices,
  };
}

/** The longest note, in characters, as at the desk. */
export const longestNote = 2000;

function actionOf(button: Button): object {
  if ("url" in button) return { type: "Action.OpenUrl", title: button.label, url: button.url };
  const style = button.isMain === true ? { style: "positive" } : {};
  return { type: "Action.Submit", title: button.label, data: dataOf(button.asks), ...style };
}
