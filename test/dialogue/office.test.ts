import { assert } from "chai";
import { officeOf } from "../../src/dialogue/office.ts";
import type { CompanyFacts } from "../../src/domain/company.ts";
import type { Condition } from "../../src/domain/condition.ts";
import { actor, knowledgeOf } from "../domain/sample.ts";

const knowledge = knowledgeOf([]);

const within = (...codes: readonly string[]): readonly Condition[] => [
  { country: "NO" },
  { within: { codes, names: codes } },
];

function at(county: string | null, municipality: string | null): CompanyFacts {
  return { place: { value: { country: "NO", county, municipality }, how: "said", turn: 1 } };
}

const aby = at("NO-01", "NO-0101");
const beby = at("NO-01", "NO-0102");
const ceby = at("NO-02", "NO-0201");

const table: readonly [
  name: string,
  office: string | null,
  conditions: readonly Condition[],
  facts: CompanyFacts,
  place: string | null,
][] = [
  ["none, for a body without an office", null, within("NO-01"), aby, null],
  ["its town, for a company in the town", "Aby", within("NO-01"), aby, "Aby"],
  ["its town, for a company elsewhere in the county", "Aby", within("NO-01"), beby, "Aby"],
  ["the county, where the office goes by its name", "county NO-01", within("NO-01"), aby, "county NO-01"],
  // One office for two counties: nobody is told of a desk in a county that is not theirs.
  ["its town, in the county of the desk", "Aby", within("NO-01", "NO-02"), beby, "Aby"],
  ["the company's county, in the other one", "Aby", within("NO-01", "NO-02"), ceby, "county NO-02"],
  [
    "the company's county, whose name the office does not have",
    "county NO-01",
    within("NO-01", "NO-02"),
    ceby,
    "county NO-02",
  ],
  [
    "the county, where only that is known",
    "Aby",
    within("NO-01", "NO-02"),
    at("NO-02", null),
    "county NO-02",
  ],
  // A catchment of single municipalities says nothing about a county.
  ["its town, for municipalities in two counties", "Aby", within("NO-0101", "NO-0201"), ceby, "Aby"],
  ["its own place, for a company outside what it serves", "Aby", within("NO-01"), ceby, "Aby"],
  ["its own place, where only the country is known", "Aby", within("NO-01", "NO-02"), at(null, null), "Aby"],
  ["its own place, where nothing is known", "Aby", within("NO-01", "NO-02"), {}, "Aby"],
  [
    "its own place, for a company in a county that is not ours",
    "Aby",
    within("NO-99"),
    at("NO-99", null),
    "Aby",
  ],
];

describe("the place of an office", () => {
  for (const [name, office, conditions, facts, place] of table)
    it(`is ${name}`, () =>
      assert.equal(officeOf(actor("office", { office, conditions }), facts, knowledge), place));
});
