import type { Token } from "../normalise.ts";
import { isAfter } from "./nearby.ts";
import { createWordList } from "./phrases.ts";

/**
 * A company that says it cannot pay what falls due to people and the state: wages, tax, rent, bills. It needs a door
 * today, whatever else it says. "Cannot" has to come before what cannot be paid, in the same sentence.
 */
export function cannotPay(tokens: readonly Token[]): boolean {
  return tokens.some((_, i) => {
    const hit = cannot.at(tokens, i);
    return hit !== undefined && isAfter(tokens, hit.end, 5, dues);
  });
}

const cannot = createWordList(
  "kan ikke betale|kan ikkje betale|klarer ikke|klarar ikkje|greier ikke|greier ikkje|har ikke penger til|" +
    "har ikkje pengar til|har ikke råd til|har ikkje råd til|får ikke betalt|får ikkje betalt|mangler penger til|" +
    "manglar pengar til|kan inte betala|klarar inte|klarar inte av|har inte råd med|har inte råd att betala|" +
    "har inga pengar till|saknar pengar till|cannot pay|can't pay|can not pay|unable to pay|cannot afford to pay|" +
    "can't afford to pay|cannot make|can't make|no money for|no money to pay|har ikke til|har ikkje til|har inte till",
);

const dues = createWordList(
  "lønn|lønna|lønnen|lønninger|lønningene|løn|løna|lønene|lön|lönen|löner|lönerna|wages|wage|salaries|payroll|" +
    "skatt|skatten|moms|momsen|mva|arbeidsgiveravgift*|arbeidsgivaravgift*|arbetsgivaravgift*|tax|taxes|vat|" +
    "husleie*|husleia|husleige*|husleiga|leia|leiga|hyra|hyran|rent|regningene|regningane|rekningane|räkningarna|bills|" +
    "leverandørene|leverandørane|leverantörerna|suppliers",
);
