import type { CompanyFacts, FactName, FactValues, Known, LegalForm, SectorId } from "./company.ts";
import type { Knowledge } from "./knowledge.ts";
import type { AreaCode, Country } from "./place.ts";

/**
 * What a register notes of a unit; `active` when it notes none of the others. `winding-up` is of its own will or by
 * order of a court, `restructuring` any talks with creditors, abroad too. A branch can be struck off while its company
 * lives on under another number.
 */
export type RegisteredState = "active" | "bankrupt" | "winding-up" | "restructuring" | "struck-off";

/** An industry code as registered, with or without its dot: `06.100`, `62010`. */
export interface SectorCode {
  /** NACE Rev. 2 (SN2007, SNI 2007) or Rev. 2.1 (SN2025, SNI 2025): one code can mean two things. */
  readonly edition: "rev2" | "rev21";
  readonly code: string;
}

/** What an official register knows of one company. Null is "the register does not say", never no and never nought. */
export interface Registered {
  /** Of the company itself, also when one of its branches was asked about. */
  readonly orgNumber: string;
  readonly country: Country;
  /** In the register's capitals. Null where it is, or may be, a person's name. */
  readonly name: string | null;
  readonly legalForm: LegalForm | null;
  /** Of such a record no more is kept than municipality, industry, legal form and state: all else is a person's. */
  readonly isSoleTrader: boolean;
  readonly municipality: AreaCode | null;
  /** The main one first. */
  readonly sectorCodes: readonly SectorCode[];
  /** Employed people; null when withheld (Norway: fewer than five) or not known. */
  readonly employees: number | null;
  readonly hasEmployees: boolean | null;
  /** Calendar year. */
  readonly founded: number | null;
  readonly state: RegisteredState;
}

/**
 * How a look-up ended. `unavailable` says nothing about the company: it must never be told that it does not exist.
 * `removed` is a record that may no longer be shown, so nothing of it may be kept either.
 */
export type LookUp = { readonly found: Registered } | "not-found" | "unavailable" | "removed";

/**
 * The facts that a register's record settles, all of them `looked-up`. What it does not say, and what is unknown here
 * (a municipality or industry that the knowledge does not have), is left out. A sole trader's number is no fact: only
 * legal persons have one that may be remembered.
 *
 * @param turn the turn that brought the record
 * @returns at most three sectors, those of the main industry first, and of one industry the narrowest
 */
export function factsFrom(
  registered: Registered,
  knowledge: Pick<Knowledge, "sectors" | "municipalities">,
  turn: number,
): CompanyFacts {
  const facts: { [F in FactName]?: Known<FactValues[F]> } = {};
  const { country, orgNumber, employees, founded, legalForm } = registered;
  const known = <T>(value: T): Known<T> => ({ value, how: "looked-up", turn });

  facts.country = known(country);
  const municipality = knowledge.municipalities.get(registered.municipality ?? "");
  if (municipality?.country === country)
    facts.place = known({ country, county: municipality.county, municipality: municipality.code });
  const sectors = sectorsOf(registered.sectorCodes, knowledge.sectors);
  if (sectors.length > 0) facts.sector = known(sectors);
  if (legalForm !== null) facts.legalForm = known(legalForm);
  if (registered.isSoleTrader) return facts;

  facts.orgNumber = known(orgNumber);
  // Nobody employed is not nobody: a head count includes the owner, of whom the register is silent.
  if (employees !== null && employees > 0) facts.employees = known(employees);
  if (founded !== null) facts.founded = known(founded);
  return facts;
}

function sectorsOf(codes: readonly SectorCode[], sectors: Knowledge["sectors"]): readonly SectorId[] {
  const found = codes.flatMap((code) => {
    const strong = longest(code, sectors, "strong");
    return strong.length > 0 ? strong : longest(code, sectors, "weak");
  });
  return [...new Set(found)].slice(0, 3);
}

/** The sectors that list the longest beginning of a code, the narrowest first. */
function longest(
  { edition, code }: SectorCode,
  sectors: Knowledge["sectors"],
  strength: "strong" | "weak",
): readonly SectorId[] {
  const digits = digitsOf(code);
  let length = 0;
  let found: { readonly id: SectorId; readonly breadth: number }[] = [];
  for (const { id, nace } of sectors.values()) {
    const own = nace[edition][strength]
      .map((prefix) => digitsOf(prefix))
      .filter((prefix) => digits.startsWith(prefix))
      .reduce((best, prefix) => Math.max(best, prefix.length), 0);
    if (own === 0 || own < length) continue;
    if (own > length) found = [];
    length = own;
    found.push({ id, breadth: nace[edition].strong.length });
  }
  return found.sort((a, b) => a.breadth - b.breadth).map(({ id }) => id);
}

function digitsOf(code: string): string {
  return code.replace(".", "");
}
