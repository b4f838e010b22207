import { assert } from "chai";
import type { CompanyFacts, FactName } from "../../src/domain/company.ts";
import type { Condition, Verdict } from "../../src/domain/condition.ts";
import { assess, type Frame, together } from "../../src/domain/eligibility.ts";

const frame: Frame = {
  near: (sector) => (sector === "agriculture" ? ["food"] : []),
  countyOf: (code) => ({ "NO-0101": "NO-01", "NO-0201": "NO-02" })[code],
  year: 2026,
};

/** Facts in short: a value each, as if the company had said them. */
function facts(values: Readonly<Record<string, unknown>>): CompanyFacts {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { value, how: value === null ? "dont-know" : "said", turn: 1 },
    ]),
  ) as CompanyFacts;
}

const aby = { country: "NO", county: "NO-01", municipality: "NO-0101" };
const countyOnly = { country: "NO", county: "NO-01", municipality: null };
const countryOnly = { country: "NO", county: null, municipality: null };
const within = (...codes: string[]): Condition => ({ within: { codes, names: codes } });

const table: readonly [Condition, Readonly<Record<string, unknown>>, Verdict, readonly FactName[]][] = [
  [{ country: "NO" }, { place: aby }, "met", []],
  [{ country: "SE" }, { place: aby }, "failed", []],
  [{ country: "SE" }, { country: "SE" }, "met", []],
  [{ country: "SE" }, {}, "unknown", ["place"]],
  [within("NO-0101"), { place: aby }, "met", []],
  [within("NO-01"), { place: aby }, "met", []],
  [within("NO-02"), { place: aby }, "failed", []],
  [within("NO-01"), { place: countyOnly }, "met", []],
  [within("NO-0101"), { place: countyOnly }, "unknown", ["place"]], // somewhere in the county is not in the town
  [within("NO-0201"), { place: countyOnly }, "failed", []],
  [within("NO-0201"), { place: countryOnly }, "unknown", ["place"]],
  [within("SE-01"), { place: countryOnly }, "failed", []],
  [within("SE-01"), { country: "NO" }, "failed", []],
  [within("NO-01"), {}, "unknown", ["place"]],
  [within("NO-01"), { place: null }, "unknown", ["place"]], // "I don't know" is not a yes, and an adviser may still ask
  [{ sector: ["food"] }, { sector: ["food"] }, "met", []],
  [{ sector: ["food"] }, { sector: ["agriculture"] }, "met", []], // by the broader sector
  [{ sector: ["agriculture"] }, { sector: ["food"] }, "failed", []], // never the other way
  [{ sector: ["food"] }, { sector: ["ict", "food"] }, "met", []],
  [{ sector: ["food"] }, {}, "unknown", ["sector"]],
  [{ stage: ["startup", "growth"] }, { stage: "growth" }, "met", []],
  [{ stage: ["startup"] }, { stage: "established" }, "failed", []],
  [{ employees: { atMost: 249 } }, { employees: 249 }, "met", []],
  [{ employees: { atMost: 249 } }, { employees: 250 }, "failed", []],
  [{ employees: { atLeast: 1 } }, { employees: 0 }, "failed", []],
  [{ employees: { atLeast: 10, atMost: 49 } }, { employees: 10 }, "met", []],
  [{ employees: { atMost: 249 } }, {}, "unknown", ["employees"]],
  [{ age: { atMost: 4 } }, { founded: 2022 }, "met", []],
  [{ age: { atMost: 4 } }, { founded: 2021 }, "failed", []],
  [{ age: { atMost: 4 } }, {}, "unknown", ["founded"]],
  [
    { turnover: { currency: "SEK", atLeast: 3_000_000 } },
    { turnover: { currency: "SEK", value: 3_000_000 } },
    "met",
    [],
  ],
  [
    { turnover: { currency: "SEK", atLeast: 3_000_000 } },
    { turnover: { currency: "NOK", value: 9_000_000 } },
    "unknown",
    ["turnover"],
  ], // never converted
  [{ amount: { currency: "NOK", atMost: 100 } }, { amount: { currency: "NOK", value: 101 } }, "failed", []],
  [{ legalForm: ["limited"] }, { legalForm: "sole-trader" }, "failed", []],
  [{ horizon: ["now"] }, { horizon: "later" }, "failed", []],
  [{ exporting: true }, { exporting: false }, "failed", []],
  [{ plansExport: true }, { plansExport: true }, "met", []],
  [{ alreadyStarted: false }, {}, "unknown", ["alreadyStarted"]],
  [{ not: { legalForm: ["none"] } }, { legalForm: "limited" }, "met", []],
  [{ not: { legalForm: ["none"] } }, { legalForm: "none" }, "failed", []],
  [{ not: { legalForm: ["none"] } }, {}, "unknown", ["legalForm"]], // the opposite of unknown is unknown
  [{ usually: { employees: { atMost: 249 } } }, { employees: 12 }, "met", []],
  [{ usually: { employees: { atMost: 249 } } }, {}, "unknown", ["employees"]],
  [{ usually: { employees: { atMost: 249 } } }, { employees: 300 }, "unknown", []], // an exception: nothing to ask for
  [{ any: [{ exporting: true }, { plansExport: true }] }, { exporting: true }, "met", []],
  [{ any: [{ exporting: true }, { plansExport: true }] }, { exporting: false }, "unknown", ["plansExport"]],
  [
    { any: [{ exporting: true }, { plansExport: true }] },
    { exporting: false, plansExport: false },
    "failed",
    [],
  ],
  [{ any: [{ exporting: true }, { plansExport: true }] }, {}, "unknown", ["exporting", "plansExport"]],
  [{ all: [{ exporting: true }, { stage: ["growth"] }] }, { exporting: false }, "failed", []], // one failed settles it
  [{ all: [{ exporting: true }, { stage: ["growth"] }] }, { exporting: true }, "unknown", ["stage"]],
  [{ all: [{ exporting: true }, { stage: ["growth"] }] }, { exporting: true, stage: "growth" }, "met", []],
];

describe("eligibility", () => {
  for (const [condition, values, verdict, missing] of table)
    it(`${JSON.stringify(condition)} for ${JSON.stringify(values)} is ${verdict}`, () => {
      const result = assess(condition, facts(values), frame);
      assert.deepEqual([result.verdict, result.missing], [verdict, missing]);
    });

  it("holds together only when every verdict does", () => {
    assert.equal(together([]), "met");
    assert.equal(together(["met", "unknown"]), "unknown");
    assert.equal(together(["unknown", "failed", "met"]), "failed");
  });
});
