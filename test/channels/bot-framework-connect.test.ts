import { assert } from "chai";
import { readState } from "../../src/conversation-state.ts";
import { type TeamsOffice, teamsOffice } from "./teams-office.ts";
import { teamsPeople } from "./teams-people.ts";

describe("A chat in Teams that is to be an adviser's", function () {
  this.timeout(60_000);
  let teams: TeamsOffice;
  beforeEach(async () => {
    teams = await teamsOffice(teamsPeople);
  });
  afterEach(() => teams.close());

  const said = (who: string) => teams.arrived(who).at(-1)?.text ?? "";
  const texts = (who: string) => teams.arrived(who).map(({ text }) => text);
  const find = (id: string) => teams.directory.all().find((one) => one.id === id);
  const codeFor = async (id: string) => (await teams.connecting.codeFor(id))?.code ?? "";

  it("is connected by a code, in any language and spelling, and keeps no name", async () => {
    for (const [who, words] of [
      ["a", "koble til"],
      ["b", "Kople til"],
      ["c", "anslut"],
      ["d", "CONNECT"],
      ["e", "/connect"],
    ]) {
      const code = await codeFor("kari");
      await teams.writes(who ?? "", `${words} ${who === "a" ? code : code.replace("-", " ")} `);
      assert.equal(find("kari")?.teams?.user, `entra-${who}`, words);
      await teams.writes(who ?? "", "/koble fra");
      assert.isNull(find("kari")?.teams);
    }
    await teams.connects("kari");
    assert.notInclude(JSON.stringify(find("kari")?.teams), '"name"');
    assert.match(texts("kari")[0] ?? "", /^Nå er chatten koblet til Kari Nord\./);
    assert.match(said("kari"), /^Dette kan du gjøre her/);
  });

  it("is not by a code that was used, is too old, or was followed by another", async () => {
    const first = await codeFor("kari");
    const second = await codeFor("kari");
    await teams.writes("x", `koble til ${first}`);
    assert.match(said("x"), /^Den koden virker ikke\./);
    await teams.writes("x", `koble til ${second}`);
    assert.match(said("x"), /^Dette kan du gjøre her/);
    await teams.writes("y", `koble til ${second}`);
    assert.match(said("y"), /^Den koden virker ikke\./);
    const third = await codeFor("per");
    await teams.later(15 * 60);
    await teams.writes("y", `koble til ${third}`);
    assert.match(said("y"), /^Den koden virker ikke\./);
    assert.isNull(find("per")?.teams);
  });

  it("is told that it is connected, though the first answer was lost", async () => {
    const written = { id: "code", text: `koble til ${await codeFor("kari")}` };
    teams.channel.answerWith(403);
    assert.equal(await teams.post("kari", written), 502);
    teams.channel.answerWith(200);
    assert.equal(await teams.post("kari", written), 200);
    assert.match(texts("kari").at(-2) ?? "", /^Nå er chatten koblet til Kari Nord\./);
    assert.match(said("kari"), /^Dette kan du gjøre her/);
  });

  it("is one adviser's when two write the code at once", async () => {
    const code = await codeFor("kari");
    await Promise.all(["x", "y"].map((who) => teams.writes(who, `koble til ${code}`)));
    assert.lengthOf(
      ["x", "y"].filter((who) => /^Dette kan du/.test(said(who))),
      1,
    );
    assert.lengthOf(
      ["x", "y"].filter((who) => /^Den koden virker ikke/.test(said(who))),
      1,
    );
  });

  it("lets nobody guess: five codes and then none for a while, not even the right one", async () => {
    const code = await codeFor("kari");
    for (let i = 0; i < 5; i++) await teams.writes("x", `koble til 0000-000${i}`);
    await teams.writes("x", `koble til ${code}`);
    assert.match(said("x"), /^Det er prøvd for mange koder\./);
    assert.isNull(find("kari")?.teams);
    await teams.writes("kari", `koble til ${code}`);
    assert.equal(find("kari")?.teams?.user, "entra-kari", "others are not held back");
  });

  it("lets no crowd guess either", async () => {
    const code = await codeFor("kari");
    for (let i = 0; i < 100; i++) await teams.writes(`x${i % 25}`, `koble til 0000-${1000 + i}`);
    await teams.writes("y", `koble til ${code}`);
    assert.match(said("y"), /^Det er prøvd for mange koder\./);
  });

  it("must be one's own: a code that others have seen is void", async () => {
    const code = await codeFor("kari");
    const group = {
      conversation: { id: "a:group", conversationType: "groupChat", isGroup: true, tenantId: "t1" },
    };
    await teams.post("x", { ...group, text: `koble til ${code}` });
    assert.match(said("group"), /^Koden må skrives i en chat der bare du og jeg er med\./);
    await teams.writes("x", `koble til ${code}`);
    assert.match(said("x"), /^Den koden virker ikke\./);
    for (const unproven of [{ aadObjectId: undefined }, { id: "29:z" }]) {
      await teams.post("z", {
        from: { id: "29:z", ...unproven },
        text: `koble til ${await codeFor("kari")}`,
      });
      assert.isNull(find("kari")?.teams, "without an id of the directory nobody is proven");
    }
    const two = { channelData: { tenant: { id: "t2" } }, text: `koble til ${await codeFor("kari")}` };
    await teams.post("z", two);
    assert.isNull(find("kari")?.teams, "nor by an activity of two tenants");
  });

  it("is one adviser's at a time, and no company's that has a case", async () => {
    await teams.connects("kari");
    await teams.writes("kari", `koble til ${await codeFor("per")}`);
    assert.match(said("kari"), /^Denne Teams-kontoen er alt koblet til en annen rådgiver\./);
    await teams.asks("acme");
    await teams.writes("acme", `koble til ${await codeFor("per")}`);
    assert.match(said("acme"), /^Du har selv en sak gående/);
    assert.isNull(find("per")?.teams);
  });

  it("goes with another person in another tenant for somebody else", async () => {
    await teams.connects("kari");
    await teams.asks("acme");
    const stranger = { conversation: { id: "a:kari2", conversationType: "personal", tenantId: "t2" } };
    const tenant = { channelData: { tenant: { id: "t2" } }, from: { id: "29:s", aadObjectId: "entra-kari" } };
    await teams.post("kari2", { ...stranger, ...tenant, text: "/hjelp" });
    assert.isNotEmpty(said("kari2"));
    assert.notMatch(said("kari2"), /^Dette kan du gjøre her/);
  });

  it("is a company's again when it is disconnected", async () => {
    await teams.connects("kari");
    await teams.writes("kari", "Jeg trenger hjelp til eksport");
    assert.match(texts("kari").at(-2) ?? "", /^Ikke sendt\./, "an adviser is not heard as a company");
    assert.isUndefined(await teams.office.conversations.read("msteams:a:kari"));
    await teams.writes("kari", "koble fra");
    assert.match(said("kari"), /^Koblet fra\./);
    await teams.asks("acme");
    assert.match(said("kari"), /^Koblet fra\./, "and is not told of cases");
    await teams.writes("kari", "Jeg trenger hjelp til eksport");
    assert.isDefined(await teams.office.conversations.read("msteams:a:kari"));
  });

  it("is so no more when the bot is taken out of it, and mail takes its place", async () => {
    await teams.connects("kari");
    await teams.directory.change(
      "kari",
      (found) => found && { ...found, email: "kari@example.org", told: ["teams"] },
    );
    const letters = async (company: string) => {
      await teams.asks(company);
      const stored = await teams.office.conversations.read(`msteams:a:${company}`);
      return readState(stored?.state).conversation.outbox.filter(
        ({ contents }) => contents.kind === "notice",
      );
    };
    assert.isEmpty(await letters("acme"));
    await teams.post("kari", { type: "installationUpdate", action: "remove-upgrade" });
    assert.isNotNull(find("kari")?.teams, "an update takes it away and brings it back");
    await teams.post("kari", { type: "installationUpdate", action: "remove" });
    assert.isNull(find("kari")?.teams);
    assert.lengthOf(await letters("bygg"), 1);
  });

  it("answers whoever never connected as it always did", async () => {
    await teams.writes("x", "hjelp", "/ferdig", "saker");
    assert.notMatch(texts("x").join("\n"), /Dette kan du gjøre her|Ikke sendt/);
  });
});

