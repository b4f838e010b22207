import type { Token } from "../normalise.ts";
import type { Hearing, Ordinals } from "../recognizer.ts";
import type { Heard } from "./heard.ts";
import { numerals } from "./number-words.ts";
import { alike, createPhrases, createWordList } from "./phrases.ts";

/**
 * Which of the things just listed an utterance points at: "the second one", "nummer to", "1 och 3", "de två sista".
 * Undefined when it points at none.
 *
 * A digit alone points at something only where no question is open that it could answer.
 */
export function ordinalsIn({ tokens }: Heard, { asked }: Hearing): Ordinals | undefined {
  const found = new Set<number>();
  let isAll = true;
  for (let i = 0; i < tokens.length; ) {
    const hit = phrases.at(tokens, i);
    const number = hit === undefined ? numberAt(tokens, i, asked === undefined) : undefined;
    for (const one of hit?.value ?? number?.value ?? []) found.add(one);
    if (hit === undefined && number === undefined && !around.has(tokens[i]?.text ?? "")) isAll = false;
    i = hit?.end ?? number?.end ?? i + 1;
  }
  return found.size === 0 ? undefined : { numbers: [...found], isAll };
}

/** What may stand around the number in an utterance that only points. */
const around: ReadonlySet<string> = new Set(
  "ja yes jo ok okay takk tack please da då then og och and jeg eg jag i vil vill want tar ta tek take velger vel väljer velg välj choose med hva kva vad what about om den det the that mener meiner menar mean".split(
    " ",
  ),
);

/** The number that is all of an utterance, thousands and decimals as written; undefined where there is more. */
export function bareNumberIn({ tokens, numbers }: Heard): number | undefined {
  const [only] = numbers;
  if (only === undefined || only.first !== 0 || only.end !== tokens.length) return undefined;
  return only.form === "digits" || only.form === "word" ? only.value : undefined;
}

/** Lists hold three; a number far beyond is none of them. */
const furthest = 9;

/** "Nummer to", "nr 2", "alternativ 3"; a digit alone ("compare 1 and 3") where `loose` allows it. */
function numberAt(
  tokens: readonly Token[],
  i: number,
  loose: boolean,
): { readonly value: readonly number[]; readonly end: number } | undefined {
  const label = labels.at(tokens, i);
  const at = label?.end ?? i;
  const token = tokens[at];
  if (token === undefined || (label !== undefined && token.gap === "stop" && !isShort(tokens, i)))
    return undefined;
  const value = token.digits
    ? Number(token.text)
    : label === undefined
      ? undefined
      : numerals.get(token.text);
  if (value === undefined || !Number.isInteger(value) || value < 1 || value > furthest) return undefined;
  if (label === undefined && !(loose && isLoose(tokens, at))) return undefined;
  return { value: [value], end: at + 1 };
}

/** "nr. 2": the full stop belongs to the abbreviation. */
function isShort(tokens: readonly Token[], i: number): boolean {
  return abbreviations.has(tokens[i]?.text ?? "");
}

const abbreviations: ReadonlySet<string> = new Set(["nr", "no", "num"]);

/** Nothing beside the digit says what it counts: "1 og 3", "mer om 2". */
function isLoose(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const opens = before === undefined || tokens[at]?.gap === "stop" || pointing.has(before.text);
  const closes =
    after === undefined || after.gap === "stop" || after.gap === "comma" || joining.has(after.text);
  return opens && closes && tokens[at]?.gap !== "none" && after?.gap !== "none";
}

const joining: ReadonlySet<string> = new Set(
  "og och and eller or mot vs versus med with opp upp da då then takk tack please".split(" "),
);
const pointing: ReadonlySet<string> = new Set([
  ...joining,
  ..."på om about mellom mellan between compare jämför sammenlign samanlikn sammenligne jämföra til till".split(
    " ",
  ),
  ..."to hos ta take velg vel välj choose mer meir mera more of av for för kontakt contact ring call".split(
    " ",
  ),
]);

const labels = createWordList(
  "nr|no|num|nummer|number|alternativ|alternativet|option|forslag|forslag nr|forslag nummer|förslag|förslag nr|" +
    "förslag nummer|suggestion|suggestion number|tilbud|tilbod|erbjudande|valg|val|choice|punkt",
);

const phrases = createPhrases<readonly number[]>([
  ...alike(
    [1],
    "første|fyrste|den første|den fyrste|det første|det fyrste|den første der|den första|det första|första|förste|" +
      "den förste|first|the first|first one|the first one|1st|eneren|einaren|ettan|den øverste|den øvste|øverst|" +
      "øvst|den översta|överst|the top one|top one",
  ),
  ...alike(
    [2],
    "den andre|det andre|den andra|det andra|andremann|second|the second|second one|the second one|2nd|toeren|" +
      "toaren|tvåan|den i midten|den i mitten|den midterste|den mellersta|the middle one|middle one",
  ),
  ...alike(
    [3],
    "tredje|den tredje|det tredje|third|the third|third one|the third one|3rd|treeren|trearen|trean",
  ),
  ...alike([4], "fjerde|den fjerde|fjärde|den fjärde|fourth|the fourth|the fourth one|4th"),
  ...alike(
    [-1],
    "og siste|og sist|och sista|och sist|and last|den siste|den sista|the last one|last one|den nederste|den nedste|nederst|nedst|den nedersta|den understa|längst ner|the bottom one",
  ),
  ...alike(
    [1, 2],
    "de to første|dei to fyrste|dei to første|de to øverste|de två första|dom två första|the first two|the top two|toppen to",
  ),
  ...alike([-2, -1], "de to siste|dei to siste|de två sista|dom två sista|the last two"),
]);
