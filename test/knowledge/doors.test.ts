import { assert } from "chai";
import type { Actor, ActorKind } from "../../src/domain/actor.ts";
import type { CompanyFacts, Known } from "../../src/domain/company.ts";
import { together } from "../../src/domain/eligibility.ts";
import type { Knowledge } from "../../src/domain/knowledge.ts";
import { match, shownAtOnce } from "../../src/domain/matching.ts";
import type { Municipality } from "../../src/domain/place.ts";
import { scalesFor, weigh } from "../../src/domain/weighing.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { orThrow } from "../../src/knowledge/watch.ts";
import { folders, today } from "../real-bot.ts";

const knowledge: Knowledge = orThrow(await loadKnowledge(folders.knowledge));

/** The bodies of each county by kind, as an adviser there would name them. */
const counties: readonly [county: string, doors: Partial<Record<ActorKind, string>>][] = [
  ["Oslo", { "regional-agency": "in-oslo-viken", municipality: "oslo-kommune-naering" }],
  ["Rogaland", { "regional-agency": "in-rogaland", county: "rogaland-fylkeskommune" }],
  ["Møre og Romsdal", { "regional-agency": "in-more-og-romsdal", county: "more-og-romsdal-fylkeskommune" }],
  ["Nordland", { "regional-agency": "in-nordland", county: "nordland-fylkeskommune" }],
  ["Østfold", { "regional-agency": "in-oslo-viken", county: "ostfold-fylkeskommune" }],
  ["Akershus", { "regional-agency": "in-oslo-viken", county: "akershus-fylkeskommune" }],
  ["Buskerud", { "regional-agency": "in-oslo-viken", county: "buskerud-fylkeskommune" }],
  ["Innlandet", { "regional-agency": "in-innlandet", county: "innlandet-fylkeskommune" }],
  ["Vestfold", { "regional-agency": "in-vestfold-telemark", county: "vestfold-fylkeskommune" }],
  ["Telemark", { "regional-agency": "in-vestfold-telemark", county: "telemark-fylkeskommune" }],
  ["Agder", { "regional-agency": "in-agder", county: "agder-fylkeskommune" }],
  ["Vestland", { "regional-agency": "in-vestland", county: "vestland-fylkeskommune" }],
  ["Trøndelag", { "regional-agency": "in-trondelag", county: "trondelag-fylkeskommune" }],
  ["Troms", { "regional-agency": "in-arktis", county: "troms-fylkeskommune" }],
  ["Finnmark", { "regional-agency": "in-arktis", county: "finnmark-fylkeskommune" }],
  ["Svalbard", { municipality: "longyearbyen-lokalstyre" }],
  [
    "Stockholms län",
    {
      almi: "almi-stockholm-sormland",
      county: "region-stockholm",
      "regional-agency": "lansstyrelsen-stockholm",
    },
  ],
  [
    "Uppsala län",
    { almi: "almi-uppsala", county: "region-uppsala", "regional-agency": "lansstyrelsen-uppsala" },
  ],
  [
    "Södermanlands län",
    {
      almi: "almi-stockholm-sormland",
      county: "region-sormland",
      "regional-agency": "lansstyrelsen-sodermanland",
    },
  ],
  [
    "Östergötlands län",
    {
      almi: "almi-ostergotland",
      county: "region-ostergotland",
      "regional-agency": "lansstyrelsen-ostergotland",
    },
  ],
  [
    "Jönköpings län",
    { almi: "almi-jonkoping", county: "region-jonkopings-lan", "regional-agency": "lansstyrelsen-jonkoping" },
  ],
  [
    "Kronobergs län",
    { almi: "almi-kronoberg", county: "region-kronoberg", "regional-agency": "lansstyrelsen-kronoberg" },
  ],
  [
    "Kalmar län",
    { almi: "almi-kalmar", county: "region-kalmar-lan", "regional-agency": "lansstyrelsen-kalmar" },
  ],
  [
    "Gotlands län",
    { almi: "almi-gotland", county: "region-gotland", "regional-agency": "lansstyrelsen-gotland" },
  ],
  [
    "Blekinge län",
    { almi: "almi-blekinge", county: "region-blekinge", "regional-agency": "lansstyrelsen-blekinge" },
  ],
  ["Skåne län", { almi: "almi-skane", county: "region-skane", "regional-agency": "lansstyrelsen-skane" }],
  [
    "Hallands län",
    { almi: "almi-halland", county: "region-halland", "regional-agency": "lansstyrelsen-halland" },
  ],
  [
    "Västra Götalands län",
    { almi: "almi-vast", county: "vgr", "regional-agency": "lansstyrelsen-vastra-gotaland" },
  ],
  [
    "Värmlands län",
    { almi: "almi-varmland", county: "region-varmland", "regional-agency": "lansstyrelsen-varmland" },
  ],
  [
    "Örebro län",
    { almi: "almi-malardalen", county: "region-orebro-lan", "regional-agency": "lansstyrelsen-orebro" },
  ],
  [
    "Västmanlands län",
    { almi: "almi-malardalen", county: "region-vastmanland", "regional-agency": "lansstyrelsen-vastmanland" },
  ],
  [
    "Dalarnas län",
    { almi: "almi-gavledala", county: "region-dalarna", "regional-agency": "lansstyrelsen-dalarna" },
  ],
  [
    "Gävleborgs län",
    { almi: "almi-gavledala", county: "region-gavleborg", "regional-agency": "lansstyrelsen-gavleborg" },
  ],
  [
    "Västernorrlands län",
    { almi: "almi-mitt", county: "region-vasternorrland", "regional-agency": "lansstyrelsen-vasternorrland" },
  ],
  [
    "Jämtlands län",
    { almi: "almi-mitt", county: "region-jamtland-harjedalen", "regional-agency": "lansstyrelsen-jamtland" },
  ],
  [
    "Västerbottens län",
    { almi: "almi-nord", county: "region-vasterbotten", "regional-agency": "lansstyrelsen-vasterbotten" },
  ],
  [
    "Norrbottens län",
    { almi: "almi-nord", county: "region-norrbotten", "regional-agency": "lansstyrelsen-norrbotten" },
  ],
];