describe("A button for advisers", function () {
  this.timeout(60_000);
  let teams: TeamsOffice;
  let id: string;
  beforeEach(async () => {
    teams = await teamsOffice(teamsPeople);
    await teams.connects("kari");
    await teams.connects("per");
    id = await teams.asks("acme");
  });
  afterEach(() => teams.close());

  const said = (who: string) => teams.arrived(who).at(-1)?.text ?? "";
  const caseNow = () => teams.office.cases.find(id)?.case;
  const press = (who: string, lots: object, more: object = {}) =>
    teams.post(who, { value: { lots, ...more } });

  it("does nothing for somebody who is none, whatever it says", async () => {
    for (const more of [{}, { adviser: "kari" }, { user: "entra-kari" }])
      await press("mallory", { do: "take", case: id, ...more });
    assert.match(said("mallory"), /^Den knappen er for rådgivere/);
    await teams.post("mallory", { value: { lots: { do: "take", case: id } }, text: "Jeg heter Kari Nord" });
    const group = { conversation: { id: "a:group", conversationType: "groupChat", tenantId: "t1" } };
    await teams.post("kari", { ...group, value: { lots: { do: "take", case: id } } });
    assert.equal(caseNow()?.state, "offered");
  });

  it("does nothing that the desk would not let this adviser do", async () => {
    await press("kari", { do: "take", case: id });
    for (const lots of [
      { do: "close", case: id, outcome: "helped" },
      { do: "give-back", case: id, how: "bot" },
      { do: "say", case: id, text: "Hei" },
      { do: "switch", case: id },
      { do: "ask-pass", case: id },
      { do: "ask-close", case: id },
    ]) {
      await press("per", lots);
      assert.equal(
        said("per").replace("Ikke sendt. ", ""),
        "Du har ikke denne saken nå, så dette ble ikke gjort.",
      );
    }
    await press("per", { do: "pass-on", case: id }, { to: "adviser:per" });
    assert.deepInclude(caseNow(), { state: "taken", adviser: "kari" });
    await press("per", { do: "take", case: "11111111-2222" });
    assert.match(said("per"), /^Den finnes ikke/);
  });

  for (const [name, value] of [
    ["an unknown deed", { do: "erase" }],
    ["no case", { do: "take" }],
    ["more than it should", { do: "take", case: "x", adviser: "kari" }],
    ["an outcome of its own", { do: "close", case: "x", outcome: "won" }],
    ["a long word", { do: "say", case: "x", text: "x".repeat(101) }],
  ] as const)
    it(`with ${name} is answered, and does nothing`, async () => {
      await press("kari", value);
      assert.match(said("kari"), /^Den knappen virker ikke lenger\./);
      assert.equal(caseNow()?.state, "offered");
    });
});
