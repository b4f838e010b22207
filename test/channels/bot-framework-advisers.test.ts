import { assert } from "chai";
import { adviser } from "../domain/handoff/sample-adviser.ts";
import { type TeamsOffice, teamsOffice } from "./teams-office.ts";

const people = ["kari", "per"].map((id) =>
  adviser(id, {
    name: id === "kari" ? "Kari Nord" : "Per Sør",
    actor: "innovasjon-norge",
    places: ["NO"],
    locales: ["nb"],
    capacity: 100,
  }),
);

describe("An adviser inside Teams", function () {
  this.timeout(60_000);
  let teams: TeamsOffice;
  beforeEach(async () => {
    teams = await teamsOffice(people);
  });
  afterEach(() => teams.close());

  const texts = (who: string, from = 0) => teams.arrived(who, from).map(({ text }) => text);
  const last = (who: string) => teams.arrived(who).at(-1);
  const find = (id: string) => teams.directory.all().find((one) => one.id === id);

  it("is offered a case, takes it, talks both ways, and closes it", async () => {
    await teams.connects("kari");
    assert.equal(find("kari")?.teams?.user, "entra-kari");
    const id = await teams.asks("acme");
    const card = last("kari");
    assert.match(card?.text ?? "", /^En bedrift venter: lån, Hamar/i);
    assert.equal(card?.version, "1.3");
    await teams.presses("kari", "Ta saken");
    assert.match(last("kari")?.text ?? "", /^Du har tatt saken: Ola Eksempel/);
    assert.match(texts("acme").at(-1) ?? "", /^Kari Nord fra Innovasjon Norge er her/);
    await teams.writes("kari", "Hei! Hva koster maskinen?");
    assert.equal(texts("acme").at(-1), "Hei! Hva koster maskinen?");
    await teams.writes("acme", "To millioner.");
    assert.equal(last("kari")?.text, "Ola Eksempel: To millioner.");
    await teams.writes("kari", "/ferdig");
    await teams.presses("kari", "Bedriften fikk hjelp");
    assert.match(last("kari")?.text ?? "", /^Saken er avsluttet: Ola Eksempel/);
    assert.equal(teams.office.cases.find(id)?.case.outcome, "helped");
    assert.match(texts("acme").at(-1) ?? "", /^Kari Nord har avsluttet saken/);
  });
});
