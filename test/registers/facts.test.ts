import { expect } from "chai";
import type { CompanyFacts } from "../../src/domain/company.ts";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { factsFrom, type Registered } from "../../src/domain/register.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { orThrow } from "../../src/knowledge/watch.ts";
import { folders } from "../real-bot.ts";
import { registeredEquinor as company } from "./records.ts";

/** A record that says nothing. */
const silent: Registered = {
  ...company,
  name: null,
  legalForm: null,
  municipality: null,
  sectorCodes: [],
  employees: null,
  hasEmployees: null,
  founded: null,
};

describe("facts from a register", () => {
  let knowledge: Knowledge;
  before(async function () {
    this.timeout(60_000);
    knowledge = orThrow(await loadKnowledge(folders.knowledge));
  });

  /** The values alone. */
  const valuesFrom = (registered: Registered) =>
    Object.fromEntries(
      Object.entries(factsFrom(registered, knowledge, 4)).map(([name, known]) => [name, known.value]),
    );

  it("are looked up, in the turn that asked", () => {
    const place = { country: "NO", county: "NO-11", municipality: "NO-1103" } as const;
    const how = "looked-up";
    expect(factsFrom(company, knowledge, 4)).to.deep.equal({
      country: { value: "NO", how, turn: 4 },
      place: { value: place, how, turn: 4 },
      sector: { value: ["offshore"], how, turn: 4 },
      legalForm: { value: "limited", how, turn: 4 },
      orgNumber: { value: "923609016", how, turn: 4 },
      employees: { value: 21239, how, turn: 4 },
      founded: { value: 1972, how, turn: 4 },
    } satisfies CompanyFacts);
  });

  const only = { country: "NO", orgNumber: "923609016" };
  const svalbard = { country: "NO", county: "NO-21", municipality: "NO-2100" };
  const rows: readonly [what: string, registered: Registered, expected: Readonly<Record<string, unknown>>][] =
    [
      ["silence", silent, only],
      ["some employees, nobody knows how many", { ...silent, hasEmployees: true }, only],
      // Nobody employed says nothing of the owner, who counts.
      ["no employees", { ...silent, employees: 0, hasEmployees: false }, only],
      ["Svalbard", { ...silent, municipality: "NO-2100" }, { ...only, place: svalbard }],
      // Bærum until 2020.
      ["a municipality of yesterday", { ...silent, municipality: "NO-0219" }, only],
      ["a municipality of the other country", { ...silent, municipality: "SE-1885" }, only],
      ["a state that changes no fact", { ...silent, state: "bankrupt" }, only],
      [
        "a sole trader, whose number is not remembered",
        { ...company, isSoleTrader: true, legalForm: "sole-trader", name: null },
        {
          country: "NO",
          place: { country: "NO", county: "NO-11", municipality: "NO-1103" },
          sector: ["offshore"],
          legalForm: "sole-trader",
        },
      ],
    ];
  for (const [what, registered, expected] of rows)
    it(`of ${what}`, () => expect(valuesFrom(registered)).to.deep.equal(expected));

  describe("find the sector of", () => {
    const table: readonly [edition: "rev2" | "rev21", code: string, sectors: string][] = [
      ["rev21", "01.500", "agriculture"],
      ["rev21", "03.211", "marine"],
      ["rev21", "06.100", "offshore"],
      ["rev21", "09.900", "mining"],
      // A beginning of two digits and one of four: the longer one is about fish.
      ["rev21", "10.200", "marine"],
      ["rev21", "10.710", "food"],
      // Feed is marine too, but only weakly.
      ["rev21", "10.910", "food"],
      // The narrow sector before the broad one.
      ["rev21", "13.100", "textile manufacturing"],
      ["rev21", "16.110", "forestry manufacturing"],
      ["rev21", "20.140", "materials manufacturing"],
      // Two sectors, both weakly.
      ["rev21", "12.000", "food manufacturing"],
      ["rev21", "21.200", "lifescience"],
      ["rev21", "26.600", "health"],
      ["rev21", "29.320", "automotive manufacturing"],
      ["rev21", "33.150", "maritime"],
      ["rev21", "35.120", "energy"],
      ["rev21", "38.210", "cleantech"],
      ["rev21", "49.410", "logistics"],
      ["rev21", "50.201", "maritime"],
      ["rev21", "55.101", "tourism"],
      ["rev21", "58.210", "gaming"],
      // Weakly games as well, but strongly IT.
      ["rev21", "62.100", "ict"],
      ["rev21", "68.200", "realestate"],
      ["rev21", "71.121", "researchengineering"],
      // Nobody's strongly.
      ["rev21", "75.000", "agriculture lifescience"],
      ["rev21", "84.110", "public"],
      ["rev21", "85.510", "education"],
      ["rev21", "93.110", "sport"],
      ["rev21", "96.210", "services"],
      // "Not stated", and one that is in no list.
      ["rev21", "00.000", ""],
      ["rev21", "99.000", ""],
      // The same code, another trade by edition.
      ["rev2", "25.400", "defence"],
      ["rev21", "25.400", "manufacturing"],
      ["rev2", "30.130", "maritime"],
      ["rev21", "30.130", "defence"],
      ["rev2", "41.100", "realestate"],
      ["rev21", "41.100", "construction"],
      ["rev2", "45.200", "automotive"],
      ["rev21", "45.200", ""],
      ["rev2", "46.710", "retail"],
      ["rev21", "46.710", "automotive"],
      ["rev2", "72.110", "lifescience"],
      ["rev21", "72.110", "researchengineering"],
      ["rev2", "95.310", "services"],
      ["rev21", "95.310", "automotive"],
      // As Sweden writes them.
      ["rev2", "62010", "ict"],
      ["rev2", "01410", "agriculture"],
      ["rev21", "58210", "gaming"],
      ["rev2", "", ""],
    ];
    for (const [edition, code, sectors] of table)
      it(`"${code}" in ${edition}: ${sectors || "none"}`, () => {
        const facts = factsFrom({ ...silent, sectorCodes: [{ edition, code }] }, knowledge, 1);
        expect((facts.sector?.value ?? []).join(" ")).to.equal(sectors);
      });

    it("several codes, the main one first, each once and three at most", () => {
      const codes = ["20.140", "25.620", "62.100", "68.200"];
      const sectorCodes = codes.map((code) => ({ edition: "rev21" as const, code }));
      expect(valuesFrom({ ...silent, sectorCodes }).sector).to.deep.equal([
        "materials",
        "manufacturing",
        "ict",
      ]);
    });
  });
});
