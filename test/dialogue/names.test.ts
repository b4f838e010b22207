import { assert } from "chai";
import { nameInEnglish } from "../../src/dialogue/names.ts";
import { actor } from "../domain/sample.ts";

/** The name at home, the one in English, and what an English-speaking owner is told. */
const table: readonly (readonly [
  country: "NO" | "SE",
  home: string,
  en: string | undefined,
  told: string | undefined,
])[] = [
  ["SE", "Vinnova", "Sweden's Innovation Agency", "Vinnova (Sweden's Innovation Agency)"],
  ["SE", "EKN (Exportkreditnämnden)", "Swedish Export Credit Agency", "EKN (Swedish Export Credit Agency)"],
  ["NO", "NAV - Arbeids- og velferdsetaten", "Norwegian Labour", "NAV (Norwegian Labour)"],
  // Told by the name itself.
  [
    "NO",
    "Bergen kommune, næringsseksjonen",
    "City of Bergen business section",
    "City of Bergen business section",
  ],
  ["SE", "Almi", "Almi", "Almi"],
  ["SE", "Almi", undefined, undefined],
];

describe("the name of an actor in English", () => {
  for (const [country, home, en, told] of table)
    it(`${home}, ${en}: ${told}`, () => {
      const names = { [country === "NO" ? "nb" : "sv"]: home, ...(en !== undefined && { en }) };
      assert.equal(nameInEnglish(actor("a", { country, names })), told);
    });
});
