import { assert } from "chai";
import fc from "fast-check";
import { remember } from "../../src/dialogue/remember.ts";
import { type CompanyFacts, type FactName, factNames, type Known } from "../../src/domain/company.ts";
import { type Conversation, newConversation } from "../../src/domain/conversation.ts";
import type { Place } from "../../src/domain/place.ts";
import { type Entities, noEntities, type PlaceMention } from "../../src/language/recognizer.ts";
import { anyFacts, anyFound, anyMention } from "./properties-any.ts";

const norway: Place = { country: "NO", county: null, municipality: null };
const nordland: Place = { country: "NO", county: "NO-18", municipality: null };
const bodo: Place = { country: "NO", county: "NO-18", municipality: "NO-1804" };
const rana: Place = { country: "NO", county: "NO-18", municipality: "NO-1833" };
const vestland: Place = { country: "NO", county: "NO-46", municipality: null };
const sweden: Place = { country: "SE", county: null, municipality: null };
const orebro: Place = { country: "SE", county: "SE-18", municipality: "SE-1880" };

function mention(role: PlaceMention["role"], ...places: readonly Place[]): PlaceMention {
  return { text: "x", start: 0, end: 1, role, candidates: places.map((place) => ({ place, label: "x" })) };
}
const here = (...places: readonly Place[]) => mention("company", ...places);
const elsewhere = (...places: readonly Place[]) => mention("other", ...places);

type Values = Readonly<Partial<Record<FactName, unknown>>>;

function conversationWith(values: Values): Conversation {
  const facts = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, how: "said", turn: 3 }]),
  ) as CompanyFacts;
  return { ...newConversation("nb", "2026-11-21T10:00:00Z"), turn: 6, facts };
}

const heard = (before: Values, entities: Partial<Entities>, choice?: string) =>
  remember(conversationWith(before), { ...noEntities, ...entities }, choice);
const valuesOf = (facts: CompanyFacts) =>
  Object.fromEntries(Object.entries(facts).map(([name, known]) => [name, known.value]));

