import { expect } from "chai";
import type { Actor } from "../../../src/domain/actor.ts";
import type { Adviser } from "../../../src/domain/handoff/adviser.ts";
import { serves } from "../../../src/domain/handoff/adviser.ts";
import type { Rung } from "../../../src/domain/handoff/case.ts";
import { nextAsked } from "../../../src/domain/handoff/ladder.ts";
import type { Place } from "../../../src/domain/place.ts";
import { adviser, someHolidays } from "./sample-adviser.ts";

const lindesberg: Place = { country: "SE", county: "SE-18", municipality: "SE-1885" };

describe("an adviser serves", () => {
  const table: [
    what: string,
    adviser: Partial<Adviser>,
    need: "loan" | "training",
    locale: string,
    yes: boolean,
  ][] = [
    ["the county", {}, "loan", "sv", true],
    ["the municipality", { places: ["SE-1885"] }, "loan", "sv", true],
    ["the country", { places: ["SE"] }, "loan", "sv", true],
    ["another municipality", { places: ["SE-1880"] }, "loan", "sv", false],
    ["the other country", { places: ["NO"] }, "loan", "sv", false],
    ["nowhere", { places: [] }, "loan", "sv", false],
    ["that need", { needs: ["loan"] }, "loan", "sv", true],
    ["another need", { needs: ["loan"] }, "training", "sv", false],
    ["another language", {}, "loan", "nb", false],
    ["nynorsk with bokmål", { locales: ["nb"] }, "loan", "nn", true],
    ["bokmål with nynorsk", { locales: ["nn"] }, "loan", "nb", true],
  ];
  for (const [what, changes, need, locale, yes] of table)
    it(`${what}: ${yes ? "yes" : "no"}`, () => {
      expect(serves(adviser("a", changes), need, lindesberg, locale)).to.equal(yes);
    });
});

describe("the ladder", () => {
  const actor = (id: string, parent: string | null) => [id, { id, parent }] as const;
  const actors = new Map([
    actor("almi", null),
    actor("almi-orebro", "almi"),
    actor("almi-varmland", "almi"),
    actor("region-orebro", "region"),
    actor("region", null),
    actor("masugnen", null),
  ]) as unknown as ReadonlyMap<string, Actor>;
  const wanted = {
    need: "loan",
    place: lindesberg,
    locale: "sv",
    actor: "almi-orebro",
    declinedBy: [],
  } as const;
  const friday = new Date("2026-11-20T09:00:00Z");
  const monday = new Date("2026-11-23T15:00:00Z");

  function asked(
    advisers: readonly Adviser[],
    changes: { from?: Rung; declinedBy?: readonly string[]; load?: Record<string, number>; at?: Date } = {},
  ): string {
    const found = nextAsked(
      { ...wanted, declinedBy: changes.declinedBy ?? [] },
      changes.from ?? "actor",
      {
        advisers,
        load: new Map(Object.entries(changes.load ?? {})),
        holidays: someHolidays,
        lastResort: "last",
      },
      actors,
      ["region-orebro"],
      changes.at ?? friday,
      monday,
    );
    return found === undefined ? "nobody" : `${found.rung}: ${found.advisers.map(({ id }) => id).join(" ")}`;
  }

  const own = adviser("own");
  const near = adviser("near", { places: ["SE-1885"] });
  const office = adviser("office", { actor: "almi-varmland", places: ["SE"] });
  const door = adviser("door", { actor: "region-orebro" });
  const last = adviser("last", { actor: "masugnen", places: [], locales: [], capacity: 0 });
  const awayTillTuesday = { absences: [{ from: "2026-11-20", to: "2026-11-23" }] };

  const table: [what: string, got: () => string, expected: string][] = [
    ["asks the actor's own people first", () => asked([door, office, own]), "actor: own"],
    ["asks the nearest of them first", () => asked([own, near]), "actor: near own"],
    ["asks three at most", () => asked(["d", "c", "b", "a"].map((id) => adviser(id))), "actor: a b c"],
    [
      "asks the least loaded first",
      () => asked([own, adviser("zero")], { load: { own: 1 } }),
      "actor: zero own",
    ],
    ["passes by who has no room", () => asked([own, office], { load: { own: 3 } }), "office: office"],
    [
      "passes by who is away until after the promise",
      () => asked([adviser("own", awayTillTuesday), door]),
      "door: door",
    ],
    [
      "asks who is at work now before who is not",
      () =>
        asked([adviser("a", { hours: { ...own.hours, days: [{ weekday: 1, from: 480, to: 960 }] } }), own]),
      "actor: own a",
    ],
    ["goes to the actor's next office", () => asked([door, office]), "office: office"],
    ["goes to the regional door", () => asked([door, last]), "door: door"],
    [
      "goes to the regional door's parent, whose people serve the place too",
      () => asked([adviser("parent", { actor: "region", places: ["SE"] }), last]),
      "door: parent",
    ],
    ["goes to the last resort, whoever that is", () => asked([last]), "last-resort: last"],
    [
      "does not go back to who declined",
      () => asked([own, near, door], { declinedBy: ["own", "near"] }),
      "door: door",
    ],
    ["does not go down again", () => asked([own, door], { from: "door" }), "door: door"],
    ["does not ask the last resort twice", () => asked([last], { declinedBy: ["last"] }), "nobody"],
    ["has nobody", () => asked([]), "nobody"],
    [
      "asks at night too, when somebody works before the promise",
      () => asked([own], { at: new Date("2026-11-20T22:00:00Z") }),
      "actor: own",
    ],
  ];
  for (const [what, got, expected] of table) it(what, () => expect(got()).to.equal(expected));
});