/** Kinds of which a county has its own: what first meets a company that does not know whom to ask. */
const regional: Readonly<Record<string, readonly ActorKind[]>> = {
  NO: ["regional-agency", "county", "siva-business-garden", "siva-incubator", "incubator"],
  SE: ["almi", "county"],
};

describe("doors", () => {
  describe("of each county", () => {
    it("are listed for all of them", () => {
      assert.sameMembers(
        counties.map(([name]) => name),
        [...knowledge.counties.values()].map(({ name }) => name),
      );
    });

    for (const [name, doors] of counties)
      it(`${name}: ${Object.values(doors).join(", ")}`, () => {
        const own = municipalitiesOf(name);
        for (const [kind, id] of Object.entries(doors)) {
          const actor = knowledge.actors.get(id);
          assert.equal(actor?.kind, kind, id);
          assert.equal(actor?.status, "active", id);
          for (const municipality of own)
            assert.isTrue(actor !== undefined && serves(actor, municipality), id);
          // What is of this kind and serves no more than another county stays away.
          const others = counties
            .flatMap(([, theirs]) => theirs[kind as ActorKind] ?? [])
            .filter((other) => other !== id);
          for (const other of others) {
            const stranger = knowledge.actors.get(other);
            assert.isFalse(stranger !== undefined && own.some((one) => serves(stranger, one)), other);
          }
        }
      });
  });

  describe("for a company that wants to get on and does not know how", () => {
    for (const municipality of knowledge.municipalities.values())
      it(`in ${municipality.name}, ${knowledge.counties.get(municipality.county)?.name}`, () => {
        const first = match("business-development", at(municipality), knowledge, today).slice(0, shownAtOnce);
        const actors = first
          .map(({ actor }) => knowledge.actors.get(actor))
          .filter((actor) => actor !== undefined);
        assert.isNotEmpty(actors);
        const names = actors.map(({ id }) => id).join(", ");
        // Svalbard has no county: its own council is the door.
        const kinds =
          municipality.county === "NO-21" ? ["municipality"] : (regional[municipality.country] ?? []);
        assert.isTrue(
          actors.some((actor) => kinds.includes(actor.kind) && isLocal(actor) && serves(actor, municipality)),
          `no door of the county among ${names}`,
        );
        for (const actor of actors)
          assert.isTrue(serves(actor, municipality), `${actor.id} serves another county`);
      });
  });

  describe("that speak for every municipality of a country", () => {
    it("the business office of the municipality at hand, in all of Sweden", () => {
      for (const municipality of knowledge.municipalities.values()) {
        if (municipality.country !== "SE") continue;
        const facts = at(municipality);
        const scales = scalesFor("business-development", facts, knowledge, today);
        assert.isTrue(
          weigh("business-development", scales, knowledge, today).some(
            ({ candidate }) => candidate.actor.kind === "municipality",
          ),
          municipality.name,
        );
      }
    });
  });
});

function municipalitiesOf(county: string): readonly Municipality[] {
  return [...knowledge.municipalities.values()].filter(
    (one) => knowledge.counties.get(one.county)?.name === county,
  );
}

function at({ country, county, code }: Municipality): CompanyFacts {
  const said = <T>(value: T): Known<T> => ({ value, how: "said", turn: 1 });
  return { country: said(country), place: said({ country, county, municipality: code }) };
}

function isLocal({ conditions }: Actor): boolean {
  return conditions.some((condition) => "within" in condition);
}

/** Whether its country and territory let it serve a place. */
function serves({ conditions }: Actor, { country, county, code }: Municipality): boolean {
  return (
    together(
      conditions.map((condition) => {
        if ("country" in condition) return condition.country === country ? "met" : "failed";
        if (!("within" in condition)) return "met";
        return condition.within.codes.some((one) => one === code || one === county) ? "met" : "failed";
      }),
    ) === "met"
  );
}