describe("remembering", () => {
  it("takes every fact of an answer, whatever was asked, and notes the turn that brought it", () => {
    const { facts, learned, changed } = heard({}, { places: [here(bodo)], employees: 12, stage: "growth" });
    assert.deepEqual(facts, {
      country: { value: "NO", how: "said", turn: 7 },
      place: { value: bodo, how: "said", turn: 7 },
      stage: { value: "growth", how: "said", turn: 7 },
      employees: { value: 12, how: "said", turn: 7 },
    });
    assert.deepEqual(learned, ["place", "stage", "employees"]);
    assert.deepEqual(changed, []);
  });

  const places: readonly [
    name: string,
    known: Values,
    said: readonly PlaceMention[],
    place: Place | undefined,
    learned: readonly FactName[],
    changed: readonly FactName[],
  ][] = [
    ["a first place is learned", {}, [here(nordland)], nordland, ["place"], []],
    [
      "a municipality in the known county is learned, not changed",
      { place: nordland },
      [here(bodo)],
      bodo,
      ["place"],
      [],
    ],
    ["a municipality in the known country too", { place: norway }, [here(bodo)], bodo, ["place"], []],
    ["another municipality is a change", { place: bodo }, [here(rana)], rana, [], ["place"]],
    ["another county is a change", { place: bodo }, [here(vestland)], vestland, [], ["place"]],
    ["another country is a change", { place: bodo }, [here(sweden)], sweden, [], ["place"]],
    ["the same municipality is neither", { place: bodo }, [here(bodo)], bodo, [], []],
    ["the county of a known municipality adds nothing", { place: bodo }, [here(nordland)], bodo, [], []],
    ["the country of a known municipality adds nothing", { place: bodo }, [here(norway)], bodo, [], []],
    ["the country of a known county adds nothing", { place: nordland }, [here(norway)], nordland, [], []],
    ["a customer's city is not the company's", {}, [elsewhere(orebro)], undefined, [], []],
    [
      "a market beside the own place is passed over",
      {},
      [elsewhere(orebro), here(bodo)],
      bodo,
      ["place"],
      [],
    ],
    ["a market does not change a known place", { place: bodo }, [elsewhere(orebro)], bodo, [], []],
    [
      "the narrowest of several is taken",
      {},
      [here(norway), here(bodo), here(nordland)],
      bodo,
      ["place"],
      [],
    ],
    ["a name that several places have is not taken", {}, [here(bodo, orebro)], undefined, [], []],
    ["nor one that no place has", {}, [here()], undefined, [], []],
    ["a sure place goes before a doubtful one", {}, [here(rana, orebro), here(bodo)], bodo, ["place"], []],
  ];
  for (const [name, known, said, place, learned, changed] of places)
    it(name, () => {
      const result = heard(known, { places: said });
      assert.deepEqual(result.facts.place?.value, place);
      assert.deepEqual([result.learned, result.changed], [learned, changed]);
    });

  it("hands on a name that several places have, to be asked about, unless a sure place stands beside it", () => {
    const doubtful = here(bodo, orebro);
    assert.equal(heard({}, { places: [elsewhere(rana, orebro), doubtful] }).ambiguous, doubtful);
    assert.isUndefined(heard({}, { places: [doubtful, here(rana)] }).ambiguous);
    assert.isUndefined(heard({}, { places: [elsewhere(bodo, orebro)] }).ambiguous);
  });

  it("follows the place with the country, and does not speak of it", () => {
    const moved = heard({ country: "NO", place: bodo }, { places: [here(orebro)] });
    assert.equal(moved.facts.country?.value, "SE");
    assert.deepEqual([moved.learned, moved.changed], [[], ["place"]]);
  });

  const others: readonly [fact: FactName, before: unknown, now: Partial<Entities>, value: unknown][] = [
    ["sector", ["ict"], { sector: ["food", "retail"] }, ["food", "retail"]],
    ["stage", "startup", { stage: "growth" }, "growth"],
    ["employees", 12, { employees: 14 }, 14],
    ["founded", 2019, { founded: 2020 }, 2020],
    [
      "turnover",
      { currency: "NOK", value: 1 },
      { turnover: { currency: "NOK", value: 2 } },
      { currency: "NOK", value: 2 },
    ],
    ["legalForm", "sole-trader", { legalForm: "limited" }, "limited"],
    ["orgNumber", "974760673", { orgNumber: { country: "NO", digits: "991825827" } }, "991825827"],
    ["exporting", true, { exporting: false }, false],
    ["plansExport", false, { plansExport: true }, true],
    [
      "amount",
      { currency: "NOK", value: 1 },
      { amount: { currency: "SEK", value: 1 } },
      { currency: "SEK", value: 1 },
    ],
    ["horizon", "now", { horizon: "later" }, "later"],
    ["alreadyStarted", true, { alreadyStarted: false }, false],
  ];
  for (const [fact, before, now, value] of others) {
    it(`learns ${fact}`, () => {
      const { facts, learned, changed } = heard({}, now);
      assert.deepEqual(facts[fact], { value, how: "said", turn: 7 } as Known<unknown>);
      assert.deepEqual([learned, changed], [[fact], []]);
    });
    it(`changes ${fact}, once`, () => {
      const first = heard({ [fact]: before }, now);
      assert.deepEqual(first.facts[fact]?.value, value);
      assert.deepEqual([first.learned, first.changed], [[], [fact]]);
      const again = remember(
        { ...conversationWith({}), facts: first.facts },
        { ...noEntities, ...now },
        undefined,
      );
      assert.deepEqual([again.learned, again.changed], [[], []]);
      assert.deepEqual(again.facts, first.facts);
    });
    it(`learns ${fact} from a company that did not know it before`, () => {
      const unsure = {
        ...conversationWith({}),
        facts: { [fact]: { value: null, how: "dont-know", turn: 2 } },
      };
      const { facts, learned, changed } = remember(
        unsure as Conversation,
        { ...noEntities, ...now },
        undefined,
      );
      assert.deepEqual(facts[fact]?.value, value);
      assert.deepEqual([learned, changed], [[fact], []]);
    });
  }

  const sums: readonly [name: string, known: Values, said: Partial<Entities>, amount: unknown][] = [
    ["as said", { place: bodo }, { amount: { value: 5, currency: "EUR" } }, { currency: "EUR", value: 5 }],
    [
      "Norwegian at a place in Norway",
      { place: bodo },
      { amount: { value: 5, currency: null } },
      { currency: "NOK", value: 5 },
    ],
    [
      "Swedish at a place in Sweden",
      { place: orebro },
      { amount: { value: 5, currency: null } },
      { currency: "SEK", value: 5 },
    ],
    [
      "that of the place in the same breath",
      { place: bodo },
      { amount: { value: 5, currency: null }, places: [here(orebro)] },
      { currency: "SEK", value: 5 },
    ],
  ];
  for (const [name, known, said, amount] of sums)
    it(`takes the currency of a sum to be ${name}`, () =>
      assert.deepEqual(heard(known, said).facts.amount?.value, amount));

  it("guesses no currency where the country is not known", () =>
    assert.isUndefined(heard({}, { amount: { value: 5, currency: null } }).facts.amount));

  it("takes the country of an organisation number to follow from it", () => {
    const { facts, learned } = heard({}, { orgNumber: { country: "SE", digits: "5560000167" } });
    assert.deepEqual(facts.country, { value: "SE", how: "inferred", turn: 7 });
    assert.deepEqual(learned, ["orgNumber"]);
  });

  const choices: readonly [choice: string, values: Readonly<Record<string, unknown>>][] = [
    ["country=SE", { country: "SE" }],
    [`place=${JSON.stringify(rana)}`, { country: "NO", place: rana }],
    ["sector=ict", { sector: ["ict"] }],
    ["stage=growth", { stage: "growth" }],
    ["horizon=thisYear", { horizon: "thisYear" }],
    ["legalForm=sole-trader", { legalForm: "sole-trader" }],
    ["employees=25", { employees: 25 }],
    ["exporting=true", { exporting: true }],
    ["exporting=false", { exporting: false }],
    ["plansExport=true", { plansExport: true }],
    ["plansExport=false", { plansExport: false }],
    ["alreadyStarted=true", { alreadyStarted: true }],
    ["alreadyStarted=false", { alreadyStarted: false }],
    // What is no fact is left to the rules.
    ["do=more", {}],
    ["need=loan", {}],
    ["locale=sv", {}],
    ["change=employees", {}],
    ["stage", {}],
    ["", {}],
  ];
  for (const [choice, values] of choices)
    it(`takes the choice "${choice}" to say ${JSON.stringify(values)}`, () =>
      assert.deepEqual<unknown>(valuesOf(heard({}, {}, choice).facts), values));

  it("never touches a fact that was not spoken of, and changes nothing it was given", () => {
    fc.assert(
      fc.property(anyFacts, anyEntities, (facts, entities) => {
        const before = { ...conversationWith({}), facts };
        const frozen = structuredClone({ before, entities });
        const result = remember(before, entities, undefined);
        const spoken = spokenOf(entities);
        for (const name of factNames)
          if (!spoken.has(name)) assert.deepEqual(result.facts[name], facts[name], name);
        for (const name of [...result.learned, ...result.changed]) assert.isTrue(spoken.has(name), name);
        assert.deepEqual({ before, entities }, frozen);
      }),
    );
  });

  it("loses no value, and says of each new one either that it is learned or that it is changed", () => {
    fc.assert(
      fc.property(anyFacts, anyEntities, (facts, entities) => {
        const {
          facts: now,
          learned,
          changed,
        } = remember({ ...conversationWith({}), facts }, entities, undefined);
        assert.isEmpty(learned.filter((name) => changed.includes(name)));
        for (const name of factNames) {
          const [was, is] = [facts[name]?.value ?? null, now[name]?.value ?? null];
          if (was !== null) assert.isNotNull(is, `${name} is lost`);
          const isNew = JSON.stringify(was) !== JSON.stringify(is) && name !== "country";
          assert.equal([...learned, ...changed].includes(name), isNew, name);
          if (changed.includes(name)) assert.isNotNull(was, `${name} was not known, so it is not changed`);
        }
      }),
    );
  });
});

/** The facts that an utterance can touch: those it names, and the country with its place or number. */
function spokenOf({ places, orgNumber, ...entities }: Entities): ReadonlySet<string> {
  const isHere = places.some(({ role, candidates }) => role === "company" && candidates.length === 1);
  return new Set([
    ...Object.keys(entities),
    ...(isHere ? ["place", "country"] : []),
    ...(orgNumber === undefined ? [] : ["orgNumber", "country"]),
  ]);
}

/** Several facts at once, each with even chances. */
const anyEntities: fc.Arbitrary<Entities> = fc
  .record(
    { ...anyFound, places: fc.array(anyMention, { maxLength: 3 }), correction: fc.boolean() },
    { requiredKeys: ["places", "correction"] },
  )
  .map((found) => ({ ...noEntities, ...found }));
