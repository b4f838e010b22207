import { assert } from "chai";
import { entities, foundIn } from "../../src/luis/entities.ts";
import { predictionOf } from "../../src/luis/prediction.ts";
import type { UnderstoodEntities } from "../../src/luis/understood.ts";

const nothing: UnderstoodEntities = { places: [], named: [], correction: false, negated: [] };

describe("entities in a prediction", () => {
  const query = "ikke Almi, men Bodø";
  const table: [found: Partial<UnderstoodEntities>, entities: Record<string, unknown>][] = [
    [{}, {}],
    [
      { employees: 12, founded: 2019 },
      { employees: [12], founded: [2019] },
    ],
    [{ employees: 0 }, { employees: [0] }],
    [{ sector: ["it", "health"] }, { sector: [["it", "health"]] }],
    [
      { stage: "idea", legalForm: "limited", horizon: "now" },
      { stage: [["idea"]], legalForm: [["limited"]], horizon: [["now"]] },
    ],
    [
      { exporting: false, plansExport: true, alreadyStarted: true },
      { exporting: [false], plansExport: [true], alreadyStarted: [true] },
    ],
    [{ turnover: { value: 8, currency: "SEK" } }, { turnover: [{ number: 8, unit: "SEK" }] }],
    [{ amount: { value: 2_000_000, currency: null } }, { amount: [{ number: 2_000_000, unit: null }] }],
    [{ orgNumber: { digits: "999999999" } }, { orgNumber: ["999999999"] }],
    [{ correction: true }, { correction: [true] }],
    [{ negated: [{ start: 0, end: 9 }] }, { negated: ["ikke Almi"] }],
    [{ named: [{ type: "actor", id: "almi", start: 5, end: 9 }] }, { actor: [["almi"]] }],
    [
      {
        places: [
          {
            start: 15,
            end: 19,
            candidates: [{ place: { country: "NO", county: "NO-18", municipality: "NO-1804" } }],
            role: "company",
          },
        ],
      },
      { place: [["NO-1804"]] },
    ],
  ];
  for (const [found, expected] of table)
    it(JSON.stringify(expected), () => {
      const all = foundIn(query, { ...nothing, ...found }, ({ municipality }) => municipality ?? "");
      const { prediction } = predictionOf(query, [["loan", 1]], all, {
        verbose: false,
        showAllIntents: false,
      });
      assert.deepEqual(prediction.entities, expected);
      assert.containsAllKeys(entities, [...Object.keys(expected), "place"]);
    });
});
