import { assert } from "chai";
import { changeAdviser } from "../src/adviser-record.ts";
import type { Adviser } from "../src/domain/handoff/adviser.ts";
import type { Knowledge } from "../src/domain/knowledge.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";
import { orThrow } from "../src/knowledge/watch.ts";
import { adviser } from "./domain/handoff/sample-adviser.ts";
import { folders } from "./real-bot.ts";

describe("a change of an adviser", function () {
  this.timeout(60_000);
  let knowledge: Knowledge;
  before(async () => {
    knowledge = orThrow(await loadKnowledge(folders.knowledge));
  });

  const kari = adviser("kari", {
    ...({ actor: "innovasjon-norge", places: ["NO-18"], needs: ["loan"], locales: ["nb"] } as const),
    ...({ email: "kari@example.org", subject: "s-1", told: ["email"], role: "lead" } as const),
    addedAs: "adviser",
    absences: [{ from: "2026-07-01", to: "2026-07-31" }],
    teams: { tenant: "t1", user: "o1", address: { channelId: "msteams" }, current: "case-1" },
  });
  const { addedAs: _, ...settled } = kari;
  const { told: __, subject: ___, ...bare } = kari;
  const friday = [{ weekday: 5, from: 600, to: 720 }];
  const swedish = { ...kari.hours, timeZone: "Europe/Stockholm", country: "SE" } as const;

  const table: readonly [given: object, after: Adviser][] = [
    [{}, kari],
    [{ id: "ola" }, kari], // who it is does not change
    [{ places: ["Nordland", "Harstad", "nordland"] }, { ...kari, places: ["NO-18", "NO-5503"] }],
    [{ needs: ["grant", "ip"] }, { ...kari, needs: ["grant", "ip"] }],
    [{ needs: [] }, { ...kari, needs: [] }],
    [{ locales: ["nn", "en"] }, { ...kari, locales: ["nn", "en"] }],
    [{ hours: "fri 10:00-12:00" }, { ...kari, hours: { ...kari.hours, days: friday } }],
    [{ country: "SE" }, { ...kari, hours: swedish }],
    [
      { country: "SE", hours: "fri 10:00-12:00" },
      { ...kari, hours: { ...swedish, days: friday } },
    ],
    [
      { name: "Kari Nord", actor: "SIVA", capacity: "9" },
      { ...kari, name: "Kari Nord", actor: "siva", capacity: 9 },
    ],
    [{ role: "adviser" }, { ...settled, role: "adviser" }],
    [{ role: "lead" }, settled], // now by name, and no more by a group
    [
      { email: null, subject: null, told: null },
      { ...bare, email: null },
    ],
    [{ told: [] }, { ...kari, told: [] }],
  ];
  for (const [given, after] of table)
    it(JSON.stringify(given), () =>
      assert.deepEqual(changeAdviser(kari, given, knowledge), { adviser: after }),
    );

  const wrong: readonly [given: object, fields: readonly string[]][] = [
    [{ places: [] }, ["places"]],
    [{ places: ["Atlantis", "Ørebro"], needs: ["gold"] }, ["places", "places", "needs"]],
    [{ locales: ["da"], locale: "nb" }, ["line", "locales"]],
    [{ locales: [] }, ["locales"]],
    [{ actor: "nobody-at-all", email: "kari", name: " " }, ["name", "email", "actor"]],
    [{ actor: "" }, ["actor"]],
    [{ role: "boss", capacity: -1, hours: "always" }, ["role", "capacity", "hours"]],
  ];
  for (const [given, fields] of wrong)
    it(`is none by ${JSON.stringify(given)}`, () => {
      const made = changeAdviser(kari, given, knowledge);
      assert.sameMembers("wrong" in made ? made.wrong.map(({ field }) => field) : [], [...fields]);
    });
});
