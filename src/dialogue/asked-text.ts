import type { CompanyFacts } from "../domain/company.ts";
import type { AskedAbout, Draft } from "./draft.ts";
import { explain, type OfferText, offerText } from "./offer-text.ts";
import type { Voice } from "./voice.ts";

/** The answer to one question about one or more offers, a paragraph each. */
export function tellAsked(
  { about, of }: NonNullable<Draft["asked"]>,
  facts: CompanyFacts,
  voice: Voice,
  today: string,
): readonly string[] {
  const told = of.map(({ match, number }): Told => {
    const telling = { today, number: of.length > 1 ? (number ?? 0) : number, long: true };
    const text = offerText(match, explain(match, facts, voice), facts, voice, telling);
    return { text, number };
  });
  if (about === "difference") return differences(told, voice);
  return told.map((one) => [headOf(one), ...linesOf[about](one, voice)].join("\n"));
}

interface Told {
  readonly text: OfferText;
  readonly number: number | undefined;
}

function headOf({ text, number }: Told): string {
  return `${number === undefined ? "" : `${number}. `}${text.title} – ${text.by}`;
}

const linesOf: Readonly<
  Record<Exclude<AskedAbout, "difference">, (told: Told, voice: Voice) => readonly string[]>
> = {
  amount: ({ text: { amount, terms, source } }, voice) => [
    amount === undefined ? voice.say({ key: "bot:amount.none" }) : labelled("amount", amount, voice),
    ...(terms === undefined ? [] : [labelled("terms", terms, voice)]),
    source,
  ],
  contact: ({ text: { apply, contact } }, voice) => [
    ...(apply === undefined ? [] : [labelled("apply", apply, voice)]),
    ...contact,
  ],
};

function labelled(key: string, text: string, voice: Voice): string {
  return voice.say({ key: `bot:offer.${key}`, values: { text } });
}

/** What sets offers apart, a paragraph for each thing to compare; what is the same for all is left out. */
function differences(told: readonly Told[], voice: Voice): readonly string[] {
  const all = told.map(({ text }) => text);
  const own = (list: (text: OfferText) => readonly string[]) =>
    all.map((text) =>
      list(text)
        .filter((line) => !all.every((other) => list(other).includes(line)))
        .join(" · "),
    );
  const rows: readonly (readonly [key: string, texts: readonly (string | undefined)[]])[] = [
    ["what", told.map(({ text }) => `${text.title} – ${text.by}. ${text.what}`)],
    ["amount", all.map(({ amount }) => amount)],
    ["terms", all.map(({ terms }) => terms)],
    ["fits", own(({ fits }) => fits)],
    ["check", own(({ check }) => check)],
    ["failed", own(({ failed }) => failed)],
    ["apply", all.map(({ apply }) => apply)],
  ];
  const notGiven = voice.say({ key: "bot:differs.nothing" });
  const line = (text: string | undefined, i: number) =>
    `${told[i]?.number ?? letterOf(i)}. ${text === undefined ? notGiven : text || "–"}`;
  return [
    ...rows
      .filter(([, texts]) => texts.some((text) => (text ?? "") !== ""))
      .map(([key, texts]) => [voice.say({ key: `bot:differs.${key}` }), ...texts.map(line)].join("\n")),
    all.map(({ source }, i) => line(source, i)).join("\n"),
  ];
}

/** Of what was never in a list there is no number to go by. */
function letterOf(i: number): string {
  return String.fromCharCode("A".charCodeAt(0) + i);
}
