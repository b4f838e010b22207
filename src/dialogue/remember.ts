import {
  type CompanyFacts,
  type Currency,
  type FactName,
  type FactValues,
  factNames,
  factOf,
  type Horizon,
  homeOf,
  type Known,
  type LegalForm,
  type Stage,
} from "../domain/company.ts";
import type { Conversation } from "../domain/conversation.ts";
import type { Country, Place } from "../domain/place.ts";
import type { Entities, PlaceMention } from "../language/recognizer.ts";

/** The facts after an utterance, and what it brought. */
export interface Remembered {
  readonly facts: CompanyFacts;
  readonly learned: readonly FactName[];
  readonly changed: readonly FactName[];
  /** What it said again, as it was known. */
  readonly repeated: readonly FactName[];
  readonly ambiguous: PlaceMention | undefined;
}

/** Takes every fact that an utterance volunteers, whatever was asked. A fact that is not spoken of is never touched. */
export function remember(
  conversation: Conversation,
  entities: Entities,
  choice: string | undefined,
): Remembered {
  const turn = conversation.turn + 1;
  const said: Partial<Record<FactName, Known<unknown>>> = {};
  const put = <F extends FactName>(
    name: F,
    value: FactValues[F] | undefined,
    how: "said" | "inferred" = "said",
  ) => {
    if (value !== undefined) said[name] = { value, how, turn };
  };

  const { place, ambiguous } = placeIn(entities.places, conversation.facts);
  put("place", place);
  put("sector", entities.sector);
  put("employees", entities.employees);
  put("stage", entities.stage);
  put("founded", entities.founded);
  put("turnover", entities.turnover);
  put("legalForm", entities.legalForm);
  put("exporting", entities.exporting);
  put("plansExport", entities.plansExport);
  put("horizon", entities.horizon);
  put("alreadyStarted", entities.alreadyStarted);
  put("orgNumber", entities.orgNumber?.digits);
  if (factOf(conversation.facts, "country") === undefined)
    put("country", entities.orgNumber?.country, "inferred");
  if (choice !== undefined) putChoice(choice, put);
  const country = (said.place?.value as Place | undefined)?.country;
  put("country", country);
  if (entities.amount !== undefined) {
    const currency = entities.amount.currency ?? currencyOf(country ?? homeOf(conversation.facts));
    if (currency !== undefined) put("amount", { currency, value: entities.amount.value });
  }

  const learned: FactName[] = [];
  const changed: FactName[] = [];
  const repeated: FactName[] = [];
  const facts: Partial<Record<FactName, Known<unknown>>> = { ...conversation.facts };
  for (const name of factNames) {
    const now = said[name];
    if (now === undefined) continue;
    const before = conversation.facts[name]?.value ?? null;
    if (before !== null && same(before, now.value)) {
      if (name !== "country") repeated.push(name);
      continue;
    }
    facts[name] = now;
    if (name === "country") continue;
    (before === null || isRefined(name, before, now.value) ? learned : changed).push(name);
  }
  return { facts: facts as CompanyFacts, learned, changed, repeated, ambiguous };
}

/** A choice of a fact's value, `stage=growth`; other choices are no facts. */
function putChoice(choice: string, put: <F extends FactName>(name: F, value: FactValues[F]) => void): void {
  const [name, value] = choice.split("=", 2);
  if (value === undefined) return;
  const setters: Readonly<Record<string, () => void>> = {
    country: () => put("country", value as Country),
    place: () => put("place", JSON.parse(value) as Place),
    sector: () => put("sector", [value]),
    stage: () => put("stage", value as Stage),
    horizon: () => put("horizon", value as Horizon),
    legalForm: () => put("legalForm", value as LegalForm),
    employees: () => put("employees", Number(value)),
    founded: () => put("founded", Number(value)),
    amount: () => {
      const [sum, currency] = value.split(" ");
      put("amount", { value: Number(sum), currency: currency as Currency });
    },
    exporting: () => put("exporting", value === "true"),
    plansExport: () => put("plansExport", value === "true"),
    alreadyStarted: () => put("alreadyStarted", value === "true"),
  };
  setters[name ?? ""]?.();
}

/** The company's place: the narrowest sure mention, or the first that has to be asked about. */
function placeIn(
  mentions: readonly PlaceMention[],
  facts: CompanyFacts,
): { readonly place: Place | undefined; readonly ambiguous: PlaceMention | undefined } {
  const own = mentions.filter(({ role }) => role === "company");
  const sure = own
    .filter(({ candidates }) => candidates.length === 1)
    .flatMap(({ candidates }) => candidates[0]?.place ?? []);
  const narrowest = sure.toSorted((a, b) => narrowness(b) - narrowness(a))[0];
  if (narrowest !== undefined) {
    const known = factOf(facts, "place");
    // "Norge" or "Örebro län" said of a company whose town in it is known adds nothing.
    return {
      place: known !== undefined && contains(narrowest, known) ? undefined : narrowest,
      ambiguous: undefined,
    };
  }
  return { place: undefined, ambiguous: own.find(({ candidates }) => candidates.length > 1) };
}

function narrowness({ county, municipality }: Place): number {
  return (county === null ? 0 : 1) + (municipality === null ? 0 : 1);
}

function contains(wide: Place, narrow: Place): boolean {
  if (wide.country !== narrow.country) return false;
  if (wide.county === null) return true;
  return wide.county === narrow.county && wide.municipality === null;
}

function isRefined(name: FactName, before: unknown, now: unknown): boolean {
  return name === "place" && contains(before as Place, now as Place);
}

/** `kr` and `mill` mean the currency of the country the company is in. */
function currencyOf(country: Country | undefined): Currency | undefined {
  if (country === undefined) return undefined;
  return country === "NO" ? "NOK" : "SEK";
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
