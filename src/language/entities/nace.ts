import type { SectorId } from "../../domain/company.ts";
import type { Sector } from "../../domain/knowledge.ts";
import type { Token } from "../normalise.ts";
import type { Heard } from "./heard.ts";
import { createWordList } from "./phrases.ts";

/**
 * Reads industry codes: "25.620" as the Norwegian register writes them, and after a word for such a code (or as the
 * answer) also "62.01", "62010" and "62". A code may be of either edition of NACE; the longest prefix that a sector
 * lists decides, strong before weak.
 */
export function createNace(
  sectors: ReadonlyMap<SectorId, Sector>,
): (heard: Heard, asked: boolean) => readonly SectorId[] {
  const strong = new Map<string, Set<SectorId>>();
  const weak = new Map<string, Set<SectorId>>();
  for (const { id, nace } of sectors.values()) {
    for (const edition of Object.values(nace)) {
      for (const prefix of edition.strong) note(strong, prefix, id);
      for (const prefix of edition.weak) note(weak, prefix, id);
    }
  }
  return ({ tokens }, asked) => {
    for (let i = 0; i < tokens.length; i++) {
      const code = tokens[i]?.digits ? codeAt(tokens, i, asked || isNamed(tokens, i)) : undefined;
      if (code === undefined) continue;
      const found = longest(strong, code) ?? longest(weak, code);
      if (found !== undefined) return [...found].slice(0, 3);
    }
    return [];
  };
}

function note(table: Map<string, Set<SectorId>>, prefix: string, id: SectorId): void {
  const key = prefix.replace(".", "");
  const ids = table.get(key) ?? new Set();
  table.set(key, ids.add(id));
}

/** The digits of a code that begins at token `i`. */
function codeAt(tokens: readonly Token[], i: number, isExpected: boolean): string | undefined {
  const division = tokens[i];
  const rest = tokens[i + 1];
  if (division === undefined) return undefined;
  const isSplit = rest?.digits === true && rest.gap === "stop" && rest.start === division.end + 1;
  if (isSplit && division.text.length === 2) {
    const isLong =
      rest.text.length === 3 && !units.has(tokens[i + 2]?.text ?? "") && tokens[i - 1]?.gap !== "hyphen";
    if (isLong || (isExpected && rest.text.length <= 3)) return division.text + rest.text;
    return undefined;
  }
  const isWhole = division.text.length === 5 || division.text.length === 2;
  return isExpected && isWhole && !isSplit ? division.text : undefined;
}

/** "25.620 kr" is money. */
const units: ReadonlySet<string> = new Set(
  (
    "kr kroner kronor kronar nok sek eur euro mill ansatte anställda tilsette employees kunder " +
    "customers prosent procent percent tonn ton kg m2 kvm liter km timer timmar hours stk"
  ).split(" "),
);

function isNamed(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - 3); at--) if (names.at(tokens, at) !== undefined) return true;
  return false;
}

const names = createWordList(
  "nace|nace-kode|nacekode|næringskode*|næringskoden|bransjekode*|sni|sni-kod|sni-koden|snikod|" +
    "sn2007|sn2025|branschkod*|industry code|industrial code|kode|kod|code",
);

function longest(
  table: ReadonlyMap<string, ReadonlySet<SectorId>>,
  code: string,
): ReadonlySet<SectorId> | undefined {
  for (let length = code.length; length >= 2; length--) {
    const found = table.get(code.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}
